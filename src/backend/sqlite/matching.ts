// Selectors as SQL, so far as SQLite can be trusted with them: string values under plain names. It compares numbers as
// doubles, and JSON functions give up on documents nested deeper than 1,000: those stay candidates, whatever they hold.
import type { JsonObject } from '../../document/json.js';

export interface Condition {
  /** An SQL expression, such as `a IN (?, x'00') AND b IN (?, x'00')`; empty where nothing can be left out. */
  readonly sql: string;
  readonly parameters: readonly string[];
}

const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
/** Stands for the fields of a document that SQLite cannot read. */
const UNREADABLE = "x'00'";

/** A condition that leaves out no document which equals the selector. */
export function conditionOf(selector: JsonObject = {}): Condition {
  const fields = Object.entries(selector).filter(
    (field): field is [string, string] => PLAIN_NAME.test(field[0]) && isPlainText(field[1]),
  );
  return {
    sql: fields.map(([name]) => `${fieldExpression(name)} IN (?, ${UNREADABLE})`).join(' AND '),
    parameters: fields.map(([, value]) => value),
  };
}

/** What an index over these fields is made of; undefined where SQLite cannot find by one of them. */
export function indexExpressions(fields: readonly string[]): string | undefined {
  return fields.every((name) => PLAIN_NAME.test(name)) ? fields.map(fieldExpression).join(', ') : undefined;
}

function fieldExpression(name: string): string {
  return `CASE WHEN json_valid(doc) THEN json_extract(doc, '$.${name}') ELSE ${UNREADABLE} END`;
}

function isPlainText(value: unknown): boolean {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}
