// Every operation is answered as the protocol says, whatever the implementation makes of it.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import type { OperationName } from '../../src/protocol/messages.js';
import { DriverFault, type Talk } from './talk.js';
import { COLLECTION as collection, needs, newId, type Trial } from './trial.js';

const NESTED: JsonObject = { text: 'a', list: [{ text: 'b' }], nested: { deeper: { text: 'c' } } };

export const OPERATION_TRIALS: readonly Trial[] = [
  {
    name: 'save, get, list_all and delete are answered',
    async run(talk) {
      const id = newId();
      const document = { _id: id, name: 'a' };
      await talk.ask('save', { collection, id, document });
      await talk.ask('get', { collection, id });
      await talk.ask('list_all', { collection });
      await talk.ask('delete', { collection, id });
    },
  },
  {
    name: 'what is missing is answered with an error, and the driver goes on',
    async run(talk) {
      const id = newId();
      for (const op of ['get', 'delete'] as const) {
        const { ok, error } = await talk.ask(op, { collection, id });
        // That it does not fail is for the implementation to answer for.
        if (!ok && error.status === 404 && error.code !== 'not_found')
          throw new DriverFault(`an error with status 404 has the code not_found, and not ${error.code}`);
      }
      await talk.ask('list_all', { collection: `${collection}_missing` });
    },
  },
  optional('find', { collection, selector: { name: 'a' } }, 'find without fields and limit'),
  optional('find', { collection, selector: {}, fields: ['name'], limit: 3 }, 'find with fields and limit'),
  optional('find', { collection, selector: {}, fields: null, limit: null }, 'find with null for both'),
  optional('ensure_index', { collection, fields: ['name'] }, 'ensure_index without a name'),
  optional('ensure_index', { collection, fields: ['name'], name: 'by_name' }, 'ensure_index with a name'),
  {
    name: 'save_many is answered, also for items without a string `_id`',
    async run(talk, context) {
      needs(context, 'save_many');
      const documents = [{ _id: newId(), name: 'a' }, { name: 'no id' }, { _id: 7 }];
      const { ok, value } = await talk.ask('save_many', { collection, documents });
      const bare =
        ok && Array.isArray(value) ? value.find((one) => isJsonObject(one) && !('ok' in one)) : undefined;
      if (bare !== undefined) throw new DriverFault('an outcome of save_many has no `ok`');
    },
  },
  {
    name: 'get_many is answered with an object of documents',
    async run(talk, context) {
      needs(context, 'get_many');
      const { ok, value } = await talk.ask('get_many', { collection, ids: [newId(), newId()] });
      if (ok && !isJsonObject(value))
        throw new DriverFault('`value` of get_many is an object: id → document, or null where there is none');
    },
  },
  optional('delete_many', { collection, ids: [newId()] }, 'delete_many'),
  {
    name: 'open_client gives a name, which can be used, and another one each time',
    async run(talk, context) {
      needs(context, 'open_client');
      const [one, other] = [await clientOf(talk), await clientOf(talk)];
      if (one === other || one === 'main')
        throw new DriverFault(`open_client gives the name ${one}, which is in use`);
      for (const client of [one, other, 'main']) await notProtocol(talk, client);
    },
  },
  {
    name: 'reopen is answered, and the names of clients stay valid',
    async run(talk, context) {
      needs(context, 'reopen');
      const clients = context.hello.capabilities.open_client ? [await clientOf(talk)] : [];
      await talk.value('reopen', {});
      for (const client of [...clients, 'main']) await notProtocol(talk, client);
    },
  },
  {
    name: 'fault is answered, on and off',
    async run(talk, context) {
      needs(context, 'fault');
      await talk.value('fault', { on: true });
      await talk.ask('get', { collection, id: newId() });
      await talk.value('fault', { on: false });
      await talk.ask('get', { collection, id: newId() });
    },
  },
  {
    name: 'probe_alias reports every leak that it must',
    async run(talk, context) {
      needs(context, 'probe_alias');
      const id = newId();
      const report = await talk.ask('probe_alias', { collection, id, document: { _id: id, ...NESTED } });
      await talk.ask('delete', { collection, id });
      if (!report.ok)
        throw new DriverFault(`probe_alias fails with ${report.error.code}: ${report.error.message}`);
      for (const [op, leak] of [
        ['find', 'found'],
        ['get_many', 'many'],
      ] as const) {
        if (context.hello.capabilities[op] && !(leak in (report.value as JsonObject)))
          throw new DriverFault(`probe_alias leaves out \`${leak}\`, though the driver declares ${op}`);
      }
    },
  },
  {
    name: 'drop is answered, also for a collection that is not there',
    async run(talk, context) {
      needs(context, 'drop');
      await talk.value('drop', { collection: `${collection}_missing` });
      await talk.value('drop', { collection });
    },
  },
];

function optional(op: 'find' | 'ensure_index' | 'delete_many', args: JsonObject, what: string): Trial {
  return {
    name: `${what} is answered`,
    async run(talk, context) {
      needs(context, op);
      const { ok, error } = await talk.ask(op, args);
      if (!ok && error.status === null && error.code === 'unsupported')
        throw new DriverFault(`${op} is declared, and answered with \`unsupported\`: ${error.message}`);
    },
  };
}

async function clientOf(talk: Talk): Promise<string> {
  return ((await talk.value('open_client', {})) as { client: string }).client;
}

// What get answers is the implementation's matter; that there is no such client would be the driver's.
async function notProtocol(talk: Talk, client: string): Promise<void> {
  const op: OperationName = 'list_all';
  const { ok, error } = await talk.ask(op, { collection }, { client });
  if (!ok && error.code === 'invalid')
    throw new DriverFault(`the client ${JSON.stringify(client)} was given, and is answered with \`invalid\``);
}
