// The canonical form of a document: one text for all spellings of it, and two texts for any two that differ. Where RFC 8785 can
// express a document, this is RFC 8785; it adds numbers that no double holds, and lone surrogates. docs/archive.md has the rules.
import { toDecimal } from './decimal.js';
import { ExactNumber, type JsonArray, type JsonObject, type JsonValue } from './json.js';

/** Deeper than this, recursion would end in a stack overflow; what lies below is written with a stack of our own. */
const SAFE_DEPTH = 500;

/** The field that belongs to a database, not to the document. */
const REVISION = '_rev';

/** The canonical text of a document, without a top-level `_rev`; its bytes are this text in UTF-8. */
export function canonicalDocument(document: JsonObject): string {
  if (!Object.hasOwn(document, REVISION)) return objectText(document, SAFE_DEPTH);
  const names = sortedNames(document).filter((name) => name !== REVISION);
  return membersText(document, names, SAFE_DEPTH);
}

/** The canonical text of any JSON value. The value must be plain JSON (see inspect.ts). */
export function canonicalJson(value: JsonValue): string {
  return valueText(value, SAFE_DEPTH);
}

// Numbers are told apart first: of typical documents, this order is the fastest.
function valueText(value: JsonValue, levels: number): string {
  if (typeof value === 'string') return stringText(value);
  if (typeof value === 'number') return `${value}`;
  if (value === null) return 'null';
  if (typeof value !== 'object' || value instanceof ExactNumber) return scalarText(value);
  if (levels === 0) return deepText(value);
  return Array.isArray(value) ? arrayText(value, levels) : objectText(value, levels);
}

function scalarText(value: boolean | bigint | ExactNumber): string {
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return numberText(value instanceof ExactNumber ? value.text : value.toString());
}

/** Most strings need no escape, and a test costs less than JSON.stringify; it also escapes halves of surrogate pairs. */
const MAY_NEED_ESCAPE = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

function stringText(text: string): string {
  return MAY_NEED_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}

function arrayText(array: JsonArray, levels: number): string {
  let text = '[';
  for (let at = 0; at < array.length; at++) {
    const value = valueText(array[at] as JsonValue, levels - 1);
    text += at === 0 ? value : `,${value}`;
  }
  return `${text}]`;
}

function objectText(object: JsonObject, levels: number): string {
  return membersText(object, sortedNames(object), levels);
}

function membersText(object: JsonObject, names: readonly string[], levels: number): string {
  let text = '{';
  for (let at = 0; at < names.length; at++) {
    const name = names[at] as string;
    if (at > 0) text += ',';
    text += nameText(name) + valueText(object[name] as JsonValue, levels - 1);
  }
  return `${text}}`;
}

/** The same few names come again and again; those beyond these are written anew each time. */
const KEPT_NAMES = 4096;
const LONGEST_KEPT = 64;
const names = new Map<string, string>();

/** A name and its colon. */
function nameText(name: string): string {
  const kept = names.get(name);
  if (kept !== undefined) return kept;
  const text = `${stringText(name)}:`;
  if (names.size < KEPT_NAMES && name.length <= LONGEST_KEPT) names.set(name, text);
  return text;
}

/** By UTF-16 code units, as JavaScript compares strings, and as RFC 8785 asks. */
function sortedNames(object: JsonObject): string[] {
  const names = Object.keys(object);
  for (let at = 1; at < names.length; at++) {
    if ((names[at - 1] as string) > (names[at] as string)) return names.sort();
  }
  return names;
}

type Pending = { readonly text: string } | { readonly value: JsonValue };

function deepText(value: JsonValue): string {
  const parts: string[] = [];
  const pending: Pending[] = [{ value }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if ('text' in next) parts.push(next.text);
    else if (isContainer(next.value)) pushPieces(next.value, pending);
    else parts.push(valueText(next.value, 0));
  }
  return parts.join('');
}

function isContainer(value: JsonValue): value is JsonArray | JsonObject {
  return typeof value === 'object' && value !== null && !(value instanceof ExactNumber);
}

/** The last piece first: it lies below the others. */
function pushPieces(container: JsonArray | JsonObject, pending: Pending[]): void {
  const isArray = Array.isArray(container);
  pending.push({ text: isArray ? ']' : '}' });
  if (isArray) {
    for (let at = container.length - 1; at >= 0; at--) {
      pending.push({ value: container[at] as JsonValue }, { text: at === 0 ? '' : ',' });
    }
  } else {
    for (const [at, name] of [...sortedNames(container).entries()].reverse()) {
      const start = `${at === 0 ? '' : ','}${stringText(name)}:`;
      pending.push({ value: container[name] as JsonValue }, { text: start });
    }
  }
  pending.push({ text: isArray ? '[' : '{' });
}

/** Integers of up to so many digits are written out, as JavaScript does. */
const PLAIN_DIGITS = 21n;
/** Fractions from 0.000001 on are written out. */
const PLAIN_ZEROS = -6n;

/**
 * The canonical spelling of a JSON number: what JavaScript's Number::toString makes of a double, by the same rules for any
 * value. The exponent is never expanded.
 */
export function numberText(spelled: string): string {
  const { negative, digits, exponent } = toDecimal(spelled);
  if (digits === '') return '0';
  return (negative ? '-' : '') + sizeText(digits, exponent);
}

/** Of the value 0.d₁d₂d₃… × 10^exponent. */
function sizeText(digits: string, exponent: bigint): string {
  if (exponent <= PLAIN_DIGITS && exponent > PLAIN_ZEROS) return plainText(digits, Number(exponent));
  const power = exponent - 1n;
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
  return `${digits.charAt(0)}${fraction}e${power < 0n ? '-' : '+'}${power < 0n ? -power : power}`;
}

function plainText(digits: string, exponent: number): string {
  if (exponent <= 0) return `0.${'0'.repeat(-exponent)}${digits}`;
  if (digits.length <= exponent) return digits + '0'.repeat(exponent - digits.length);
  return `${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}
