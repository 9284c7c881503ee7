// Random programs: the calls that they are made of, with ids and revisions that only an execution knows, and how a reader sees
// them.
import type { JsonObject } from '../../src/document/json.js';
import { shown } from '../checks/shown.js';
import type { ModelId } from './model-ids.js';

export type Client = 'main' | 'second';

/** The second is a collection like others; the name of the third begins with that of the first. */
export const COLLECTIONS = ['things', 'others', 'things_2'] as const;
export type CollectionName = (typeof COLLECTIONS)[number];

/**
 * The `_rev` that a document is saved with: `current` is the one that the last save or get told, `stale` an earlier one of the
 * same document; where there is no such revision, one that was never issued takes its place, as with `foreign`.
 */
export type GivenRevision = 'none' | 'null' | 'empty' | 'current' | 'stale' | 'foreign' | 'number';

/** The `_id` in the body: as the id given, none, or something else. */
export type BodyId = 'same' | 'none' | 'other' | 'null' | 'number';

export interface Save {
  readonly id: ModelId;
  readonly document: JsonObject;
  readonly bodyId: BodyId;
  readonly revision: GivenRevision;
}

interface On {
  readonly client: Client;
  readonly collection: CollectionName;
}

export type SaveCommand = On & Save & { readonly op: 'save' };
export type FindCommand = On & {
  readonly op: 'find';
  readonly selector: JsonObject;
  /** `_id` in the selector. */
  readonly selectorId: ModelId | undefined;
  readonly fields: readonly string[] | null | undefined;
  readonly limit: number | null | undefined;
};
export type BulkSave = On & { readonly op: 'saveMany'; readonly items: readonly Save[] };
export type OfIds = On & { readonly op: 'getMany' | 'deleteMany'; readonly ids: readonly ModelId[] };
export type OfId = On & { readonly op: 'get' | 'delete'; readonly id: ModelId };
export type OnCollection = On & { readonly op: 'listAll' };
export type EnsureIndex = On & { readonly op: 'ensureIndex'; readonly fields: readonly string[] };
export type DataCommand = OfId | SaveCommand | OnCollection | FindCommand | EnsureIndex | BulkSave | OfIds;
export type Command = DataCommand | { readonly op: 'reopen' };
export type Program = readonly Command[];

/** In saveMany, an item whose `_id` is not the id given is a bad one. */
export function isBadItem({ bodyId }: Save): boolean {
  return bodyId === 'none' || bodyId === 'null' || bodyId === 'number';
}

/** The ids that a command names. */
export function idsOf(command: Command): readonly ModelId[] {
  switch (command.op) {
    case 'get':
    case 'save':
    case 'delete':
      return [command.id];
    case 'saveMany':
      return command.items.map(({ id }) => id);
    case 'getMany':
    case 'deleteMany':
      return command.ids;
    case 'find':
      return command.selectorId ? [command.selectorId] : [];
    default:
      return [];
  }
}

/** The command as a readable call. */
export function commandText(command: Command): string {
  if (command.op === 'reopen') return 'reopen()';
  const args = [command.collection, ...argumentsOf(command)].map((arg) =>
    arg instanceof Shown ? arg.text : shown(arg),
  );
  return `${command.client === 'main' ? '' : 'second: '}${command.op}(${args.join(', ')})`;
}

/** Text that stands for itself. */
class Shown {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

function argumentsOf(command: DataCommand): unknown[] {
  switch (command.op) {
    case 'get':
    case 'delete':
      return [command.id.shown];
    case 'save':
      return [command.id.shown, new Shown(bodyText(command, false))];
    case 'listAll':
      return [];
    case 'find':
      return findArguments(command);
    case 'ensureIndex':
      return [command.fields];
    case 'saveMany':
      return [new Shown(`[${command.items.map((item) => bodyText(item, true)).join(', ')}]`)];
    case 'getMany':
    case 'deleteMany':
      return [command.ids.map((id) => id.shown)];
  }
}

function findArguments({ selector, selectorId, fields, limit }: FindCommand): unknown[] {
  const options = {
    ...(fields === undefined ? {} : { fields: fields && [...fields] }),
    ...(limit === undefined ? {} : { limit }),
  };
  const whole = { ...selector, ...(selectorId && { _id: selectorId.shown }) };
  return Object.keys(options).length > 0 ? [whole, options] : [whole];
}

const REVISION_TEXT: Readonly<Record<GivenRevision, string | undefined>> = {
  none: undefined,
  null: 'null',
  empty: '""',
  current: '<the current one>',
  stale: '<an earlier one>',
  foreign: '<one never issued>',
  number: '"1"',
};

function bodyText({ id, document, bodyId, revision }: Save, isItem: boolean): string {
  const fields = Object.entries(document).map(([name, value]) => `${shown(name)}: ${shown(value)}`);
  const inBody = bodyIdOf(bodyId, id.shown);
  // save takes the id beside the body: one more like it would only be noise.
  if (inBody !== undefined && (isItem || bodyId !== 'same')) fields.unshift(`"_id": ${shown(inBody)}`);
  const given = REVISION_TEXT[revision];
  if (given !== undefined) fields.push(`"_rev": ${given}`);
  return `{${fields.join(', ')}}`;
}

/** The `_id` of the body, for an id; undefined for none. */
export function bodyIdOf(bodyId: BodyId, id: string): string | number | null | undefined {
  switch (bodyId) {
    case 'same':
      return id;
    case 'none':
      return undefined;
    case 'other':
      return `other-${id}`;
    case 'null':
      return null;
    case 'number':
      return 7;
  }
}
