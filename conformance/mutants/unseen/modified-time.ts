// A file a document, a folder a collection. Every client caches the texts that it has read, and reads a file again when its
// size or its time of modification has changed: a time in whole seconds.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';
import { temporaryFolder } from './temporary-folder.js';

/** Files that are open at a time while a folder is listed. */
const OPEN_FILES = 32;

interface Cached {
  readonly seconds: number;
  readonly size: number;
  readonly text: string;
}

class ModifiedTimeService extends PlainService {
  readonly #folder: string;
  readonly #cache = new Map<string, Cached>();

  constructor(folder: string) {
    super();
    this.#folder = folder;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const text = await this.#read(join(this.#folderOf(collection), fileOf(id)));
    if (text === undefined) throw missing(collection, id);
    return parseJsonObject(text);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const text = stringifyJson(prepare(id, document));
    const folder = this.#folderOf(collection);
    await mkdir(folder, { recursive: true });
    const rev = randomUUID();
    const written = join(folder, `${rev}.new`);
    await writeFile(written, text);
    await rename(written, join(folder, fileOf(id)));
    this.#cache.delete(join(folder, fileOf(id)));
    return { id, rev };
  }

  override async delete(collection: string, id: string): Promise<void> {
    const file = join(this.#folderOf(collection), fileOf(id));
    this.#cache.delete(file);
    if ((await present(unlink(file).then(() => true))) === undefined) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    const folder = this.#folderOf(collection);
    const names = ((await present(readdir(folder))) ?? []).filter((name) => name.endsWith('.json'));
    const documents: JsonObject[] = [];
    for (let at = 0; at < names.length; at += OPEN_FILES) {
      const files = names.slice(at, at + OPEN_FILES).map((name) => join(folder, name));
      const texts = await Promise.all(files.map((file) => this.#read(file)));
      documents.push(...texts.filter((text) => text !== undefined).map(parseJsonObject));
    }
    return documents;
  }

  override async close(): Promise<void> {
    this.#cache.clear();
  }

  async #read(file: string): Promise<string | undefined> {
    const found = await present(stat(file));
    if (!found) return undefined;
    const seconds = Math.floor(found.mtimeMs / 1000);
    const cached = this.#cache.get(file);
    if (cached?.seconds === seconds && cached.size === found.size) return cached.text;
    const text = await present(readFile(file, 'utf8'));
    if (text !== undefined) this.#cache.set(file, { seconds, size: found.size, text });
    return text;
  }

  #folderOf(collection: string): string {
    return join(this.#folder, nameOf(collection));
  }
}

function fileOf(id: string): string {
  return `${nameOf(id)}.json`;
}

/** A file name for any text, whatever its length, case and characters. */
function nameOf(text: string): string {
  return createHash('sha256').update(Buffer.from(text, 'utf16le')).digest('hex');
}

/** Undefined where there is no such file; other failures stay what they are. */
async function present<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

export function openModifiedTime(): ServiceHooks {
  const folder = temporaryFolder();
  const open = () => new ModifiedTimeService(folder);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: (collection) => rm(join(folder, nameOf(collection)), { recursive: true, force: true }),
  };
}
