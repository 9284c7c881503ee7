// One walk over something that claims to be a document: is it plain JSON, and what does a database need to be able to hold?
import { DbkitError } from './error.js';
import { ExactNumber, type JsonObject } from './json.js';
import { toPointer } from './pointer.js';

/** What a document is made of, so far as databases differ in what they hold. */
export interface DocumentFacts {
  /** Nested containers; the document itself is 1. */
  readonly depth: number;
  /** Some string or field name holds U+0000. */
  readonly nul: boolean;
  /** Some string or field name holds half of a surrogate pair. */
  readonly loneSurrogate: boolean;
}

/**
 * Walks a document and returns its facts. Throws DbkitError `invalid`, naming the place, for what JSON has no form for:
 * undefined, NaN, functions, class instances such as Date, holes in arrays, cycles.
 */
export function inspectDocument(document: unknown): DocumentFacts {
  if (!isPlainObject(document))
    throw new DbkitError('invalid', `a document is a JSON object, not ${nameOf(document)}`);
  const facts = { depth: 0, nul: false, loneSurrogate: false };
  inspectContainer(document, facts, []);
  return facts;
}

type Open = { depth: number; nul: boolean; loneSurrogate: boolean };
type Frame = {
  names: string[] | undefined;
  container: JsonObject | unknown[];
  at: number;
  step: string | number;
};

// A stack instead of recursion, for any depth; the containers on it are those that a cycle would meet again.
function inspectContainer(document: JsonObject, facts: Open, frames: Frame[]): void {
  const above = new Set<object>();
  const enter = (container: JsonObject | unknown[], step: string | number) => {
    if (above.has(container)) throw refused(frames, step, 'contains itself');
    above.add(container);
    frames.push({
      container,
      names: Array.isArray(container) ? undefined : Object.keys(container),
      at: 0,
      step,
    });
    facts.depth = Math.max(facts.depth, frames.length);
  };
  enter(document, '');
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const { container, names } = frame;
    const length = names ? names.length : (container as unknown[]).length;
    if (frame.at >= length) {
      above.delete(container);
      frames.pop();
      continue;
    }
    const step = names ? (names[frame.at] ?? '') : frame.at;
    const value = (container as Record<string | number, unknown>)[step];
    frame.at++;
    if (names) inspectString(step as string, facts);
    if (typeof value === 'string') inspectString(value, facts);
    else if (isContainer(value)) enter(value, step);
    else if (!isScalar(value)) throw refused(frames, step, `is ${nameOf(value)}`);
  }
}

function refused(frames: readonly Frame[], step: string | number, what: string): DbkitError {
  const path = [...frames.slice(1).map((frame) => frame.step), step];
  return new DbkitError('invalid', `the value at ${toPointer(path)} ${what}, which JSON cannot hold`);
}

function inspectString(text: string, facts: Open): void {
  if (!text.isWellFormed()) facts.loneSurrogate = true;
  if (text.includes('\u0000')) facts.nul = true;
}

function isScalar(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return (
    value === null || typeof value === 'boolean' || typeof value === 'bigint' || value instanceof ExactNumber
  );
}

function isContainer(value: unknown): value is JsonObject | unknown[] {
  return Array.isArray(value) || isPlainObject(value);
}

function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object') return `a ${value.constructor?.name ?? 'object'}`;
  return typeof value === 'number'
    ? String(value)
    : typeof value === 'undefined'
      ? 'undefined'
      : `a ${typeof value}`;
}
