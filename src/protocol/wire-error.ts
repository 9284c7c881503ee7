// Errors over the protocol: what was thrown on one side, as its status and type on the other.
import { messageOf } from '../document/error.js';
import type { WireError, WireErrorCode } from './messages.js';

const STATUSES: Readonly<Record<WireErrorCode, number>> = {
  not_found: 404,
  conflict: 409,
  invalid: 400,
  unsupported: 501,
  unavailable: 503,
  internal: 500,
};

/** What a service has thrown, as its numeric `status`, else the one of its `code`; undocumented if it has neither. */
export function encodeError(thrown: unknown): WireError {
  const { status, code } = (typeof thrown === 'object' && thrown !== null ? thrown : {}) as {
    status?: unknown;
    code?: unknown;
  };
  const message = messageOf(thrown);
  const named =
    typeof code === 'string' && Object.hasOwn(STATUSES, code) ? (code as WireErrorCode) : undefined;
  const number = typeof status === 'number' ? status : named && STATUSES[named];
  if (number === undefined) return { code: 'internal', status: null, type: typeOf(thrown), message };
  return { code: named ?? codeOf(number), status: number, type: typeOf(thrown), message };
}

/** An error of the protocol itself: it is judged by its code. */
export function protocolError(code: WireErrorCode, message: string): WireError {
  return { code, status: null, type: 'ProtocolError', message };
}

function codeOf(status: number): WireErrorCode {
  const codes = Object.keys(STATUSES) as WireErrorCode[];
  return codes.find((code) => STATUSES[code] === status) ?? (status < 500 ? 'invalid' : 'internal');
}

function typeOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : typeof thrown;
}

/** What a driver has answered in place of a value. */
export class RemoteError extends Error {
  /** Absent for an error that the implementation does not document. */
  readonly status?: number;
  /** The driver's reading of it. */
  readonly reading: WireErrorCode;

  constructor({ code, status, type, message }: WireError) {
    super(message);
    this.name = type ?? (status === null ? 'an error that is not documented' : code);
    this.reading = code;
    if (status !== null) this.status = status;
  }
}
