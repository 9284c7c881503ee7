// The table that names the rooms: every database known here, by the schemes of its URLs. A room's code, and the package that
// it needs, is loaded when a URL asks for it.
import type { Backend, Limits } from './backend.js';
import { partsOf, refuseUnknownOptions, type UrlOption } from './url.js';

export interface Room {
  readonly name: string;
  readonly title: string;
  /** Of its URLs, without the colon. */
  readonly schemes: readonly string[];
  readonly urlForm: string;
  /** Of its URLs; the room refuses others. */
  readonly options?: () => Promise<readonly UrlOption[]>;
  /** The npm package that it needs. */
  readonly package?: string;
  /** Best loaded without the package. */
  readonly limits?: () => Promise<Limits>;
  /** The URL as it may be shown and kept: without user, password and what else does not say which database it is. */
  readonly place?: (url: string) => Promise<string>;
  /** The URL under which it is looked at and nothing is made; undefined where there is nothing yet. Absent: any URL is. */
  readonly readingUrl?: (url: string) => Promise<string | undefined>;
  /** An empty one like it, for where there is nothing yet. */
  readonly emptyUrl?: string;
  /** The URL of the database that is meant, where it is another room's. */
  readonly standsFor?: (url: string) => Promise<string>;
  /** Absent, and no `standsFor` either: not supported yet. */
  readonly open?: (url: string) => Promise<Backend>;
}

export const ROOMS: readonly Room[] = [
  {
    name: 'memory',
    title: 'in this process, and gone with it',
    schemes: ['memory'],
    urlForm: 'memory: (a fresh one) or memory:NAME (the one of that name in this process)',
    limits: async () => (await import('./memory/limits.js')).LIMITS,
    place: async (url) => `memory:${partsOf(url).place}`,
    open: async (url) => {
      refuseUnknownOptions(url, 'memory', ['conflicts']);
      return (await import('./memory/memory-backend.js')).openMemory(partsOf(url).place);
    },
  },
  {
    name: 'sqlite',
    title: 'a SQLite file',
    schemes: ['sqlite'],
    urlForm: 'sqlite:PATH or sqlite::memory:',
    options: async () => (await import('./sqlite/sqlite-url.js')).SQLITE_OPTIONS,
    package: 'libsql',
    limits: async () => (await import('./sqlite/limits.js')).LIMITS,
    place: async (url) => (await import('./sqlite/sqlite-url.js')).placeOf(url),
    readingUrl: async (url) => (await import('./sqlite/sqlite-url.js')).readingUrlOf(url),
    emptyUrl: 'sqlite::memory:',
    open: async (url) => (await import('./sqlite/sqlite-backend.js')).openSqliteUrl(url),
  },
  {
    name: 'postgres',
    title: 'PostgreSQL',
    schemes: ['postgres', 'postgresql'],
    urlForm: 'postgres://USER:PASSWORD@HOST:5432/DATABASE',
    options: async () => (await import('./postgres/postgres-url.js')).POSTGRES_OPTIONS,
    package: 'pg',
    limits: async () => (await import('./postgres/limits.js')).LIMITS,
    place: async (url) => (await import('./postgres/postgres-url.js')).placeOf(url),
    open: async (url) => (await import('./postgres/postgres-backend.js')).openPostgres(url),
  },
  {
    name: 'mongodb',
    title: 'MongoDB, or what speaks its protocol',
    schemes: ['mongodb', 'mongodb+srv'],
    urlForm: 'mongodb://USER:PASSWORD@HOST:27017/DATABASE (default gofannon)',
    options: async () => (await import('./mongodb/mongodb-url.js')).MONGODB_OPTIONS,
    package: 'mongodb',
    limits: async () => (await import('./mongodb/limits.js')).LIMITS,
    place: async (url) => (await import('./mongodb/mongodb-url.js')).placeOf(url),
    open: async (url) => (await import('./mongodb/mongodb-backend.js')).openMongodb(url),
  },
  {
    name: 'couchdb',
    title: 'CouchDB',
    schemes: ['couchdb', 'couchdbs'],
    urlForm: 'couchdb://USER:PASSWORD@HOST:5984/?prefix=… (couchdbs: for TLS)',
    options: async () => (await import('./couchdb/couchdb-url.js')).COUCHDB_OPTIONS,
    limits: async () => (await import('./couchdb/limits.js')).LIMITS,
    place: async (url) => (await import('./couchdb/couchdb-url.js')).placeOf(url),
    open: async (url) => (await import('./couchdb/couchdb-backend.js')).openCouchdb(url),
  },
  {
    name: 'dynamodb',
    title: 'DynamoDB',
    schemes: ['dynamodb'],
    urlForm: 'dynamodb://REGION/ or dynamodb://ACCESS_KEY_ID:SECRET_ACCESS_KEY@REGION/',
    options: async () => (await import('./dynamodb/dynamodb-url.js')).DYNAMODB_OPTIONS,
    package: '@aws-sdk/client-dynamodb',
    limits: async () => (await import('./dynamodb/limits.js')).LIMITS,
    place: async (url) => (await import('./dynamodb/dynamodb-url.js')).placeOf(url),
    open: async (url) => (await import('./dynamodb/dynamodb-backend.js')).openDynamodb(url),
  },
  {
    name: 'firestore',
    title: 'Firestore',
    schemes: ['firestore'],
    urlForm: 'firestore://PROJECT/?database=…',
  },
  {
    name: 'env',
    title: 'the database that Gofannon’s own variables name',
    schemes: ['env'],
    urlForm: 'env: or env:?file=.env',
    options: async () => (await import('./env/env-url.js')).ENV_OPTIONS,
    standsFor: async (url) => (await import('./env/env-url.js')).urlOf(url),
  },
];
