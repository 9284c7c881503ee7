// What is wrong with a message, by the protocol's schema, in a sentence.
import type { JsonObject, JsonValue } from '../document/json.js';
import { isJsonObject } from '../document/json.js';
import { fromPointer } from '../document/pointer.js';
import type { SchemaError } from '../schema/schema-error.js';
import {
  envelopeFaults,
  failureFaults,
  outcomeFaults,
  replyFaults,
  requestFaults,
} from './generated/message-faults.js';
import { ERROR_CODES, PROTOCOL_VERSION, type WireError } from './messages.js';
import { protocolError } from './wire-error.js';

/** How a request is refused; undefined for a sound one. */
export function requestFault(request: object): WireError | undefined {
  const envelope = wordsOf(envelopeFaults(request), request);
  if (envelope !== undefined) return protocolError('invalid', envelope);
  const { op } = request as { op: string };
  const faults = Object.hasOwn(requestFaults, op) ? requestFaults[op] : undefined;
  if (!faults) return protocolError('unsupported', `there is no operation ${JSON.stringify(op)}`);
  const args = wordsOf(faults(request), request);
  return args === undefined ? undefined : protocolError('invalid', args);
}

/** The same of the first request, `hello`. */
export function greetingFault(request: object): WireError | undefined {
  const fault = requestFault(request);
  if (fault) return fault;
  const { protocol } = (request as { args: JsonObject }).args;
  if (protocol === PROTOCOL_VERSION) return undefined;
  return protocolError('unsupported', `this driver speaks version ${PROTOCOL_VERSION} of the protocol`);
}

/** What is wrong with the reply to this operation; undefined for a sound one. Its `seq` is not looked at. */
export function replyFault(op: string, reply: object): string | undefined {
  const envelope = wordsOf(outcomeFaults(reply), reply);
  if (envelope !== undefined) return envelope;
  const { ok, error } = reply as { ok: boolean; error?: unknown };
  const found = ok ? replyFaults[op]?.(reply) : failureFaults(reply);
  const words = wordsOf(found ?? [], reply);
  if (words !== undefined) return words;
  const isUnnamed = isJsonObject(error) && error['status'] === null && error['type'] === undefined;
  return !ok && isUnnamed && !PROTOCOL_CODES.has(String(error['code']))
    ? '`error.status` is null, so `error.type` must name what was raised'
    : undefined;
}

/** Errors with these codes may be the driver's own, on a request that it does not know. */
const PROTOCOL_CODES: ReadonlySet<string> = new Set(['unsupported', 'invalid', 'unavailable']);

function wordsOf(faults: readonly SchemaError[], message: object): string | undefined {
  const fault = faults[0];
  if (!fault) return undefined;
  const path = fromPointer(fault.instancePath);
  const place = path.length === 0 ? '' : path.join('.');
  const value = valueAt(message as JsonValue, path);
  if (fault.keyword === 'required') {
    const missing = [...path, fault.params.missingProperty].join('.');
    return `\`${missing}\` is missing${hintFor(missing)}`;
  }
  return `\`${place}\` is ${shownBriefly(value)}, and must be ${expectedBy(fault)}`;
}

function hintFor(missing: string): string {
  if (missing === 'value') return ': an operation that returns nothing answers `"value": null`';
  return missing === 'seq' ? ': a reply repeats the `seq` of its request' : '';
}

function expectedBy({ keyword, params, schemaPath }: SchemaError): string {
  const { type, allowedValue, allowedValues } = params as {
    type?: string | string[];
    allowedValue?: JsonValue;
    allowedValues?: JsonValue[];
  };
  if (keyword === 'const') return JSON.stringify(allowedValue);
  if (keyword === 'enum') return `one of ${(allowedValues ?? ERROR_CODES).join(', ')}`;
  if (keyword === 'type') return [type ?? ''].flat().map(withArticle).join(' or ');
  return keyword === 'minLength' ? 'a string that is not empty' : `as ${schemaPath} says`;
}

function withArticle(type: string): string {
  if (type === 'boolean') return 'true or false';
  if (type === 'null') return 'null';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function valueAt(message: JsonValue, path: readonly (string | number)[]): JsonValue | undefined {
  let value: JsonValue | undefined = message;
  for (const step of path) value = (value as Record<string | number, JsonValue> | undefined)?.[step];
  return value;
}

function shownBriefly(value: JsonValue | undefined): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value).slice(0, 60);
  return Array.isArray(value) ? 'an array' : 'an object';
}
