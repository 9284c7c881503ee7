// Documents as MongoDB's client library takes them, without loss: 64-bit integers are bigint on the way, and what BSON cannot
// hold is refused with its place.
import { BSON, type Document } from 'mongodb';
import { DbkitError } from '../../document/error.js';
import {
  ExactNumber,
  type JsonArray,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../document/json.js';
import { setField } from '../../document/parse.js';
import { shownPointer } from '../../document/pointer.js';
import { LIMITS, MAX_BSON_BYTES } from './limits.js';
import { fieldRefusalOf } from './names.js';

const MAX_INT32 = 2 ** 31 - 1;
const MAX_INT64 = 2n ** 63n - 1n;
const MAX_DEPTH = LIMITS.maxDepth ?? 100;

/** Throws DbkitError `invalid` for a document that BSON cannot hold, or that has a top-level field of a broken name. */
export function toBson(document: JsonObject, id: string, revision: string, brokenNames?: RegExp): Document {
  if (!id.isWellFormed()) throw refused([], 'cannot have an id with half of a surrogate pair');
  const walk = new Walk();
  const bson: Document = { _id: id, _rev: revision };
  for (const name of Object.keys(document)) {
    if (name === '_id' || name === '_rev') continue;
    // Below the top they are kept. Here a replacement has them taken for paths by some servers, and half done.
    if (name.includes('.')) throw refused([name], 'has a dot in its name at the top of the document');
    if (brokenNames?.test(name)) throw refused([name], 'has a name that this server would not read again');
    walk.set(bson, name, document[name] ?? null);
  }
  if (walk.bytesAtMost + 3 * id.length > MAX_BSON_BYTES) checkSize(bson);
  return bson;
}

function checkSize(bson: Document): void {
  const bytes = BSON.calculateObjectSize(bson);
  if (bytes <= MAX_BSON_BYTES) return;
  throw refused([], `has ${bytes} bytes of BSON; MongoDB takes at most ${MAX_BSON_BYTES}`);
}

/** On the way through one document. */
class Walk {
  /** No less than the bytes of BSON so far: its exact size takes as long as writing it. */
  bytesAtMost = 100;
  readonly #path: (string | number)[] = [];

  set(object: Document, name: string, value: JsonValue): void {
    this.#path.push(name);
    const refusal = fieldRefusalOf(name);
    if (refusal !== undefined) throw refused(this.#path, refusal);
    this.bytesAtMost += 3 * name.length;
    setField(object, name, this.#bsonOf(value) as JsonValue);
    this.#path.pop();
  }

  #bsonOf(value: JsonValue): unknown {
    // Type, length, terminator and the value itself, where it is a number; the name of an array's element is its index.
    this.bytesAtMost += 30;
    if (typeof value === 'string') {
      this.bytesAtMost += 3 * value.length;
      if (value.isWellFormed()) return value;
      throw refused(this.#path, 'holds half of a surrogate pair');
    }
    if (typeof value === 'number') return Number.isSafeInteger(value) ? integerOf(value) : value;
    if (typeof value === 'bigint') {
      if (value <= MAX_INT64 && value >= -MAX_INT64) return value;
      throw refused(this.#path, 'is an integer beyond 64 bits');
    }
    return typeof value === 'object' && value !== null ? this.#container(value) : value;
  }

  #container(value: JsonArray | JsonObject | ExactNumber): unknown {
    if (value instanceof ExactNumber) {
      throw refused(this.#path, 'is a number that no double and no 64-bit integer holds');
    }
    const level = this.#path.length + 1;
    if (level > MAX_DEPTH)
      throw refused(this.#path, `is at level ${level}; MongoDB takes at most ${MAX_DEPTH}`);
    if (Array.isArray(value)) return value.map((element, at) => this.#element(element, at));
    const object: Document = {};
    for (const name of Object.keys(value)) this.set(object, name, value[name] ?? null);
    return object;
  }

  #element(value: JsonValue, at: number): unknown {
    this.#path.push(at);
    const bson = this.#bsonOf(value);
    this.#path.pop();
    return bson;
  }
}

// Left to itself, the client library writes integers past 32 bits as doubles, which a Python program reads as floats.
function integerOf(value: number): number | bigint {
  return Math.abs(value) <= MAX_INT32 ? value : BigInt(value);
}

function refused(path: JsonPath, why: string): DbkitError {
  const what = path.length === 0 ? 'the document' : `the value at ${shownPointer(path)}`;
  return new DbkitError('invalid', `${what} ${why}, which MongoDB cannot keep`);
}
