// How a value appears in a message: short, on one line, and without its inside. Secrets never come here with their content.
import { ExactNumber } from '../../document/json.js';
import { withoutPassword } from '../../document/url-password.js';

const MAX_SHOWN = 60;

/** Control characters, other line breaks, and marks that change the direction of the text around them. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A text on one line, without the password of a URL, cut after 60 characters. */
export function shortened(given: string): string {
  const text = withoutPassword(given);
  const cut = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN).toWellFormed()}…` : text.toWellFormed();
  return cut.replaceAll(UNPRINTABLE, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

type Scalar = string | number | bigint | boolean | ExactNumber;

/** A value by its type, with its content if it is a scalar and not hidden: `a string ("100")`, `an array of 3`, `null`. */
export function described(value: unknown, hidden: boolean): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'boolean' && !hidden) return String(value);
  return hidden || !isScalar(value) ? typeName(value) : `${typeName(value)} (${content(value)})`;
}

/** A value of the right type by its content alone, unless it is hidden: `"done"`, `-1`. */
export function plainly(value: unknown, hidden: boolean): string {
  return hidden || !isScalar(value) ? described(value, hidden) : content(value);
}

function content(value: Scalar): string {
  if (typeof value === 'string') return `"${shortened(value)}"`;
  return shortened(value instanceof ExactNumber ? value.text : String(value));
}

function typeName(value: unknown): string {
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return 'a boolean';
  return isScalar(value) ? 'a number' : 'an object';
}

function isScalar(value: unknown): value is Scalar {
  return typeof value !== 'object' || value instanceof ExactNumber;
}
