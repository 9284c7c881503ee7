// Which requirement speaks of a value that has not come back as it was.
import { isJsonObject, type JsonPath, type JsonValue } from '../../src/document/json.js';
import { isJsonNumber } from '../../src/document/number.js';
import { mayRefuseName } from './refusable.js';

/**
 * The requirement of the VAL family that the place of a difference belongs to; undefined where there is nothing special about
 * the value or its name, so that any document would have done.
 */
export function valueRequirement(expected: JsonValue, actual: unknown, path: JsonPath): string | undefined {
  let [wanted, found]: [JsonValue | undefined, unknown] = [expected, actual];
  for (const [level, step] of path.entries()) {
    if (typeof step === 'string' && isSpecialName(step, level)) return nameRequirement(step);
    if (typeof step === 'number' && hasOtherLength(wanted, found)) return 'VAL-7';
    wanted = child(wanted, step);
    found = child(found as JsonValue, step);
  }
  const inArray = path.some((step) => typeof step === 'number');
  if (wanted === undefined) return inArray ? 'VAL-7' : undefined;
  return requirementOf(wanted, found) ?? (inArray ? 'VAL-7' : undefined);
}

/** The same for a document of which nothing has come back: that of the first special value in it. */
export function specialRequirement(value: JsonValue, level = 0): string | undefined {
  if (Array.isArray(value)) {
    const inner = value.map((one) => specialRequirement(one, level + 1));
    return (
      inner.find((one) => one !== undefined) ?? (level > 0 ? requirementOf(value, undefined) : undefined)
    );
  }
  if (!isJsonObject(value)) return requirementOf(value, undefined);
  for (const [name, inner] of Object.entries(value)) {
    if (isSpecialName(name, level)) return nameRequirement(name);
    const found = specialRequirement(inner, level + 1);
    if (found !== undefined) return found;
  }
  return level > 0 && Object.keys(value).length === 0 ? 'VAL-6' : undefined;
}

function hasOtherLength(wanted: JsonValue | undefined, found: unknown): boolean {
  return Array.isArray(wanted) && (!Array.isArray(found) || found.length !== wanted.length);
}

function child(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

// Fields that begin with `_` at the top are application data like others, and VAL-8 does not speak of them.
function isSpecialName(name: string, level: number): boolean {
  return mayRefuseName(name) && !(level === 0 && name.startsWith('_'));
}

function nameRequirement(name: string): string {
  return isOddText(name) ? 'VAL-13' : 'VAL-8';
}

function isOddText(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed();
}

const TIMESTAMP = /^\d{4}-\d\d-\d\dT/;

function requirementOf(wanted: JsonValue, found: unknown): string | undefined {
  if (isEmpty(wanted) && found === undefined) return 'VAL-6';
  if (isLooselySame(wanted, found)) return 'VAL-5';
  if (typeof wanted === 'string') return textRequirement(wanted);
  if (isJsonNumber(wanted)) return numberRequirement(wanted);
  if (typeof wanted === 'boolean') return 'VAL-5';
  if (wanted === null || isEmpty(wanted)) return 'VAL-6';
  return Array.isArray(wanted) ? 'VAL-7' : undefined;
}

function textRequirement(text: string): string | undefined {
  if (text === '') return 'VAL-6';
  if (isOddText(text)) return 'VAL-13';
  if (TIMESTAMP.test(text)) return 'VAL-9';
  // What shrinking ends with where any text would do.
  return text === 'a' ? undefined : 'VAL-1';
}

function numberRequirement(value: JsonValue): string | undefined {
  if (typeof value === 'bigint') return 'VAL-3';
  if (typeof value !== 'number' || !Number.isInteger(value)) return 'VAL-4';
  if (Math.abs(value) > 2 ** 53) return 'VAL-4';
  return value === 1 ? undefined : 'VAL-2';
}

function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

// What languages and databases with loose types take for one another.
const CONFUSED: readonly (readonly unknown[])[] = [
  [true, 1, '1'],
  [false, 0, null],
];

function isLooselySame(wanted: JsonValue, found: unknown): boolean {
  return wanted !== found && CONFUSED.some((group) => group.includes(wanted) && group.includes(found));
}
