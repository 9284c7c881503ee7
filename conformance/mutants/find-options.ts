// Faults of find's limit and fields, and of what it hands out.
import { isJsonObject, type JsonObject } from '../../src/document/json.js';
import type { FindOptions } from '../../src/store/database-service.js';
import { DecodedRecords } from './decoded-records.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

interface LimitFault {
  readonly name: string;
  readonly what: string;
  /** What is found, of what matches. `limit` is as it was given. */
  readonly limited: (matching: JsonObject[], limit: number | null | undefined) => JsonObject[];
}

const isNone = (limit: number | null | undefined): limit is null | undefined =>
  limit === null || limit === undefined;

function limitMutant({ limited, ...fault }: LimitFault): Mutant {
  return mutant({
    ...fault,
    breaks: ['FIND-2'],
    service: class extends UpsertReference {
      override async find(collection: string, selector: JsonObject, options: FindOptions = {}) {
        // An impossible limit is still refused.
        this.limit(options.limit);
        const all = await super.find(collection, selector, { ...options, limit: Number.MAX_SAFE_INTEGER });
        return limited(all, options.limit);
      }
    },
  });
}

interface ProjectFault {
  readonly name: string;
  readonly what: string;
  readonly project: (document: JsonObject, fields: readonly string[]) => JsonObject;
}

function projectMutant({ project, ...fault }: ProjectFault): Mutant {
  return mutant({
    ...fault,
    breaks: ['FIND-3'],
    service: class extends UpsertReference {
      protected override project(document: JsonObject, fields: readonly string[]) {
        return project(document, fields);
      }
    },
  });
}

function picked(document: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)));
}

const atMost = (limit: number | null | undefined) => (isNone(limit) ? 10_000 : limit);

