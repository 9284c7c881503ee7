// sqlite: URLs. The path stands in them as it is written: nothing is decoded, but a `?` begins the options.
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DbkitError } from '../../document/error.js';
import { partsOf, refuseUnknownOptions, takeOption, type UrlOption } from '../url.js';
import type { OpenMode } from './open-file.js';

const IN_MEMORY = ':memory:';

export const SQLITE_OPTIONS: readonly UrlOption[] = [
  { name: 'mode', meaning: 'rwc (default: the file is made where there is none), rw or ro' },
];

/** `sqlite:data/x.db`, `sqlite:/data/x.db`, `sqlite:///data/x.db`, `sqlite::memory:`; `?mode=ro`, `rw` or `rwc`. */
export function parseSqliteUrl(url: string): { path: string; mode: OpenMode } {
  refuseUnknownOptions(url, 'sqlite', [...SQLITE_OPTIONS.map(({ name }) => name), 'conflicts']);
  const { place, options } = partsOf(url);
  const path = place.replace(/^\/\/(?=\/)/, '');
  if (path === '') throw new DbkitError('usage', 'a SQLite URL names a file: sqlite:data/gofannon.db');
  if (path.startsWith('//')) {
    throw new DbkitError('usage', `a SQLite URL has no host: write sqlite:${path.slice(2)}`);
  }
  return { path, mode: modeOf(options.get('mode')) };
}

/** The file by its absolute path. */
export async function placeOf(url: string): Promise<string> {
  const { path } = parseSqliteUrl(url);
  return path === IN_MEMORY ? `sqlite:${path}` : `sqlite:${realPath(path)}`;
}

/** Opened read-only unless it says otherwise; undefined where there is no file and none has to be. */
export async function readingUrlOf(url: string): Promise<string | undefined> {
  const { path } = parseSqliteUrl(url);
  if (path === IN_MEMORY) return url;
  if (!existsSync(path)) return undefined;
  if (takeOption(url, 'mode').value !== undefined) return url;
  return `${url}${url.includes('?') ? '&' : '?'}mode=ro`;
}

function realPath(path: string): string {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return existsSync(dirname(whole)) ? join(realpathSync(dirname(whole)), basename(whole)) : whole;
}

function modeOf(text: string | null): OpenMode {
  if (text === null) return 'rwc';
  if (text === 'ro' || text === 'rw' || text === 'rwc') return text;
  throw new DbkitError('usage', `mode in the SQLite URL is ro, rw or rwc, not "${text}"`);
}
