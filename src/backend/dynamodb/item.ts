// Documents as DynamoDB's items: each top-level field an attribute, numbers by their digits, as Gofannon's own code stores them.
import { type Decimal, toDecimal } from '../../document/decimal.js';
import { DbkitError } from '../../document/error.js';
import {
  type ExactNumber,
  isJsonObject,
  type JsonObject,
  type JsonPath,
  type JsonValue,
} from '../../document/json.js';
import { isJsonNumber, writeNumber } from '../../document/number.js';
import { shownPointer } from '../../document/pointer.js';
import { LIMITS, MAX_ITEM_BYTES } from './limits.js';

const MAX_DEPTH = LIMITS.maxDepth ?? 32;
const MAX_DIGITS = LIMITS.maxDigits ?? 38;
const MAX_ID_BYTES = LIMITS.maxIdBytes ?? 2048;
/** Of the first digit; the largest number is 9.99…e125. */
const MAX_EXPONENT = 125n;
const MIN_EXPONENT = -130n;
const CONTAINER_BYTES = 3;

/** Why no document can have the id; undefined where one can. */
export function idRefusalOf(id: string): string | undefined {
  if (id === '') return 'is empty';
  if (!id.isWellFormed()) return 'holds half of a surrogate pair';
  const bytes = Buffer.byteLength(id);
  return bytes > MAX_ID_BYTES ? `has ${bytes} bytes; DynamoDB takes at most ${MAX_ID_BYTES}` : undefined;
}

/** The item as DynamoDB's JSON. Throws DbkitError `invalid`, naming the place, for a document that it cannot hold. */
export function toItem(document: JsonObject, id: string, revision: string): string {
  const idRefusal = idRefusalOf(id);
  if (idRefusal !== undefined) throw new DbkitError('invalid', `the id ${idRefusal}`);
  const walk = new Walk();
  const fields = [walk.attribute('_id', id), walk.attribute('_rev', revision)];
  for (const name of Object.keys(document)) {
    if (name !== '_id' && name !== '_rev') fields.push(walk.attribute(name, document[name] ?? null));
  }
  if (walk.bytes <= MAX_ITEM_BYTES) return `{${fields.join(',')}}`;
  throw new DbkitError(
    'invalid',
    `the document has ${walk.bytes} bytes as DynamoDB counts; it takes at most ${MAX_ITEM_BYTES}`,
  );
}

/** On the way through one document. */
class Walk {
  /** As DynamoDB counts an item, so far as that is documented; never more. */
  bytes = 0;
  readonly #path: (string | number)[] = [];

  attribute(name: string, value: JsonValue): string {
    this.#path.push(name);
    if (name === '') throw refused(this.#path, 'has an empty name');
    if (!name.isWellFormed()) throw refused(this.#path, 'has half of a surrogate pair in its name');
    this.bytes += Buffer.byteLength(name);
    const text = `${JSON.stringify(name)}:${this.#value(value)}`;
    this.#path.pop();
    return text;
  }

  #value(value: JsonValue): string {
    if (typeof value === 'string') {
      if (!value.isWellFormed()) throw refused(this.#path, 'holds half of a surrogate pair');
      this.bytes += Buffer.byteLength(value);
      return `{"S":${JSON.stringify(value)}}`;
    }
    if (isJsonNumber(value)) return `{"N":"${this.#number(value)}"}`;
    if (value === null || typeof value === 'boolean') {
      this.bytes += 1;
      return value === null ? '{"NULL":true}' : `{"BOOL":${value}}`;
    }
    return this.#container(value);
  }

  #container(value: JsonValue[] | JsonObject): string {
    const level = this.#path.length + 1;
    if (level > MAX_DEPTH)
      throw refused(this.#path, `is at level ${level}; DynamoDB takes at most ${MAX_DEPTH}`);
    this.bytes += CONTAINER_BYTES;
    if (!isJsonObject(value))
      return `{"L":[${value.map((element, at) => this.#element(element, at)).join(',')}]}`;
    const names = Object.keys(value);
    this.bytes += names.length;
    return `{"M":{${names.map((name) => this.attribute(name, value[name] ?? null)).join(',')}}}`;
  }

  #element(value: JsonValue, at: number): string {
    this.#path.push(at);
    this.bytes += 1;
    const text = this.#value(value);
    this.#path.pop();
    return text;
  }

  #number(value: number | bigint | ExactNumber): string {
    const text = writeNumber(value);
    if (Number.isSafeInteger(value)) this.bytes += 1 + Math.ceil(text.replace(/0+$/, '').length / 2);
    else this.bytes += 1 + Math.ceil(this.#checked(toDecimal(text)).digits.length / 2);
    return text === '-0' ? '0' : text;
  }

  #checked(decimal: Decimal): Decimal {
    const { digits, exponent } = decimal;
    if (digits === '') return decimal;
    if (digits.length > MAX_DIGITS)
      throw refused(this.#path, `is a number of ${digits.length} digits; DynamoDB keeps ${MAX_DIGITS}`);
    if (exponent - 1n > MAX_EXPONENT) throw refused(this.#path, 'is a number of 1e126 or more');
    if (exponent - 1n < MIN_EXPONENT) throw refused(this.#path, 'is a number below 1e-130');
    return decimal;
  }
}

function refused(path: JsonPath, why: string): DbkitError {
  return new DbkitError('invalid', `the value at ${shownPointer(path)} ${why}, which DynamoDB cannot keep`);
}