export const findOptionMutants: readonly Mutant[] = [
  mutant({
    name: 'the-limit-comes-before-the-filter',
    what: 'the limit is of the documents that find looks at',
    breaks: ['FIND-2'],
    service: class extends UpsertReference {
      override async find(collection: string, selector: JsonObject, options: FindOptions = {}) {
        const limit = this.limit(options.limit);
        const all = await super.find(collection, selector, { ...options, limit: Number.MAX_SAFE_INTEGER });
        const first = new Set(
          this.listed(collection)
            .slice(0, limit)
            .map((document) => document['_id']),
        );
        return all.filter((document) => first.has(document['_id']));
      }
    },
  }),
  limitMutant({
    name: 'a-limit-of-0-is-none',
    what: 'a limit of 0 is taken for no limit',
    limited: (all, limit) => all.slice(0, limit || 10_000),
  }),
  limitMutant({
    name: 'one-too-many',
    what: 'a limit of n finds n + 1',
    limited: (all, limit) => all.slice(0, isNone(limit) || limit === 0 ? atMost(limit) : limit + 1),
  }),
  limitMutant({
    name: 'one-too-few',
    what: 'a limit of n finds n - 1',
    limited: (all, limit) => all.slice(0, isNone(limit) ? 10_000 : Math.max(0, limit - 1)),
  }),
  limitMutant({
    name: 'a-page-is-all',
    what: 'find without a limit finds 100',
    limited: (all, limit) => all.slice(0, isNone(limit) ? 100 : limit),
  }),
  limitMutant({
    name: 'null-is-a-limit-of-25',
    what: 'find with a limit of null finds 25',
    limited: (all, limit) => all.slice(0, limit === null ? 25 : atMost(limit)),
  }),
  limitMutant({
    name: 'limits-end-at-1000',
    what: 'an explicit limit is cut to 1,000',
    limited: (all, limit) => all.slice(0, isNone(limit) ? 10_000 : Math.min(limit, 1000)),
  }),
  limitMutant({
    name: 'limits-end-at-10000',
    what: 'an explicit limit is cut to 10,000, as the default is',
    limited: (all, limit) => all.slice(0, Math.min(atMost(limit), 10_000)),
  }),
  mutant({
    name: 'a-negative-limit-is-none',
    what: 'a negative limit is taken for no limit',
    breaks: ['FIND-2'],
    service: class extends UpsertReference {
      protected override limit(limit: number | null | undefined) {
        return typeof limit === 'number' && limit < 0 ? 10_000 : super.limit(limit);
      }
    },
  }),
  mutant({
    name: 'a-fractional-limit-is-rounded',
    what: 'a fractional limit is rounded',
    breaks: ['FIND-2'],
    service: class extends UpsertReference {
      protected override limit(limit: number | null | undefined) {
        return super.limit(typeof limit === 'number' ? Math.round(limit) : limit);
      }
    },
  }),
  projectMutant({
    name: 'fields-without-the-id',
    what: 'with fields, find returns no _id that was not asked for',
    project: picked,
  }),
  projectMutant({
    name: 'fields-are-overlooked',
    what: 'find returns whole documents, whatever fields are asked for',
    project: (document) => document,
  }),
  projectMutant({
    name: 'absent-fields-are-null',
    what: 'with fields, a field that the document does not have is null',
    project: (document, fields) => ({
      _id: document['_id'] ?? null,
      ...Object.fromEntries(fields.map((name) => [name, null])),
      ...picked(document, fields),
    }),
  }),
  projectMutant({
    name: 'nested-fields-are-empty',
    what: 'with fields, objects come back empty',
    project: (document, fields) =>
      Object.fromEntries(
        Object.entries(picked(document, [...fields, '_id'])).map(([name, value]) => [
          name,
          isJsonObject(value) ? {} : value,
        ]),
      ),
  }),
  projectMutant({
    name: 'null-fields-are-left-out',
    what: 'with fields, a field that is null is left out',
    project: (document, fields) =>
      Object.fromEntries(
        Object.entries(picked(document, [...fields, '_id'])).filter(([, value]) => value !== null),
      ),
  }),
  projectMutant({
    name: 'fields-are-paths',
    what: 'with fields, a dotted name is followed as a path',
    project: (document, fields) => {
      const result = picked(document, [...fields.filter((name) => !name.includes('.')), '_id']);
      for (const name of fields) {
        const [outer = '', inner = ''] = name.split('.');
        const value = document[outer];
        if (inner && value !== undefined && isJsonObject(value) && Object.hasOwn(value, inner))
          result[outer] = { [inner]: value[inner] ?? null };
      }
      return result;
    },
  }),
  mutant({
    name: 'no-fields-is-the-id-alone',
    what: 'with fields of [], find returns only _id',
    breaks: ['FIND-3'],
    service: class extends UpsertReference {
      override async find(collection: string, selector: JsonObject, options: FindOptions = {}) {
        const found = await super.find(collection, selector, options);
        const isNone = options.fields?.length === 0;
        return isNone ? found.map((document) => picked(document, ['_id'])) : found;
      }
    },
  }),
  mutant({
    name: 'find-gives-out-what-is-kept',
    what: 'find gives every caller the same objects, from a cache of decoded documents',
    breaks: ['FIND-8'],
    service: class extends UpsertReference {
      readonly #decoded = new DecodedRecords();

      protected override candidates(collection: string) {
        const records = this.records(collection);
        return records.map((record) => this.#decoded.of(record, () => this.shown(record)));
      }
    },
  }),
  mutant({
    name: 'get-many-gives-out-what-is-kept',
    what: 'get_many gives every caller the same objects, from a cache of decoded documents',
    breaks: ['FIND-8'],
    service: class extends UpsertReference {
      readonly #decoded = new DecodedRecords();

      override async getMany(collection: string, ids: readonly string[]) {
        await this.arrive();
        const found = ids.map((id): [string, JsonObject | null] => {
          const record = this.read(collection, id);
          return [id, record ? this.#decoded.of(record, () => this.shown(record)) : null];
        });
        return this.answer(new Map(found));
      }
    },
  }),
];
