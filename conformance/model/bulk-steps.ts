// save_many, get_many and delete_many: what the single calls in that order would do, judged by the model.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import type { FullService } from '../checks/check.js';
import { isRefusal, type Settled, settled } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import { documentDifference } from './compare.js';
import { type Divergence, diverges } from './divergence.js';
import { type BulkSave, isBadItem, type OfIds, type Save } from './program.js';
import type { SaveCall, Stage } from './stage.js';

export async function stepSaveMany(
  stage: Stage,
  service: FullService,
  command: BulkSave,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const bodies = () => command.items.map((item) => stage.saveCall(collection, item));
  const outcome: Settled<unknown> = await settled(
    service.saveMany(
      collection,
      bodies().map(({ body }) => body),
    ),
  );
  const kept = bodies();
  const answers = outcomesOf(outcome, kept.length);
  if (!answers) {
    return diverges('BULK-1', 'save_many gives no outcome for each item', manyOutcomes(kept.length), outcome);
  }
  const odd = command.items.findIndex((item, at) => !isBadItem(item) && answers[at]?.['id'] !== kept[at]?.id);
  if (odd >= 0) {
    const expected = `"id": ${shown(kept[odd]?.id)} for this item`;
    const message = 'the outcomes of save_many are not those of the items, in order';
    return diverges('BULK-1', message, expected, outcome, [odd]);
  }
  for (const [at, item] of command.items.entries()) {
    const call = kept[at];
    const answer = answers[at];
    if (!call || !answer) break;
    const fault = isBadItem(item)
      ? badItemFault(answer)
      : itemFault(stage, { collection, call, item, at, command }, answer);
    if (fault) return diverges(fault.requirement, fault.message, fault.expected, outcome, [at]);
  }
  return undefined;
}

interface Fault {
  readonly requirement: string;
  readonly message: string;
  readonly expected: string;
}

function badItemFault(answer: JsonObject): Fault | undefined {
  if (answer['ok'] === false) return undefined;
  const message = 'save_many takes an item without a string _id';
  return { requirement: 'BULK-2', message, expected: '"ok": false for this item' };
}

interface ItemPlace {
  readonly collection: string;
  readonly call: SaveCall;
  readonly item: Save;
  readonly at: number;
  readonly command: BulkSave;
}

function itemFault(stage: Stage, place: ItemPlace, answer: JsonObject): Fault | undefined {
  const { collection, call, item, at, command } = place;
  const { id, body } = call;
  const allowed = stage.model.saveOutcomes(collection, id, body['_rev'], call.mayRefuse);
  const isRepeated = command.items
    .slice(0, at)
    .some((earlier) => earlier.id === item.id && !isBadItem(earlier));
  if (answer['ok'] === true) {
    if (!allowed.has('saved')) {
      const message = 'save_many stores an item over a newer document';
      return {
        requirement: isRepeated ? 'BULK-3' : 'BULK-7',
        message,
        expected: '"ok": false for this item',
      };
    }
    const { rev } = answer;
    stage.accept(id);
    stage.model.saved(collection, id, body, typeof rev === 'string' && rev !== '' ? rev : undefined);
    return undefined;
  }
  if (allowed.has('conflict') || allowed.has('refused')) return undefined;
  const isAfterBad = command.items.slice(0, at).some(isBadItem);
  const requirement = isRepeated ? 'BULK-3' : isAfterBad ? 'BULK-1' : 'BULK-7';
  return { requirement, message: 'save_many does not store an item', expected: '"ok": true for this item' };
}

/** One object with a boolean `ok` for each item; undefined where the answer is something else. */
function outcomesOf(outcome: Settled<unknown>, length: number): readonly JsonObject[] | undefined {
  if (!outcome.ok || !Array.isArray(outcome.value) || outcome.value.length !== length) return undefined;
  const answers: readonly unknown[] = outcome.value;
  const isOutcome = (one: unknown): one is JsonObject => isJsonObject(one) && typeof one['ok'] === 'boolean';
  return answers.every(isOutcome) ? answers : undefined;
}

function manyOutcomes(length: number): string {
  return `an array of ${length} outcomes, each with "ok" true or false`;
}

export async function stepGetMany(
  stage: Stage,
  service: FullService,
  command: OfIds,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const ids = command.ids.map((id) => stage.id(id));
  const outcome: Settled<unknown> = await settled(service.getMany(collection, [...ids]));
  const mayFail = command.ids.some((id) => stage.mayRefuseId(id));
  if (!outcome.ok && mayFail && isRefusal(outcome.error)) return undefined;
  const wanted = Object.fromEntries(
    ids.map((id) => [id, stage.model.entry(collection, id)?.document ?? null]),
  );
  const expected = () => shown(wanted);
  if (!outcome.ok || !(outcome.value instanceof Map)) {
    return diverges('BULK-5', 'get_many returns no documents by id', expected, outcome);
  }
  for (const id of ids) {
    const found: unknown = outcome.value.get(id);
    const document = wanted[id];
    if (!isJsonObject(document)) {
      if (found === null) continue;
      return diverges('BULK-5', 'get_many does not give null for a missing document', expected, outcome, [
        id,
      ]);
    }
    const path = documentDifference(document, found);
    if (path)
      return diverges('BULK-5', 'get_many returns another document', expected, outcome, [id, ...path]);
  }
  return undefined;
}

export async function stepDeleteMany(
  stage: Stage,
  service: FullService,
  command: OfIds,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const ids = command.ids.map((id) => stage.id(id));
  const outcome: Settled<unknown> = await settled(service.deleteMany(collection, [...ids]));
  const answers = outcomesOf(outcome, ids.length);
  if (!answers) {
    return diverges('BULK-6', 'delete_many gives no outcome for each id', manyOutcomes(ids.length), outcome);
  }
  for (const [at, id] of ids.entries()) {
    const expected = `{"ok": true, "id": ${shown(id)}} for this id`;
    const isFree = command.ids.some((one) => stage.id(one) === id && stage.mayRefuseId(one));
    if (answers[at]?.['id'] !== id) {
      return diverges('BULK-6', 'the outcomes of delete_many are not in order', expected, outcome, [at]);
    }
    if (answers[at]?.['ok'] !== true && !isFree) {
      return diverges('BULK-6', 'delete_many does not delete a document', expected, outcome, [at]);
    }
    stage.model.deleted(collection, id);
  }
  return undefined;
}
