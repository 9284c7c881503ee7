// JSON that is pure data and harmless on a terminal: what JSON.stringify leaves raw and a terminal obeys is escaped too.
import type { JsonValue } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import { escaped } from './visible.js';

// DEL and C1 controls, line separators, bidi controls. They stand only inside strings, so that an escape keeps the value.
// C0 controls and lone surrogates are escaped by JSON.stringify itself.
const RAW = /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A value as JSON in one line. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(RAW, escaped);
}

/** The same of a document's value, which may hold numbers that no double does. */
export function safeJsonText(value: JsonValue): string {
  return stringifyJson(value).replace(RAW, escaped);
}

/**
 * An object as JSON, piece by piece, with a long list as its last field: a line an item, so that no string has to hold
 * them all. The object needs at least one other field.
 */
export function* safeJsonWithList(fields: object, name: string, items: Iterable<unknown>): Generator<string> {
  yield `${safeJson(fields).slice(0, -1)},${safeJson(name)}:[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + safeJson(item);
    separator = ',\n';
  }
  yield ']}';
}
