// Faults that lose or change arrays, objects and their fields, and documents that are deep or large.
import { DbkitError } from '../../src/document/error.js';
import { inspectDocument } from '../../src/document/inspect.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { stringifyJson } from '../../src/document/stringify.js';
import { answering, storing } from './change-values.js';
import { arrays, fields, rebuilt, strings } from './deep.js';
import { kindOf } from './kinds.js';
import { LIMITS, LimitedReference } from './limited-reference.js';
import { type Mutant, mutant } from './mutant.js';
import type { Draft } from './reference.js';
import { UpsertReference } from './upsert-reference.js';

const isEmpty = (value: JsonValue) => isJsonObject(value) && Object.keys(value).length === 0;

function cutBelow(value: JsonValue, levels: number): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (levels === 0) return null;
  if (Array.isArray(value)) return value.map((inner) => cutBelow(inner, levels - 1));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, cutBelow(inner, levels - 1)]),
  );
}

function nested(object: JsonObject): JsonObject {
  const made: JsonObject = {};
  for (const [name, value] of Object.entries(object)) {
    const [first = '', ...rest] = name.split('.');
    const inner = rest.length === 0 ? value : { [rest.join('.')]: value };
    Object.defineProperty(made, first, {
      value: inner,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
  return made;
}

/** Does something else with documents of more than so many bytes. */
abstract class Overwhelmed extends UpsertReference {
  protected abstract readonly most: number;
  protected abstract tooLarge(draft: Draft): Draft;

  protected override draft(collection: string, id: string, document: JsonObject): Draft {
    const draft = super.draft(collection, id, document);
    return Buffer.byteLength(draft.text) > this.most ? this.tooLarge(draft) : draft;
  }
}

export const containerMutants: readonly Mutant[] = [
  storing({
    name: 'nulls-are-dropped',
    what: 'a field that is null is left out',
    breaks: ['VAL-5', 'VAL-6'],
    change: fields((name, value) => (value === null ? undefined : [name, value])),
  }),
  storing({
    name: 'empty-arrays-are-dropped',
    what: 'a field that is [] is left out',
    breaks: ['VAL-6'],
    change: fields((name, value) => (Array.isArray(value) && value.length === 0 ? undefined : [name, value])),
  }),
  storing({
    name: 'empty-objects-are-dropped',
    what: 'a field that is {} is left out',
    breaks: ['VAL-6'],
    change: fields((name, value) => (isEmpty(value) ? undefined : [name, value])),
  }),
  storing({
    name: 'empty-objects-are-arrays',
    what: '{} is stored as []',
    breaks: ['VAL-6'],
    change: fields((name, value) => [name, isEmpty(value) ? [] : value]),
  }),
  storing({
    name: 'arrays-are-sorted',
    what: 'arrays of strings or numbers are stored sorted, the empty string apart',
    breaks: ['VAL-7'],
    change: arrays((array) =>
      array.some((one) => one === '' || typeof one === 'object') ? array : array.toSorted(),
    ),
  }),
  storing({
    name: 'arrays-are-sets',
    what: 'repeated elements of an array, other than null, are left out',
    breaks: ['VAL-7'],
    change: arrays((array) => array.filter((one, at) => one === null || array.indexOf(one) === at)),
  }),
  storing({
    name: 'nested-arrays-are-flattened',
    what: 'an array in an array is stored flat',
    breaks: ['VAL-7'],
    change: arrays((array) => array.flat() as JsonValue[]),
  }),
  storing({
    name: 'trailing-nulls-are-dropped',
    what: 'nulls at the end of an array are left out',
    breaks: ['VAL-7'],
    change: arrays((array) => array.slice(0, array.findLastIndex((one) => one !== null) + 1)),
  }),
  storing({
    name: 'dotted-names-are-paths',
    what: 'a field called a.b is stored as an object a with a field b',
    breaks: ['VAL-8'],
    change: (value) => (isJsonObject(value) ? nested(value) : value),
  }),
  storing({
    name: 'dollars-are-stripped',
    what: '$ at the beginning of a field name is left out',
    breaks: ['VAL-8'],
    change: fields((name, value) => [name.replace(/^\$+/, ''), value]),
  }),
  storing({
    name: 'proto-is-lost',
    what: 'a field called __proto__ is assigned, and so lost',
    breaks: ['VAL-8'],
    change: fields((name, value) => (name === '__proto__' ? undefined : [name, value])),
  }),
  storing({
    name: 'constructor-is-lost',
    what: 'a field that every object inherits, such as constructor, is left out',
    breaks: ['VAL-8'],
    change: fields((name, value) => (name !== '__proto__' && name in {} ? undefined : [name, value])),
  }),
  storing({
    name: 'the-empty-name-is-lost',
    what: 'a field called "" is left out',
    breaks: ['VAL-8'],
    change: fields((name, value) => (name === '' ? undefined : [name, value])),
  }),
  mutant({
    name: 'nested-underscore-names-are-lost',
    what: 'a field below the top whose name begins with _ is taken for the database’s own, and left out',
    breaks: ['VAL-8'],
    service: class extends UpsertReference {
      protected override encode(body: JsonObject, collection: string) {
        const lose = fields((name, value) =>
          name.startsWith('_') && !name.startsWith('__') ? undefined : [name, value],
        );
        const entries = Object.entries(body).map(([name, value]): [string, JsonValue] => [
          name,
          rebuilt(value, lose),
        ]);
        return super.encode(kindOf(body) ? body : Object.fromEntries(entries), collection);
      }
    },
  }),
  storing({
    name: 'nul-in-names-is-dropped',
    what: 'NUL in a field name is left out',
    breaks: ['VAL-13'],
    change: fields((name, value) => [name.replaceAll('\0', ''), value]),
  }),
  mutant({
    name: 'sixteen-levels',
    what: 'what lies deeper than 16 levels is stored as null',
    breaks: ['VAL-10'],
    service: class extends UpsertReference {
      protected override encode(body: JsonObject, collection: string) {
        return super.encode(cutBelow(body, 16) as JsonObject, collection);
      }
    },
  }),
  mutant({
    name: 'sixteen-levels-or-refused',
    what: 'a document deeper than 16 levels is refused',
    breaks: ['VAL-10'],
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        if (inspectDocument(document).depth > 16) throw new DbkitError('invalid', 'too deep');
        return super.draft(collection, id, document);
      }
    },
  }),
  mutant({
    name: '200-kib-or-refused',
    what: 'a document of more than 200 KiB is refused',
    breaks: ['VAL-11'],
    service: class extends Overwhelmed {
      protected override readonly most = 200 * 1024;

      protected override tooLarge(): never {
        throw new DbkitError('invalid', 'too large');
      }
    },
  }),
  mutant({
    name: 'what-is-too-large-is-emptied',
    what: 'a document of more than 1 MiB is stored without its fields, and acknowledged',
    breaks: ['VAL-11'],
    service: class extends Overwhelmed {
      protected override readonly most = 1024 * 1024;

      protected override tooLarge(draft: Draft) {
        return { ...draft, text: '{}' };
      }
    },
  }),
  mutant({
    name: 'what-is-too-large-replaces-with-nothing',
    what: 'a document past the declared limit is refused when the earlier version is already gone',
    breaks: ['ERR-2', 'VAL-11'],
    limits: LIMITS,
    service: class extends LimitedReference {
      override async save(collection: string, id: string, document: JsonObject) {
        if (Buffer.byteLength(stringifyJson(document)) > 400_000) this.erase(collection, id);
        return super.save(collection, id, document);
      }
    },
  }),
  answering({
    name: 'arrays-are-set-objects',
    what: 'a Set comes back for an array of three strings and more',
    breaks: ['VAL-7', 'VAL-12'],
    change: arrays((array) =>
      array.length > 2 && array.every((one) => typeof one === 'string' && one !== '')
        ? (new Set(array) as unknown as JsonValue)
        : array,
    ),
  }),
  answering({
    name: 'null-is-undefined',
    what: 'undefined comes back for null',
    breaks: ['VAL-5', 'VAL-6', 'VAL-12', 'FIND-3'],
    change: (value) => (value === null ? undefined : value),
  }),
  answering({
    name: 'long-strings-are-bytes',
    what: 'a Buffer comes back for a string of more than 1,000 characters',
    breaks: ['VAL-1', 'VAL-11', 'VAL-12'],
    change: strings((text) => (text.length > 1000 ? (Buffer.from(text) as unknown as JsonValue) : text)),
  }),
  mutant({
    name: 'documents-know-themselves',
    what: 'with fields, find answers with documents that contain themselves',
    breaks: ['VAL-12', 'FIND-3'],
    service: class extends UpsertReference {
      protected override project(document: JsonObject, fields: readonly string[]) {
        const projected = super.project(document, fields);
        return Object.defineProperty(projected, 'self', { value: projected, enumerable: true });
      }
    },
  }),
];
