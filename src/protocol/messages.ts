// The messages of the driver protocol, version 1: what goes over the pipe, a JSON value a line. docs/driver-protocol.md is its
// reference, schemas/protocol/ its schema.
import type { JsonObject, JsonValue } from '../document/json.js';

export const PROTOCOL_VERSION = 1;

/** The longest line, without its end. */
export const MAX_LINE_BYTES = 64 << 20;

export const MAIN_CLIENT = 'main';

export const OPERATIONS = [
  'hello',
  'get',
  'save',
  'delete',
  'list_all',
  'find',
  'ensure_index',
  'save_many',
  'get_many',
  'delete_many',
  'open_client',
  'reopen',
  'fault',
  'probe_alias',
  'drop',
  'close',
] as const;
export type OperationName = (typeof OPERATIONS)[number];

export interface Request {
  readonly seq: number;
  readonly op: string;
  readonly args: JsonObject;
  readonly client?: string;
}

export const ERROR_CODES = [
  'not_found',
  'conflict',
  'invalid',
  'unsupported',
  'unavailable',
  'internal',
] as const;
export type WireErrorCode = (typeof ERROR_CODES)[number];

export interface WireError {
  readonly code: WireErrorCode;
  /** The HTTP status; null for what is not one of the implementation's documented errors. */
  readonly status: number | null;
  /** What was raised, where `status` is null. */
  readonly type?: string;
  readonly message: string;
}

export type Reply =
  | { readonly seq: number; readonly ok: true; readonly value: JsonValue }
  | { readonly seq: number; readonly ok: false; readonly error: WireError };

/** The capabilities that are true or false; what is left out is false. */
export const ABILITIES = [
  'find',
  'ensure_index',
  'save_many',
  'get_many',
  'delete_many',
  'open_client',
  'reopen',
  'fault',
  'probe_alias',
  'drop',
  'concurrent',
] as const;
export type Ability = (typeof ABILITIES)[number];

export type DeclaredCapabilities = { readonly conflicts?: 'upsert' | 'mvcc' } & {
  readonly [name in Ability]?: boolean;
};

/** The value of `hello`. */
export interface Hello {
  readonly protocol: number;
  readonly name: string;
  readonly version?: string;
  readonly language?: string;
  readonly capabilities: DeclaredCapabilities;
  readonly limits?: JsonObject;
}

/** The value of `probe_alias`: each true where a reference leaks. */
export interface AliasReport {
  readonly saved: boolean;
  readonly returned: boolean;
  readonly listed: boolean;
  readonly input: boolean;
  readonly found?: boolean;
  readonly many?: boolean;
}
