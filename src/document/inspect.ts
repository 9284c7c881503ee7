// One walk over something that claims to be a document: is it plain JSON, and what does a database need to be able to hold?
import { DbkitError } from './error.js';
import { type DocumentFacts, FactsSoFar } from './facts.js';
import { ExactNumber, type JsonObject } from './json.js';
import { NotJson } from './not-json.js';
import { shownPointer } from './pointer.js';

export type { DocumentFacts } from './facts.js';

/**
 * Walks a document and returns its facts. Throws DbkitError `invalid`, naming the place, for what JSON has no form for:
 * undefined, NaN, functions, class instances such as Date, holes in arrays, cycles.
 */
export function inspectDocument(document: unknown): DocumentFacts {
  if (!isPlainObject(document))
    throw new DbkitError('invalid', `a document is a JSON object, not ${nameOf(document)}`);
  return new Walk().over(document);
}

type Container = JsonObject | unknown[];

interface Frame {
  /** The field names of an object; undefined for an array. */
  readonly names: string[] | undefined;
  readonly container: Container;
  readonly length: number;
  readonly step: string | number;
  /** How many of its values have been seen. */
  at: number;
}

/** Above this depth nobody looks for a cycle: a real one soon gets here. */
const FREE_OF_CYCLES = 64;

// A stack instead of recursion, for any depth; the containers on it are those that a cycle would meet again.
class Walk {
  readonly #facts = new FactsSoFar();
  readonly #frames: Frame[] = [];
  #above: Set<object> | undefined;

  over(document: JsonObject): DocumentFacts {
    this.#enter(document, '', false);
    for (let frame = this.#frames.at(-1); frame; frame = this.#frames.at(-1)) {
      if (frame.at === frame.length) {
        this.#above?.delete(frame.container);
        this.#frames.pop();
      } else this.#seeNext(frame);
    }
    return this.#facts;
  }

  #seeNext(frame: Frame): void {
    const { names, container } = frame;
    const step = names ? (names[frame.at] ?? '') : frame.at;
    const value = (container as Record<string | number, unknown>)[step];
    frame.at++;
    if (names) this.#facts.key(step as string, this.#frames.length);
    if (typeof value === 'string') this.#facts.string(value);
    else if (typeof value === 'number' && Number.isFinite(value)) this.#facts.double(value);
    else if (value === null || typeof value === 'boolean') this.#facts.word();
    else if (Array.isArray(value) || isPlainObject(value)) this.#enter(value, step, !names);
    else if (typeof value === 'bigint' || value instanceof ExactNumber) this.#facts.exact(value);
    else throw this.#refused(step, `is ${nameOf(value)}`);
  }

  #enter(container: Container, step: string | number, isInArray: boolean): void {
    if (this.#frames.length >= FREE_OF_CYCLES) this.#refuseCycle(container, step);
    const names = Array.isArray(container) ? undefined : Object.keys(container);
    const length = names ? names.length : (container as unknown[]).length;
    this.#frames.push({ container, names, length, at: 0, step });
    this.#facts.container(this.#frames.length, isInArray, !names);
  }

  #refuseCycle(container: Container, step: string | number): void {
    this.#above ??= new Set(this.#frames.map((frame) => frame.container));
    if (this.#above.has(container)) this.#refuseFirstRepeated(step);
    this.#above.add(container);
  }

  #refuseFirstRepeated(step: string | number): never {
    const seen = new Set<object>();
    const at = this.#frames.findIndex(({ container }) => seen.size === seen.add(container).size);
    if (at < 0) throw this.#refused(step, 'contains itself');
    const repeated = this.#frames[at]?.step ?? step;
    this.#frames.length = at;
    throw this.#refused(repeated, 'contains itself');
  }

  #refused(step: string | number, what: string): DbkitError {
    const path = [...this.#frames.slice(1).map((frame) => frame.step), step];
    return new DbkitError('invalid', `the value at ${shownPointer(path)} ${what}, which JSON cannot hold`);
  }
}

function isPlainObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (value instanceof NotJson) return String(value);
  if (typeof value === 'object') return `a ${value.constructor?.name ?? 'object'}`;
  return typeof value === 'number'
    ? String(value)
    : typeof value === 'undefined'
      ? 'undefined'
      : `a ${typeof value}`;
}
