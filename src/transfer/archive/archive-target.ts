// An archive that is being made: a folder `ARCHIVE.partial`, which becomes ARCHIVE by a rename when everything is in it.
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DbkitError, messageOf } from '../../document/error.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../document/json.js';
import type { CollectionWriter, Target } from '../target.js';
import { ArchiveCollection, LIST_ENDING } from './archive-collection.js';
import { FORMAT, MANIFEST, MANIFEST_DIGEST, partialFolder, readSegmentFile } from './archive-names.js';
import { type Compression, requireCompression } from './compression.js';
import { FOLDER_MODE, syncFolder, writeDurably, writing } from './durable-files.js';
import type { Encryption } from './encryption.js';
import { type ArchiveNotes, filesOf, type Manifest, VERSION } from './manifest.js';
import { type Sealed, sealedFor } from './sealed.js';
import { encodedName, refusalOfCollection } from './segment-name.js';

export interface ArchiveOptions {
  readonly compress: Compression;
  /** The program that makes it, with its version. */
  readonly madeBy: string;
  /** Asked at the end, when it is known. */
  notes(): ArchiveNotes;
  /** For whom every segment is encrypted. */
  readonly encrypt?: Encryption | undefined;
  readonly now?: () => Date;
}

/** The segments of an archive are some 16 MB of lines: a killed export loses no more than that. */
const CHECKPOINT_BYTES = 16 << 20;

/**
 * Begins an archive, or goes on with one that was begun. Every collection that it is to have must be opened before `finish`,
 * also one that was complete when the work was interrupted. Throws DbkitError `refused` where the path exists already.
 */
export async function createArchiveTarget(path: string, options: ArchiveOptions): Promise<Target> {
  requireCompression(options.compress);
  const clean = path.replace(/\/+$/, '');
  if (await isThere(clean)) {
    throw new DbkitError(
      'refused',
      `${clean} exists already: name another place for the archive, or remove it`,
    );
  }
  const folder = partialFolder(clean);
  await writing(folder, async () => {
    await mkdir(folder, { mode: FOLDER_MODE }).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
    });
    await syncFolder(dirname(folder));
  });
  const sealed = options.encrypt && (await sealedFor(options.encrypt, folder));
  return new ArchiveTarget(clean, folder, options, sealed);
}

class ArchiveTarget implements Target {
  readonly name: string;
  readonly limits = {};
  readonly concurrentWrites = 1;
  readonly batch = { documents: 1000, bytes: 4 << 20 };
  readonly checkpointBytes = CHECKPOINT_BYTES;
  readonly #folder: string;
  readonly #options: ArchiveOptions;
  readonly #sealed: Sealed | undefined;
  readonly #collections = new Map<string, ArchiveCollection>();

  constructor(path: string, folder: string, options: ArchiveOptions, sealed: Sealed | undefined) {
    this.name = path;
    this.#folder = folder;
    this.#options = options;
    this.#sealed = sealed;
  }

  refusalOfName(collection: string): string | undefined {
    return refusalOfCollection(collection);
  }

  /** A new archive is empty; what an interrupted run has left counts only where its journal says so. */
  async count(): Promise<number> {
    return 0;
  }

  async read(_collection: string, ids: readonly string[]): Promise<undefined[]> {
    return ids.map(() => undefined);
  }

  async open(collection: string, resumed: JsonValue | undefined): Promise<CollectionWriter> {
    const refusal = refusalOfCollection(collection);
    if (refusal !== undefined) throw new DbkitError('refused', `collection "${collection}": ${refusal}`);
    await this.#collections.get(collection)?.close();
    const segments = segmentsOf(resumed);
    await this.#removeAfter(collection, segments);
    const form = { compression: this.#options.compress, seal: this.#sealed?.seal };
    const opened = await ArchiveCollection.open(collection, this.#folder, form, segments);
    this.#collections.set(collection, opened);
    return opened;
  }

  async finish(): Promise<void> {
    for (const collection of this.#collections.values()) await collection.checkpoint();
    await writing(this.#folder, async () => {
      const manifest = this.#manifest();
      await this.#writeManifest(manifest);
      await this.#removeOthers(manifest);
      await syncFolder(this.#folder);
      await rename(this.#folder, this.name);
      await syncFolder(dirname(this.name));
    });
  }

  async close(): Promise<void> {
    for (const collection of this.#collections.values()) await collection.close();
  }

  #manifest(): Manifest {
    const { compress, madeBy, now = () => new Date() } = this.#options;
    const { source, consistency, dialect, secrets } = this.#options.notes();
    return {
      format: FORMAT,
      version: VERSION,
      createdAt: now().toISOString(),
      madeBy,
      source: { name: source, consistency },
      dialect,
      secrets,
      compression: compress,
      encryption: this.#sealed ? 'age' : 'none',
      identity: this.#sealed?.identity ?? null,
      collections: [...this.#collections.values()].map((collection) => collection.facts()).sort(byName),
    };
  }

  async #writeManifest(manifest: Manifest): Promise<void> {
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const digest = createHash('sha256').update(text).digest('hex');
    await writeDurably(join(this.#folder, MANIFEST), text);
    // As `sha256sum` writes it, so that `sha256sum -c` reads it.
    await writeDurably(join(this.#folder, MANIFEST_DIGEST), `${digest}  ${MANIFEST}\n`);
  }

  /** Removes segments that no checkpoint names. */
  async #removeAfter(collection: string, segments: number): Promise<void> {
    const encoded = encodedName(collection);
    await this.#remove((file) => {
      const segment = readSegmentFile(file);
      return segment?.encoded === encoded && segment.number > segments;
    });
  }

  /** Removes what served the making: the journal, lists of segments, what an earlier plan has left. */
  async #removeOthers(manifest: Manifest): Promise<void> {
    const kept = new Set([MANIFEST, MANIFEST_DIGEST, ...filesOf(manifest).map(({ file }) => file)]);
    // The lists of segments last: a journal that is still there would send a killed run to a list that is not.
    await this.#remove((file) => !kept.has(file) && !file.endsWith(LIST_ENDING));
    await this.#remove((file) => !kept.has(file));
  }

  async #remove(isMeant: (file: string) => boolean): Promise<void> {
    await writing(this.#folder, async () => {
      const files = await readdir(this.#folder);
      for (const file of files) {
        if (isMeant(file)) await rm(join(this.#folder, file), { recursive: true });
      }
    });
  }
}

function byName(left: { readonly name: string }, right: { readonly name: string }): number {
  return left.name < right.name ? -1 : 1;
}

function segmentsOf(resumed: JsonValue | undefined): number {
  if (resumed === undefined) return 0;
  const segments = isJsonObject(resumed) ? (resumed as JsonObject)['segments'] : undefined;
  if (typeof segments === 'number') return segments;
  throw new DbkitError('refused', 'the journal is of something else than an archive; --restart begins anew');
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw new DbkitError('unwritable', `cannot write ${path}: ${messageOf(error)}`, { cause: error });
  }
}
