// What a command can be made of that is simpler, and how simple a command is.
import { type ModelId, PLAIN_IDS } from './model-ids.js';
import {
  COLLECTIONS,
  type Command,
  type DataCommand,
  idsOf,
  isBadItem,
  type Program,
  type Save,
} from './program.js';
import { simplerObjects, valueCost } from './simpler-values.js';

/** Commands to take the place of one, one attempt after another. Some are no simpler: their cost tells. */
export function* simplerCommands(command: Command, program: Program): Generator<readonly Command[]> {
  if (command.op === 'reopen') return;
  if (command.client === 'second') yield [{ ...command, client: 'main' }];
  yield* bySingleCalls(command, program);
  switch (command.op) {
    case 'save':
      for (const save of simplerSaves(command)) yield [{ ...command, ...save }];
      break;
    case 'find':
      if (command.selectorId) yield [{ ...command, selectorId: undefined }];
      if (command.limit !== undefined) yield [{ ...command, limit: undefined }];
      if (command.fields !== undefined) yield [{ ...command, fields: undefined }];
      for (const selector of simplerObjects(command.selector)) yield [{ ...command, selector }];
      break;
    case 'ensureIndex':
      if (command.fields.length > 1) yield [{ ...command, fields: command.fields.slice(0, 1) }];
      break;
    case 'saveMany':
      for (const items of withoutOne(command.items)) yield [{ ...command, items }];
      for (const [at, item] of command.items.entries()) {
        for (const simpler of simplerSaves(item))
          yield [{ ...command, items: command.items.with(at, simpler) }];
      }
      break;
    case 'getMany':
    case 'deleteMany':
      for (const ids of withoutOne(command.ids)) yield [{ ...command, ids }];
  }
}

// An operation that does more is blamed only where the one that does less is right.
function* bySingleCalls(command: DataCommand, program: Program): Generator<readonly Command[]> {
  const { client, collection } = command;
  const on = { client, collection };
  switch (command.op) {
    case 'saveMany':
      for (const later of ['stale', 'foreign'] as const) {
        const [first, ...others] = asOneByOne(command.items, later);
        if (first && !isBadItem(first))
          yield [
            { ...on, op: 'save', ...first },
            { ...command, items: others },
          ];
        const good = asOneByOne(command.items, later).filter((item) => !isBadItem(item));
        yield good.map((item) => ({ ...on, op: 'save', ...item }));
      }
      break;
    case 'deleteMany':
      yield command.ids.map((id) => ({ ...on, op: 'delete', id }));
      break;
    case 'find':
    case 'getMany':
      yield [{ ...on, op: 'listAll' }];
      yield* eachGet(on, program);
      break;
    case 'listAll':
      yield* eachGet(on, program);
  }
}

// The revisions of a bulk call are chosen before it: what is current for its first item is not for a later one.
function asOneByOne(items: readonly Save[], later: Save['revision']): readonly Save[] {
  return items.map((item, at) => {
    const isRepeated = items.slice(0, at).some(({ id }) => id === item.id);
    return isRepeated && item.revision !== 'none' ? { ...item, revision: later } : item;
  });
}

function* eachGet(on: Pick<DataCommand, 'client' | 'collection'>, program: Program): Generator<[Command]> {
  for (const id of new Set(program.flatMap(idsOf))) yield [{ ...on, op: 'get', id }];
}

function* simplerSaves(save: Save): Generator<Save> {
  if (save.bodyId !== 'same') yield { ...save, bodyId: 'same' };
  if (save.revision !== 'none') yield { ...save, revision: 'none' };
  if (save.revision !== 'current') yield { ...save, revision: 'current' };
  for (const document of simplerObjects(save.document)) yield { ...save, document };
}

function* withoutOne<T>(all: readonly T[]): Generator<readonly T[]> {
  for (const at of all.keys()) yield all.toSpliced(at, 1);
}

const OPERATION_COST: Readonly<Record<Command['op'], number>> = {
  get: 100,
  delete: 100,
  save: 110,
  listAll: 120,
  reopen: 140,
  ensureIndex: 140,
  find: 200,
  getMany: 200,
  deleteMany: 300,
  saveMany: 500,
};

const REVISION_COST: Readonly<Record<Save['revision'], number>> = {
  none: 0,
  current: 1,
  null: 2,
  empty: 2,
  foreign: 3,
  stale: 3,
  number: 4,
};

/** Lower is simpler. */
export function commandCost(command: Command): number {
  const base = OPERATION_COST[command.op];
  if (command.op === 'reopen') return base;
  const on = COLLECTIONS.indexOf(command.collection) * 2 + (command.client === 'main' ? 0 : 6);
  const ids = idsOf(command).reduce((sum, id) => sum + idCost(id), 0);
  return base + on + ids + ownCost(command);
}

function ownCost(command: DataCommand): number {
  switch (command.op) {
    case 'save':
      return saveCost(command);
    case 'saveMany':
      return command.items.reduce((sum, item, at) => sum + itemCost(command.items, item, at), 0);
    case 'find': {
      const options = (command.fields === undefined ? 0 : 2) + (command.limit === undefined ? 0 : 2);
      return options + (command.selectorId ? 3 : 0) + valueCost(command.selector);
    }
    case 'ensureIndex':
      return command.fields.length;
    default:
      return 0;
  }
}

// The same id twice is a case of its own, to be blamed only where there is no other.
function itemCost(items: readonly Save[], item: Save, at: number): number {
  const isRepeated = items.findIndex(({ id }) => id === item.id) < at;
  return 20 + saveCost(item) + (isRepeated ? 300 : 0);
}

function saveCost({ document, bodyId, revision }: Save): number {
  return valueCost(document) + (bodyId === 'same' ? 0 : bodyId === 'none' ? 1 : 2) + REVISION_COST[revision];
}

function idCost(id: ModelId): number {
  const rank = PLAIN_IDS.indexOf(id);
  return rank < 0 ? 10 : rank + 1;
}
