// `--where 'COLLECTION:POINTER OP JSON'`: which documents of a collection are meant.

import { compareDecimals, toDecimal } from '../document/decimal.js';
import { isEqualJson } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { isJsonNumber, writeNumber } from '../document/number.js';
import { parseJson } from '../document/parse.js';
import { fromPointer } from '../document/pointer.js';
import { compareInstants, isTimestamp } from '../schema/instant.js';

export interface Where {
  readonly collection: string;
  /** Several conditions on one collection all hold. */
  holds(document: JsonObject): boolean;
}

const FORM = /^([^:]+):(\/.*?|)\s+(=|<=|<|>=|>)\s+(.+)$/s;

const FITS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Throws DbkitError `usage`. */
export function parseWhere(text: string): Where {
  const [, collection, pointer = '', operator = '', json = ''] = FORM.exec(text) ?? [];
  const fits = FITS[operator];
  if (collection === undefined || !fits) throw wrong(text);
  const steps = fromPointer(pointer);
  const wanted = parsedValue(json, text);
  if (operator === '=') {
    return { collection, holds: (document) => isSame(valueAt(document, steps), wanted) };
  }
  return {
    collection,
    holds: (document) => {
      const order = compared(valueAt(document, steps), wanted);
      return order !== undefined && fits(order);
    },
  };
}

/** True where all conditions on the collection hold. */
export function isMeant(conditions: readonly Where[], document: JsonObject): boolean {
  return conditions.every((condition) => condition.holds(document));
}

function parsedValue(json: string, text: string): JsonValue {
  try {
    return parseJson(json);
  } catch {
    throw wrong(text);
  }
}

function wrong(text: string): DbkitError {
  const form = `COLLECTION:POINTER OP JSON, such as 'sessions:/created_at >= "2024-01-01T00:00:00Z"'`;
  return new DbkitError(
    'usage',
    `--where takes ${form}, with one of = < <= > >=; not ${JSON.stringify(text)}`,
  );
}

function valueAt(document: JsonValue, steps: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of steps) {
    if (Array.isArray(value)) value = /^(?:0|[1-9]\d*)$/.test(step) ? value[Number(step)] : undefined;
    else if (isJsonObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return undefined;
  }
  return value;
}

function isSame(value: JsonValue | undefined, wanted: JsonValue): boolean {
  return value !== undefined && isEqualJson(value, wanted);
}

/** Numbers by value, timestamps as instants, other strings by code unit; undefined for what has no order. */
function compared(value: JsonValue | undefined, wanted: JsonValue): number | undefined {
  if (isJsonNumber(value) && isJsonNumber(wanted)) {
    return compareDecimals(toDecimal(writeNumber(value)), toDecimal(writeNumber(wanted)));
  }
  if (typeof value !== 'string' || typeof wanted !== 'string') return undefined;
  if (isTimestamp(value) && isTimestamp(wanted)) return compareInstants(value, wanted);
  return value < wanted ? -1 : value > wanted ? 1 : 0;
}
