// --convert and --ignore: what becomes of that which only some databases have, and JSON has no form for.
import type { Conversions, ForeignRules, Ignorable } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import { listOf } from './values.js';

const CONVERSIONS: Readonly<Record<keyof Conversions, string>> = {
  dates: 'iso',
  decimals: 'number',
  objectids: 'hex',
  binary: 'base64',
};
const IGNORABLE: readonly Ignorable[] = ['attachments', 'conflicts', 'sets', 'binary'];

export const CONVERT_HELP = 'what values become that are no JSON, such as dates=iso,objectids=hex';
export const IGNORE_HELP = `what is left out of documents, and counted: ${IGNORABLE.join(', ')}`;

/** Throws DbkitError `usage`. */
export function foreignRulesOf({ convert, ignore }: { convert?: string; ignore?: string }): ForeignRules {
  const rules = { convert: conversionsOf(convert), ignore: ignoredOf(ignore) };
  const both = rules.ignore.find((kind) => kind in rules.convert);
  if (both) throw new DbkitError('usage', `--convert and --ignore both speak of ${both}: give one of them`);
  return rules;
}

function conversionsOf(text: string | undefined): Conversions {
  const known = Object.entries(CONVERSIONS).map(([kind, form]) => `${kind}=${form}`);
  for (const part of listOf(text)) {
    if (!known.includes(part)) {
      throw new DbkitError('usage', `--convert knows ${known.join(', ')}; not "${part}"`);
    }
  }
  return Object.fromEntries(listOf(text).map((part) => part.split('='))) as Conversions;
}

function ignoredOf(text: string | undefined): readonly Ignorable[] {
  const kinds = [...new Set(listOf(text))];
  const odd = kinds.find((kind) => !isIgnorable(kind));
  if (odd !== undefined) {
    throw new DbkitError('usage', `--ignore knows ${IGNORABLE.join(', ')}; not "${odd}"`);
  }
  return kinds.filter(isIgnorable);
}

function isIgnorable(kind: string): kind is Ignorable {
  return IGNORABLE.some((one) => one === kind);
}
