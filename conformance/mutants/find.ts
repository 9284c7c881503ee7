// Faults of find.
import { DbkitError } from '../../src/document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { canonicalJson } from './canonical.js';
import { type Mutant, mutant, type ReferenceClass } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

interface MatchFault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  readonly alsoBreaks?: readonly string[];
  /** Whether a field of the document is what the selector wants; `found` is undefined where there is none. */
  readonly isMatch: (wanted: JsonValue, found: JsonValue | undefined) => boolean;
}

const same = (wanted: JsonValue, found: JsonValue | undefined) =>
  found !== undefined && canonicalJson(wanted) === canonicalJson(found);

function own(document: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(document, name) ? document[name] : undefined;
}

function matchMutant({ isMatch, ...fault }: MatchFault): Mutant {
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      protected override matches(document: JsonObject, selector: JsonObject) {
        return Object.entries(selector).every(([name, wanted]) => isMatch(wanted, own(document, name)));
      }
    },
  });
}

interface ServiceFault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  readonly service: ReferenceClass;
}

function isSubset(wanted: JsonValue, found: JsonValue | undefined): boolean {
  if (!isJsonObject(wanted) || found === undefined || !isJsonObject(found)) return same(wanted, found);
  return Object.entries(wanted).every(([name, inner]) => isSubset(inner, own(found, name)));
}

function byOperator(wanted: JsonValue, found: JsonValue | undefined): boolean {
  if (!isJsonObject(wanted) || !Object.keys(wanted).some((name) => name.startsWith('$')))
    return same(wanted, found);
  return Object.entries(wanted).every(([name, operand]) => {
    if (name === '$gt') return typeof found === typeof operand && Number(found) > Number(operand);
    if (name === '$ne') return !same(operand, found);
    if (name === '$exists') return operand === (found !== undefined);
    if (name === '$in') return Array.isArray(operand) && operand.some((one) => same(one, found));
    return same(wanted, found);
  });
}

function atPath(document: JsonObject, name: string): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of name.split('.')) {
    value = value !== undefined && isJsonObject(value) ? own(value, step) : undefined;
  }
  return value;
}

const loose = (value: JsonValue) =>
  typeof value === 'object' && value !== null ? canonicalJson(value) : String(Number(value));

