// An archive as a source: checked whole before its first document, then read segment by segment, a line a document.
import { isAscii, isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { DbkitError } from '../../document/error.js';
import type { JsonObject } from '../../document/json.js';
import { parseJsonObject } from '../../document/parse.js';
import type { Source, SourceCollection, SourceItem, SourcePage, SourceScan } from '../source.js';
import { type CheckOptions, checkArchive } from './check-archive.js';
import { requireCompression } from './compression.js';
import { LineFramer } from './line-framer.js';
import type { CollectionFacts, Manifest, SegmentFacts } from './manifest.js';
import type { Unseal } from './seal.js';
import { openSegment, type SegmentBlocks } from './segment-blocks.js';

export interface ArchiveSource extends Source {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes: it stands for the whole archive. */
  readonly digest: string;
}

export interface OpenArchiveOptions extends CheckOptions {
  /** Decrypts an encrypted archive. */
  readonly unseal?: Unseal | undefined;
  /** How much is read at once. */
  readonly blockBytes?: number;
}

const BLOCK_BYTES = 1 << 20;
/** A page holds no more text than this, but for one document. */
const PAGE_BYTES = 4 << 20;

/** Checks an archive and opens it. Throws DbkitError as `checkArchive` does. */
export async function openArchive(path: string, options: OpenArchiveOptions = {}): Promise<ArchiveSource> {
  const clean = path.replace(/(?<=.)\/+$/, '');
  const { manifest, digest } = await checkArchive(clean, options);
  requireCompression(manifest.compression);
  if (manifest.encryption === 'age' && !options.unseal) {
    throw new DbkitError('usage', `the archive ${clean} is encrypted: name its identity or passphrase`);
  }
  return new OpenArchive(clean, manifest, digest, options);
}

/** A place in a collection: a segment, from 0, and how many bytes of its lines lie before it. */
interface Place {
  readonly segment: number;
  readonly offset: number;
}

class OpenArchive implements ArchiveSource {
  readonly consistency = 'fixed';
  readonly name: string;
  readonly manifest: Manifest;
  readonly digest: string;
  readonly #options: OpenArchiveOptions;
  /** Where the last page of each collection ended: the next one goes on there without opening anything. */
  readonly #readers = new Map<string, CollectionReader>();

  constructor(name: string, manifest: Manifest, digest: string, options: OpenArchiveOptions) {
    this.name = name;
    this.manifest = manifest;
    this.digest = digest;
    this.#options = options;
  }

  async collections(): Promise<SourceCollection[]> {
    return this.manifest.collections.map(({ name, documents }) => ({ name, documents }));
  }

  async scan(collection: string, { cursor, limit, signal }: SourceScan): Promise<SourcePage> {
    const facts = this.manifest.collections.find(({ name }) => name === collection);
    if (!facts) return { items: [], cursor: undefined };
    const place = placeOf(cursor);
    const reader = await this.#readerAt(facts, place);
    this.#readers.delete(collection);
    try {
      const page = await reader.page(limit, signal);
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
    const { unseal, blockBytes = BLOCK_BYTES } = this.#options;
    const { compression } = this.manifest;
    return openSegment(join(this.name, file), offset, { compression, unseal, blockBytes });
  }
}

class CollectionReader {
  readonly #facts: CollectionFacts;
  readonly #open: (segment: SegmentFacts, offset: number) => Promise<SegmentBlocks>;
  #segment: number;
  #offset: number;
  #framer = new LineFramer();
  #blocks: SegmentBlocks | undefined;

  constructor(
    facts: CollectionFacts,
    place: Place,
    open: (segment: SegmentFacts, offset: number) => Promise<SegmentBlocks>,
  ) {
    this.#facts = facts;
    this.#open = open;
    this.#segment = place.segment;
    this.#offset = place.offset;
  }

  isAt({ segment, offset }: Place): boolean {
    return this.#segment === segment && this.#offset === offset;
  }

  async page(limit: number, signal: AbortSignal | undefined): Promise<SourcePage> {
    const items: SourceItem[] = [];
    let bytes = 0;
    while (items.length < limit && bytes < PAGE_BYTES) {
      const line = this.#framer.take();
      if (line) {
        items.push(this.#documentOf(line));
        this.#offset += line.length + 1;
        bytes += line.length;
      } else {
        signal?.throwIfAborted();
        if (!(await this.#fill())) return { items, cursor: undefined };
      }
    }
    return { items, cursor: `${this.#segment}:${this.#offset}` };
  }

  async close(): Promise<void> {
    await this.#blocks?.close();
    this.#blocks = undefined;
  }

  /** Reads on; false behind the last segment. */
  async #fill(): Promise<boolean> {
    const segment = this.#facts.segments[this.#segment];
    if (!segment) return false;
    this.#blocks ??= await this.#open(segment, this.#offset);
    const block = await this.#blocks.next();
    if (block) this.#framer.push(block);
    else await this.#leave(segment);
    return true;
  }

  async #leave(segment: SegmentFacts): Promise<void> {
    await this.close();
    if (this.#framer.unfinished > 0 || this.#offset !== segment.bytes) {
      const found = this.#offset + this.#framer.unfinished;
      throw new DbkitError(
        'unreadable',
        `${segment.file} holds ${found} bytes of lines, not ${segment.bytes}`,
      );
    }
    this.#framer = new LineFramer();
    this.#segment++;
    this.#offset = 0;
  }

  #documentOf(line: Buffer): SourceItem {
    const text = textOf(line);
    const document = text === undefined ? undefined : documentOf(text);
    const id = document?.['_id'];
    if (document && typeof id === 'string') return { is: 'document', id, document, text };
    const { file } = this.#facts.segments[this.#segment] as SegmentFacts;
    const what = document ? 'no document with an _id' : 'no JSON object in UTF-8';
    throw new DbkitError('unreadable', `${file} has ${what} at byte ${this.#offset} of its lines`);
  }
}

function textOf(line: Buffer): string | undefined {
  if (isAscii(line)) return line.toString('latin1');
  return isUtf8(line) ? line.toString() : undefined;
}

function documentOf(text: string): JsonObject | undefined {
  try {
    return parseJsonObject(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function placeOf(cursor: string | undefined): Place {
  const [segment = 0, offset = 0] = (cursor ?? '0:0').split(':').map(Number);
  if (Number.isSafeInteger(segment) && Number.isSafeInteger(offset)) return { segment, offset };
  throw new DbkitError('refused', `"${cursor}" is no place in an archive`);
}
