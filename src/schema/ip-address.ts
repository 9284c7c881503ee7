// IP addresses in the forms that RFC 3986 gives them: IPv4 in four decimal parts without leading zeros; IPv6 with `::` for
// zeros and with an IPv4 address for its last two groups, without a zone.

const DOT = 46;
const COLON = 58;

export function isIpv4(text: string): boolean {
  return isIpv4At(text, 0, text.length);
}

export function isIpv6(text: string): boolean {
  return isIpv6At(text, 0, text.length);
}

function isIpv4At(text: string, start: number, end: number): boolean {
  let at = start;
  for (let part = 0; part < 4; part++) {
    if (part > 0 && text.charCodeAt(at++) !== DOT) return false;
    const next = afterByte(text, at, end);
    if (next === at) return false;
    at = next;
  }
  return at === end;
}

/** Where the number from 0 to 255 that begins here ends; here, if there is none. */
function afterByte(text: string, start: number, end: number): number {
  let value = 0;
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) {
    if (at > start && value === 0) return start;
    value = value * 10 + text.charCodeAt(at++) - 48;
    if (value > 255) return start;
  }
  return at;
}

/** The part of a text from `start` to before `end`. */
export function isIpv6At(text: string, start: number, end: number): boolean {
  let groups = 0;
  let at = start;
  let compressed = false;
  if (text.charCodeAt(at) === COLON) {
    if (text.charCodeAt(at + 1) !== COLON) return false;
    compressed = true;
    at += 2;
  }
  while (at < end) {
    const next = afterGroup(text, at, end);
    if (next < end && text.charCodeAt(next) === DOT)
      return isEnough(groups + 2, compressed) && isIpv4At(text, at, end);
    if (next === at || ++groups > 8) return false;
    at = next;
    if (at === end) break;
    if (text.charCodeAt(at++) !== COLON || at === end) return false;
    if (text.charCodeAt(at) !== COLON) continue;
    if (compressed) return false;
    compressed = true;
    at++;
  }
  return isEnough(groups, compressed);
}

/** Where the one to four hexadecimal digits that begin here end; here, if there is none. */
function afterGroup(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at < start + 4 && isHexDigit(text.charCodeAt(at))) at++;
  return at;
}

/** `::` stands for one group of zeros or more. */
function isEnough(groups: number, compressed: boolean): boolean {
  return compressed ? groups <= 7 : groups === 8;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isHexDigit(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}
