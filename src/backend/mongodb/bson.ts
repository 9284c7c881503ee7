// Documents as MongoDB's client library takes and gives them, without loss: 64-bit integers are bigint on the way, and what
// BSON cannot hold, or JSON cannot, is refused with its place.
import { BSON, type Document } from 'mongodb';
import { DbkitError } from '../../document/error.js';
import { ExactNumber, type JsonObject, type JsonPath, type JsonValue } from '../../document/json.js';
import { setField } from '../../document/parse.js';
import { toPointer } from '../../document/pointer.js';
import type { StoredDocument } from '../backend.js';
import { LIMITS, MAX_BSON_BYTES } from './limits.js';
import { fieldRefusalOf } from './names.js';
import { NO_REVISION } from './revision.js';

/** How values must be read for `toStored`. */
export const READ_OPTIONS = { useBigInt64: true, bsonRegExp: true, enableUtf8Validation: true } as const;

const MAX_INT32 = 2 ** 31 - 1;
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_DEPTH = LIMITS.maxDepth ?? 100;

/** Throws DbkitError `invalid` for a document that BSON cannot hold. */
export function toBson(document: JsonObject, id: string, revision: string): Document {
  if (!id.isWellFormed()) throw refused([], 'cannot have an id with half of a surrogate pair');
  const bson: Document = { _id: id, _rev: revision };
  for (const [name, value] of Object.entries(document)) {
    if (name !== '_id' && name !== '_rev') setBson(bson, name, value, []);
  }
  const bytes = BSON.calculateObjectSize(bson);
  if (bytes > MAX_BSON_BYTES)
    throw refused([], `has ${bytes} bytes of BSON; MongoDB takes at most ${MAX_BSON_BYTES}`);
  return bson;
}

function setBson(object: Document, name: string, value: JsonValue, path: JsonPath): void {
  const refusal = fieldRefusalOf(name);
  const place = [...path, name];
  if (refusal !== undefined) throw refused(place, refusal);
  setField(object, name, bsonOf(value, place) as JsonValue);
}

function bsonOf(value: JsonValue, path: JsonPath): unknown {
  if (typeof value === 'string') {
    if (value.isWellFormed()) return value;
    throw refused(path, 'holds half of a surrogate pair');
  }
  if (typeof value === 'number') return Number.isSafeInteger(value) ? integerOf(value) : value;
  if (typeof value === 'bigint') {
    if (value <= MAX_INT64 && value >= -MAX_INT64) return value;
    throw refused(path, 'is an integer beyond 64 bits');
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ExactNumber)
    throw refused(path, 'is a number that no double and no 64-bit integer holds');
  if (path.length >= MAX_DEPTH)
    throw refused(path, `is at level ${path.length + 1}; MongoDB takes at most ${MAX_DEPTH}`);
  if (Array.isArray(value)) return value.map((element, at) => bsonOf(element, [...path, at]));
  const object: Document = {};
  for (const [name, inner] of Object.entries(value)) setBson(object, name, inner, path);
  return object;
}

// Left to itself, the client library writes integers past 32 bits as doubles, which a Python program reads as floats.
function integerOf(value: number): number | bigint {
  return Math.abs(value) <= MAX_INT32 ? value : BigInt(value);
}

function refused(path: JsonPath, why: string): DbkitError {
  const what = path.length === 0 ? 'the document' : `the value at ${toPointer(path)}`;
  return new DbkitError('invalid', `${what} ${why}, which MongoDB cannot keep`);
}

/** Throws DbkitError `internal`, naming the place, for a document of somebody else's that is no JSON, or has no string id. */
export function toStored(collection: string, bson: Document): StoredDocument {
  const { _id: id, _rev: revision } = bson;
  if (typeof id !== 'string') {
    throw broken(collection, id, `has an _id that is ${nameOf(id)}, not a string`);
  }
  const document: JsonObject = {};
  for (const [name, value] of Object.entries(bson)) {
    if (name !== '_rev') setField(document, name, jsonOf(value, { collection, id, path: [name] }));
  }
  return { id, revision: typeof revision === 'string' ? revision : NO_REVISION, document };
}

interface Place {
  readonly collection: string;
  readonly id: string;
  readonly path: JsonPath;
}

// In place: the containers were made for this document, and are nobody else's.
function jsonOf(value: unknown, place: Place): JsonValue {
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : value;
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  const inner = (name: string | number): Place => ({ ...place, path: [...place.path, name] });
  if (Array.isArray(value)) {
    for (const [at, element] of value.entries()) value[at] = jsonOf(element, inner(at));
    return value;
  }
  if (!isPlainObject(value)) {
    throw broken(
      place.collection,
      place.id,
      `holds ${nameOf(value)} at ${toPointer(place.path)}, which is no JSON`,
    );
  }
  for (const [name, element] of Object.entries(value)) setField(value, name, jsonOf(element, inner(name)));
  return value;
}

function isSafe(value: bigint): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
}

function isPlainObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** `an ObjectId`, `a Date`, `NaN`. */
function nameOf(value: unknown): string {
  if (typeof value === 'number' || value === null || value === undefined) return String(value);
  const name = typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value;
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

function broken(collection: string, id: unknown, what: string): DbkitError {
  return new DbkitError('internal', `the document ${JSON.stringify(String(id))} of ${collection} ${what}`);
}
