// Database URLs as text. Some are no URLs to the URL class (`sqlite:data/x.db`), and none may be printed with its password.
import { DbkitError } from '../document/error.js';

/** The URL with its password and other secrets as `***`: for messages, logs and reports. */
export function redactUrl(url: string): string {
  // A password with an unescaped @, / or ? is a mistake that must not print it: up to the last @ there is.
  const hidden = url.replace(/^([a-z][a-z0-9+.-]*:\/\/[^:/?#@]*):.*@/is, '$1:***@');
  return hidden.replace(/([?&][^=&]*(?:pass|pwd|secret|token|key)[^=&]*=)[^&#]*/gi, '$1***');
}

/** The scheme in lower case without its colon; undefined where the text has none. */
export function schemeOf(url: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
}

/** An option of a database's URLs, for people. */
export interface UrlOption {
  readonly name: string;
  readonly meaning: string;
}

export interface UrlParts {
  /** What stands between the scheme and the options, as it is written. */
  readonly place: string;
  readonly options: URLSearchParams;
}

/** The parts of a URL; its options begin at the first question mark. */
export function partsOf(url: string): UrlParts {
  const scheme = schemeOf(url);
  const from = scheme === undefined ? 0 : scheme.length + 1;
  const mark = url.indexOf('?');
  const place = url.slice(from, mark < 0 ? undefined : mark);
  return { place, options: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)) };
}

/** The URL without one option, the rest as it is written; and the option's last value, where it has one. */
export function takeOption(url: string, name: string): { url: string; value: string | undefined } {
  const value = partsOf(url).options.getAll(name).at(-1);
  if (value === undefined) return { url, value };
  const mark = url.indexOf('?');
  const rest = url
    .slice(mark + 1)
    .split('&')
    .filter((option) => !new URLSearchParams(option).has(name));
  return { url: url.slice(0, mark) + (rest.length > 0 ? `?${rest.join('&')}` : ''), value };
}

/** Throws DbkitError `usage` for an option that is none of these. */
export function refuseUnknownOptions(url: string, what: string, known: readonly string[]): void {
  const odd = [...partsOf(url).options.keys()].find((name) => !known.includes(name));
  if (odd === undefined) return;
  const list = known.length > 0 ? `known: ${known.join(', ')}` : 'it has none';
  throw new DbkitError('usage', `Unknown option "${odd}" in the ${what} URL; ${list}.`);
}
