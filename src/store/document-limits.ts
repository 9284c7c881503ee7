// Whether a database can hold a document. The facts of the first walk answer nearly always; where they do not, a second walk
// finds the value that breaks a limit, or that there is none.
import type { Limits } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import { type DocumentFacts, isUnderscoreField } from '../document/facts.js';
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue } from '../document/json.js';
import { isJsonNumber } from '../document/number.js';
import { shownPointer } from '../document/pointer.js';
import { stringifyJson } from '../document/stringify.js';
import { numberRefusalOf } from './number-limits.js';

/** Throws DbkitError `invalid`, naming the place and the limit, for a document that the database cannot hold. */
export function checkLimits(document: JsonObject, facts: DocumentFacts, limits: Limits): void {
  if (mayBreak(facts, limits)) {
    const found = firstBreak(document, limits);
    if (found) throw new DbkitError('invalid', `the value at ${shownPointer(found.path)} ${found.why}`);
  }
  const { maxDocumentBytes: most } = limits;
  if (most === undefined || facts.bytesAtMost + bytesOfId(document) <= most) return;
  const bytes = bytesOf(document);
  if (bytes <= most) return;
  throw new DbkitError(
    'invalid',
    `the document has ${bytes} bytes; this database takes at most ${most} (maxDocumentBytes)`,
  );
}

function mayBreak(facts: DocumentFacts, limits: Limits): boolean {
  const { maxDepth = Infinity, maxMagnitude = Infinity, minMagnitude = 0, maxInteger, maxDigits } = limits;
  const hasNarrowNumbers = (maxDigits ?? 17) < 17 || (maxInteger ?? 2n ** 53n) < 2n ** 53n - 1n;
  const numbers =
    facts.largest > maxMagnitude ||
    facts.smallest < minMagnitude ||
    (facts.exactNumber && hasNumberLimit(limits)) ||
    (hasNarrowNumbers && facts.largest > 0);
  const names =
    (facts.emptyKey && limits.emptyKeys === false) ||
    (facts.dottedKey && limits.dottedKeys === false) ||
    (facts.dollarKey && limits.dollarKeys === false) ||
    (facts.underscoreField && limits.underscoreFields === false);
  const strings =
    (facts.nul && limits.nulInStrings === false) || (facts.loneSurrogate && limits.loneSurrogates === false);
  const nesting = facts.depth > maxDepth || (facts.nestedArray && limits.nestedArrays === false);
  return numbers || names || strings || nesting;
}

function hasNumberLimit({ maxInteger, maxDigits, minMagnitude, maxMagnitude }: Limits): boolean {
  return [maxInteger, maxDigits, minMagnitude, maxMagnitude].some((limit) => limit !== undefined);
}

interface Break {
  readonly path: JsonPath;
  readonly why: string;
}

function firstBreak(document: JsonObject, limits: Limits): Break | undefined {
  const pending: { value: JsonValue; path: JsonPath }[] = [{ value: document, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    const why = keyRefusalOf(path, limits) ?? valueRefusalOf(value, path, limits);
    if (why !== undefined) return { path, why };
    if (Array.isArray(value)) {
      const isNested = limits.nestedArrays === false;
      const inner = isNested ? value.findIndex((element) => Array.isArray(element)) : -1;
      if (inner >= 0) {
        return {
          path: [...path, inner],
          why: 'is an array in an array, which this database cannot keep (nestedArrays)',
        };
      }
      for (let at = value.length - 1; at >= 0; at--)
        pending.push({ value: value[at] ?? null, path: [...path, at] });
    } else if (isJsonObject(value)) {
      for (const name of Object.keys(value).reverse()) {
        pending.push({ value: value[name] ?? null, path: [...path, name] });
      }
    }
  }
  return undefined;
}

function valueRefusalOf(value: JsonValue, path: JsonPath, limits: Limits): string | undefined {
  if (typeof value === 'string') return stringRefusalOf(value, '', limits);
  if (isJsonNumber(value)) return numberRefusalOf(value, limits);
  const { maxDepth = Infinity } = limits;
  if (typeof value !== 'object' || value === null || path.length < maxDepth) return undefined;
  return `is at level ${path.length + 1}; this database takes at most ${maxDepth} (maxDepth)`;
}

function keyRefusalOf(path: JsonPath, limits: Limits): string | undefined {
  const name = path.at(-1);
  if (typeof name !== 'string') return undefined;
  if (name === '' && limits.emptyKeys === false) return cannotKeep('has an empty name', 'emptyKeys');
  if (limits.dottedKeys === false && name.includes('.'))
    return cannotKeep('has a dot in its name', 'dottedKeys');
  if (limits.dollarKeys === false && name.includes('$'))
    return cannotKeep('has a $ in its name', 'dollarKeys');
  if (limits.underscoreFields === false && path.length === 1 && isUnderscoreField(name)) {
    return cannotKeep('has a name that begins with _', 'underscoreFields');
  }
  return stringRefusalOf(name, ' in its name', limits);
}

function stringRefusalOf(text: string, where: string, limits: Limits): string | undefined {
  if (limits.nulInStrings === false && text.includes('\0'))
    return cannotKeep(`has U+0000${where}`, 'nulInStrings');
  if (limits.loneSurrogates === false && !text.isWellFormed()) {
    return cannotKeep(`has half of a surrogate pair${where}`, 'loneSurrogates');
  }
  return undefined;
}

function cannotKeep(what: string, limit: keyof Limits): string {
  return `${what}, which this database cannot keep (${limit})`;
}

// The document that was walked may not have had its id yet.
function bytesOfId(document: JsonObject): number {
  const id = document['_id'];
  return typeof id === 'string' ? id.length * 6 + 10 : 0;
}

/** Of a document that has no text, because no string is so long: infinite. */
function bytesOf(document: JsonObject): number {
  try {
    return Buffer.byteLength(stringifyJson(document));
  } catch {
    return Infinity;
  }
}
