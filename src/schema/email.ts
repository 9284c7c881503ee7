// Email addresses as people have them: a dot-atom, an @ and a host name (RFC 5321 without quoted names and address literals).
// Characters beyond ASCII are allowed on both sides (RFC 6531), spaces and control characters are not.

/** RFC 5321, 4.5.3.1. Counted in UTF-16 code units. */
const MAX_LENGTH = 254;
const MAX_NAME_LENGTH = 64;
const MAX_LABEL_LENGTH = 63;

const DASH = 45;
const DOT = 46;

/** The characters of an atom besides letters and digits (RFC 5322, 3.2.3). */
const ATOM_SIGNS = new Set(Array.from("!#$%&'*+-/=?^_`{|}~", (sign) => sign.charCodeAt(0)));

export function isEmail(text: string): boolean {
  const at = text.indexOf('@');
  if (at < 1 || at > MAX_NAME_LENGTH || text.length > MAX_LENGTH) return false;
  return isDotAtom(text, at) && isHostName(text, at + 1);
}

/** One or more atoms, a single dot between them. */
function isDotAtom(text: string, end: number): boolean {
  let previous = DOT;
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code === DOT ? previous === DOT : !isAtomCharacter(code)) return false;
    previous = code;
  }
  return previous !== DOT;
}

/** Labels of letters, digits and hyphens, no hyphen at either end; one label is enough, as in `dev@localhost`. */
function isHostName(text: string, start: number): boolean {
  let labelStart = start;
  for (let index = start; index <= text.length; index++) {
    if (index === text.length || text.charCodeAt(index) === DOT) {
      if (!isLabelLength(index - labelStart) || text.charCodeAt(index - 1) === DASH) return false;
      labelStart = index + 1;
    } else if (!isLabelCharacter(text.charCodeAt(index), index === labelStart)) return false;
  }
  return true;
}

function isLabelLength(length: number): boolean {
  return length >= 1 && length <= MAX_LABEL_LENGTH;
}

function isLabelCharacter(code: number, first: boolean): boolean {
  return isLetterOrDigit(code) || (code === DASH && !first);
}

function isAtomCharacter(code: number): boolean {
  return isLetterOrDigit(code) || ATOM_SIGNS.has(code);
}

function isLetterOrDigit(code: number): boolean {
  if (code > 0x7f) return isBeyondAscii(code);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Not a control character, a space, or a mark that has no width of its own. */
function isBeyondAscii(code: number): boolean {
  if (code <= 0xa0 || code === 0x1680 || code === 0x3000 || code === 0xfeff) return false;
  return (
    !(code >= 0x2000 && code <= 0x200f) &&
    !(code >= 0x2028 && code <= 0x202f) &&
    !(code >= 0x205f && code <= 0x206f)
  );
}
