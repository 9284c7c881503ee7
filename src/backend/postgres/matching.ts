// Selectors as SQL. Containment (`@>`) holds for every value that equals the one asked for, numbers by value and objects in
// any order of keys, and for some that do not: those the caller leaves out.
import { escapeLiteral } from 'pg';
import type { JsonObject } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';

/** PostgreSQL's own limit for one index. */
const MAX_INDEX_FIELDS = 32;

/** What PostgreSQL may refuse as too large or too deep, it refuses far beyond this. */
const MAX_VALUE_LENGTH = 4_000;
/** What no document here can hold: U+0000, lone surrogates, exponents beyond PostgreSQL's. */
const UNHELD = /\\u(?:0000|d[89a-f])|e[+-]?\d{5}/i;

export interface Condition {
  /** SQL expressions to be joined by AND, with parameters counted from `first`. */
  readonly sql: readonly string[];
  readonly parameters: readonly string[];
}

/** Conditions that leave out no document which equals the selector. */
export function conditionOf(selector: JsonObject, first: number): Condition {
  const fields = Object.entries(selector)
    .map(([name, value]) => ({ name, json: stringifyJson(value) }))
    .filter(({ name, json }) => isText(name) && json.length <= MAX_VALUE_LENGTH && !UNHELD.test(json));
  return {
    sql: fields.map(({ name }, at) => `${fieldExpression(name)} @> $${first + at}::jsonb`),
    parameters: fields.map(({ json }) => json),
  };
}

/** What an index over these fields is made of; undefined where PostgreSQL can find by none of them. */
export function indexExpressions(fields: readonly string[]): string | undefined {
  const names = [...new Set(fields)].filter(isText).slice(0, MAX_INDEX_FIELDS);
  // Unlike a btree, it takes values of any size, and so refuses no document.
  return names.length > 0
    ? names.map((name) => `(${fieldExpression(name)}) jsonb_path_ops`).join(', ')
    : undefined;
}

// A literal, not a parameter: the planner knows an index by its expression.
function fieldExpression(name: string): string {
  return `doc -> ${escapeLiteral(name)}`;
}

function isText(name: string): boolean {
  return name.isWellFormed() && !name.includes('\0');
}
