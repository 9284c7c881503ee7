// Where values end in the bytes of a JSON text, without reading them.

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const [OPEN_ARRAY, CLOSE_ARRAY] = [0x5b, 0x5d];
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];

/** Behind the value that begins at `start`, if it is one: in a text that is none, anywhere behind `start`. */
export function endOfValue(bytes: Buffer, start: number): number {
  const first = bytes[start];
  if (first === QUOTE) return endOfString(bytes, start);
  return first === OPEN_OBJECT || first === OPEN_ARRAY
    ? endOfContainer(bytes, start)
    : endOfWord(bytes, start);
}

function endOfContainer(bytes: Buffer, start: number): number {
  let at = start;
  let levels = 0;
  do {
    const byte = bytes[at];
    if (byte === QUOTE) at = endOfString(bytes, at);
    else at++;
    if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) levels++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) levels--;
  } while (levels > 0 && at < bytes.length);
  return at;
}

/** Of a number, or of true, false or null. */
function endOfWord(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && !isBehindWord(bytes[at])) at++;
  return at;
}

/** Behind the string whose quote is at `start`; behind the text where it has no end. */
function endOfString(bytes: Buffer, start: number): number {
  let at = start + 1;
  for (; at < bytes.length && bytes[at] !== QUOTE; at++) {
    if (bytes[at] === BACKSLASH) at++;
  }
  return at + 1;
}

function isBehindWord(byte: number | undefined): boolean {
  return byte === COMMA || byte === COLON || byte === CLOSE_OBJECT || byte === CLOSE_ARRAY;
}
