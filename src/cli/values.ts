// Values of options: numbers, lists, names. It is part of every start: what knows the schemas is elsewhere.
import { DbkitError } from '../document/error.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30 };

/** A whole number from 0. Throws DbkitError `usage`. */
export function countOf(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text))
    throw new DbkitError('usage', `${option} takes a whole number, not "${text}"`);
  return Number(text);
}

/** A number of bytes, such as `65536` or `64MiB`. Throws DbkitError `usage`. */
export function bytesOf(option: string, text: string): number {
  const [, number, unit = ''] = /^(\d{1,12})\s*([a-z]*)$/i.exec(text) ?? [];
  const factor = UNITS[unit.toLowerCase().replace(/^([kmg])b?$/, '$1ib')];
  if (number === undefined || factor === undefined || Number(number) === 0) {
    throw new DbkitError(
      'usage',
      `${option} takes a number of bytes, such as 1048576 or 64MiB, not "${text}"`,
    );
  }
  return Number(number) * factor;
}

/** The names of a list such as `a,b`; none for undefined. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((name) => name.trim() || []);
}

/** The names of a list, each one that is known. Throws DbkitError `usage`. */
export function knownNamesOf(option: string, text: string | undefined, known: readonly string[]): string[] {
  const names = listOf(text);
  const wrong = names.find((name) => !known.includes(name));
  if (wrong === undefined) return names;
  throw new DbkitError('usage', `${option} knows no "${wrong}"; it knows ${[...new Set(known)].join(', ')}`);
}
