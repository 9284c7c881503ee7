// Faults that take different ids for one, or an id for something else.
import { DbkitError } from '../../src/document/error.js';
import type { JsonObject } from '../../src/document/json.js';
import { type Mutant, mutant } from './mutant.js';
import { UpsertReference } from './upsert-reference.js';

interface KeyFault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  /** The key that an id is kept under. */
  readonly key: (id: string) => string;
}

function keyMutant({ key, ...fault }: KeyFault): Mutant {
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      protected override key(id: string) {
        return key(id);
      }
    },
  });
}

interface RefusedId {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  readonly refuses: (id: string) => boolean;
}

function refusingMutant({ refuses, ...fault }: RefusedId): Mutant {
  return mutant({
    ...fault,
    service: class extends UpsertReference {
      protected override draft(collection: string, id: string, document: JsonObject) {
        if (refuses(id)) throw new DbkitError('invalid', 'an id that cannot be kept');
        return super.draft(collection, id, document);
      }
    },
  });
}

/** Answers a get of a reserved id with something of the database's own. */
function answeringMutant(name: string, what: string, id: string, own: JsonObject): Mutant {
  return mutant({
    name,
    what,
    breaks: ['ID-5'],
    service: class extends UpsertReference {
      override async get(collection: string, asked: string) {
        const document = await super.get(collection, asked).catch((error: unknown) => {
          if (asked === id || (id.endsWith('/') && asked.startsWith(id))) return { ...own, _id: asked };
          throw error;
        });
        return document;
      }
    },
  });
}

function percentDecoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const CONTROL = /\p{Cc}/gu;

export const identifierMutants: readonly Mutant[] = [
  refusingMutant({
    name: 'ids-of-providers-are-refused',
    what: 'an id of two words with a colon between is refused',
    breaks: ['ID-1'],
    refuses: (id) => /^[a-z]+:[a-z]+$/.test(id),
  }),
  refusingMutant({
    name: 'only-uuids-are-ids',
    what: 'an id with an underscore in it is refused',
    breaks: ['ID-1'],
    refuses: (id) => /^\w+_\w+_\w+$/.test(id),
  }),
  keyMutant({
    name: 'ids-are-split-at-a-slash',
    what: 'an id is cut at its first slash',
    breaks: ['ID-2', 'ID-3', 'ID-5'],
    key: (id) => id.replace(/(?<=.)\/.*$/s, ''),
  }),
  keyMutant({
    name: 'ids-are-percent-decoded',
    what: 'an id is percent-decoded once too often',
    breaks: ['ID-2', 'ID-4'],
    key: percentDecoded,
  }),
  keyMutant({
    name: 'a-plus-in-an-id-is-a-space',
    what: 'a + in an id is a space',
    breaks: ['ID-2'],
    key: (id) => id.replaceAll('+', ' '),
  }),
  keyMutant({
    name: 'ids-are-cut-at-a-hash',
    what: 'an id is cut at # and ?, as a URL is',
    breaks: ['ID-2', 'ID-4'],
    key: (id) => id.replace(/(?<=.)[#?].*$/s, ''),
  }),
  keyMutant({
    name: 'ids-are-sanitised',
    what: 'what is no letter, digit, dash, dot or underscore is _ in an id',
    breaks: ['ID-2', 'ID-3', 'ID-4'],
    key: (id) => id.replace(/[^\w.-]/g, '_'),
  }),
  keyMutant({
    name: 'backslashes-in-ids-are-eaten',
    what: 'a backslash in an id is taken for an escape',
    breaks: ['ID-2'],
    key: (id) => id.replace(/\\(.)/gs, '$1'),
  }),
  keyMutant({
    name: 'ids-in-lower-case',
    what: 'ids that differ in case are one',
    breaks: ['ID-2', 'ID-3'],
    key: (id) => id.toLowerCase(),
  }),
  keyMutant({
    name: 'ids-are-trimmed',
    what: 'ids that differ in leading or trailing space are one',
    breaks: ['ID-3', 'ID-4'],
    key: (id) => id.trim() || id,
  }),
  keyMutant({
    name: 'ids-are-nfc-normalised',
    what: 'ids that differ in Unicode normalisation are one',
    breaks: ['ID-3'],
    key: (id) => id.normalize('NFC'),
  }),
  keyMutant({
    name: 'ids-that-look-like-numbers-are-numbers',
    what: '"7" and "007" are one id',
    breaks: ['ID-3'],
    key: (id) => (/^\d+$/.test(id) ? String(BigInt(id)) : id),
  }),
  keyMutant({
    name: 'ids-are-cut-at-nul',
    what: 'an id is cut at its first NUL',
    breaks: ['ID-4'],
    key: (id) => id.replace(/\0.*$/s, ''),
  }),
  keyMutant({
    name: 'control-characters-in-ids-are-dropped',
    what: 'control characters are left out of ids',
    breaks: ['ID-3', 'ID-4'],
    key: (id) => id.replace(CONTROL, ''),
  }),
  keyMutant({
    name: 'lone-surrogates-in-ids-are-replaced',
    what: 'every lone surrogate in an id is U+FFFD',
    breaks: ['ID-4'],
    key: (id) => id.toWellFormed(),
  }),
  keyMutant({
    name: 'ids-are-latin-1',
    what: 'characters beyond Latin-1 are ? in an id',
    breaks: ['ID-3', 'ID-4'],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Latin-1 begins with them.
    key: (id) => id.replace(/[^\u0000-\u00ff]/gu, '?'),
  }),
  answeringMutant('design-documents-answer', 'get of _design/… answers with a design document', '_design/', {
    language: 'query',
    views: {},
  }),
  answeringMutant('all-docs-answers', 'get of _all_docs answers with a list of rows', '_all_docs', {
    total_rows: 0,
    rows: [],
  }),
  answeringMutant('dot-dot-answers', 'get of .. answers with facts of the database', '..', {
    db_name: 'main',
  }),
  answeringMutant('the-empty-id-answers', 'get of "" answers with facts of the collection', '', {
    doc_count: 0,
  }),
  keyMutant({
    name: 'the-empty-id-is-undefined',
    what: 'the empty id is kept as "undefined"',
    breaks: ['ID-5'],
    key: (id) => id || 'undefined',
  }),
  keyMutant({
    name: 'ids-are-cut-at-255',
    what: 'an id is cut at 255 characters',
    breaks: ['ID-6'],
    key: (id) => id.slice(0, 255),
  }),
  keyMutant({
    name: 'ids-are-cut-at-1024',
    what: 'an id is cut at 1,024 characters',
    breaks: ['ID-6'],
    key: (id) => id.slice(0, 1024),
  }),
  refusingMutant({
    name: 'ids-past-200-bytes-are-refused',
    what: 'an id of more than 200 bytes is refused',
    breaks: ['ID-6'],
    refuses: (id) => Buffer.byteLength(id) > 200,
  }),
];
