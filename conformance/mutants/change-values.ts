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
  readonly change: (part: JsonValue) => JsonValue;
}

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
export function answering({
  change,
  ...fault
}: Omit<ValueFault, 'change'> & { readonly change: (part: JsonValue) => unknown }): Mutant {
  const changed = (document: JsonObject): JsonObject =>
    rebuiltObject(document, (part) => change(part) as JsonValue);
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      override async get(collection: string, id: string) {
        const document = await super.get(collection, id);
        return kindOf(document) ? document : changed(document);
      }
    },
  });
}
