// Which server answers, and what differs between those that speak MongoDB's protocol.
import type { Capabilities, Limits } from '../backend.js';
import { CAPABILITIES, LIMITS } from './limits.js';

export interface ServerKind {
  /** Such as "MongoDB 8.0.4" or "FerretDB 1.24.1". */
  readonly name: string;
  readonly limits: Limits;
  readonly capabilities: Capabilities;
  /** Names of top-level fields that it would take and could not read again. */
  readonly brokenNames: RegExp | undefined;
  /** Many replacements are best sent in one request. */
  readonly replacesTogether: boolean;
}

/** So far as it is looked at: FerretDB 1 and 2 tell their own versions beside MongoDB's. */
export interface BuildInfo {
  readonly version?: unknown;
  readonly ferretdbVersion?: unknown;
  readonly ferretdb?: { readonly version?: unknown };
}

/** FerretDB 1 refuses such names and arrays. Version 2 is another program, over another database. */
const FERRETDB_1_LIMITS: Limits = { ...LIMITS, dottedKeys: false, nestedArrays: false };
/** It looks for what a replacement asks for, and then writes by the id alone: of two, both may believe to be first. */
const FERRETDB_1_CAPABILITIES: Capabilities = { ...CAPABILITIES, conditionalPuts: false };
/** It writes them into its own JSON as they are. One such document makes its whole collection unreadable. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const UNESCAPED = /["\\\u0001-\u001f]/;

const MONGODB: Omit<ServerKind, 'name'> = {
  limits: LIMITS,
  capabilities: CAPABILITIES,
  brokenNames: undefined,
  replacesTogether: true,
};
const FERRETDB_1: Omit<ServerKind, 'name'> = {
  limits: FERRETDB_1_LIMITS,
  capabilities: FERRETDB_1_CAPABILITIES,
  brokenNames: UNESCAPED,
  // It keeps what each has read open until the last is done, and over some hundred documents that are there it never is.
  replacesTogether: false,
};

/** By what the server says in answer to buildInfo; one without a version like MongoDB's is named as it names itself. */
export function serverKindOf(info: BuildInfo): ServerKind {
  const ferret = info.ferretdb?.version ?? info.ferretdbVersion;
  const version = String(info.version);
  const asMongodb = /^\d/.test(version) ? `MongoDB ${version}` : version;
  const name = typeof ferret === 'string' ? `FerretDB ${ferret.replace(/^v/, '')}` : asMongodb;
  return { name, ...(name.startsWith('FerretDB 1.') ? FERRETDB_1 : MONGODB) };
}
