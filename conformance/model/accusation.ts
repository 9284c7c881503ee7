// From a smallest failing program to the one requirement that it shows to be broken. Since nothing in the program can go,
// whatever is special in it (a reopen, a second client, an awkward id) is what breaks.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { ConflictProfile } from '../../src/store/database-service.js';
import { documentDifference } from './compare.js';
import type { Culprit } from './culprit.js';
import type { Divergence } from './divergence.js';
import { faultOf } from './find-step.js';
import { type ModelId, PLAIN_IDS } from './model-ids.js';
import { type Command, idsOf, isBadItem, type Program, type SaveCommand } from './program.js';
import { specialRequirement, valueRequirement } from './value-class.js';

export interface Evidence {
  readonly conflicts: ConflictProfile;
  readonly program: Program;
  readonly divergence: Divergence;
  readonly culprit: Culprit | undefined;
  /** The program fails as well where the collection is there before it begins. */
  readonly failsInExisting: boolean;
}

export function accused(evidence: Evidence): string {
  const { program, divergence, culprit } = evidence;
  const isOfRevisions = divergence.requirement === 'REV-1' || divergence.requirement === 'REV-2';
  if (program.some(({ op }) => op === 'reopen') && !isOfRevisions) return 'DUR-1';
  if (hasTwoClients(program) && divergence.requirement !== 'REV-1') return 'DUR-2';
  return culprit ? ofCulprit(culprit, evidence) : ofAnswer(evidence);
}

function hasTwoClients(program: Program): boolean {
  return new Set(program.flatMap((command) => (command.op === 'reopen' ? [] : [command.client]))).size > 1;
}

function isAwkward(id: ModelId): boolean {
  return !PLAIN_IDS.includes(id);
}

// The last command's own answer is wrong, and what is stored is right.
function ofAnswer({ program, divergence, failsInExisting }: Evidence): string {
  const { requirement } = divergence;
  const last = program.at(-1);
  if (!last || last.op === 'reopen') return requirement;
  const awkward = program.flatMap(idsOf).find(isAwkward);
  if (awkward) return awkward.requirement;
  const hasIndex = program.slice(0, -1).some(({ op }) => op === 'ensureIndex');
  if (hasIndex && last.op === 'find') return 'FIND-7';
  if (hasIndex && last.op === 'listAll') return 'LIST-4';
  if (requirement === 'GET-4' && failsInExisting) return 'GET-3';
  if (requirement === 'FIND-4' && failsInExisting) return last.op === 'find' ? faultOf(last) : requirement;
  if (requirement === 'LIST-4' && program.some(hasBadItem)) return 'BULK-2';
  if (requirement === 'GET-1' && program[0]?.op === 'save' && !failsInExisting) return 'SAVE-5';
  return last.op === 'save' ? ofSaveAnswer(last, program, requirement, failsInExisting) : requirement;
}

function hasBadItem(command: Command): boolean {
  return command.op === 'saveMany' && command.items.some(isBadItem);
}

function ofSaveAnswer(
  save: SaveCommand,
  program: Program,
  requirement: string,
  failsInExisting: boolean,
): string {
  if (requirement.startsWith('REV-') || requirement === 'SAVE-3') return requirement;
  if (save.bodyId !== 'same' && save.bodyId !== 'none') return 'SAVE-4';
  if (save.revision === 'null' || save.revision === 'empty') return 'SAVE-7';
  if (save.revision !== 'none') return requirement;
  const special = specialRequirement(save.document);
  if (special !== undefined) return special;
  const earlier = program.slice(0, -1).filter((command) => idsOf(command).includes(save.id));
  if (earlier.some(({ op }) => op === 'delete' || op === 'deleteMany')) return 'DEL-4';
  if (earlier.length > 0) return requirement;
  return failsInExisting ? requirement : 'SAVE-5';
}

// A document is not what it was, or should be: the command that made it so is to blame.
function ofCulprit(culprit: Culprit, evidence: Evidence): string {
  const { command, id } = culprit;
  if (culprit.kind === 'revision') return command.op === 'saveMany' ? 'BULK-7' : 'REV-2';
  if (command.op === 'reopen') return 'DUR-1';
  const awkward = [id, ...idsOf(command)].find(isAwkward);
  if (awkward) return awkward.requirement;
  if (command.collection !== culprit.collection) return ofCollections(command.collection, culprit.collection);
  const isOwn = idsOf(command).includes(id);
  switch (command.op) {
    case 'save':
      if (isOwn) return ofSave(command, culprit, evidence);
      return command.bodyId === 'other' ? 'SAVE-4' : 'GET-1';
    case 'delete':
      return isOwn ? 'DEL-1' : 'DEL-5';
    case 'saveMany':
      return ofSaveMany(command.items, culprit);
    case 'deleteMany':
      return 'BULK-7';
    case 'ensureIndex':
      return 'INDEX-1';
    default:
      return evidence.divergence.requirement;
  }
}

