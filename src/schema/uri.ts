// Absolute URIs with a scheme, by the grammar of RFC 3986. Other characters than ASCII have to be percent-encoded.
import { isIpv6At } from './ip-address.js';

const PERCENT = 37;
const COLON = 58;
const SLASH = 47;
const QUESTION = 63;
const HASH = 35;
const BRACKET = 91;

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const SUB_DELIMITERS = "!$&'()*+,;=";

const SCHEME = charactersOf(`${LETTERS}${DIGITS}+-.`);
/** Of a user's name, a host's and a segment, where a colon is looked for apart. */
const HOST = charactersOf(`${LETTERS}${DIGITS}-._~${SUB_DELIMITERS}`);
const USER = charactersOf(`${LETTERS}${DIGITS}-._~${SUB_DELIMITERS}:`);
const PATH = charactersOf(`${LETTERS}${DIGITS}-._~${SUB_DELIMITERS}:@/`);
const QUERY = charactersOf(`${LETTERS}${DIGITS}-._~${SUB_DELIMITERS}:@/?`);
const HEX = charactersOf(`${DIGITS}abcdefABCDEF`);

export function isUri(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 1 || !LETTERS.includes(text.charAt(0)) || !consistsOf(SCHEME, text, 0, colon)) return false;
  const hash = indexOrEnd(text, HASH, colon, text.length);
  const question = indexOrEnd(text, QUESTION, colon, hash);
  return (
    isHierarchy(text, colon + 1, question) &&
    consistsOf(QUERY, text, question + 1, hash) &&
    consistsOf(QUERY, text, hash + 1, text.length)
  );
}

/** What stands before the query: an authority and a path, or a path alone. */
function isHierarchy(text: string, start: number, end: number): boolean {
  if (!text.startsWith('//', start)) return consistsOf(PATH, text, start, end);
  const path = indexOrEnd(text, SLASH, start + 2, end);
  return isAuthority(text, start + 2, path) && consistsOf(PATH, text, path, end);
}

function isAuthority(text: string, start: number, end: number): boolean {
  const sign = text.lastIndexOf('@', end - 1);
  const host = sign < start ? start : sign + 1;
  if (host > start && !consistsOf(USER, text, start, sign)) return false;
  if (text.charCodeAt(host) === BRACKET) return isBracketedHost(text, host, end);
  const colon = indexOrEnd(text, COLON, host, end);
  return consistsOf(HOST, text, host, colon) && isPort(text, colon, end);
}

function isBracketedHost(text: string, start: number, end: number): boolean {
  const close = text.indexOf(']', start);
  return close > start && close < end && isIpv6At(text, start + 1, close) && isPort(text, close + 1, end);
}

/** Nothing, or a colon and digits. */
function isPort(text: string, start: number, end: number): boolean {
  if (start >= end) return true;
  for (let at = start + 1; at < end; at++) if (!DIGITS.includes(text.charAt(at))) return false;
  return text.charCodeAt(start) === COLON;
}

/** True if nothing but these characters and percent-encoded ones stands from `start` to before `end`. */
function consistsOf(allowed: Uint8Array, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (allowed[code] === 1) continue;
    const encoded = code === PERCENT && at + 2 < end && isHex(text, at + 1) && isHex(text, at + 2);
    if (!encoded || allowed === SCHEME) return false;
    at += 2;
  }
  return true;
}

function isHex(text: string, at: number): boolean {
  return HEX[text.charCodeAt(at)] === 1;
}

function indexOrEnd(text: string, code: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === code) return at;
  return end;
}

function charactersOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
