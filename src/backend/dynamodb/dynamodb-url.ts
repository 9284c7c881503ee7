// dynamodb: URLs: `dynamodb://REGION/?endpoint=…&prefix=…`. What a URL leaves out comes from the environment, as AWS's own
// programs have it.
import { DbkitError } from '../../document/error.js';
import { partsOf, refuseUnknownOptions, type UrlOption } from '../url.js';

export const DYNAMODB_OPTIONS: readonly UrlOption[] = [
  { name: 'endpoint', meaning: 'of a server that is not AWS, such as http://localhost:8000' },
  { name: 'prefix', meaning: 'what the names of the tables begin with, default nothing' },
  { name: 'profile', meaning: "of AWS's configuration files, default AWS_PROFILE" },
  { name: 'timeout', meaning: 'seconds until an answer is given up, default 30' },
  { name: 'session-token', meaning: 'for a key that lasts for some hours, default AWS_SESSION_TOKEN' },
];

export interface DynamodbUrl {
  /** Undefined: the one of AWS's configuration files. */
  readonly region: string | undefined;
  /** Undefined: AWS. */
  readonly endpoint: string | undefined;
  readonly prefix: string;
  readonly profile: string | undefined;
  readonly timeoutMs: number;
  /** Undefined: the first that AWS's client library finds in environment, files and machine. */
  readonly key: AccessKey | undefined;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

const LONGEST_SECONDS = 86_400;

/** Throws DbkitError `usage`. */
export function parseDynamodbUrl(url: string, env: NodeJS.ProcessEnv = process.env): DynamodbUrl {
  refuseUnknownOptions(
    url,
    'dynamodb',
    DYNAMODB_OPTIONS.map(({ name }) => name),
  );
  const { place, options } = partsOf(url);
  const [, user, region = '', path] = /^(?:\/\/)?(?:([^/]*)@)?([^/@]*)(?:\/(.*))?$/.exec(place) ?? [];
  if (path === undefined ? place.includes('@/') : path !== '')
    throw wrong('it is dynamodb://REGION/ with options behind a question mark');
  if (!/^[a-z0-9-]*$/i.test(region))
    throw wrong('a region such as us-east-1 stands there; a server of your own goes into ?endpoint=http://…');
  const prefix = options.get('prefix') ?? '';
  if (!/^[a-zA-Z0-9_.-]*$/.test(prefix))
    throw wrong('the prefix has a character that no table can have in its name');
  const given = region || env['DYNAMODB_REGION'] || env['AWS_REGION'] || env['AWS_DEFAULT_REGION'];
  return {
    region: given || undefined,
    endpoint: endpointOf(options.get('endpoint') ?? environmentEndpoint(env)),
    prefix,
    profile: options.get('profile') ?? undefined,
    timeoutMs: secondsOf(options.get('timeout')) * 1000,
    key: user === undefined ? undefined : keyOf(user, options.get('session-token')),
  };
}

/** Region, endpoint and prefix. */
export async function placeOf(url: string): Promise<string> {
  const { region, endpoint, prefix } = parseDynamodbUrl(url);
  const options = new URLSearchParams();
  if (endpoint !== undefined) options.set('endpoint', endpoint);
  if (prefix !== '') options.set('prefix', prefix);
  return `dynamodb://${region ?? ''}/${options.size > 0 ? `?${options}` : ''}`;
}

function environmentEndpoint(env: NodeJS.ProcessEnv): string | undefined {
  return env['DYNAMODB_ENDPOINT_URL'] || env['AWS_ENDPOINT_URL_DYNAMODB'] || undefined;
}

function endpointOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw wrong('the endpoint begins with http:// or https://');
  if (url.username !== '' || url.password !== '') throw wrong('the endpoint has no user and no password');
  return url.href;
}

function secondsOf(text: string | null): number {
  const seconds = Number(text ?? '30');
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST_SECONDS) return seconds;
  throw wrong('timeout is a whole number of seconds from 1');
}

function keyOf(user: string, sessionToken: string | null): AccessKey {
  const [id = '', secret] = user.split(':').map(decoded);
  if (id === '' || !secret) throw wrong('before the @ stands ACCESS_KEY_ID:SECRET_ACCESS_KEY');
  const key = { accessKeyId: id, secretAccessKey: secret };
  return sessionToken === null ? key : { ...key, sessionToken };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('a % in the key is written %25');
  }
}

// Without the URL: it may hold a key.
function wrong(why: string): DbkitError {
  return new DbkitError('usage', `the dynamodb URL is wrong: ${why}`);
}
