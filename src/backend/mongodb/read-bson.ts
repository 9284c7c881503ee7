// Documents as MongoDB has them, made JSON without loss: 64-bit integers are bigint, and what JSON has no form for is named with
// its place, unless a conversion says what it becomes, or it is to be left out.
import { Binary, BSON } from 'mongodb';
import { DbkitError } from '../../document/error.js';
import type { JsonObject, JsonPath, JsonValue } from '../../document/json.js';
import { setField } from '../../document/parse.js';
import { shownPointer } from '../../document/pointer.js';
import type { ForeignRules, Ignored, StoredDocument, Unreadable } from '../backend.js';
import { NO_REVISION } from '../unique-revision.js';
import { converted, nameOf, typeOf } from './foreign.js';

/** For every request that reads documents: they come as bytes, for `toStored`. */
export const AS_BYTES = { raw: true } as const;

const DECODING = { useBigInt64: true, bsonRegExp: true } as const;
const NONE: ForeignRules = { convert: {}, ignore: [] };

/** Throws DbkitError `internal`, naming the place, for a document of somebody else's that is no JSON, or has no string id. */
export function toStored(collection: string, bytes: Uint8Array): StoredDocument {
  const read = toReadable(bytes, NONE);
  if ('document' in read) return read;
  const id = JSON.stringify(read.id ?? idText(read.shown));
  throw new DbkitError('internal', `the document ${id} of ${collection} ${read.reason}`);
}

/** The document, or why it is none. */
export function toReadable(bytes: Uint8Array, rules: ForeignRules): StoredDocument | Unreadable {
  // Not left to the library's requests: they give lists in fields such as `toString` as bytes of bytes.
  const bson = BSON.deserialize(bytes, DECODING);
  const { _rev: revision } = bson;
  const reading = new Reading(rules);
  const document: JsonObject = {};
  for (const name of Object.keys(bson)) {
    if (name === '_rev' || reading.isIgnored(bson[name], [name])) continue;
    setField(document, name, reading.json(bson[name], [name]));
  }
  const { _id: id } = document;
  const isId = typeof id === 'string';
  const problem = isId ? reading.problem : { path: ['_id'], reason: oddId(bson['_id']) };
  if (problem) return { id: isId ? id : undefined, ...problem, shown: document };
  const stored = {
    id: id as string,
    revision: typeof revision === 'string' ? revision : NO_REVISION,
    document,
  };
  return reading.ignored.length > 0 ? { ...stored, ignored: reading.ignored } : stored;
}

function oddId(id: unknown): string {
  return `has an _id that is ${nameOf(id)}, not a string`;
}

/** Of an id that is none, for a message. */
function idText(shown: JsonValue): string {
  const { _id: id } = shown as JsonObject;
  const foreign = (id as { $notJson?: { text?: string } } | undefined)?.$notJson?.text;
  return foreign ?? String(id);
}

/** On the way through one document. */
class Reading {
  /** The first. */
  problem: { readonly path: JsonPath; readonly reason: string } | undefined;
  readonly ignored: Ignored[] = [];
  readonly #rules: ForeignRules;

  constructor(rules: ForeignRules) {
    this.#rules = rules;
  }

  /** True for the value of a field that is to be left out; notes it. */
  isIgnored(value: unknown, path: JsonPath): boolean {
    if (!(value instanceof Binary) || !this.#rules.ignore.includes('binary')) return false;
    this.ignored.push({ kind: 'binary', path, what: 'binary' });
    return true;
  }

  // In place: the containers were made for this document, and are nobody else's.
  json(value: unknown, path: JsonPath): JsonValue {
    if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value;
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (Array.isArray(value)) {
      for (const [at, element] of value.entries()) value[at] = this.json(element, [...path, at]);
      return value;
    }
    if (!isPlainObject(value)) return converted(value, this.#rules.convert) ?? this.#notJson(value, path);
    for (const [name, element] of Object.entries(value)) {
      if (this.isIgnored(element, [...path, name])) delete value[name];
      else setField(value, name, this.json(element, [...path, name]));
    }
    return value;
  }

  #notJson(value: unknown, path: JsonPath): JsonValue {
    const reason = `holds ${nameOf(value)} at ${shownPointer(path)}, which is no JSON`;
    this.problem ??= { path, reason };
    return { $notJson: typeOf(value) };
  }
}

function isSafe(value: bigint): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
}

function isPlainObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
