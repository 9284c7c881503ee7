// couchdb: and couchdbs: URLs. Their password may come from COUCHDB_PASSWORD, as with Gofannon itself.
import { DbkitError } from '../../document/error.js';
import { refuseUnknownOptions, type UrlOption } from '../url.js';

export interface CouchdbUrl {
  readonly isEncrypted: boolean;
  readonly host: string;
  readonly port: number;
  /** Where a proxy has CouchDB below the top: `/couchdb`, else empty. */
  readonly path: string;
  readonly prefix: string;
  readonly user: string;
  readonly password: string;
  readonly auth: 'basic' | 'cookie';
  /** False: any certificate will do. */
  readonly isVerified: boolean;
  /** Until an answer is given up that says nothing. */
  readonly answerMs: number;
}

export const COUCHDB_OPTIONS: readonly UrlOption[] = [
  { name: 'prefix', meaning: 'before the name of each database, default none' },
  { name: 'auth', meaning: 'basic (default) or cookie (a session, renewed when it ends)' },
  { name: 'tls', meaning: 'verify (default) or require (any certificate); with couchdbs:' },
  { name: 'timeout', meaning: 'seconds until an answer is given up, default 30' },
];

const FORM = 'couchdb://USER:PASSWORD@HOST:5984/?prefix=…';

/** Throws DbkitError `usage`, never with the URL in it. */
export function parseCouchdbUrl(text: string): CouchdbUrl {
  refuseUnknownOptions(text, 'couchdb', [...COUCHDB_OPTIONS.map(({ name }) => name), 'conflicts']);
  const url = asUrl(text);
  const options = url.searchParams;
  const isEncrypted = url.protocol === 'couchdbs:';
  const user = decoded(url.username);
  const password = decoded(url.password);
  return {
    isEncrypted,
    host: url.hostname.toLowerCase().replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (isEncrypted ? 6984 : 5984) : Number(url.port),
    path: url.pathname.replace(/\/+$/, ''),
    prefix: prefixOf(options),
    user,
    password: user !== '' && password === '' ? (process.env['COUCHDB_PASSWORD'] ?? '') : password,
    auth: oneOf(options, 'auth', ['basic', 'cookie']),
    isVerified: oneOf(options, 'tls', ['verify', 'require']) === 'verify',
    answerMs: secondsOf(options) * 1000,
  };
}

/** Host, port, path and prefix. */
export async function placeOf(text: string): Promise<string> {
  const { isEncrypted, prefix, path, ...url } = parseCouchdbUrl(text);
  const options = prefix === '' ? '' : `?prefix=${encodeURIComponent(prefix)}`;
  return `couchdb${isEncrypted ? 's' : ''}://${hostOf(url)}${path}/${options}`;
}

/** For messages. */
export function hostOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function asUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && url.hostname !== '' && url.hash === '') return url;
  const hint = 'signs such as @ / : # in a password are written as %40 %2F %3A %23';
  throw new DbkitError('usage', `this is no URL: ${FORM}; ${hint}`);
}

function prefixOf(options: URLSearchParams): string {
  const prefix = options.get('prefix') ?? '';
  // In a URL's options a plus sign means a space; no database has one in its name.
  const name = prefix.replaceAll(' ', '+');
  if (name === '' || /^[a-z][a-z0-9_$()+/-]*$/.test(name)) return name;
  throw new DbkitError(
    'usage',
    'prefix in the couchdb URL begins with one of a-z and has a-z 0-9 _ $ ( ) + - / only',
  );
}

function oneOf<T extends string>(options: URLSearchParams, name: string, known: readonly [T, ...T[]]): T {
  const value = options.get(name);
  const found = value === null ? known[0] : known.find((one) => one === value);
  if (found !== undefined) return found;
  throw new DbkitError('usage', `${name} in the couchdb URL is ${known.join(' or ')}, not "${value}"`);
}

function secondsOf(options: URLSearchParams): number {
  const text = options.get('timeout') ?? '30';
  const seconds = Number(text);
  if (/^\d+$/.test(text) && seconds > 0 && seconds <= 1_000_000) return seconds;
  throw new DbkitError('usage', `timeout in the couchdb URL is a whole number from 1, not "${text}"`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new DbkitError('usage', 'the couchdb URL has a % that is no escape: write %25');
  }
}
