// Reads the documents of one collection out of files, page by page, from any place on.
import { DbkitError } from '../../document/error.js';
import {
  type DocumentSteps,
  type DocumentText,
  type DocumentVisitor,
  headBuffer,
  openDocuments,
} from '../../files/document-reader.js';
import type { ProblemCode } from '../../schema/finding.js';
import type { SourceItem, SourcePage } from '../source.js';
import { type FileInput, type FileInputOptions, refuseFatal } from './file-inputs.js';
import { itemOf, unreadable } from './file-items.js';

/** Problems of a file that cost no document. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set([
  'byte-order-mark',
  'empty-file',
  'unknown-field',
  'duplicate-key',
]);

/** A page holds no more text than this and a block; what is read at once is a block of a megabyte. */
const PAGE_LENGTH = 4 << 20;

/** A place in a collection: a file, and how many of its items lie before it. */
export interface Place {
  readonly file: number;
  readonly index: number;
}

/** Text until it is given: of what is parsed long before, much would be copied at each collection of the heap. */
interface Waiting {
  readonly make: () => SourceItem;
  readonly length: number;
}

export class CollectionReader implements DocumentVisitor {
  readonly #collection: string;
  readonly #inputs: readonly FileInput[];
  readonly #options: FileInputOptions;
  readonly #head = headBuffer();
  #steps: DocumentSteps | undefined;
  /** The file that is read, or is next. */
  #file = 0;
  #isAtEnd = false;
  /** Items of that file that were given, or passed over. */
  #passed = 0;
  /** Items that are to be passed over without being looked at. */
  #toPass = 0;
  /** What was read, and not given yet. */
  #waiting: Waiting[] = [];
  /** Of an export: whose documents stand where it is read. */
  #inside: string | undefined;

  constructor(collection: string, inputs: readonly FileInput[], options: FileInputOptions) {
    this.#collection = collection;
    this.#inputs = inputs;
    this.#options = options;
  }

  /** Reading goes forward only. */
  canReach({ file, index }: Place): boolean {
    return file > this.#file || (file === this.#file && index >= this.#passed);
  }

  pageFrom(place: Place, limit: number): SourcePage {
    this.#goTo(place);
    const items: SourceItem[] = [];
    let length = 0;
    while (items.length < limit && length < PAGE_LENGTH) {
      if (this.#waiting.length === 0) {
        if (!this.#readOn()) return { items, cursor: undefined };
        continue;
      }
      const taken = this.#waiting.splice(0, limit - items.length);
      for (const { make, length: own } of taken) {
        items.push(make());
        length += own;
      }
      this.#passed += taken.length;
    }
    return { items, cursor: `${this.#file}:${this.#passed}` };
  }

  close(): void {
    this.#steps?.close();
    this.#steps = undefined;
  }

  document(document: DocumentText): void {
    this.#inside = document.collection;
    if (document.collection !== this.#collection) return;
    this.#meet(document.raw.text.length, (path) => itemOf(path, document));
  }

  problem(code: ProblemCode, message: string, line: number, column: number): void {
    if (HARMLESS.has(code)) return;
    const path = this.#inputs[this.#file]?.path ?? '';
    refuseFatal(path, code, message, line, column);
    if (this.#inside === this.#collection) this.#meet(0, () => unreadable(path, line, message));
  }

  #meet(length: number, make: (path: string) => SourceItem): void {
    if (this.#toPass === 0) {
      const path = this.#inputs[this.#file]?.path ?? '';
      this.#waiting.push({ make: () => make(path), length });
      return;
    }
    this.#toPass--;
    this.#passed++;
  }

  #goTo({ file, index }: Place): void {
    if (file > this.#file) this.#enter(file);
    const over = index - this.#passed;
    const dropped = this.#waiting.splice(0, over).length;
    this.#passed += dropped;
    this.#toPass = over - dropped;
  }

  #enter(file: number): void {
    this.close();
    this.#file = file;
    this.#isAtEnd = false;
    this.#passed = 0;
    this.#toPass = 0;
    this.#waiting = [];
  }

  /** Reads a block more, or goes to the next file; false behind the last one. */
  #readOn(): boolean {
    const input = this.#inputs[this.#file];
    if (!input) return false;
    if (this.#isAtEnd || !this.#concerns(input)) {
      this.#enter(this.#file + 1);
      return true;
    }
    this.#steps ??= this.#open(input);
    if (this.#steps.step()) return true;
    this.#isAtEnd = true;
    this.close();
    return true;
  }

  #concerns({ collection, holds }: FileInput): boolean {
    return holds ? holds.has(this.#collection) : collection === this.#collection;
  }

  #open({ path, collection, holds }: FileInput): DocumentSteps {
    this.#inside = holds ? [...holds.keys()][0] : collection;
    return openDocuments({ path, collection }, this, { ...this.#options, decode: true }, this.#head);
  }
}

/** Throws DbkitError `refused` for what is no cursor of a collection in files. */
export function placeOf(cursor: string | undefined): Place {
  const [file = 0, index = 0] = (cursor ?? '0:0').split(':').map(Number);
  if (Number.isSafeInteger(file) && Number.isSafeInteger(index)) return { file, index };
  throw new DbkitError('refused', `"${cursor}" is no place in files`);
}
