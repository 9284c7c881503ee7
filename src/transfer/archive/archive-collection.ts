// One collection of an archive that is being made: documents go into segments, and every checkpoint ends one.
import { open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outcome } from '../../backend/backend.js';
import { CollectionDigest, digestOfDocument } from '../../document/digest.js';
import { DbkitError } from '../../document/error.js';
import type { JsonValue } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import { TextBuffer } from '../../document/text-buffer.js';
import type { CollectionWriter, TargetDocument } from '../target.js';
import type { Compression } from './compression.js';
import { FILE_MODE, syncFolder, writing } from './durable-files.js';
import { type CollectionFacts, type SegmentFacts, sumOf } from './manifest.js';
import type { Seal } from './seal.js';
import { encodedName, segmentFile } from './segment-name.js';
import { SegmentWriter } from './segment-writer.js';

export interface SegmentForm {
  readonly compression: Compression;
  readonly seal: Seal | undefined;
}

/** A segment that a checkpoint has ended, and the collection's digest up to its end: a line in the collection's list. */
interface Ended extends SegmentFacts {
  readonly digest: string;
}

export const LIST_ENDING = '.segments';
const WRITTEN: Outcome = { status: 'written', revision: '' };
const LINE_FEED = 10;
const NO_DIGEST = '0'.repeat(64);

export class ArchiveCollection implements CollectionWriter {
  readonly #name: string;
  readonly #folder: string;
  readonly #form: SegmentForm;
  readonly #ended: Ended[];
  #digest: CollectionDigest;
  #segment: SegmentWriter | undefined;
  /** Segments that were begun. */
  #begun: number;
  /** The last write, and the ending of the last segment that was ended: other work is done meanwhile. */
  #writing: Promise<void> = Promise.resolve();
  #ending: Promise<void> = Promise.resolve();
  #filled = new TextBuffer();
  #onItsWay = new TextBuffer();

  private constructor(name: string, folder: string, form: SegmentForm, ended: Ended[]) {
    this.#name = name;
    this.#folder = folder;
    this.#form = form;
    this.#ended = ended;
    this.#begun = ended.length;
    this.#digest = CollectionDigest.from(sumOf(ended, 'documents'), ended.at(-1)?.digest ?? NO_DIGEST);
  }

  /**
   * Goes on behind a collection's first segments, as its list says; what else its files hold is cut off. Segments that are
   * not there as the list has them are refused.
   */
  static async open(
    name: string,
    folder: string,
    form: SegmentForm,
    segments: number,
  ): Promise<ArchiveCollection> {
    return writing(folder, async () => {
      const list = join(folder, listFile(name));
      if (segments === 0) await rm(list, { force: true });
      const kept = segments === 0 ? [] : await keepLines(list, segments);
      for (const [at, segment] of kept.entries()) await requireSegment(segment, name, at + 1, folder, form);
      return new ArchiveCollection(name, folder, form, kept);
    });
  }

  /** Each document is one line, written as it is given: nothing here looks whether an id comes twice. */
  async write(documents: readonly TargetDocument[]): Promise<readonly Outcome[]> {
    const lines = this.#filled;
    lines.clear();
    for (const one of documents) {
      const { text, digest } = one;
      this.#digest.add(digest ?? digestOfDocument(one.document));
      lines.addText(text === undefined || text.includes('\n') ? stringifyJson(one.document) : text);
      lines.addByte(LINE_FEED);
    }
    await writing(this.#folder, () => this.#writing);
    this.#segment ??= await writing(this.#folder, () => this.#create());
    this.#writing = this.#segment.write(lines.bytes, documents.length);
    quietly(this.#writing);
    // These are on their way until the next ones are taken.
    [this.#filled, this.#onItsWay] = [this.#onItsWay, lines];
    return documents.map(() => WRITTEN);
  }

  /** Ends the segment; without a document since the last checkpoint there is none. */
  async checkpoint(): Promise<JsonValue> {
    const segment = this.#segment;
    const segments = this.#begun;
    this.#segment = undefined;
    if (segment) {
      const ending = this.#end(segment, this.#digest.toHex(), this.#writing, this.#ending);
      this.#ending = writing(this.#folder, () => ending);
      quietly(this.#ending);
    }
    await this.#ending;
    return { segments };
  }

  async close(): Promise<void> {
    const segment = this.#segment;
    this.#segment = undefined;
    await Promise.allSettled([this.#writing, this.#ending]);
    await segment?.abandon();
  }

  facts(): CollectionFacts {
    return {
      name: this.#name,
      documents: sumOf(this.#ended, 'documents'),
      bytes: sumOf(this.#ended, 'bytes'),
      digest: this.#ended.at(-1)?.digest ?? NO_DIGEST,
      segments: this.#ended.map(({ digest: _, ...segment }) => segment),
    };
  }

  #create(): Promise<SegmentWriter> {
    const { compression, seal } = this.#form;
    const file = segmentFile(this.#name, ++this.#begun, compression, seal !== undefined);
    return SegmentWriter.create(join(this.#folder, file), compression, seal);
  }

  /** `written`: the last write to it; `before`: the ending of the segment before it. */
  async #end(
    segment: SegmentWriter,
    digest: string,
    written: Promise<void>,
    before: Promise<void>,
  ): Promise<void> {
    const ended = { ...(await finished(segment, written)), digest };
    await before;
    const list = await open(join(this.#folder, listFile(this.#name)), 'a', FILE_MODE);
    try {
      await list.writeFile(`${JSON.stringify(ended)}\n`);
      await list.sync();
    } finally {
      await list.close();
    }
    await syncFolder(this.#folder);
    this.#ended.push(ended);
  }
}

async function finished(segment: SegmentWriter, written: Promise<void>): Promise<SegmentFacts> {
  try {
    await written;
    return await segment.finish();
  } catch (error) {
    await segment.abandon();
    throw error;
  }
}

/** A failure is met later: by the next write, or at the end. */
function quietly(promise: Promise<void>): void {
  promise.catch(() => undefined);
}

/** Beside the segments while the archive is made: a checkpoint would otherwise name them all, again and again. */
function listFile(collection: string): string {
  return `${encodedName(collection)}${LIST_ENDING}`;
}

/** The first lines of a list; the others are cut off. */
async function keepLines(path: string, count: number): Promise<Ended[]> {
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n');
  // Behind the last line end there is nothing, or a line that was cut.
  if (lines.length <= count) throw doesNotFit(`${path} names fewer segments than the journal`);
  const kept = lines.slice(0, count);
  const list = await open(path, 'r+');
  try {
    await list.truncate(Buffer.byteLength(`${kept.join('\n')}\n`));
    await list.sync();
  } finally {
    await list.close();
  }
  return kept.map((line) => JSON.parse(line) as Ended);
}

async function requireSegment(
  { file, fileBytes }: Ended,
  collection: string,
  number: number,
  folder: string,
  { compression, seal }: SegmentForm,
): Promise<void> {
  if (file !== segmentFile(collection, number, compression, seal !== undefined)) {
    throw doesNotFit(`it was begun with another compression or encryption (${file})`);
  }
  const found = await stat(join(folder, file)).catch(() => undefined);
  if (found?.size !== fileBytes) throw doesNotFit(`${file} is not as it was written`);
}

function doesNotFit(what: string): DbkitError {
  return new DbkitError(
    'refused',
    `the unfinished archive does not fit this run: ${what}; --restart begins anew`,
  );
}
