// env: URLs: the database that Gofannon's own variables name, those of this process or of a file such as `.env`.
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { DbkitError } from '../../document/error.js';
import { partsOf, type UrlOption } from '../url.js';

export const ENV_OPTIONS: readonly UrlOption[] = [
  { name: 'file', meaning: 'a .env file whose variables count, and no others; default those of the process' },
  { name: '…', meaning: 'and the options of the database that they name' },
];

type Variables = Readonly<Record<string, string | undefined>>;

/** The URL of the database itself. Throws DbkitError `usage` where the variables name none that can be reached. */
export function urlOf(url: string, environment: Variables = process.env): string {
  const { place, options } = partsOf(url);
  if (place !== '') throw wrong('write env: alone, or env:?file=.env');
  const file = options.get('file');
  options.delete('file');
  const variables = file === null ? environment : variablesIn(file);
  const where = file === null ? 'in the environment' : `in ${file}`;
  return databaseOf(variables, where, options);
}

function databaseOf(variables: Variables, where: string, options: URLSearchParams): string {
  const { DATABASE_PROVIDER: provider } = variables;
  if (provider === 'couchdb') return couchdbOf(variables, where, options);
  if (provider === 'dynamodb') return dynamodbOf(variables, where, options);
  if (provider === 'firestore') {
    throw wrong(`DATABASE_PROVIDER is firestore ${where}, which is not supported yet`);
  }
  if (provider === 'memory' || !provider) {
    const what = provider ? `is memory ${where}` : `is not set ${where}, which to Gofannon means memory`;
    throw wrong(`DATABASE_PROVIDER ${what}: such documents are in Gofannon's own process, and gone with it`);
  }
  // Not its value: what stands in the wrong variable may be a password.
  throw wrong(`DATABASE_PROVIDER ${where} is none that Gofannon knows: couchdb, dynamodb, firestore, memory`);
}

function couchdbOf(variables: Variables, where: string, options: URLSearchParams): string {
  const needed = ['COUCHDB_URL', 'COUCHDB_USER', 'COUCHDB_PASSWORD'];
  const missing = needed.filter((name) => !variables[name]);
  if (missing.length > 0)
    throw wrong(`DATABASE_PROVIDER is couchdb ${where}, and ${missing.join(', ')} not set`);
  const { COUCHDB_URL: text = '', COUCHDB_USER: user = '', COUCHDB_PASSWORD: password = '' } = variables;
  const server = URL.canParse(text) ? new URL(text) : undefined;
  if (!server || !/^https?:$/.test(server.protocol)) {
    throw wrong(`COUCHDB_URL ${where} does not begin with http:// or https://`);
  }
  const isPlain = server.protocol === 'http:';
  // A port that is the protocol's own is not in the URL any more.
  const port = server.port || (isPlain ? '80' : '443');
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const scheme = isPlain ? 'couchdb' : 'couchdbs';
  return withOptions(`${scheme}://${login}@${server.hostname}:${port}${server.pathname}`, options);
}

function dynamodbOf(variables: Variables, where: string, options: URLSearchParams): string {
  const region = variables['DYNAMODB_REGION'] || variables['AWS_REGION'] || variables['AWS_DEFAULT_REGION'];
  if (region && !/^[a-z0-9-]+$/i.test(region)) throw wrong(`the region ${where} is none`);
  const endpoint = variables['DYNAMODB_ENDPOINT_URL'] || variables['AWS_ENDPOINT_URL_DYNAMODB'];
  if (endpoint) options.set('endpoint', endpoint);
  const { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = variables;
  if (token && id && secret) options.set('session-token', token);
  // Without them AWS's client library finds credentials in its own places.
  const key = id && secret ? `${encodeURIComponent(id)}:${encodeURIComponent(secret)}@` : '';
  return withOptions(`dynamodb://${key}${region ?? ''}/`, options);
}

function variablesIn(file: string): Variables {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code ?? 'no text'})`;
    throw new DbkitError('usage', `env: cannot take variables from ${file}: ${why}`, { cause });
  }
}

function withOptions(url: string, options: URLSearchParams): string {
  return options.size > 0 ? `${url}?${options}` : url;
}

function wrong(why: string): DbkitError {
  return new DbkitError('usage', `env: ${why}`);
}
