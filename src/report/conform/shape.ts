// Does a value have the shape that a file should have, and if not, what is wrong first?
import { toPointer } from '../../document/pointer.js';
import { shortened } from '../visible.js';

/** What is wrong with a value, in plain words, or undefined; `at` is where it stands, as a JSON pointer. */
export type Shape = (value: unknown, at: string) => string | undefined;

export const text: Shape = (value, at) =>
  typeof value === 'string' ? undefined : isNot(value, at, 'a string');
export const number: Shape = (value, at) =>
  typeof value === 'number' ? undefined : isNot(value, at, 'a number');
export const boolean: Shape = (value, at) =>
  typeof value === 'boolean' ? undefined : isNot(value, at, 'true or false');

const OPTIONAL = new WeakSet<Shape>();

/** One of these values and no other. */
export function oneOf(allowed: readonly unknown[]): Shape {
  const words = allowed.map((one) => JSON.stringify(one)).join(', ');
  return (value, at) => (allowed.includes(value) ? undefined : isNot(value, at, `one of ${words}`));
}

/** What one of the shapes accepts; the first one says what is wrong. */
export function anything(...shapes: readonly Shape[]): Shape {
  return (value, at) => {
    const problems = shapes.map((shape) => shape(value, at));
    return problems.includes(undefined) ? undefined : problems[0];
  };
}

/** A field of a record that may be left out. */
export function optional(shape: Shape): Shape {
  const own: Shape = (value, at) => shape(value, at);
  OPTIONAL.add(own);
  return own;
}

/** An object with these fields; others are passed over. */
export function record(fields: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isObject(value)) return isNot(value, at, 'an object');
    for (const [name, shape] of Object.entries(fields)) {
      if (!Object.hasOwn(value, name)) {
        if (!OPTIONAL.has(shape)) return `${at}/${name} is missing`;
        continue;
      }
      const problem = shape(value[name], `${at}/${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

/** An array of such values. */
export function list(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return isNot(value, at, 'an array');
    return first(value.entries(), (index, item) => shape(item, `${at}/${index}`));
  };
}

/** An object of such values by any names. */
export function map(shape: Shape): Shape {
  return (value, at) => {
    if (!isObject(value)) return isNot(value, at, 'an object');
    return first(Object.entries(value), (name, item) => shape(item, at + toPointer([shortened(name, 60)])));
  };
}

function first<Key>(
  entries: Iterable<readonly [Key, unknown]>,
  problemOf: (key: Key, value: unknown) => string | undefined,
): string | undefined {
  for (const [key, value] of entries) {
    const problem = problemOf(key, value);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNot(value: unknown, at: string, expected: string): string {
  const found = Array.isArray(value) ? 'an array' : isObject(value) ? 'an object' : JSON.stringify(value);
  return `${at === '' ? 'it' : at} is ${shortened(String(found), 60)}, not ${expected}`;
}
