// What the steps of one execution share: the model, and the names and ids that the program's own stand for.
import type { Limits } from '../../src/backend/backend.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import type { Model } from './model.js';
import { idOf, type ModelId } from './model-ids.js';
import { bodyIdOf, type CollectionName, type Save } from './program.js';
import { mayRefuseDocument } from './refusable.js';

/** What one save of a program comes down to in an execution. */
export interface SaveCall {
  readonly id: string;
  readonly body: JsonObject;
  readonly mayRefuse: boolean;
}

export class Stage {
  readonly model: Model;
  readonly limits: Limits;
  /** Makes this execution's ids its own. */
  readonly execution: number;
  /** The collection that a program's name stands for. */
  readonly collection: (name: CollectionName) => string;
  readonly #accepted = new Set<string>();

  constructor(
    model: Model,
    { limits, execution, collection }: Pick<Stage, 'limits' | 'execution' | 'collection'>,
  ) {
    this.model = model;
    this.limits = limits;
    this.execution = execution;
    this.collection = collection;
  }

  id(id: ModelId): string {
    return idOf(id, this.execution);
  }

  /** What is sent for a save, now; made anew each time, since a service may change what it is handed. */
  saveCall(collection: string, save: Save): SaveCall {
    const id = this.id(save.id);
    const inBody = bodyIdOf(save.bodyId, id);
    const revision = this.#revision(collection, id, save.revision);
    const body: JsonObject = {
      ...(inBody === undefined ? {} : { _id: inBody }),
      ...(copied(save.document) as JsonObject),
      ...(revision === undefined ? {} : { _rev: revision }),
    };
    return { id, body, mayRefuse: save.id.mayBeRefused || mayRefuseDocument(save.document, this.limits) };
  }

  /** The database has taken a document under that id: from now on it must answer for it. */
  accept(id: string): void {
    this.#accepted.add(id);
  }

  /** A call that names the id may be refused, since the database may be unable to have it. */
  mayRefuseId(id: ModelId): boolean {
    return id.mayBeRefused && !this.#accepted.has(this.id(id));
  }

  #revision(collection: string, id: string, given: Save['revision']): JsonValue | undefined {
    const entry = this.model.entry(collection, id);
    switch (given) {
      case 'none':
        return undefined;
      case 'null':
        return null;
      case 'empty':
        return '';
      case 'current':
        return entry?.revision ?? NEVER_ISSUED;
      case 'stale':
        return [...(entry?.issued ?? [])].find((one) => one !== entry?.revision) ?? NEVER_ISSUED;
      case 'foreign':
        return NEVER_ISSUED;
      case 'number':
        return '1';
    }
  }
}

const NEVER_ISSUED = '7-0123456789abcdef0123456789abcdef';

function copied(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(copied);
  if (!isJsonObject(value)) return value;
  // `fromEntries` makes `__proto__` a field like others.
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)]));
}
