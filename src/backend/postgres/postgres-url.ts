// postgres: URLs. What a URL leaves out comes from PGHOST, PGUSER, PGPASSWORD and the like, as with every PostgreSQL client.
import type { PoolConfig } from 'pg';
import { DbkitError } from '../../document/error.js';
import { refuseUnknownOptions, type UrlOption } from '../url.js';
import { refusalOf } from './names.js';

export interface PostgresUrl {
  readonly schema: string;
  /** For servers that do not keep their own time, or are gone. */
  readonly answerMs: number;
  readonly config: PoolConfig & {
    readonly statement_timeout: number;
    readonly connectionTimeoutMillis: number;
  };
}

export const POSTGRES_OPTIONS: readonly UrlOption[] = [
  { name: 'schema', meaning: 'the schema of the tables, default gofannon; made where there is none' },
  { name: 'pool-size', meaning: 'connections at most, default 10' },
  { name: 'tls', meaning: 'off, require (encrypted, any certificate) or verify' },
  { name: 'connect-timeout', meaning: 'seconds until a connection is given up, default 10' },
  { name: 'statement-timeout', meaning: 'seconds until a statement is given up, default 30' },
];

const TLS = new Map<string | null, PoolConfig['ssl']>([
  ['off', false],
  ['require', { rejectUnauthorized: false }],
  ['verify', true],
  [null, undefined],
]);

/** `postgres://USER:PASSWORD@HOST:5432/DATABASE?schema=gofannon`. Throws DbkitError `usage`, never with the URL in it. */
export function parsePostgresUrl(text: string): PostgresUrl {
  refuseUnknownOptions(text, 'postgres', [...POSTGRES_OPTIONS.map(({ name }) => name), 'conflicts']);
  const url = asUrl(text);
  const options = url.searchParams;
  const schema = options.get('schema') ?? 'gofannon';
  const refusal = refusalOf(schema);
  if (refusal) throw new DbkitError('usage', `the schema in the postgres URL ${refusal}`);
  const statementSeconds = wholeNumber(options, 'statement-timeout', 30);
  return {
    schema,
    answerMs: statementSeconds * 1000 + 1000,
    config: {
      ...partsOfUrl(url),
      ssl: tlsOf(options.get('tls')),
      max: wholeNumber(options, 'pool-size', 10),
      connectionTimeoutMillis: wholeNumber(options, 'connect-timeout', 10) * 1000,
      statement_timeout: statementSeconds * 1000,
      application_name: 'gofannon-dbkit',
      keepAlive: true,
    },
  };
}

/** Host, port, database and schema, those of the environment among them. */
export async function placeOf(text: string): Promise<string> {
  const { config, schema } = parsePostgresUrl(text);
  const { PGHOST, PGPORT, PGDATABASE, PGUSER, USER } = process.env;
  const { host = PGHOST ?? 'localhost', port = PGPORT ?? 5432 } = config;
  const database = config.database ?? PGDATABASE ?? config.user ?? PGUSER ?? USER ?? '';
  const parts = [host.toLowerCase(), port, encodeURIComponent(database)];
  return `postgres://${parts[0]}:${parts[1]}/${parts[2]}?schema=${encodeURIComponent(schema)}`;
}

function partsOfUrl(url: URL): PoolConfig {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const parts = {
    host: decoded(host),
    user: decoded(url.username),
    password: decoded(url.password),
    database: decoded(url.pathname.slice(1)),
    port: url.port === '' ? undefined : Number(url.port),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''));
}

// The errors of the URL class and of decodeURIComponent quote their input, password and all: they are no cause.
function asUrl(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  const hint = 'characters such as @ / ? # and % in a password are written as %40 %2F %3F %23 %25';
  throw new DbkitError('usage', `this is no URL: postgres://USER:PASSWORD@HOST:5432/DATABASE; ${hint}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new DbkitError(
      'usage',
      'a % in the postgres URL is not followed by two hexadecimal digits: write %25',
    );
  }
}

function tlsOf(text: string | null): PoolConfig['ssl'] {
  if (TLS.has(text)) return TLS.get(text);
  throw new DbkitError('usage', `tls in the postgres URL is off, require or verify, not "${text}"`);
}

function wholeNumber(options: URLSearchParams, name: string, otherwise: number): number {
  const text = options.get(name);
  if (text === null) return otherwise;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new DbkitError('usage', `${name} in the postgres URL is a whole number from 1, not "${text}"`);
}
