// Values and calls as a reader of a report sees them.
import { inspect } from 'node:util';
import { inspectDocument } from '../../src/document/inspect.js';
import type { JsonValue } from '../../src/document/json.js';
import { stringifyJson } from '../../src/document/stringify.js';

const LONGEST = 2000;

/** A value as JSON, cut in the middle where it is very long; what is no JSON as Node shows it. */
export function shown(value: unknown): string {
  if (value === undefined) return 'undefined';
  if (value instanceof Map) return `Map ${shown(Object.fromEntries(value))}`;
  return shortened(
    isPlain(value) ? stringifyJson(value as JsonValue) : inspect(value, { depth: 4, breakLength: Infinity }),
  );
}

/** The text, or its beginning and end with the number of characters between. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2;
  const short = `${text.slice(0, half)} … ${text.length - LONGEST} characters … ${text.slice(-half)}`;
  // Parsed anew, since slices of a text of megabytes keep all of it in memory.
  return JSON.parse(JSON.stringify(short)) as string;
}

/** A call as it stands in a program. */
export function programLine(operation: string, ...args: readonly unknown[]): string {
  return `${operation}(${args.map(shown).join(', ')})`;
}

/** True of what JSON has a form for. */
export function isPlain(value: unknown): boolean {
  try {
    inspectDocument({ value });
    return true;
  } catch {
    return false;
  }
}