function ofCollections(one: string, other: string): string {
  return one.startsWith(other) || other.startsWith(one) ? 'COLL-2' : 'COLL-1';
}

function ofSave(command: SaveCommand, culprit: Culprit, evidence: Evidence): string {
  if (culprit.outcome === 'conflict') return 'REV-1';
  if (culprit.outcome === 'refused') return 'ERR-2';
  if (command.revision === 'null' || command.revision === 'empty') return 'SAVE-7';
  if (culprit.path[0] === '_id') return isPlainBodyId(command) ? 'GET-2' : 'SAVE-4';
  if (!isPlainBodyId(command)) return 'SAVE-4';
  const before = evidence.program.slice(0, culprit.at);
  return culprit.kind === 'lost'
    ? ofLost(command, culprit, before, evidence)
    : ofChanged(command, culprit, before, evidence);
}

function isPlainBodyId({ bodyId }: SaveCommand): boolean {
  return bodyId === 'same' || bodyId === 'none';
}

function ofLost(command: SaveCommand, culprit: Culprit, before: Program, evidence: Evidence): string {
  const special = specialRequirement(command.document);
  if (special !== undefined) return special;
  if (culprit.at === 0 && !evidence.failsInExisting) return 'SAVE-5';
  // It is get that does not find it, unless something that came before makes the difference.
  if (culprit.isListed && culprit.at === 0) return 'GET-1';
  const life = lifeOf(culprit.id, before);
  if (life.earlier.length > 0) return 'DEL-4';
  if (life.current.length > 0) return 'SAVE-2';
  return 'SAVE-1';
}

function ofChanged(
  command: SaveCommand,
  { id, path, expected, actual }: Culprit,
  before: Program,
  evidence: Evidence,
): string {
  const { current, earlier } = lifeOf(id, before);
  const ofValue = valueRequirement(expected as JsonValue, actual, path);
  // A field with any other value would have been saved: it takes something special for the old one to stay.
  if (ofValue !== undefined && path.length === 1) return ofValue;
  const isGiven = command.revision !== 'none' && evidence.conflicts === 'upsert';
  if (hasRemains(current, path, actual) && before.some(isRead)) return 'GET-1';
  if (hasRemains(current, path, actual)) return isGiven ? 'UPS-1' : 'SAVE-2';
  if (hasRemains(earlier, path, actual)) return command.revision === 'none' ? 'DEL-4' : 'REV-4';
  return ofValue ?? 'GET-1';
}

// What has been read may be kept by the reader: it is only in the program because that matters.
function isRead({ op }: Command): boolean {
  return op === 'get' || op === 'listAll' || op === 'find' || op === 'getMany';
}

// The versions before, those of a document that was deleted since apart.
function lifeOf(id: ModelId, before: Program): { current: JsonObject[]; earlier: JsonObject[] } {
  const lives: JsonObject[][] = [[]];
  for (const command of before) {
    if (!idsOf(command).includes(id)) continue;
    if (command.op === 'delete' || command.op === 'deleteMany') lives.push([]);
    lives.at(-1)?.push(...savedUnder(id, command));
  }
  const current = lives.pop() ?? [];
  return { current, earlier: lives.flat() };
}

function savedUnder(id: ModelId, command: Command): JsonObject[] {
  if (command.op === 'save') return [command.document];
  if (command.op !== 'saveMany') return [];
  return command.items.filter((item) => item.id === id && !isBadItem(item)).map((item) => item.document);
}

// The document is an earlier one, or has a field of one.
function hasRemains(versions: readonly JsonObject[], [name]: Culprit['path'], actual: unknown): boolean {
  if (!isJsonObject(actual)) return false;
  const { _id, ...fields } = actual;
  return versions.some(
    (version) =>
      !documentDifference(version, fields) ||
      (typeof name === 'string' && Object.hasOwn(version, name) && Object.hasOwn(fields, name)),
  );
}

function ofSaveMany(items: readonly { id: ModelId; bodyId: string }[], { id, kind }: Culprit): string {
  const own = items.filter((item) => item.id === id);
  if (own.length > 1) return 'BULK-3';
  return kind === 'lost' && own.length > 0 ? 'BULK-4' : 'BULK-7';
}
