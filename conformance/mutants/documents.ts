// Faults that only documents of a certain kind meet: what a mapper with a model of its own loses.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { rebuiltObject } from './deep.js';
import { type Kind, kindOf } from './kinds.js';
import { type Mutant, mutant } from './mutant.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

interface MapperFault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  /** The kind of documents that is mapped wrongly; absent for all. */
  readonly of?: Kind;
  readonly mapped: (body: JsonObject) => JsonObject;
}

function mapperMutant({ of, mapped, ...fault }: MapperFault): Mutant {
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      protected override encode(body: JsonObject, collection: string) {
        return super.encode(of === undefined || kindOf(body) === of ? mapped(body) : body, collection);
      }
    },
  });
}

function without(...names: readonly string[]): (body: JsonObject) => JsonObject {
  return (body) => Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

/** Every array of the document, at most so long. */
function capped(most: number): (body: JsonObject) => JsonObject {
  return (body) => rebuiltObject(body, (part) => (Array.isArray(part) ? part.slice(0, most) : part));
}

/** Encodes with an eye on what is stored under the id. */
abstract class Remembering extends UpsertReference {
  protected abstract stored(body: JsonObject, before: JsonObject | undefined): JsonObject;

  protected override write(draft: Draft): string {
    const there = this.read(draft.collection, draft.id);
    const body = this.stored(this.decode(draft.text), there && this.decode(there.text));
    return super.write({ ...draft, text: this.encode(body, draft.collection) });
  }
}

const isFinal = (status: JsonValue | undefined) => status === 'completed' || status === 'failed';

export const documentMutants: readonly Mutant[] = [
  mapperMutant({
    name: 'agents-lose-their-tools',
    what: 'the tools of an agent are not mapped',
    breaks: ['DOC-1'],
    of: 'agents',
    mapped: without('tools'),
  }),
  mapperMutant({
    name: 'deployments-lose-their-agent',
    what: 'the agent of a deployment is not mapped',
    breaks: ['DOC-2'],
    of: 'deployments',
    mapped: without('agentId'),
  }),
  mapperMutant({
    name: 'users-lose-what-is-nested',
    what: 'the objects of a user are stored empty',
    breaks: ['DOC-3'],
    of: 'users',
    mapped: (body) =>
      Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, isJsonObject(value) ? {} : value]),
      ),
  }),
  mapperMutant({
    name: 'sessions-lose-their-times',
    what: 'the timestamps of a session are stored as null',
    breaks: ['DOC-4'],
    of: 'sessions',
    mapped: (body) =>
      rebuiltObject(body, (part) =>
        typeof part === 'string' && /^\d{4}-\d\d-\d\dT/.test(part) ? null : part,
      ),
  }),
  mapperMutant({
    name: 'the-status-in-upper-case',
    what: 'the status of a ticket is stored in upper case',
    breaks: ['DOC-5', 'DOC-7'],
    of: 'tickets',
    mapped: (body) =>
      typeof body['status'] === 'string' ? { ...body, status: body['status'].toUpperCase() } : body,
  }),
  mapperMutant({
    name: 'demos-are-public-or-not',
    what: 'the booleans of a demo are stored as 1 and 0',
    breaks: ['DOC-6'],
    of: 'demos',
    mapped: (body) => rebuiltObject(body, (part) => (typeof part === 'boolean' ? Number(part) : part)),
  }),
  mutant({
    name: 'a-final-status-is-not-written',
    what: 'a document whose status is processing keeps it, whatever is saved',
    breaks: ['DOC-7'],
    service: class extends Remembering {
      protected override stored(body: JsonObject, before: JsonObject | undefined) {
        const keeps = before?.['status'] === 'processing' && isFinal(body['status']);
        return keeps ? { ...body, status: 'processing' } : body;
      }
    },
  }),
  mutant({
    name: 'only-the-first-save-counts',
    what: 'a save over a document is acknowledged and lost',
    breaks: ['GET-1', 'SAVE-2', 'VAL-11', 'DOC-7', 'DOC-8', 'UPS-1'],
    service: class extends Remembering {
      protected override stored(body: JsonObject, before: JsonObject | undefined) {
        return before ?? body;
      }
    },
  }),
  mapperMutant({
    name: 'arrays-end-at-100',
    what: 'an array keeps its first 100 entries',
    breaks: ['VAL-7', 'VAL-11', 'DOC-8'],
    mapped: capped(100),
  }),
  mapperMutant({
    name: 'arrays-end-at-999',
    what: 'an array keeps its first 999 entries',
    breaks: ['VAL-7', 'VAL-11', 'DOC-8'],
    mapped: capped(999),
  }),
  mutant({
    name: 'growing-arrays-are-appended',
    what: 'an array that has grown is stored as the old one and the new one together',
    breaks: ['SAVE-2', 'DOC-8'],
    service: class extends Remembering {
      protected override stored(body: JsonObject, before: JsonObject | undefined) {
        const entries = Object.entries(body).map(([name, value]): [string, JsonValue] => {
          const old = before && Object.hasOwn(before, name) ? before[name] : undefined;
          return [name, Array.isArray(old) && Array.isArray(value) ? [...old, ...value] : value];
        });
        return Object.fromEntries(entries);
      }
    },
  }),
];
