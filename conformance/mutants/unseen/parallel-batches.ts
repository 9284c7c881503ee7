// A log file with the current texts in memory; writes wait for each other, one by one. save_many cuts its items into batches of
// a hundred and writes the batches side by side, so that of a repeated id the earlier item can come last.
import { existsSync, readFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { BulkOutcome, Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';
import { temporaryFolder } from './temporary-folder.js';

const BATCH_ITEMS = 100;

/** A line of the log; without a text the document, without an id the collection went. */
type Line = [collection: string, id: string | null, text: string | null];

class LogFile {
  readonly #file: string;
  readonly #texts = new Map<string, Map<string, string>>();
  #last: Promise<unknown> = Promise.resolve();
  #lines = 0;

  constructor(file: string) {
    this.#file = file;
  }

  load(): void {
    this.#texts.clear();
    if (!existsSync(this.#file)) return;
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines) this.#apply(JSON.parse(line) as Line);
  }

  texts(collection: string): ReadonlyMap<string, string> {
    return this.#texts.get(collection) ?? new Map();
  }

  /** The number of the line; what is read is changed only after the file has it. */
  async append(line: Line): Promise<number> {
    await appendFile(this.#file, `${JSON.stringify(line)}\n`);
    return this.#apply(line);
  }

  /** Runs the work when all earlier work is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done;
    return done;
  }

  #apply([collection, id, text]: Line): number {
    if (id === null) this.#texts.delete(collection);
    else if (text === null) this.#texts.get(collection)?.delete(id);
    else this.#texts.set(collection, (this.#texts.get(collection) ?? new Map()).set(id, text));
    this.#lines++;
    return this.#lines;
  }
}

class ParallelBatchesService extends PlainService {
  readonly #log: LogFile;

  constructor(log: LogFile) {
    super();
    this.#log = log;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const text = this.#log.texts(collection).get(id);
    if (text === undefined) throw missing(collection, id);
    return parseJsonObject(text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    const line = await this.#log.inTurn(() => this.#log.append([collection, id, text]));
    return { id, rev: `${line}` };
  }

  override async delete(collection: string, id: string): Promise<void> {
    await this.#log.inTurn(async () => {
      if (!this.#log.texts(collection).has(id)) throw missing(collection, id);
      await this.#log.append([collection, id, null]);
    });
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return [...this.#log.texts(collection).values()].map(parseJsonObject);
  }

  override async saveMany(collection: string, documents: readonly JsonObject[]): Promise<BulkOutcome[]> {
    const batches: Promise<BulkOutcome[]>[] = [];
    for (let at = 0; at < documents.length; at += BATCH_ITEMS) {
      batches.push(super.saveMany(collection, documents.slice(at, at + BATCH_ITEMS)));
    }
    return (await Promise.all(batches)).flat();
  }
}

export function openParallelBatches(): ServiceHooks {
  const log = new LogFile(join(temporaryFolder(), 'data.log'));
  const open = () => new ParallelBatchesService(log);
  return {
    open,
    openSecond: open,
    reopen: () => {
      log.load();
      return open();
    },
    conflicts: 'upsert',
    drop: async (collection) => void (await log.inTurn(() => log.append([collection, null, null]))),
  };
}
