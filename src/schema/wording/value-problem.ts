// The problem of one value, from the keyword of its schema that it does not keep.
import type { JsonPath } from '../../document/json.js';
import type { Problem, ProblemCode } from '../finding.js';
import type { FormatName } from '../formats.js';
import type { ResolvedSchema } from '../resolved-schema.js';
import { dateTimeFault } from './date-time-fault.js';
import { alternatives, fieldLabel, objectLabel, typePhrase, withArticle } from './phrases.js';
import { described, plainly } from './shown.js';

export interface WrongValue {
  readonly path: JsonPath;
  readonly value: unknown;
  readonly schema: ResolvedSchema;
  /** The schema of the object that the value is a field of. */
  readonly parent: ResolvedSchema;
  readonly keyword: string;
  /** The value may not be shown. */
  readonly hidden: boolean;
}

type Wording = readonly [code: ProblemCode, message: string];

const FORMAT_PHRASES: Readonly<Record<FormatName, string>> = {
  'date-time': 'a date and time',
  'iso-date-time': 'a date and time',
  email: 'an email address',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  uri: 'an absolute URI',
};

export function valueProblem(wrong: WrongValue): Problem {
  const [code, message] = wording(wrong);
  return { severity: 'error', code, path: wrong.path, message };
}

function wording(wrong: WrongValue): Wording {
  const { path, value, schema, keyword, hidden } = wrong;
  const field = fieldLabel(path);
  if (keyword === 'type') return typeWording(wrong);
  if (keyword === 'enum') return choiceWording(wrong, schema.enum ?? []);
  if (keyword === 'const') return choiceWording(wrong, [schema.const ?? '']);
  if (keyword === 'minLength') return ['bad-value', `${field} must not be empty`];
  if (keyword === 'maxLength')
    return [
      'bad-value',
      `${field} has ${String(value).length} characters; at most ${schema.maxLength} are allowed`,
    ];
  if (keyword === 'minimum')
    return ['bad-value', `${field} is ${plainly(value, hidden)}; it must be at least ${schema.minimum}`];
  return ['bad-format', `${field} is not ${formPhrase(schema)}${shownText(wrong)}`];
}

function typeWording({ path, value, schema, parent, hidden }: WrongValue): Wording {
  if (schema.type === 'null')
    return ['bad-value', `${objectLabel(path.slice(0, -1), parent)} cannot have ${withFieldArticle(path)}`];
  return [
    'wrong-type',
    `${fieldLabel(path)} is ${described(value, hidden)}; it must be ${typePhrase(schema)}`,
  ];
}

function withFieldArticle(path: JsonPath): string {
  return `${/^[aeio]/i.test(String(path.at(-1))) ? 'an' : 'a'} ${fieldLabel(path)}`;
}

/** Of a value that must be one of a few. */
export function choiceWording(
  { path, value, hidden }: Pick<WrongValue, 'path' | 'value' | 'hidden'>,
  choices: readonly string[],
): Wording {
  const isText = typeof value === 'string';
  const shown = isText ? plainly(value, hidden) : described(value, hidden);
  return [
    isText ? 'bad-value' : 'wrong-type',
    `${fieldLabel(path)} is ${shown}; it can be ${alternatives(choices)}`,
  ];
}

/** What a string must be in form: by its schema's title, or by its format. */
function formPhrase({ title, format }: ResolvedSchema): string {
  if (title !== undefined) return withArticle(title);
  return FORMAT_PHRASES[format as FormatName] ?? 'in the required form';
}

function shownText({ value, schema, hidden }: WrongValue): string {
  if (hidden || typeof value !== 'string') return '; its value is hidden';
  return `: ${plainly(value, hidden)}${reasonOf(value, schema)}`;
}

function reasonOf(text: string, { format }: ResolvedSchema): string {
  if (format !== 'date-time' && format !== 'iso-date-time') return '';
  return ` — ${dateTimeFault(text, format)}`;
}
