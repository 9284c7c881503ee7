// mongodb: URLs are MongoDB's own connection strings: its client library reads them, and refuses options that it does not know.
import { DbkitError } from '../../document/error.js';
import { partsOf, schemeOf, type UrlOption } from '../url.js';

export const MONGODB_OPTIONS: readonly UrlOption[] = [
  { name: 'maxPoolSize', meaning: 'connections at most, default 10' },
  { name: 'serverSelectionTimeoutMS', meaning: 'until a server is given up, default 10000' },
  { name: 'socketTimeoutMS', meaning: 'until an answer is given up, default 30000' },
  { name: 'w', meaning: 'servers that must have a write, default majority' },
  { name: 'tls', meaning: 'true or false' },
  { name: 'authSource', meaning: 'the database that knows the user' },
  { name: '…', meaning: "and the others of MongoDB's connection strings" },
];

/** For URLs that do not say otherwise. What was acknowledged must be in the journal. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  maxPoolSize: 10,
  serverSelectionTimeoutMS: 10_000,
  connectTimeoutMS: 10_000,
  waitQueueTimeoutMS: 10_000,
  socketTimeoutMS: 30_000,
  appName: 'gofannon-dbkit',
  w: 'majority',
  journal: true,
};

export interface MongodbUrl {
  readonly database: string;
  /** For the client library, beside the URL. */
  readonly options: Record<string, unknown>;
}

export function parseMongodbUrl(url: string): MongodbUrl {
  const { place, options } = partsOf(url);
  const [, path = ''] = /^\/\/[^/]*\/(.*)$/.exec(place) ?? [];
  const database = path === '' ? 'gofannon' : decoded(path);
  if (/[/\\. "$\0]/.test(database)) {
    throw new DbkitError(
      'usage',
      'the database in the mongodb URL has a character that no name of a database can have',
    );
  }
  const given = new Set([...options.keys()].map((name) => name.toLowerCase()));
  return {
    database,
    // What is given here would win over the URL.
    options: Object.fromEntries(Object.entries(DEFAULTS).filter(([name]) => !given.has(name.toLowerCase()))),
  };
}

/** Hosts and database. */
export async function placeOf(url: string): Promise<string> {
  const { database } = parseMongodbUrl(url);
  const [, hosts = ''] = /^\/\/(?:[^@/]*@)?([^/]*)/.exec(partsOf(url).place) ?? [];
  const sorted = hosts.toLowerCase().split(',').sort().join(',');
  return `${schemeOf(url)}://${sorted}/${encodeURIComponent(database)}`;
}

/** A name that is written wrong is the client library's to refuse. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
