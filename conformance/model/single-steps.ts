// get, save, delete and list_all, judged by the model.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import type { FullService } from '../checks/check.js';
import { isRefusal, type Settled, settled, statusOf } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import { documentDifference } from './compare.js';
import { type Divergence, diverges } from './divergence.js';
import type { Entry, SaveOutcome } from './model.js';
import { isMade, isOfAnother } from './model-ids.js';
import type { OfId, OnCollection, SaveCommand } from './program.js';
import type { SaveCall, Stage } from './stage.js';

export async function stepGet(
  stage: Stage,
  service: FullService,
  command: OfId,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const id = stage.id(command.id);
  const outcome = await settled(service.get(collection, id));
  const entry = stage.model.entry(collection, id);
  if (!entry) return missingDivergence(stage, command, outcome);
  if (!outcome.ok)
    return diverges('GET-1', 'get fails for a document that is there', expects(entry), outcome);
  const path = documentDifference(entry.document, outcome.value);
  if (path) {
    const requirement = path[0] === '_id' ? 'GET-2' : 'GET-1';
    return diverges(requirement, 'get returns another document', expects(entry), outcome, path);
  }
  return stage.model.conflicts === 'mvcc'
    ? revisionDivergence(stage, { collection, id, entry }, outcome.value)
    : undefined;
}

function missingDivergence(stage: Stage, command: OfId, outcome: Settled<unknown>): Divergence | undefined {
  const requirement = stage.model.hasHeld(stage.collection(command.collection)) ? 'GET-3' : 'GET-4';
  const expected = 'an error with status 404';
  if (outcome.ok) return diverges(requirement, 'get of what is not there does not fail', expected, outcome);
  if (statusOf(outcome.error) === 404) return undefined;
  if (stage.mayRefuseId(command.id) && isRefusal(outcome.error)) return undefined;
  return diverges(requirement, 'get of what is not there fails in another way', expected, outcome);
}

function revisionDivergence(
  { model }: Stage,
  { collection, id, entry }: { collection: string; id: string; entry: Entry },
  document: JsonObject,
): Divergence | undefined {
  const revision = document['_rev'];
  if (typeof revision !== 'string' || revision === '') {
    return diverges('REV-2', 'get returns no _rev', 'a _rev that is a string', { ok: true, value: document });
  }
  if (entry.revision === undefined) model.learned(collection, id, revision);
  else if (entry.revision !== revision) {
    const expected = `_rev ${shown(entry.revision)}, which the last save returned`;
    return diverges('REV-2', 'get returns another _rev', expected, { ok: true, value: document }, ['_rev']);
  }
  return undefined;
}

/** Answers with the outcome of the save too: what a refused one has changed is blamed on another requirement. */
export async function stepSave(
  stage: Stage,
  service: FullService,
  command: SaveCommand,
): Promise<{ outcome: SaveOutcome | undefined; divergence: Divergence | undefined }> {
  const collection = stage.collection(command.collection);
  const call = stage.saveCall(collection, command);
  const before = stage.model.entry(collection, call.id);
  const allowed = stage.model.saveOutcomes(collection, call.id, call.body['_rev'], call.mayRefuse);
  // The model keeps this copy, and the service gets one of its own.
  const sent = stage.saveCall(collection, command).body;
  const answer = await settled(service.save(collection, call.id, sent));
  const outcome = saveOutcome(answer);
  if (outcome === undefined || !allowed.has(outcome)) {
    const requirement = saveRequirement(stage, command, outcome, before);
    const expected = [...allowed].map((one) => EXPECTED[one]).join(', or ');
    return { outcome, divergence: diverges(requirement, MESSAGES[outcome ?? 'missing'], expected, answer) };
  }
  if (!answer.ok) return { outcome, divergence: undefined };
  const divergence = savedDivergence(stage, call, before, answer.value);
  if (!divergence) {
    stage.accept(call.id);
    stage.model.saved(collection, call.id, call.body, answer.value.rev);
  }
  return { outcome, divergence };
}

const EXPECTED: Readonly<Record<SaveOutcome, string>> = {
  saved: 'to be saved',
  conflict: 'an error with status 409',
  refused: 'to be refused',
};

const MESSAGES: Readonly<Record<SaveOutcome | 'missing', string>> = {
  saved: 'save succeeds where it must not',
  conflict: 'save answers conflict where there is none',
  refused: 'save refuses what it must take',
  missing: 'save answers not_found',
};

function saveOutcome(answer: Settled<unknown>): SaveOutcome | undefined {
  if (answer.ok) return 'saved';
  if (isRefusal(answer.error)) return 'refused';
  return statusOf(answer.error) === 409 ? 'conflict' : undefined;
}

