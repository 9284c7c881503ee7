// The tokens of a JSON text in UTF-8, checked as they are passed. It takes those only whose spelling is canonical already.

export const QUOTE: u32 = 0x22;
const BACKSLASH: u32 = 0x5c;
const SPACE: u32 = 0x20;
const TAB: u32 = 0x09;
const LINE_FEED: u32 = 0x0a;
const RETURN: u32 = 0x0d;
const ZERO: u32 = 0x30;
const MINUS: u32 = 0x2d;
const POINT: u32 = 0x2e;

/** Of a text. Larger ones would need more memory. */
export const MOST_BYTES: i32 = 1 << 20;
/** Bytes are looked at, and copied, by so many at a time: also beyond the last of a text. */
export const BLOCK: i32 = 16;
/** From this byte on, UTF-8 and UTF-16 do not sort alike. */
const UNLIKE_UTF16: u32 = 0xee;
const NOT_ASCII: u32 = 0x80;
/** A decimal of so many characters is what JavaScript writes for the double that it stands for. */
const MOST_DIGITS: usize = 15;
/** After the point: smaller numbers are written with an exponent. */
const MOST_ZEROS: usize = 5;
/** The first four letters of a word, as one number. */
const TRUE: u32 = 0x65757274;
const FALS: u32 = 0x736c6166;
const NULL: u32 = 0x6c6c756e;
const E: u32 = 0x65;

/** Where the text is to be put. */
export const text: usize = memory.data(MOST_BYTES + 2 * BLOCK, BLOCK);
/** Where the next token, or space, is. */
export let at: usize = 0;
/** How much space was passed. */
export let spaces: usize = 0;
let end: usize = 0;
let isAllAscii: bool = true;

/** `length`: MOST_BYTES at most. */
export function open(length: i32): void {
  at = text;
  end = text + length;
  spaces = 0;
  isAllAscii = true;
  // A zero is no part of any token, so that it ends every loop.
  store<u8>(end, 0);
}

export function isAtEnd(): bool {
  return at === end;
}

/** So far. */
export function isAscii(): bool {
  return isAllAscii;
}

export function isAt(sign: u32): bool {
  return byteAt(at) === sign;
}

/** False where another sign is next. */
export function take(sign: u32): bool {
  if (byteAt(at) !== sign) return false;
  at++;
  return true;
}

export function skipSpace(): void {
  // Mostly there is none.
  if (byteAt(at) > SPACE) return;
  const start = at;
  while (isSpace(byteAt(at))) at++;
  spaces += at - start;
}

/** A string that sorts by its bytes: it has no escapes, and no character that UTF-16 would sort elsewhere. */
export function name(): bool {
  if (!take(QUOTE)) return false;
  let next = at;
  let bits: u32 = 0;
  for (let byte = byteAt(next); byte !== QUOTE; byte = byteAt(++next)) {
    if (byte < SPACE || byte === BACKSLASH || byte >= UNLIKE_UTF16) return false;
    bits |= byte;
  }
  if (bits >= NOT_ASCII) isAllAscii = false;
  at = next + 1;
  return true;
}

export function string(): bool {
  let next = plainEnd(at + 1);
  while (byteAt(next) === BACKSLASH) {
    if (!isKeptEscape(byteAt(next + 1))) return false;
    next = plainEnd(next + 2);
  }
  at = next + 1;
  return byteAt(next) === QUOTE;
}

/** As JavaScript writes it: no exponent, no zeros at the end of a fraction, no minus before zero. */
export function numberOrWord(): bool {
  if (!isAt(MINUS) && !isDigit(byteAt(at))) return word();
  const start = at;
  const isNegative = take(MINUS);
  const isZero = isAt(ZERO);
  const whole = digits();
  if (whole === 0 || (isZero && whole > 1)) return false;
  if (!take(POINT)) return whole <= MOST_DIGITS && !(isZero && isNegative);
  const leading = zeros();
  const fraction = leading + digits();
  if (fraction === 0 || byteAt(at - 1) === ZERO || (isZero && leading > MOST_ZEROS)) return false;
  return at - start <= MOST_DIGITS;
}

/** Where the next byte stands that a string cannot just hold. */
function plainEnd(start: usize): usize {
  let next = start;
  let passed = i8x16.splat(0);
  let block = v128.load(next);
  let signs = signsIn(block);
  while (signs === 0) {
    passed = v128.or(passed, block);
    next += BLOCK;
    block = v128.load(next);
    signs = signsIn(block);
  }
  const before = ctz(signs);
  const notAscii = i8x16.bitmask(passed) | (i8x16.bitmask(block) & ((1 << before) - 1));
  if (notAscii !== 0) isAllAscii = false;
  return next + before;
}

/** A bit for each byte of a block that a string cannot just hold: a quote, a backslash, a control character. */
function signsIn(block: v128): i32 {
  const quotes = i8x16.eq(block, i8x16.splat(<i8>QUOTE));
  const slashes = i8x16.eq(block, i8x16.splat(<i8>BACKSLASH));
  const controls = i8x16.lt_u(block, i8x16.splat(<i8>SPACE));
  return i8x16.bitmask(v128.or(v128.or(quotes, slashes), controls));
}

/** One of `"\bfnrt`: others (`\/`, `\u`) are not canonical, or not always. */
function isKeptEscape(byte: u32): bool {
  return (
    byte === QUOTE ||
    byte === BACKSLASH ||
    byte === 0x62 ||
    byte === 0x66 ||
    byte === 0x6e ||
    byte === 0x72 ||
    byte === 0x74
  );
}

function word(): bool {
  const letters = load<u32>(at);
  if (letters !== TRUE && letters !== NULL && !(letters === FALS && byteAt(at + 4) === E)) return false;
  at += letters === FALS ? 5 : 4;
  return true;
}

function digits(): usize {
  const start = at;
  while (isDigit(byteAt(at))) at++;
  return at - start;
}

function zeros(): usize {
  const start = at;
  while (isAt(ZERO)) at++;
  return at - start;
}

function isDigit(byte: u32): bool {
  return byte - ZERO <= 9;
}

function isSpace(byte: u32): bool {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

export function byteAt(place: usize): u32 {
  return load<u8>(place);
}
