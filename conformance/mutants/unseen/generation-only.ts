// One JSON file, read at the start and written behind. Revisions are "generation-digest" as in CouchDB, under mvcc, but only
// the generation of a caller's revision is compared.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DbkitError } from '../../../src/document/error.js';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare, refused } from './plain-service.js';
import { temporaryFolder } from './temporary-folder.js';

const WRITE_BEHIND_MS = 250;

/** A deleted document keeps its generation, so that one created again goes on from there. */
interface Leaf {
  readonly generation: number;
  readonly digest: string;
  readonly text: string | null;
}

type Written = [collection: string, leaves: [id: string, leaf: Leaf][]][];

class JsonFile {
  readonly #file: string;
  #collections = new Map<string, Map<string, Leaf>>();
  /** Set while there is something that the file does not have. */
  #timer: NodeJS.Timeout | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  load(): void {
    const written = existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Written) : [];
    this.#collections = new Map(written.map(([collection, leaves]) => [collection, new Map(leaves)]));
  }

  leaves(collection: string): Map<string, Leaf> {
    return this.#collections.get(collection) ?? new Map();
  }

  put(collection: string, id: string, leaf: Leaf): void {
    this.#collections.set(collection, this.leaves(collection).set(id, leaf));
    this.#writeSoon();
  }

  drop(collection: string): void {
    this.#collections.delete(collection);
    this.#writeSoon();
  }

  flush(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const written: Written = [...this.#collections].map(([collection, leaves]) => [collection, [...leaves]]);
    writeFileSync(`${this.#file}.new`, JSON.stringify(written));
    renameSync(`${this.#file}.new`, this.#file);
  }

  #writeSoon(): void {
    this.#timer ??= setTimeout(() => this.flush(), WRITE_BEHIND_MS).unref();
  }
}

class GenerationOnlyService extends PlainService {
  readonly #file: JsonFile;

  constructor(file: JsonFile) {
    super();
    this.#file = file;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const leaf = this.#file.leaves(collection).get(id);
    if (!leaf || leaf.text === null) throw missing(collection, id);
    return { ...parseJsonObject(leaf.text), _rev: revisionOf(leaf) };
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    const stored = this.#file.leaves(collection).get(id);
    const current = stored && stored.text !== null ? stored.generation : 0;
    if (generationOf(document['_rev']) !== current) {
      throw new DbkitError('conflict', `${collection} ${JSON.stringify(id)} has another revision`);
    }
    const generation = (stored?.generation ?? 0) + 1;
    const digest = createHash('md5').update(`${generation} ${text}`).digest('hex');
    const leaf = { generation, digest, text };
    this.#file.put(collection, id, leaf);
    return { id, rev: revisionOf(leaf) };
  }

  override async delete(collection: string, id: string): Promise<void> {
    const leaf = this.#file.leaves(collection).get(id);
    if (!leaf || leaf.text === null) throw missing(collection, id);
    this.#file.put(collection, id, { ...leaf, generation: leaf.generation + 1, text: null });
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    const texts = [...this.#file.leaves(collection).values()].map((leaf) => leaf.text);
    return texts.filter((text) => text !== null).map(parseJsonObject);
  }

  override async close(): Promise<void> {
    this.#file.flush();
  }
}

function revisionOf(leaf: Leaf): string {
  return `${leaf.generation}-${leaf.digest}`;
}

/** 0 where the caller has none; NaN, which equals nothing, where it is no revision of this database. */
function generationOf(revision: unknown): number {
  if (revision === undefined || revision === null || revision === '') return 0;
  if (typeof revision !== 'string') throw refused('_rev is a string');
  return /^[1-9]\d*-/.test(revision) ? Number.parseInt(revision, 10) : Number.NaN;
}

export function openGenerationOnly(): ServiceHooks {
  const file = new JsonFile(join(temporaryFolder(), 'database.json'));
  const open = () => new GenerationOnlyService(file);
  return {
    open,
    openSecond: open,
    reopen: () => {
      file.load();
      return open();
    },
    conflicts: 'mvcc',
    drop: (collection) => file.drop(collection),
  };
}
