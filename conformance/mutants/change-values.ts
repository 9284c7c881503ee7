// Mutants that change values on their way in or out. Gofannon's own documents are spared, as they are by stores that have a
// model of each: whether one that is drawn by chance holds the value that a fault needs is chance too, and a mutant must fail
// the same requirements at every seed. How those can be broken, documents.ts says.
import type { JsonObject, JsonValue } from '../../src/document/json.js';
import { rebuiltObject } from './deep.js';
import { kindOf } from './kinds.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

export interface ValueFault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  readonly alsoBreaks?: readonly string[];
  readonly change: (part: JsonValue) => JsonValue;
}

export type AnswerFault = Omit<ValueFault, 'change'> & {
  /** What comes back need not be JSON. */
  readonly change: (part: JsonValue) => unknown;
};

/** Stores every value as `change` makes it. */
export function storing({ change, ...fault }: ValueFault): Mutant {
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      protected override encode(body: JsonObject, collection: string) {
        return super.encode(kindOf(body) ? body : rebuiltObject(body, change), collection);
      }
    },
  });
}

/** Stores values as they are, and answers with what `change` makes of them. */
export function answering({ change, ...fault }: AnswerFault): Mutant {
  const changed = (document: JsonObject): JsonObject => {
    if (kindOf(document)) return document;
    const { _id = null, ...fields } = document;
    return { ...rebuiltObject(fields, (part) => change(part) as JsonValue), _id };
  };
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        return changed(await super.get(collection, id));
      }

      override async listAll(collection: string) {
        return (await super.listAll(collection)).map(changed);
      }

      override async find(...args: Parameters<UpsertReference['find']>) {
        return (await super.find(...args)).map(changed);
      }

      override async getMany(collection: string, ids: readonly string[]) {
        const found = await super.getMany(collection, ids);
        return new Map([...found].map(([id, document]) => [id, document && changed(document)]));
      }
    },
  });
}
