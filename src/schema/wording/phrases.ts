// The parts that messages are made of.
import type { JsonPath } from '../../document/json.js';
import type { ResolvedSchema, SchemaType } from '../resolved-schema.js';
import { shortened } from './shown.js';

const TYPE_PHRASES: Record<SchemaType, string> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

/** The field that a path ends in, with the indexes after it: `messages[3]`. */
export function fieldLabel(path: JsonPath): string {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const indexes = path.slice(at + 1).map((step) => `[${step}]`);
  return `\`${shortened(String(path[at] ?? ''))}${indexes.join('')}\``;
}

/** The object at a path: by the name of its field if it has one, else by what it is: `a session message`. */
export function objectLabel(path: JsonPath, { title = 'object' }: ResolvedSchema): string {
  return typeof path.at(-1) === 'string' ? fieldLabel(path) : withArticle(title);
}

/** `a user`, `an agent`, `a UUID version 4`. The first letter becomes small, except in an abbreviation. */
export function withArticle(name: string): string {
  const isAbbreviation = /^[A-Z][A-Z]|^[A-Z][a-z]+[A-Z]/.test(name);
  const inSentence = isAbbreviation ? name : name.charAt(0).toLowerCase() + name.slice(1);
  return `${/^[aeio]|^IP/i.test(name) ? 'an' : 'a'} ${inSentence}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** What a value of this schema must be: `a string or null`. */
export function typePhrase({ type = [] }: ResolvedSchema): string {
  const types = typeof type === 'string' ? [type] : (type as readonly SchemaType[]);
  return alternatives(types.map((name) => TYPE_PHRASES[name]));
}
