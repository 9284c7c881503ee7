// The contract as data: everything Gofannon needs of a database. An id is permanent: a requirement that is withdrawn keeps
// its number. Checks name the ids that they test, and reports speak in them.

export type Profile =
  | 'core'
  | 'identifiers'
  | 'values'
  | 'documents'
  | 'upsert'
  | 'revisions'
  | 'query'
  | 'bulk'
  | 'concurrency'
  | 'durability';

/** Where a requirement comes from: the interface's documentation, what Gofannon's code relies on, the collections document. */
export type Source = 'doc' | 'app' | 'seed';

export interface Requirement {
  readonly id: string;
  /** A database that breaks a must is not conformant; a should is reported, and never decides. */
  readonly level: 'must' | 'should';
  readonly profile: Profile;
  readonly text: string;
  readonly sources: readonly Source[];
}

type Row = readonly [id: string, level: 'must' | 'should', text: string, ...sources: Source[]];

const ROWS: Readonly<Record<Profile, readonly Row[]>> = {
  core: [
    ['GET-1', 'must', 'get returns the document last saved under that collection and id, equal to it', 'doc'],
    [
      'GET-2',
      'must',
      'the returned document has `_id` equal to the id, also when the caller never put one in',
      'doc',
    ],
    [
      'GET-3',
      'must',
      'a missing document is not_found (404): not null, not an empty document, not a 500',
      'doc',
    ],
    ['GET-4', 'must', 'a document of a collection that does not exist is not_found (404)', 'doc'],
    ['GET-5', 'must', "the returned document is the caller's own: changing it changes nothing stored", 'app'],
    ['SAVE-1', 'must', 'save creates where there is nothing', 'doc'],
    ['SAVE-2', 'must', 'save replaces the whole document: a field left out is gone afterwards', 'doc'],
    ['SAVE-3', 'must', 'save returns `id` equal to the id given, and `rev`, a non-empty string', 'doc'],
    [
      'SAVE-4',
      'must',
      "where the body's `_id` differs from the id given (another string, null, a number), the id given wins",
      'doc',
    ],
    ['SAVE-5', 'must', 'save creates the collection where there is none', 'doc'],
    [
      'SAVE-6',
      'must',
      'the store keeps no hold on what it was handed: changing it later changes nothing stored',
      'app',
    ],
    ['SAVE-7', 'must', '`_rev` of null or "" in the body is the same as none', 'app'],
    ['SAVE-8', 'should', "the caller's document is not changed by save", 'app'],
    ['DEL-1', 'must', 'after delete, get is not_found and list_all no longer has it', 'doc'],
    ['DEL-2', 'must', 'deleting what is missing (document or collection) is not_found (404)', 'doc'],
    ['DEL-3', 'must', 'delete returns nothing; it takes no `_rev`, in either conflict profile', 'doc'],
    [
      'DEL-4',
      'must',
      'a document created again after delete has nothing of the old one, and needs no `_rev`',
      'doc',
    ],
    ['DEL-5', 'must', 'delete removes that one document and no other', 'doc'],
    [
      'LIST-1',
      'must',
      'list_all has every document of the collection exactly once, in any order, each equal to what get returns',
      'doc',
    ],
    ['LIST-2', 'must', 'a collection that is empty or does not exist lists as []', 'doc'],
    [
      'LIST-3',
      'must',
      'nothing is lost or doubled past any page size (several thousand documents, and over several MB)',
      'doc',
    ],
    [
      'LIST-4',
      'must',
      'only application documents are listed: no index or design documents, also after ensure_index',
      'app',
    ],
    ['LIST-5', 'must', "the listed documents are the caller's own", 'app'],
    [
      'COLL-1',
      'must',
      'collections do not share keys: the same id in two collections is two documents',
      'doc',
    ],
    ['COLL-2', 'must', 'collections whose names are prefixes of one another do not mix', 'doc'],
    [
      'COLL-3',
      'must',
      "agents, deployments, users, sessions, tickets, demos all work (by default with the run's prefix before the name)",
      'seed',
    ],
    [
      'COLL-4',
      'must',
      'names that differ in case, or only past 63 bytes, are different collections or refused: never merged',
      'app',
    ],
    [
      'ERR-1',
      'must',
      'a failure of the database surfaces as an error that is not not_found: an outage never reads as "missing"',
      'app',
    ],
    ['ERR-2', 'must', 'a refused operation leaves everything as it was', 'app'],
    [
      'ERR-3',
      'should',
      "refusals are documented errors (an HTTP status), not the client library's own exceptions",
      'doc',
    ],
  ],
  identifiers: [
    [
      'ID-1',
      'must',
      'UUIDs, friendly names, `user_google_123`, `asf:jdoe`, `session_abc123` and the like work',
      'seed',
    ],
    [
      'ID-2',
      'must',
      'ids with `/ : = % + # ? & @ , ;`, spaces inside, quotes and backslashes work or are refused; no two of them collide',
      'app',
    ],
    [
      'ID-3',
      'must',
      'ids that differ in case, in leading or trailing space, in Unicode normalisation, or like "7" and "007", are different, or refused',
      'app',
    ],
    [
      'ID-4',
      'must',
      'non-ASCII ids, control characters, NUL, lone surrogates: work or are refused; no two collide',
      'app',
    ],
    [
      'ID-5',
      'must',
      'the empty id, and ids that databases reserve (`_design/x`, `_all_docs`, `..`, `__x__`), are refused or are ordinary documents; they never answer with something else',
      'app',
    ],
    ['ID-6', 'must', 'an id of 256 ASCII bytes works; longer ones work or are refused, never cut', 'doc'],
  ],
  values: [
    [
      'VAL-1',
      'must',
      'strings come back as they were: empty, long, combining, astral (pairs whole), RTL, control characters other than NUL, line ends',
      'app',
    ],
    ['VAL-2', 'must', 'integers up to 2^53 in size come back exact, as numbers', 'app'],
    ['VAL-3', 'must', 'integers beyond 2^53 come back exact or are refused', 'app'],
    [
      'VAL-4',
      'must',
      'every finite double comes back equal; subnormal and extreme ones may be refused where a limit says so',
      'app',
    ],
    ['VAL-5', 'must', 'true, false, 1, 0, "1", null and absent are seven different things', 'app'],
    ['VAL-6', 'must', 'a null field stays, an absent field stays absent; so with "", [] and {}', 'seed'],
    ['VAL-7', 'must', 'arrays keep order, length, repeats and nesting', 'app'],
    [
      'VAL-8',
      'must',
      'field names with dots, dollars, slashes, spaces, leading underscores (below the top), non-ASCII, `__proto__`, `constructor`, "" come back as they were or are refused',
      'app',
    ],
    ['VAL-9', 'must', 'timestamp strings come back character for character', 'seed'],
    ['VAL-10', 'must', 'a document 20 levels deep works', 'app'],
    [
      'VAL-11',
      'must',
      'a document of 256 KiB works; past the declared limit it is exact or refused, and then the earlier version stays',
      'app',
    ],
    [
      'VAL-12',
      'must',
      'what comes back is plain JSON: no decimals, dates, sets or bytes of the client library',
      'app',
    ],
    [
      'VAL-13',
      'must',
      'NUL and lone surrogates, in values and field names, come back exact or are refused, never replaced or cut',
      'app',
    ],
  ],
  documents: [
    [
      'DOC-1',
      'must',
      'documents valid for agents, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-2',
      'must',
      'documents valid for deployments, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-3',
      'must',
      'documents valid for users, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-4',
      'must',
      'documents valid for sessions, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-5',
      'must',
      'documents valid for tickets, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-6',
      'must',
      'documents valid for demos, drawn within the subject’s limits, with ids of ID-1’s kinds and at most 200 KiB, survive a round trip and are still valid',
      'seed',
    ],
    [
      'DOC-7',
      'must',
      'the life of a ticket: pending → processing → completed or failed, saved over and over under one id',
      'app',
    ],
    [
      'DOC-8',
      'must',
      'an array that grows by one at every save (messages, usage) keeps every entry, up to 1,000 and 256 KiB',
      'app',
    ],
  ],
  upsert: [
    [
      'UPS-1',
      'must',
      '(upsert) a save over an existing document succeeds without `_rev` and with a foreign one; with a foreign one it also creates',
      'doc',
      'app',
    ],
    ['UPS-2', 'should', 'rev changes when the document changes', 'doc'],
  ],
  revisions: [
    [
      'REV-1',
      'must',
      '(mvcc) a save over an existing document without `_rev`, or with one issued earlier for this document and no longer current, is conflict (409); with one that it never issued, conflict or refused; in each case nothing changes',
      'app',
    ],
    [
      'REV-2',
      'must',
      'get returns `_rev`, the rev that the last save returned; saving with it succeeds and returns a new one, also when nothing changed, also after reopen (lists, find and get_many need not carry it)',
      'app',
    ],
    ['REV-3', 'must', 'of two saves with the same `_rev` exactly one succeeds', 'app'],
    [
      'REV-4',
      'must',
      '`_rev` for a document that is not there is conflict, refused, or creates it; it never resurrects old fields',
      'app',
    ],
  ],
  query: [
    [
      'FIND-1',
      'must',
      'every selector field must be equal (AND), without coercion; {} matches all; a name is a top-level field taken literally (dots and dollars included) or refused; a scalar never matches an array that holds it; `_id` is a field like others',
      'app',
    ],
    [
      'FIND-2',
      'must',
      'the limit applies after the filter, exactly; 0 gives []; absent or null gives up to 10,000; an explicit one is never cut; a negative or fractional one is refused (or [] on a missing collection)',
      'app',
    ],
    [
      'FIND-3',
      'must',
      'with fields (names taken literally or refused), results have those of the fields that the document has, and `_id`, nothing else (`_rev` is overlooked); fields absent, null or [] gives whole documents',
      'app',
    ],
    ['FIND-4', 'must', 'a selector on a collection that does not exist finds []', 'app'],
    ['FIND-5', 'should', 'null in a selector matches null, not absent', 'app'],
    [
      'FIND-6',
      'must',
      'an object as a selector value is compared (or refused), never run as an operator; key order does not count',
      'app',
    ],
    ['FIND-7', 'must', 'find has the same answer with an index as without', 'app'],
    ['FIND-8', 'must', "found documents, and those of get_many, are the caller's own", 'app'],
    [
      'INDEX-1',
      'must',
      'ensure_index can be called again, and on an empty or missing collection, and loses nothing',
      'app',
    ],
  ],
  bulk: [
    [
      'BULK-1',
      'must',
      'save_many answers one outcome an input, in order; a bad item fails alone, and the ones after it are still saved',
      'app',
    ],
    [
      'BULK-2',
      'must',
      'an item whose `_id` is missing or not a string is `ok: false`, and nothing is stored for it ("" may be `ok: false` even where save takes it)',
      'app',
    ],
    [
      'BULK-3',
      'must',
      'the same id twice in one call does what two single calls in that order do (upsert: the last wins; mvcc: the second is `ok: false`), and every outcome is final',
      'app',
    ],
    [
      'BULK-4',
      'must',
      'an item that was not stored is never `ok: true` (calls of several hundred items included)',
      'app',
    ],
    ['BULK-5', 'must', 'get_many has every id asked, missing ones as null', 'app'],
    ['BULK-6', 'must', 'delete_many answers in order; missing ones are ok; a repeated id is ok', 'app'],
    ['BULK-7', 'must', 'after any bulk call the store is what the single calls would have made', 'app'],
    [
      'BULK-8',
      'must',
      'a failing read or delete in a bulk call is an error or `ok: false`, never "missing" or "gone"',
      'app',
    ],
  ],
  concurrency: [
    [
      'CONC-1',
      'must',
      'the history of each document under concurrent get, save, delete from several clients is linearizable; a call whose outcome is unknown may or may not have happened; revisions are part of the model under mvcc; a delete that answers conflict has done nothing and is admissible; under upsert a save that answers conflict fails',
      'app',
    ],
    [
      'CONC-2',
      'must',
      'no read ever sees parts of two saves; a list or find during writes has each document whole, need not be a snapshot, and does not fail',
      'app',
    ],
    [
      'CONC-3',
      'must',
      'concurrent first saves of different ids into a collection that does not exist all succeed, and all are there afterwards',
      'app',
    ],
    [
      'CONC-4',
      'must',
      'of two concurrent deletes of one document at most one succeeds; the other is not_found or conflict',
      'app',
    ],
  ],
  durability: [
    ['DUR-1', 'must', 'what was acknowledged, deletions included, is so after reopen', 'doc'],
    ['DUR-2', 'must', 'a second client sees what the first was acknowledged for, at once', 'app'],
  ],
};

/** Every requirement, in the order of the contract. */
export const REQUIREMENTS: readonly Requirement[] = Object.entries(ROWS).flatMap(([profile, rows]) =>
  rows.map(([id, level, text, ...sources]) => ({ id, level, profile: profile as Profile, text, sources })),
);
