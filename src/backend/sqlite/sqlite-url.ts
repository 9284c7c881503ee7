// sqlite: URLs. The path stands in them as it is written: nothing is decoded, but a `?` begins the options.
import { DbkitError } from '../../document/error.js';
import { partsOf, refuseUnknownOptions, type UrlOption } from '../url.js';
import type { OpenMode } from './open-file.js';

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

function modeOf(text: string | null): OpenMode {
  if (text === null) return 'rwc';
  if (text === 'ro' || text === 'rw' || text === 'rwc') return text;
  throw new DbkitError('usage', `mode in the SQLite URL is ro, rw or rwc, not "${text}"`);
}