export const matchMutants: readonly Mutant[] = [
  matchMutant({
    name: 'find-compares-loosely',
    what: 'find takes 1 for "1" and for true',
    breaks: ['FIND-1'],
    isMatch: (wanted, found) =>
      same(wanted, found) ||
      (found !== undefined &&
        found !== null &&
        wanted !== null &&
        typeof found !== typeof wanted &&
        loose(wanted) === loose(found) &&
        loose(wanted) !== 'NaN'),
  }),
  matchMutant({
    name: 'find-compares-as-text',
    what: 'find takes 1 for "1" and true for "true"',
    breaks: ['FIND-1'],
    isMatch: (wanted, found) =>
      same(wanted, found) ||
      (found !== undefined &&
        [wanted, found].every((value) => typeof value !== 'object') &&
        String(wanted) === String(found)),
  }),
  matchMutant({
    name: 'find-ignores-case',
    what: 'find takes strings that differ in case for the same',
    breaks: ['FIND-1'],
    isMatch: (wanted, found) =>
      same(wanted, found) ||
      (typeof wanted === 'string' &&
        typeof found === 'string' &&
        wanted.toLowerCase() === found.toLowerCase()),
  }),
  matchMutant({
    name: 'find-looks-into-arrays',
    what: 'a scalar in a selector finds arrays that hold it',
    breaks: ['FIND-1'],
    alsoBreaks: ['FIND-5'],
    isMatch: (wanted, found) =>
      same(wanted, found) ||
      (Array.isArray(found) && !isJsonObject(wanted) && found.some((one) => same(wanted, one))),
  }),
  matchMutant({
    name: 'null-finds-absent',
    what: 'null in a selector finds documents without the field',
    breaks: [],
    alsoBreaks: ['FIND-5'],
    isMatch: (wanted, found) => (wanted === null && found === undefined) || same(wanted, found),
  }),
  matchMutant({
    name: 'null-finds-nothing',
    what: 'null in a selector finds nothing, as = NULL does',
    breaks: [],
    alsoBreaks: ['FIND-5'],
    isMatch: (wanted, found) => wanted !== null && same(wanted, found),
  }),
  matchMutant({
    name: 'objects-match-in-part',
    what: 'an object in a selector finds objects that have more fields',
    breaks: ['FIND-6'],
    isMatch: isSubset,
  }),
  matchMutant({
    name: 'operators-are-run',
    what: '$gt, $ne, $in and $exists in a selector value are run as operators',
    breaks: ['FIND-6'],
    isMatch: byOperator,
  }),
  matchMutant({
    name: 'the-order-of-keys-counts',
    what: 'an object in a selector finds only objects with the same order of keys',
    breaks: ['FIND-6'],
    isMatch: (wanted, found) =>
      same(wanted, found) &&
      (!isJsonObject(wanted) ||
        (found !== undefined &&
          isJsonObject(found) &&
          Object.keys(wanted).join('\0') === Object.keys(found).join('\0'))),
  }),
  ...(
    [
      {
        name: 'find-takes-any-field',
        what: 'a document is found if one of the selector’s fields is equal',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, selector: JsonObject) {
            const fields = Object.entries(selector);
            return fields.length === 0 || fields.some(([name, wanted]) => same(wanted, own(document, name)));
          }
        },
      },
      {
        name: 'find-takes-the-first-field',
        what: 'only the first field of a selector counts',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, selector: JsonObject) {
            return super.matches(document, Object.fromEntries(Object.entries(selector).slice(0, 1)));
          }
        },
      },
      {
        name: 'an-empty-selector-finds-nothing',
        what: '{} finds nothing',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, selector: JsonObject) {
            return Object.keys(selector).length > 0 && super.matches(document, selector);
          }
        },
      },
      {
        name: 'find-overlooks-the-id',
        what: '_id in a selector is overlooked',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, { _id, ...selector }: JsonObject) {
            return super.matches(document, selector);
          }
        },
      },
      {
        name: 'find-follows-paths',
        what: 'a dotted name in a selector is followed as a path',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, selector: JsonObject) {
            return Object.entries(selector).every(([name, wanted]) => same(wanted, atPath(document, name)));
          }
        },
      },
      {
        name: 'dollar-names-are-overlooked',
        what: 'a selector field whose name begins with $ is overlooked',
        breaks: ['FIND-1'],
        service: class extends UpsertReference {
          protected override matches(document: JsonObject, selector: JsonObject) {
            const others = Object.entries(selector).filter(([name]) => !name.startsWith('$'));
            return super.matches(document, Object.fromEntries(others));
          }
        },
      },
      {
        name: 'find-in-a-missing-collection-is-404',
        what: 'find in a collection that does not exist is not_found',
        breaks: ['FIND-2', 'FIND-4'],
        service: class extends UpsertReference {
          override async find(...args: Parameters<UpsertReference['find']>) {
            if (!this.disk.collections.has(args[0])) throw this.missing(args[0], '*');
            return super.find(...args);
          }
        },
      },
      {
        name: 'find-in-a-missing-collection-is-500',
        what: 'find in a collection that does not exist fails as an unknown table does',
        breaks: ['FIND-4'],
        service: class extends UpsertReference {
          override async find(...args: Parameters<UpsertReference['find']>) {
            if (!this.disk.collections.has(args[0]))
              throw new DbkitError('internal', `relation "${args[0]}" does not exist`);
            return super.find(...args);
          }
        },
      },
    ] satisfies ServiceFault[]
  ).map(mutant),
];
