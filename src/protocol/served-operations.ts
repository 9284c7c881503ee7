// Each operation of the protocol as a call of a DatabaseService, and what it returned as a JSON value.
import type { JsonObject, JsonValue } from '../document/json.js';
import type { DatabaseService, FindOptions } from '../store/database-service.js';
import type { OperationName, Request } from './messages.js';
import { probeAlias } from './probe-alias.js';
import { offered, type ServedClients } from './served-clients.js';
import { encodeError } from './wire-error.js';
import { encodeValue } from './wire-values.js';

/** The arguments, after they were held against the schema. */
interface Args {
  readonly collection: string;
  readonly id: string;
  readonly document: JsonObject;
  readonly selector: JsonObject;
  readonly fields?: string[];
  readonly limit?: number | null;
  readonly name?: string;
  readonly documents: JsonObject[];
  readonly ids: string[];
  readonly on: boolean;
}

/** Runs a request that keeps the schema. Throws what the service throws. */
export async function runOperation(
  request: Request,
  service: DatabaseService,
  clients: ServedClients,
): Promise<JsonValue> {
  const args = request.args as unknown as Args;
  const { collection, id } = args;
  const op = request.op as OperationName;
  switch (op) {
    case 'get':
      return encodeValue(await service.get(collection, id));
    case 'save':
      return encodeValue(await service.save(collection, id, args.document));
    case 'delete':
      return encodeValue((await service.delete(collection, id)) ?? null);
    case 'list_all':
      return encodeValue(await service.listAll(collection));
    case 'find':
    case 'ensure_index':
    case 'save_many':
    case 'get_many':
    case 'delete_many':
      return runOptional(op, args, service);
    case 'open_client':
      return { client: await clients.openClient() };
    case 'reopen':
      await clients.reopen();
      return null;
    case 'fault':
      await offered(clients.served.fault, op)(args.on);
      return null;
    case 'probe_alias':
      return { ...(await probeAlias(service, collection, id, args.document)) };
    case 'drop':
      await offered(clients.served.drop, op)(collection);
      return null;
    case 'close':
      await clients.close();
      return null;
    case 'hello':
      throw new Error('hello is answered elsewhere');
  }
}

async function runOptional(
  op: 'find' | 'ensure_index' | 'save_many' | 'get_many' | 'delete_many',
  { collection, selector, fields, limit, name, documents, ids }: Args,
  service: DatabaseService,
): Promise<JsonValue> {
  switch (op) {
    case 'find': {
      const find = offered(service.find, op).bind(service);
      const options: FindOptions = { ...present({ fields }), ...present({ limit }) };
      const isBare = Object.keys(options).length === 0;
      return encodeValue(await (isBare ? find(collection, selector) : find(collection, selector, options)));
    }
    case 'ensure_index': {
      const ensure = offered(service.ensureIndex, op).bind(service);
      const rest = name === undefined ? [] : ([name] as const);
      return encodeValue((await ensure(collection, fields ?? [], ...rest)) ?? null);
    }
    case 'save_many':
      return outcomes(await offered(service.saveMany, op).call(service, collection, documents));
    case 'get_many': {
      const many: unknown = await offered(service.getMany, op).call(service, collection, ids);
      return encodeValue(many instanceof Map ? Object.fromEntries(many) : many);
    }
    case 'delete_many':
      return outcomes(await offered(service.deleteMany, op).call(service, collection, ids));
  }
}

// Absent arguments are not passed on, so that the implementation's own defaults are used.
function present<T extends object>(argument: T): Partial<T> {
  return Object.values(argument)[0] === undefined ? {} : argument;
}

// An error in an outcome is an object of the service's own language: the other side is told what it says.
function outcomes(answer: unknown): JsonValue {
  if (!Array.isArray(answer)) return encodeValue(answer);
  return answer.map((outcome: unknown) => {
    if (typeof outcome !== 'object' || outcome === null || !('ok' in outcome)) return encodeValue(outcome);
    const there = Object.entries(outcome).filter(([, value]) => value !== undefined);
    return encodeValue(Object.fromEntries(there.map(([name, value]) => [name, errorText(value)])));
  });
}

function errorText(value: unknown): unknown {
  return value instanceof Error ? { ...encodeError(value) } : value;
}
