// find and ensure_index, judged by the model.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { FullService } from '../checks/check.js';
import { isRefusal, type Settled, settled } from '../checks/expect.js';
import { shown } from '../checks/shown.js';
import { documentDifference } from './compare.js';
import { type Divergence, diverges } from './divergence.js';
import { selects } from './model.js';
import { isOfAnother } from './model-ids.js';
import type { EnsureIndex, FindCommand } from './program.js';
import { mayRefuseName, mayRefuseValue } from './refusable.js';
import type { Stage } from './stage.js';

const DEFAULT_LIMIT = 10_000;

interface Wanted {
  readonly selector: JsonObject;
  readonly limit: number;
  /** Documents that must be found, limit aside. */
  readonly sure: ReadonlyMap<string, JsonObject>;
  /** Documents that may be found too. */
  readonly possible: ReadonlyMap<string, JsonObject>;
  readonly fields: readonly string[] | undefined;
}

export async function stepFind(
  stage: Stage,
  service: FullService,
  command: FindCommand,
): Promise<Divergence | undefined> {
  const collection = stage.collection(command.collection);
  const wanted = wantedOf(stage, collection, command);
  const { fields, limit } = command;
  const options = {
    ...(fields === undefined ? {} : { fields: fields && [...fields] }),
    ...(limit === undefined ? {} : { limit }),
  };
  const hasOptions = Object.keys(options).length > 0;
  const call = hasOptions
    ? service.find(collection, { ...wanted.selector }, options)
    : service.find(collection, { ...wanted.selector });
  const outcome: Settled<unknown> = await settled(call);
  const isEmpty = stage.model.entries(collection).size === 0;
  if (isImpossibleLimit(limit)) return limitDivergence(outcome, isEmpty);
  if (!outcome.ok && isRefusal(outcome.error) && mayRefuse(stage, command)) return undefined;
  const requirement = stage.model.hasHeld(collection) ? faultOf(command) : 'FIND-4';
  const { sure } = wanted;
  const expected = () => shown([...sure.values()].map((document) => projected(document, wanted.fields)));
  if (!outcome.ok || !Array.isArray(outcome.value)) {
    return diverges(requirement, 'find returns no documents', expected, outcome);
  }
  const own = outcome.value.filter(
    (one) => !isOfAnother(isJsonObject(one) ? one['_id'] : undefined, stage.execution),
  );
  const isCrowded = own.length < outcome.value.length;
  const hasFields = fields !== undefined;
  return foundDivergence(wanted, own, { expected, requirement, isCrowded, hasFields });
}

function wantedOf(
  stage: Stage,
  collection: string,
  { selector, selectorId, fields, limit }: FindCommand,
): Wanted {
  const whole = selectorId ? { ...selector, _id: stage.id(selectorId) } : selector;
  const sure = new Map<string, JsonObject>();
  const possible = new Map<string, JsonObject>();
  for (const [id, { document }] of stage.model.entries(collection)) {
    const answer = selects(whole, document);
    if (answer === 'yes') sure.set(id, document);
    if (answer !== 'no') possible.set(id, document);
  }
  const isWhole = !fields || fields.length === 0;
  return {
    selector: whole,
    limit: limit ?? DEFAULT_LIMIT,
    sure,
    possible,
    fields: isWhole ? undefined : fields,
  };
}

function isImpossibleLimit(limit: number | null | undefined): boolean {
  return typeof limit === 'number' && (limit < 0 || !Number.isInteger(limit));
}

function limitDivergence(outcome: Settled<unknown>, isEmpty: boolean): Divergence | undefined {
  if (!outcome.ok && isRefusal(outcome.error)) return undefined;
  // A database may forget a collection that has become empty.
  if (outcome.ok && isEmpty && Array.isArray(outcome.value) && outcome.value.length === 0) return undefined;
  return diverges('FIND-2', 'find takes a limit that is no limit', 'to be refused', outcome);
}

/** Names that may be taken for paths or operators, objects to compare with, and values and ids that may be refused anywhere. */
function mayRefuse({ limits }: Stage, { selector, selectorId, fields }: FindCommand): boolean {
  if (selectorId?.mayBeRefused) return true;
  const names = [...Object.keys(selector), ...(fields ?? [])];
  if (names.some((name) => name !== '_id' && mayRefuseName(name))) return true;
  return Object.values(selector).some((value) => holdsObject(value) || mayRefuseValue(value, limits, 2));
}

function holdsObject(value: JsonValue): boolean {
  return Array.isArray(value) ? value.some(holdsObject) : isJsonObject(value);
}

/** What a wrong selection is blamed on. */
export function faultOf({ selector, limit }: FindCommand): string {
  if (Object.values(selector).some(holdsObject)) return 'FIND-6';
  return limit === undefined ? 'FIND-1' : 'FIND-2';
}

interface Judging {
  readonly expected: () => string;
  readonly requirement: string;
  /** Documents that other executions have left may have taken the place of this one's. */
  readonly isCrowded: boolean;
  readonly hasFields: boolean;
}

function foundDivergence(
  { sure, possible, limit, fields }: Wanted,
  found: readonly unknown[],
  { expected, requirement, isCrowded, hasFields }: Judging,
): Divergence | undefined {
  const outcome = { ok: true, value: found } as const;
  const seen = new Set<unknown>();
  for (const [at, one] of found.entries()) {
    const id = isJsonObject(one) ? one['_id'] : undefined;
    const document = typeof id === 'string' ? possible.get(id) : undefined;
    if (!document) {
      const isNameless = isJsonObject(one) && id === undefined && fields;
      const broken = isNameless ? 'FIND-3' : requirement === 'FIND-2' ? 'FIND-1' : requirement;
      return diverges(broken, 'find returns what it must not find', expected, outcome, [at]);
    }
    if (seen.has(id)) return diverges(requirement, 'find returns a document twice', expected, outcome, [at]);
    seen.add(id);
    const path = documentDifference(projected(document, fields), one);
    if (path) {
      const broken = hasFields ? 'FIND-3' : 'FIND-1';
      return diverges(broken, 'find returns another document', expected, outcome, [at, ...path]);
    }
  }
  const isEnough = isCrowded || seen.size >= Math.min(limit, sure.size);
  if (isEnough && seen.size <= limit) return undefined;
  const broken = seen.size > limit ? 'FIND-2' : requirement;
  const atMost = limit === DEFAULT_LIMIT ? '' : ` (at most ${limit} of them)`;
  return diverges(broken, 'find returns too few or too many documents', () => expected() + atMost, outcome);
}

function projected(document: JsonObject, fields: readonly string[] | undefined): JsonObject {
  if (!fields) return document;
  const kept = Object.entries(document).filter(([name]) => name === '_id' || fields.includes(name));
  return Object.fromEntries(kept);
}

export async function stepEnsureIndex(
  stage: Stage,
  service: FullService,
  { collection, fields }: EnsureIndex,
): Promise<Divergence | undefined> {
  const outcome = await settled(service.ensureIndex(stage.collection(collection), [...fields]));
  return outcome.ok ? undefined : diverges('INDEX-1', 'ensure_index fails', 'an index', outcome);
}
