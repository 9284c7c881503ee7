// A DatabaseService whose every call is a request to a driver.
import type { JsonObject } from '../../../src/document/json.js';
import type { Ability } from '../../../src/protocol/messages.js';
import type {
  BulkOutcome,
  DatabaseService,
  FindOptions,
  Saved,
} from '../../../src/store/database-service.js';
import type { Driver, DriverClient } from './driver.js';

/** The service over one connection of the driver, `main` if none is named; with the optional operations that it can do. */
export function driverService(
  driver: Driver,
  can: (ability: Ability) => boolean,
  client?: DriverClient,
): DatabaseService {
  const ask = <T>(op: Parameters<Driver['request']>[0], args: JsonObject): Promise<T> =>
    driver.request(op, args, client) as Promise<T>;
  return {
    get: (collection, id) => ask<JsonObject>('get', { collection, id }),
    save: (collection, id, document) => ask<Saved>('save', { collection, id, document }),
    // Whatever it answers: the contract asks for nothing.
    delete: (collection, id) => ask<void>('delete', { collection, id }),
    listAll: (collection) => ask<JsonObject[]>('list_all', { collection }),
    ...(can('find') && {
      find: (collection: string, selector: JsonObject, options?: FindOptions | null) =>
        ask<JsonObject[]>('find', { collection, selector, ...present(options ?? {}) }),
    }),
    ...(can('ensure_index') && {
      ensureIndex: (collection: string, fields: readonly string[], name?: string) =>
        ask<void>('ensure_index', { collection, fields: [...fields], ...present({ name }) }),
    }),
    ...(can('save_many') && {
      saveMany: (collection: string, documents: readonly JsonObject[]) =>
        ask<BulkOutcome[]>('save_many', { collection, documents: [...documents] }),
    }),
    ...(can('get_many') && {
      getMany: async (collection: string, ids: readonly string[]) =>
        mapOf(await ask<unknown>('get_many', { collection, ids: [...ids] })),
    }),
    ...(can('delete_many') && {
      deleteMany: (collection: string, ids: readonly string[]) =>
        ask<BulkOutcome[]>('delete_many', { collection, ids: [...ids] }),
    }),
  };
}

// Absent arguments are not sent, so that the implementation's own defaults are tested.
function present(args: object): JsonObject {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as JsonObject;
}

// What is no object is left for the checks to find fault with.
function mapOf(answer: unknown): Map<string, JsonObject | null> {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    return answer as Map<string, null>;
  return new Map(Object.entries(answer as Record<string, JsonObject | null>));
}
