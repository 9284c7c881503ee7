// Opens a database by its URL, and says which databases are known.
import { createRequire } from 'node:module';
import { DbkitError } from '../document/error.js';
import type { Backend, Limits } from './backend.js';
import { ROOMS, type Room } from './rooms.js';
import { schemeOf, takeOption, type UrlOption } from './url.js';

/** Of the store over a database, whichever it is (see store/open-store.ts): passed over here. */
export const STORE_OPTION: UrlOption = {
  name: 'conflicts',
  meaning: 'upsert (default: a save always replaces) or mvcc (a save needs the current _rev)',
};

/** What Node says of a package that is not there, or not for this machine. */
const LOADING = new Set<string | undefined>([
  'ERR_MODULE_NOT_FOUND',
  'MODULE_NOT_FOUND',
  'ERR_DLOPEN_FAILED',
]);

export interface BackendDescription {
  readonly name: string;
  readonly title: string;
  readonly schemes: readonly string[];
  readonly urlForm: string;
  readonly options: readonly UrlOption[];
  /** `missing`: its package is not installed. `unsupported`: not built yet. */
  readonly status: 'ready' | 'missing' | 'unsupported';
  readonly package: string | undefined;
  /** Undefined where it is not built yet, is another's, or its package is missing and says them. */
  readonly limits: Limits | undefined;
}

/** Opens the database of a URL. Throws DbkitError: `usage` for a URL that is wrong, `unavailable` where nothing answers. */
export async function openBackend(url: string): Promise<Backend> {
  return open(await meant(url));
}

/** The URL as it may be shown and kept: which database it is, without user and password. */
export async function placeOfUrl(url: string): Promise<string> {
  const { room, own } = await meant(url);
  const place = await room.place?.(own);
  if (place !== undefined) return place;
  throw unsupported(room);
}

/** Opens a database to read from: nothing is made. Throws `unavailable` where there is nothing. */
export async function openForReading(url: string): Promise<Backend> {
  const { room, own } = await meant(url);
  const reading = room.readingUrl ? await room.readingUrl(own) : own;
  if (reading !== undefined) return open({ room, own: reading });
  throw new DbkitError('unavailable', `there is no database ${await placeOfUrl(url)}`);
}

/** Opens a database to look what a write would do: nothing is made, and where there is nothing, an empty one stands for it. */
export async function openForLooking(url: string): Promise<Backend> {
  const { room, own } = await meant(url);
  const reading = room.readingUrl ? await room.readingUrl(own) : own;
  return open({ room, own: reading ?? room.emptyUrl ?? '' });
}

/** A database that is known here, and its URL without what belongs to the store. */
interface Meant {
  readonly room: Room;
  readonly own: string;
}

async function meant(url: string): Promise<Meant> {
  const room = roomOf(url);
  if (room.standsFor) return meant(await room.standsFor(url));
  return { room, own: takeOption(url, STORE_OPTION.name).url };
}

async function open({ room, own }: Meant): Promise<Backend> {
  if (!room.open) throw unsupported(room);
  try {
    return await room.open(own);
  } catch (error) {
    if (!isLoadFailure(error)) throw error;
    const needs = `${room.name}: URLs need the package ${room.package}`;
    throw new DbkitError('usage', `${needs}, which cannot be loaded: npm install ${room.package}`, {
      cause: error,
    });
  }
}

function unsupported({ name }: Room): DbkitError {
  return new DbkitError('usage', `${name}: URLs are not supported yet`);
}

/** True where the text is the URL of a database that is known here, and not a path. */
export function isDatabaseUrl(text: string): boolean {
  const scheme = schemeOf(text);
  return scheme !== undefined && ROOMS.some(({ schemes }) => schemes.includes(scheme));
}

/** Every database known here. */
export async function describeBackends(): Promise<BackendDescription[]> {
  return Promise.all(ROOMS.map(describe));
}

async function describe(room: Room): Promise<BackendDescription> {
  const { name, title, schemes, urlForm } = room;
  const isSupported = room.open !== undefined || room.standsFor !== undefined;
  return {
    ...{ name, title, schemes, urlForm, package: room.package },
    options: isSupported ? [...((await whereLoadable(room.options)) ?? []), STORE_OPTION] : [],
    status: isSupported ? (isInstalled(room.package) ? 'ready' : 'missing') : 'unsupported',
    limits: await whereLoadable(room.limits),
  };
}

/** Undefined where it needs a package that is not installed: the rest is described all the same. */
async function whereLoadable<T>(load: (() => Promise<T>) | undefined): Promise<T | undefined> {
  try {
    return await load?.();
  } catch (error) {
    if (isLoadFailure(error)) return undefined;
    throw error;
  }
}

function isLoadFailure(error: unknown): boolean {
  return LOADING.has((error as NodeJS.ErrnoException).code);
}

function roomOf(url: string): Room {
  const scheme = schemeOf(url);
  const room = ROOMS.find(({ schemes }) => scheme !== undefined && schemes.includes(scheme));
  if (room) return room;
  const known = ROOMS.flatMap(({ schemes }) => schemes.map((name) => `${name}:`)).join(' ');
  // Not the text itself: what has no scheme may be anything, a password among it.
  const what = scheme === undefined ? 'This is no database URL' : `There is no database for ${scheme}: URLs`;
  throw new DbkitError('usage', `${what}; known: ${known}`);
}

function isInstalled(name: string | undefined): boolean {
  try {
    if (name !== undefined) createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
