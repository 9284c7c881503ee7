// An archive as a source: checked whole before its first document, then read segment by segment, a line a document.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DbkitError } from '../../document/error.js';
import type { DigestPage, Source, SourceCollection, SourcePage, SourceScan } from '../source.js';
import { type CheckOptions, checkArchive } from './check-archive.js';
import { type CollectionPage, CollectionReader, type Place, placeOf } from './collection-reader.js';
import { requireCompression } from './compression.js';
import { type ArchiveKeys, openIdentity, unsealWith } from './encryption.js';
import { digestItemOf, documentItemOf } from './line-items.js';
import type { CollectionFacts, Manifest, SegmentFacts } from './manifest.js';
import type { Unseal } from './seal.js';
import { openSegment, type SegmentBlocks } from './segment-blocks.js';

export interface ArchiveSource extends Source {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: it stands for the whole archive. */
  readonly digest: string;
}

export interface OpenArchiveOptions extends CheckOptions {
  /** What opens an encrypted archive. */
  readonly keys?: ArchiveKeys | undefined;
  /** How much is read at once. */
  readonly blockBytes?: number;
}

const BLOCK_BYTES = 1 << 20;
/** Checks an archive and opens it. Throws DbkitError as `checkArchive` does. */
export async function openArchive(path: string, options: OpenArchiveOptions = {}): Promise<ArchiveSource> {
  const clean = path.replace(/(?<=.)\/+$/, '');
  const { manifest, digest } = await checkArchive(clean, options);
  requireCompression(manifest.compression);
  const { signal, blockBytes = BLOCK_BYTES } = options;
  if (manifest.encryption === 'none') return new OpenArchive(clean, manifest, digest, { blockBytes });
  const unseal = await unsealFor(clean, manifest, options.keys);
  const source = new OpenArchive(clean, manifest, digest, { blockBytes, unseal });
  // A key of somebody else is told now, and not after the first write.
  const [first] = manifest.collections.filter(({ documents }) => documents > 0);
  if (first) await opening(clean, () => source.scan(first.name, { limit: 1, signal }));
  return source;
}

async function opening(path: string, read: () => Promise<SourcePage>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof DbkitError)) throw error;
    throw new DbkitError('usage', `the archive ${path} cannot be decrypted with this key: ${error.message}`, {
      cause: error,
    });
  }
}

async function unsealFor(path: string, manifest: Manifest, keys: ArchiveKeys | undefined): Promise<Unseal> {
  const { identities = [], passphrase } = keys ?? {};
  const own =
    manifest.identity && passphrase !== undefined
      ? [await openIdentity(await readFile(join(path, manifest.identity.file)), passphrase)]
      : [];
  const all = [...identities, ...own];
  if (all.length > 0) return unsealWith(all);
  const needs = manifest.identity ? 'its passphrase, or an identity' : 'an identity';
  throw new DbkitError('usage', `the archive ${path} is encrypted: it needs ${needs}`);
}

/** How the files are read. */
interface Reading {
  readonly blockBytes: number;
  readonly unseal?: Unseal;
}

class OpenArchive implements ArchiveSource {
  readonly consistency = 'fixed';
  readonly name: string;
  readonly manifest: Manifest;
  readonly digest: string;
  readonly #reading: Reading;
  /** Where the last page of each collection ended: the next one goes on there without opening anything. */
  readonly #readers = new Map<string, CollectionReader>();

  constructor(name: string, manifest: Manifest, digest: string, reading: Reading) {
    this.name = name;
    this.manifest = manifest;
    this.digest = digest;
    this.#reading = reading;
  }

  async collections(): Promise<SourceCollection[]> {
    return this.manifest.collections.map(({ name, documents }) => ({ name, documents }));
  }

  scan(collection: string, options: SourceScan): Promise<SourcePage> {
    return this.#page(collection, options, documentItemOf);
  }

  digests(collection: string, options: SourceScan): Promise<DigestPage> {
    return this.#page(collection, options, digestItemOf);
  }

  async #page<Item>(
    collection: string,
    { cursor, limit, signal }: SourceScan,
    itemOf: (line: Buffer) => Item | undefined,
  ): Promise<CollectionPage<Item>> {
    const facts = this.manifest.collections.find(({ name }) => name === collection);
    if (!facts) return { items: [], cursor: undefined };
    const reader = await this.#readerAt(facts, placeOf(cursor));
    this.#readers.delete(collection);
    try {
      const page = await reader.page(limit, itemOf, signal);
      if (page.cursor !== undefined) this.#readers.set(collection, reader);
      else await reader.close();
      return page;
    } catch (error) {
      await reader.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    for (const reader of this.#readers.values()) await reader.close();
    this.#readers.clear();
  }

  async #readerAt(facts: CollectionFacts, place: Place): Promise<CollectionReader> {
    const kept = this.#readers.get(facts.name);
    if (kept?.isAt(place)) return kept;
    await kept?.close();
    return new CollectionReader(facts, place, (segment, offset) => this.#open(segment, offset));
  }

  #open({ file }: SegmentFacts, offset: number): Promise<SegmentBlocks> {
    const { compression } = this.manifest;
    return openSegment(join(this.name, file), offset, { compression, ...this.#reading });
  }
}
