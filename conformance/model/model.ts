// The contract as a small sequential model: what a database must answer, given what it has answered so far. It shares no code
// with the store, since it is the oracle that the store too is judged by.
import { isEqualJson } from '../../src/document/equal.js';
import type { JsonObject } from '../../src/document/json.js';
import type { ConflictProfile } from '../../src/store/database-service.js';

export interface Entry {
  /** As get must return it, but for `_rev`. */
  readonly document: JsonObject;
  /** As the database said; undefined where its answer did not tell. */
  readonly revision: string | undefined;
  /** The revisions that this document has had since it was created. */
  readonly issued: ReadonlySet<string>;
}

/** What a save may come to. Where several are allowed, the contract leaves the choice to the database. */
export type SaveOutcome = 'saved' | 'conflict' | 'refused';

export class Model {
  readonly conflicts: ConflictProfile;
  readonly #collections = new Map<string, Map<string, Entry>>();

  readonly #held = new Set<string>();

  constructor(conflicts: ConflictProfile) {
    this.conflicts = conflicts;
  }

  entry(collection: string, id: string): Entry | undefined {
    return this.#collections.get(collection)?.get(id);
  }

  /** Every document of the collection by its id. */
  entries(collection: string): ReadonlyMap<string, Entry> {
    return this.#collections.get(collection) ?? new Map();
  }

  /** A collection but this one that has a document under that id. */
  elsewhere(collection: string, id: string): string | undefined {
    const others = [...this.#collections].filter(([name]) => name !== collection);
    return others.find(([, documents]) => documents.has(id))?.[0];
  }

  /** True once there has been a document, whether or not it is still there. */
  hasHeldDocument(collection: string, id: string): boolean {
    return this.#held.has(`${collection}\n${id}`);
  }

  /** True once something has been saved there, whatever was deleted later. */
  hasHeld(collection: string): boolean {
    return this.#collections.has(collection);
  }

  /** The outcomes that are right for a save with this `_rev`; undefined, null and "" are none. */
  saveOutcomes(collection: string, id: string, given: unknown, mayRefuse: boolean): ReadonlySet<SaveOutcome> {
    const outcomes = new Set<SaveOutcome>(
      this.conflicts === 'upsert' ? ['saved'] : conditional(this.entry(collection, id), given),
    );
    if (mayRefuse) outcomes.add('refused');
    return outcomes;
  }

  /** The database has acknowledged a save. */
  saved(collection: string, id: string, document: JsonObject, revision: string | undefined): void {
    const documents = this.#collections.get(collection) ?? new Map<string, Entry>();
    this.#collections.set(collection, documents);
    this.#held.add(`${collection}\n${id}`);
    const issued = new Set(documents.get(id)?.issued);
    if (revision !== undefined) issued.add(revision);
    documents.set(id, { document: { ...withoutRevision(document), _id: id }, revision, issued });
  }

  /** A get has told the revision that the save's answer did not. */
  learned(collection: string, id: string, revision: string): void {
    const entry = this.entry(collection, id);
    if (!entry) return;
    const issued = new Set(entry.issued).add(revision);
    this.#collections.get(collection)?.set(id, { ...entry, revision, issued });
  }

  deleted(collection: string, id: string): void {
    this.#collections.get(collection)?.delete(id);
  }
}

function conditional(entry: Entry | undefined, given: unknown): readonly SaveOutcome[] {
  const isNone = given === undefined || given === null || given === '';
  if (isNone) return entry ? ['conflict'] : ['saved'];
  if (!entry) return ['conflict', 'refused', 'saved'];
  if (entry.revision === given) return ['saved'];
  if (entry.issued.has(String(given))) return ['conflict'];
  return entry.revision === undefined ? ['saved', 'conflict', 'refused'] : ['conflict', 'refused'];
}

/** Whether a selector finds a document. `either` where null decides: what it matches is a should and no must (FIND-5). */
export function selects(selector: JsonObject, document: JsonObject): 'yes' | 'no' | 'either' {
  let answer: 'yes' | 'either' = 'yes';
  for (const name of Object.keys(selector)) {
    const wanted = selector[name] ?? null;
    const isNull = !Object.hasOwn(document, name) || document[name] === null;
    if (wanted === null && isNull) answer = 'either';
    else if (!Object.hasOwn(document, name)) return 'no';
    else if (!isEqualJson(wanted, document[name] ?? null)) return 'no';
  }
  return answer;
}

function withoutRevision(document: JsonObject): JsonObject {
  const { _rev, ...others } = document;
  return others;
}
