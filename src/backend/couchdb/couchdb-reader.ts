// What can be read of a CouchDB.
import { DbkitError } from '../../document/error.js';
import { isJsonObject, type JsonArray, type JsonObject, type JsonValue } from '../../document/json.js';
import { parseJson } from '../../document/parse.js';
import type {
  Besides,
  CallOptions,
  ForeignRules,
  Page,
  Reader,
  ScanOptions,
  StoredDocument,
} from '../backend.js';
import { AllDocsScan, type FetchedPage, type FetchPage } from './all-docs-scan.js';
import { Connection } from './connection.js';
import type { CouchdbUrl } from './couchdb-url.js';
import { isNoDatabase, objectOf, toDbkitError } from './errors.js';
import { fetchPage, MOST_PAGE_BYTES, type PageOptions, type PageQuestion } from './fetch-page.js';
import { isPossibleId } from './ids.js';
import { localDocuments } from './local-documents.js';
import { selectorOf } from './matching.js';
import { pathOf, refusalOf } from './names.js';
import { type Place, pageOf, placeBehind, placeOf } from './pages.js';
import type { Answer, Question } from './question.js';
import { toStored, winnerOf } from './read-document.js';
import { rowsOf } from './rows.js';

const READ_BYTES = 64 << 20;
/** Of transfers that were left off. */
const SCANS_KEPT = 2;
/** A first find over a new index waits for all of it; then looking at every document is the better way. */
const FIND_MS = 5_000;
const DESIGN_DOCUMENTS = new URLSearchParams({ startkey: '"_design/"', endkey: '"_design0"' });

export class CouchdbReader implements Reader {
  protected readonly connection: Connection;
  protected readonly prefix: string;
  /** Fields with an index, by collection. */
  readonly #indexes = new Map<string, Set<string>>();
  /** By collection and cursor: where they go on. */
  readonly #scans = new Map<string, AllDocsScan>();

  constructor(url: CouchdbUrl) {
    this.connection = new Connection(url);
    this.prefix = url.prefix;
  }

