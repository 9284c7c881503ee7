// Values of BSON that JSON has no form for: their names, their text, and what they become where that was asked for.
import { Binary, Decimal128, ObjectId } from 'mongodb';
import type { JsonValue } from '../../document/json.js';
import { readNumber } from '../../document/number.js';
import type { Conversions } from '../backend.js';

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What the value becomes; undefined where no conversion is asked for, or JSON has no form for it even so. */
export function converted(value: unknown, convert: Conversions): JsonValue | undefined {
  if (value instanceof Date) return convert.dates && isDate(value) ? value.toISOString() : undefined;
  if (value instanceof ObjectId) return convert.objectids && value.toHexString();
  if (value instanceof Binary) return convert.binary && bytesOf(value).toString('base64');
  if (value instanceof Decimal128 && convert.decimals) {
    const text = value.toString();
    return JSON_NUMBER.test(text) ? readNumber(text) : undefined;
  }
  return undefined;
}

/** `an ObjectId`, `a Date`, `NaN`. */
export function nameOf(value: unknown): string {
  if (typeof value === 'number' || value === null || value === undefined) return String(value);
  const name = typeof value === 'object' ? (value.constructor?.name ?? 'object') : typeof value;
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** For a place where the value itself cannot stand. */
export function typeOf(value: unknown): { type: string; text: string } {
  if (value instanceof Date) return { type: 'date', text: isDate(value) ? value.toISOString() : 'invalid' };
  if (value instanceof ObjectId) return { type: 'objectid', text: value.toHexString() };
  if (value instanceof Decimal128) return { type: 'decimal', text: value.toString() };
  if (value instanceof Binary) return { type: 'binary', text: bytesOf(value).toString('base64') };
  if (typeof value === 'number') return { type: 'double', text: String(value) };
  const type = (value as { _bsontype?: unknown } | undefined)?._bsontype;
  return { type: typeof type === 'string' ? type.toLowerCase() : typeof value, text: String(value) };
}

function isDate(value: Date): boolean {
  return !Number.isNaN(value.getTime());
}

function bytesOf(value: Binary): Buffer {
  return Buffer.from(value.value());
}
