// Random programs, over the operations that a subject has and values within its limits. Few collections, ids and values, so
// that calls meet.
import * as fc from 'fast-check';
import { jsonValueArbitrary, keyArbitrary } from '../../fixtures/json-arbitraries.js';
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import type { Subject } from '../subject/subject.js';
import { AWKWARD_IDS, type ModelId, PLAIN_IDS } from './model-ids.js';
import {
  type BodyId,
  COLLECTIONS,
  type Command,
  type GivenRevision,
  type Program,
  type Save,
} from './program.js';
import { withIds } from './rename.js';

const SHORTEST = 10;
const LONGEST = 30;
const FIELDS = ['a', 'b', 'c'] as const;

/** Values that loose comparisons take for one another. */
const LOOSE: readonly JsonValue[] = [1, '1', true, 0, false, '', null];
const TELLING: readonly JsonValue[] = [
  100,
  0.5,
  'a',
  'A',
  [],
  [1],
  [1, '1'],
  {},
  { x: 1 },
  { x: 1, y: 2 },
  { $gt: 0 },
  { $ne: null },
  ['a'],
  '2024-01-02T03:04:05.120Z',
  9007199254740991,
  9007199254740993n,
];

/** Stand in for two awkward ids that each program chooses: making arbitraries anew for each would take far longer. */
const OPEN: readonly ModelId[] = ['first', 'second'].map((shown) => ({
  shown,
  template: shown,
  requirement: '',
  mayBeRefused: true,
}));

/** Programs of some 10 to 30 commands. */
export function programArbitrary(subject: Subject): fc.Arbitrary<Program> {
  const commands = fc.array(commandArbitrary(subject), {
    minLength: SHORTEST,
    maxLength: LONGEST,
    size: 'max',
  });
  const awkward = fc.tuple(fc.constantFrom(...AWKWARD_IDS), fc.constantFrom(...AWKWARD_IDS));
  return fc.tuple(awkward, commands).map(([chosen, program]) => program.map((one) => filled(one, chosen)));
}

function filled(command: Command, chosen: readonly ModelId[]): Command {
  if (command.op === 'reopen') return command;
  return withIds(command, (id) => chosen[OPEN.indexOf(id)] ?? id);
}

function commandArbitrary(subject: Subject): fc.Arbitrary<Command> {
  const id = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PLAIN_IDS.slice(0, 2)) },
    { weight: 3, arbitrary: fc.constantFrom(...PLAIN_IDS, ...OPEN) },
  );
  const on = {
    client: fc.constantFrom(...(['main', 'main', 'main', subject.openSecond ? 'second' : 'main'] as const)),
    collection: fc.constantFrom(...([...COLLECTIONS, 'things', 'things', 'things'] as const)),
  };
  const save = saveFields(subject, id);
  const ids = fc.array(id, { maxLength: 4, size: 'max' });
  const { service, reopen } = subject;
  const call = <Op extends string, Own>(op: Op, own: fc.Arbitrary<Own>) =>
    fc.tuple(fc.record(on), own).map(([where, given]) => ({ ...where, op, ...given }));
  const items = fc.array(save.map(asItem), { maxLength: 4, size: 'max' });
  // How often, what, and whether the subject has it.
  const weighted: readonly [weight: number, arbitrary: fc.Arbitrary<Command>, there: boolean][] = [
    [16, call('get', fc.record({ id })), true],
    [24, call('save', save), true],
    [8, call('delete', fc.record({ id })), true],
    [6, call('listAll', fc.constant({})), true],
    [14, call('find', findFields(subject, id)), service.find !== undefined],
    [3, call('ensureIndex', fc.record({ fields: indexed() })), service.ensureIndex !== undefined],
    [6, call('saveMany', fc.record({ items })), service.saveMany !== undefined],
    [4, call('getMany', fc.record({ ids })), service.getMany !== undefined],
    [4, call('deleteMany', fc.record({ ids })), service.deleteMany !== undefined],
    [1, fc.constant({ op: 'reopen' }), reopen !== undefined],
  ];
  const there = weighted.filter(([, , isThere]) => isThere);
  return fc.oneof(...there.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

function saveFields({ conflicts, limits }: Subject, id: fc.Arbitrary<ModelId>): fc.Arbitrary<Save> {
  const [none, current] = conflicts === 'mvcc' ? [2, 4] : [4, 1];
  const revisions: readonly GivenRevision[] = [
    ...Array<'none'>(none).fill('none'),
    ...Array<'current'>(current).fill('current'),
    ...(['stale', 'foreign', 'number', 'null', 'empty'] as const),
  ];
  const bodyIds: readonly BodyId[] = ['same', 'same', 'same', 'none', 'none', 'other', 'null', 'number'];
  return fc.record({
    id,
    document: documentOf(limits),
    bodyId: fc.constantFrom(...bodyIds),
    revision: fc.constantFrom(...revisions),
  });
}

function asItem(save: Save): Save {
  // In an item the `_id` of the body is the id: another one would be another item.
  return save.bodyId === 'other' ? { ...save, bodyId: 'same' } : save;
}

function documentOf(limits: Subject['limits']): fc.Arbitrary<JsonObject> {
  const field = fc.tuple(fc.constantFrom(...FIELDS), anyValue(limits));
  const plain = fc.uniqueArray(field, { selector: ([name]) => name, maxLength: 3, size: 'max' });
  const awkward = fc.tuple(awkwardName(limits), anyValue(limits));
  const fields = fc.oneof(
    { weight: 7, arbitrary: plain },
    { weight: 1, arbitrary: fc.tuple(plain, awkward).map(([some, one]) => [...some, one]) },
  );
  return fields.map((some) => Object.fromEntries(some));
}

function awkwardName(limits: Subject['limits']): fc.Arbitrary<string> {
  // Databases own some of the names that begin with `_`, at the top: what is refused there says nothing.
  return keyArbitrary({ ...limits, nulInStrings: true, loneSurrogates: true }).filter(
    (name) => name[0] !== '_',
  );
}

function anyValue(limits: Subject['limits']): fc.Arbitrary<JsonValue> {
  const options = { ...limits, nulInStrings: true, loneSurrogates: true };
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LOOSE) },
    { weight: 4, arbitrary: fc.constantFrom(...TELLING) },
    { weight: 1, arbitrary: jsonValueArbitrary({ ...options, maxDepth: 3 }) },
  );
}

const LIMITS = [...Array<undefined>(8), null, 0, 1, 2, 3, 10_001, -1, 1.5] as const;

function indexed(): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 2 });
}

function findFields({ limits }: Subject, id: fc.Arbitrary<ModelId>) {
  // Null in a selector is a should (FIND-5); it stays in, and the model takes both answers.
  const field = fc.tuple(fc.constantFrom(...FIELDS), anyValue(limits));
  const selector = fc
    .oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      { weight: 6, arbitrary: fc.tuple(field) },
      { weight: 1, arbitrary: fc.tuple(field, field) },
    )
    .map((fields): JsonObject => Object.fromEntries(fields));
  return fc.record({
    selector,
    selectorId: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: id }),
    fields: fc.constantFrom(undefined, undefined, null, [], ['a'], ['b', 'a'], ['_id', 'c']),
    limit: fc.constantFrom(...LIMITS),
  });
}