  async read(
    collection: string,
    ids: readonly string[],
    { signal }: CallOptions = {},
  ): Promise<(StoredDocument | undefined)[]> {
    const asked = [...new Set(ids)].filter(isPossibleId);
    const stored = new Map<string, StoredDocument>();
    for (const one of await this.#documents(collection, asked, signal)) stored.set(one.id, one);
    return ids.map((id) => stored.get(id));
  }

  async scan(collection: string, options: ScanOptions): Promise<Page> {
    const { cursor, limit, matching, foreign, signal } = options;
    const found = cursor === undefined && matching && (await this.#find(collection, matching, options));
    if (found) return { documents: found, cursor: undefined };
    if (foreign) return this.#scanForeign(collection, cursor, limit, foreign);
    const fetched = await this.#fetchPage(collection, placeOf(cursor, limit), { isForeign: false, signal });
    if (!fetched) return { documents: [], cursor: undefined };
    const { page, next, nextSize } = fetched.read();
    const place = next && placeBehind(page.lastId, Math.min(limit, nextSize));
    return { ...pageOf(page.parsedRows(), undefined), cursor: place && JSON.stringify(place) };
  }

  async count(collection: string): Promise<number> {
    const [answer, designs] = await Promise.all([
      this.askOf(collection, '', { method: 'GET' }),
      this.designDocuments(collection),
    ]);
    if (!answer) return 0;
    const { doc_count: documents } = objectOf(answer, this.connection.place);
    return Number(documents) - designs.length;
  }

  async collections(): Promise<string[]> {
    const answer = await this.connection.ask({ method: 'GET', path: '/_all_dbs' });
    if (answer.status !== 200) throw toDbkitError(answer, this.connection.place);
    return listIn(answer, this.connection.place)
      .filter((name) => name.startsWith(this.prefix))
      .map((name) => name.slice(this.prefix.length))
      .filter((name) => refusalOf(this.prefix, name) === undefined)
      .sort();
  }

  async besides(collection: string): Promise<Besides> {
    const isThere = (await this.askOf(collection, '', { method: 'GET' })) !== undefined;
    const path = pathOf(this.prefix, collection);
    const [ids, others] = isThere
      ? await Promise.all([this.designDocuments(collection), localDocuments(this.connection, path)])
      : [[], undefined];
    return { noun: 'design document', ids, ...(others && { others }) };
  }

  /** The ids of those that are in the collection's database: views, indexes, rules. They are no documents of the application. */
  protected async designDocuments(collection: string): Promise<string[]> {
    const answer = await this.askOf(collection, `/_all_docs?${DESIGN_DOCUMENTS}`, { method: 'GET' });
    return answer ? rowsOf(answer, this.connection.place).map(({ id }) => String(id)) : [];
  }

  async close(): Promise<void> {
    this.connection.close();
  }

  /** Undefined where there is no such database, or can be none. Throws for every other answer that is no success. */
  protected async askOf(
    collection: string,
    what: string,
    question: Omit<Question, 'path'>,
  ): Promise<Answer | undefined> {
    if (refusalOf(this.prefix, collection) !== undefined) return undefined;
    const path = pathOf(this.prefix, collection) + what;
    const answer = await this.connection.ask({ ...question, path });
    if (answer.status >= 200 && answer.status < 300) return answer;
    if (isNoDatabase(answer)) return undefined;
    throw toDbkitError(answer, this.connection.place);
  }

  /** From now on, finds by these fields ask for them. */
  protected noteIndexes(collection: string, fields: readonly string[]): void {
    this.#indexes.set(collection, new Set([...(this.#indexes.get(collection) ?? []), ...fields]));
  }

  protected forgetIndexes(collection: string): void {
    this.#indexes.delete(collection);
  }

  /** In two halves where they are too large for one answer. */
  async #documents(
    collection: string,
    ids: readonly string[],
    signal: AbortSignal | undefined,
  ): Promise<StoredDocument[]> {
    if (ids.length === 0) return [];
    const body = JSON.stringify({ docs: ids.map((id) => ({ id })) });
    const maxBytes = ids.length > 1 ? READ_BYTES : Number.POSITIVE_INFINITY;
    const answer = await this.askOf(collection, '/_bulk_get', { method: 'POST', body, maxBytes, signal });
    if (!answer?.isCut) return answer ? this.#documentsIn(answer) : [];
    const half = ids.length >> 1;
    const first = await this.#documents(collection, ids.slice(0, half), signal);
    return [...first, ...(await this.#documents(collection, ids.slice(half), signal))];
  }

  #documentsIn(answer: Answer): StoredDocument[] {
    const { results } = objectOf(answer, this.connection.place);
    return ((results ?? []) as JsonArray).flatMap((result) => {
      const found = (result as { docs: JsonObject[] }).docs;
      for (const { error } of found) this.#refuseError(error);
      const winner = winnerOf(found.map(({ ok }) => ok).filter((ok) => isJsonObject(ok)));
      return winner ? [toStored(winner)] : [];
    });
  }

  #refuseError(error: JsonValue | undefined): void {
    const what = isJsonObject(error) ? error['error'] : error;
    if (what === undefined || what === 'not_found') return;
    throw new DbkitError(
      'unavailable',
      `CouchDB at ${this.connection.place} could not read: ${String(what)}`,
    );
  }

  /** Reads ahead for who goes on where this page ends, and for nobody else. */
  async #scanForeign(
    collection: string,
    cursor: string | undefined,
    limit: number,
    rules: ForeignRules,
  ): Promise<Page> {
    const place = `${collection}/${cursor}`;
    const fetch: FetchPage = (from) =>
      this.#fetchPage(collection, from, { isForeign: true, signal: undefined });
    const scan = this.#scans.get(place) ?? new AllDocsScan(fetch, placeOf(cursor, limit));
    this.#scans.delete(place);
    const page = pageOf(await scan.next(limit), rules);
    const next = scan.cursor;
    // One that nobody goes on with is not kept for ever.
    for (const left of [...this.#scans.keys()].slice(SCANS_KEPT)) this.#scans.delete(left);
    if (next !== undefined) this.#scans.set(`${collection}/${next}`, scan);
    return { ...page, cursor: next };
  }

  #fetchPage(collection: string, from: Place, options: PageOptions): Promise<FetchedPage | undefined> {
    const ask = (question: PageQuestion) => this.askOf(collection, '/_all_docs', question);
    return fetchPage(ask, from, { ...options, server: this.connection.place });
  }

  /** All that may be equal, where an index finds them and they fit on one page; else undefined, and all are looked at. */
  async #find(
    collection: string,
    matching: JsonObject,
    { limit, foreign, signal }: ScanOptions,
  ): Promise<StoredDocument[] | undefined> {
    const selector = selectorOf(matching);
    if (foreign || !selector || !(await this.#hasIndex(collection, Object.keys(selector)))) return undefined;
    const body = JSON.stringify({ selector, limit: limit + 1 });
    const question = { method: 'POST', body, signal, maxBytes: MOST_PAGE_BYTES, answerMs: FIND_MS } as const;
    try {
      const answer = await this.askOf(collection, '/_find', question);
      if (!answer || answer.isCut) return undefined;
      const { docs } = objectOf(answer, this.connection.place);
      if (!Array.isArray(docs) || docs.length > limit) return undefined;
      return docs.filter(isJsonObject).map(toStored);
    } catch (error) {
      if (signal?.aborted) throw error;
      return undefined;
    }
  }

  /** What others have made is asked for once. */
  async #hasIndex(collection: string, fields: readonly string[]): Promise<boolean> {
    if (!this.#indexes.has(collection)) {
      const answer = await this.askOf(collection, '/_index', { method: 'GET' }).catch(() => undefined);
      this.noteIndexes(collection, answer ? indexedFields(objectOf(answer, this.connection.place)) : []);
    }
    const indexed = this.#indexes.get(collection);
    return fields.some((field) => indexed?.has(field));
  }
}

/** The first field of each index: with it alone an index can be used. */
function indexedFields({ indexes }: JsonObject): string[] {
  return ((indexes ?? []) as JsonArray).flatMap((index) => {
    const { def } = index as { def?: { fields?: JsonObject[] } };
    const fields = def?.fields ?? [];
    return fields.length === 1 ? Object.keys(fields[0] ?? {}) : [];
  });
}

function listIn(answer: Answer, server: string): string[] {
  try {
    const names = parseJson(answer.text);
    if (Array.isArray(names)) return names.filter((name) => typeof name === 'string');
  } catch {
    // Told below.
  }
  throw new DbkitError('unavailable', `CouchDB at ${server} gave no list of databases`);
}
