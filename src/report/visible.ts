// Text of unknown origin, safe to print: what would move a cursor, turn the writing direction or break a line is shown instead.

// Controls (C0, DEL, C1), line and paragraph separators, bidi overrides and isolates, and what no UTF-8 or XML can hold.
const UNSAFE = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

const SHORT = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** The text in one line, with every unsafe character as an escape such as `\u001b`. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (character) => SHORT.get(character) ?? escaped(character));
}

/** At most `limit` UTF-16 code units, the middle left out; for names and ids that a document chooses. */
export function shortened(text: string, limit = 120): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, limit - 30).replace(/\p{Surrogate}$/u, '');
  const end = text.slice(-29).replace(/^\p{Surrogate}/u, '');
  return `${start}…${end}`;
}

/** The escape of one UTF-16 code unit, as JSON writes it. */
export function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