function saveRequirement(
  { model }: Stage,
  { revision }: SaveCommand,
  outcome: SaveOutcome | undefined,
  before: Entry | undefined,
): string {
  const given = revision !== 'none' && revision !== 'null' && revision !== 'empty';
  if (model.conflicts === 'upsert') return before || given ? 'UPS-1' : 'SAVE-1';
  if (!before) return given ? 'REV-4' : 'SAVE-1';
  return revision === 'current' && outcome !== 'saved' ? 'REV-2' : 'REV-1';
}

function savedDivergence(
  { model }: Stage,
  { id }: SaveCall,
  before: Entry | undefined,
  saved: unknown,
): Divergence | undefined {
  const outcome = { ok: true, value: saved } as const;
  const expected = `{"id": ${shown(id)}, "rev": a non-empty string}`;
  if (!isJsonObject(saved)) return diverges('SAVE-3', 'save returns no object', expected, outcome);
  const { id: savedId, rev } = saved;
  if (savedId !== id) return diverges('SAVE-3', 'save returns another id', expected, outcome, ['id']);
  if (typeof rev !== 'string' || rev === '')
    return diverges('SAVE-3', 'save returns no rev', expected, outcome, ['rev']);
  if (model.conflicts === 'mvcc' && before && before.revision === rev) {
    return diverges('REV-2', 'save returns the rev that it was given', 'a new rev', outcome, ['rev']);
  }
  return undefined;
}

export async function stepDelete(
  stage: Stage,
  service: FullService,
  command: OfId,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const id = stage.id(command.id);
  const outcome: Settled<unknown> = await settled(service.delete(collection, id));
  const isThere = stage.model.entry(collection, id) !== undefined;
  if (!isThere) {
    const expected = 'an error with status 404';
    if (outcome.ok) return diverges('DEL-2', 'delete of what is not there does not fail', expected, outcome);
    if (statusOf(outcome.error) === 404) return undefined;
    if (stage.mayRefuseId(command.id) && isRefusal(outcome.error)) return undefined;
    return diverges('DEL-2', 'delete of what is not there fails in another way', expected, outcome);
  }
  if (!outcome.ok) {
    const wantsRevision = statusOf(outcome.error) === 409 || statusOf(outcome.error) === 400;
    const requirement = wantsRevision ? 'DEL-3' : 'DEL-1';
    return diverges(requirement, 'delete fails for a document that is there', 'to be deleted', outcome);
  }
  stage.model.deleted(collection, id);
  if (outcome.value === undefined || outcome.value === null) return undefined;
  return diverges('DEL-3', 'delete returns something', 'nothing', outcome);
}

export async function stepList(
  stage: Stage,
  service: FullService,
  command: OnCollection,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const outcome: Settled<unknown> = await settled(service.listAll(collection));
  const entries = stage.model.entries(collection);
  const expected = () => shown([...entries.values()].map(({ document }) => document));
  if (!outcome.ok || !Array.isArray(outcome.value)) {
    return diverges(
      entries.size > 0 ? 'LIST-1' : 'LIST-2',
      'list_all returns no documents',
      expected,
      outcome,
    );
  }
  const seen = new Set<string>();
  // Where delete or drop is broken, other executions have left documents: to be judged there.
  for (const [at, found] of outcome.value.entries()) {
    const id: unknown = isJsonObject(found) ? found['_id'] : undefined;
    if (isOfAnother(id, stage.execution)) continue;
    const entry = typeof id === 'string' ? entries.get(id) : undefined;
    if (!entry) {
      const requirement = ghostRequirement(stage, collection, id);
      return diverges(requirement, 'list_all has a document that is not there', expected, outcome, [at]);
    }
    if (seen.has(String(id)))
      return diverges('LIST-1', 'list_all has a document twice', expected, outcome, [at]);
    seen.add(String(id));
    const path = documentDifference(entry.document, found);
    if (path)
      return diverges('LIST-1', 'list_all has another document than get', expected, outcome, [at, ...path]);
  }
  if (seen.size === entries.size) return undefined;
  return diverges('LIST-1', 'list_all lacks a document', expected, outcome);
}

function ghostRequirement({ model }: Stage, collection: string, id: unknown): string {
  if (typeof id !== 'string') return 'LIST-1';
  // No application has saved it: an index, say.
  if (!isMade(id)) return 'LIST-4';
  if (model.hasHeldDocument(collection, id)) return 'DEL-1';
  const elsewhere = model.elsewhere(collection, id);
  if (elsewhere === undefined) return model.hasHeld(collection) ? 'LIST-1' : 'LIST-2';
  return elsewhere.startsWith(collection) || collection.startsWith(elsewhere) ? 'COLL-2' : 'COLL-1';
}

function expects({ document }: Entry): () => string {
  return () => shown(document);
}
