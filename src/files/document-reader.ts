// Reads the documents of one file or stream, whatever their form: a line each, one document, an array, or Gofannon's export.
import { isUtf8 } from 'node:buffer';
import { DbkitError } from '../document/error.js';
import type { ProblemCode } from '../schema/finding.js';
import { BLOCK_BYTES, type BlockSource, type FilePart, openBlocks, withHead } from './block-source.js';
import { otherDialectHint } from './collection-of-file.js';
import { formOf, mayBeExport } from './file-form.js';
import { JsonSplitter } from './json-splitter.js';
import { LineReader, readLines } from './line-reader.js';
import { ESCAPE, type RawText, rawText } from './raw-text.js';

export interface DocumentText {
  /** Told by the file's name or, inside an export, by its place; undefined where nothing tells. */
  readonly collection: string | undefined;
  readonly raw: RawText;
  /** Where the text begins in the file, from 1. */
  readonly line: number;
  readonly column: number;
  /** The file ends here without a line end: a text that is cut was cut by the file's end. */
  readonly endsFile: boolean;
}

export interface DocumentVisitor {
  document(document: DocumentText): void;
  problem(code: ProblemCode, message: string, line: number, column: number): void;
}

export interface ReadableInput {
  /** A path; `-` is standard input. */
  readonly path: string;
  readonly collection: string | undefined;
  /** It is an error of whoever named this input if nothing tells the collection. */
  readonly mustTell?: boolean;
}

export interface ReadOptions {
  readonly maxBytes: number;
  /** Lines come as text, not as bytes: for those who need it, a second decoding is spared. */
  readonly decode?: boolean;
  /** Called now and then with all bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

const BYTE_ORDER_MARK = '\uFEFF';
const MARK_AS_BYTES = '\xEF\xBB\xBF';

/** Reads a whole input. Throws DbkitError `unreadable` where the system refuses. */
export function readDocuments(input: ReadableInput, visitor: DocumentVisitor, options: ReadOptions): void {
  const source = openBlocks(input.path);
  try {
    readSource(source, input, visitor, options);
  } finally {
    source.close();
  }
}

/**
 * Reads the lines of a part of an NDJSON file (see line-parts.ts); the first counts as line 1. Returns how many lines there
 * are. Throws DbkitError `unreadable`.
 */
export function readPart(
  input: ReadableInput,
  part: FilePart,
  visitor: DocumentVisitor,
  options: ReadOptions,
): number {
  const source = openBlocks(input.path, part);
  try {
    return readLines(
      source,
      lineSink(input, visitor, { ...options, mayHaveMark: part.start === 0 }),
      options,
    );
  } finally {
    source.close();
  }
}

/** Reads documents from blocks that are open already; `input.path` only tells the form by its ending. */
export function readSource(
  source: BlockSource,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
): void {
  shared ??= headBuffer();
  const step = stepsOf(source, input, visitor, options, shared);
  while (step());
}

/** A file whose documents are handed over some at a time: those of a block of about a megabyte. */
export interface DocumentSteps {
  /** False at the end. Throws DbkitError `unreadable`. */
  step(): boolean;
  close(): void;
}

/** Room for the beginning of a file; it can be used again for the next one. */
export function headBuffer(): Buffer {
  return Buffer.allocUnsafe(BLOCK_BYTES * 2);
}

/** Opens an input to be read step by step. Throws DbkitError `unreadable`. */
export function openDocuments(
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
  head: Buffer,
): DocumentSteps {
  const source = openBlocks(input.path);
  try {
    return { step: stepsOf(source, input, visitor, options, head), close: () => source.close() };
  } catch (error) {
    source.close();
    throw error;
  }
}

function stepsOf(
  source: BlockSource,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
  buffer: Buffer,
): () => boolean {
  const head = readHead(source, buffer);
  if (input.mustTell && input.collection === undefined && !mayBeExport(head.bytes))
    throw tellsNothing(input.path);
  const step = stepsBehind(head, source, input, visitor, options);
  return () => {
    const goesOn = step();
    if (!goesOn && head.isWhole) options.onProgress?.(head.bytes.length);
    return goesOn;
  };
}

interface Head {
  readonly bytes: Buffer;
  readonly isWhole: boolean;
}

function stepsBehind(
  head: Head,
  source: BlockSource,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
): () => boolean {
  if (head.bytes.length === 0) return once(() => visitor.problem('empty-file', 'the file is empty', 1, 1));
  const form = formOf(input.path, head.bytes, head.isWhole);
  if (form === 'document') return once(() => readWhole(head.bytes, input, visitor, options));
  const all = withHead(head.bytes, source);
  if (form === 'lines') return ndjsonSteps(all, input, visitor, options);
  return jsonSteps(all, input, visitor, options);
}

function once(action: () => void): () => boolean {
  return () => {
    action();
    return false;
  };
}

/** True where the content of a file tells the collections, as that of an export does. Throws DbkitError `unreadable`. */
export function tellsCollections(path: string): boolean {
  const source = openBlocks(path);
  try {
    shared ??= headBuffer();
    return mayBeExport(readHead(source, shared).bytes);
  } finally {
    source.close();
  }
}

/** What to say of a named input whose collection nothing tells. */
export function tellsNothing(path: string): DbkitError {
  const name = path === '-' ? 'standard input' : path;
  const usual = 'name it with --collection, or name the file after it, such as agents.ndjson or x.agent.json';
  const hint = otherDialectHint(path) || usual;
  return new DbkitError('usage', `nothing tells which collection ${name} holds: ${hint}`);
}

let shared: Buffer | undefined;

// Thousands of small files share one block. What is handed on is read before the next file is opened.
function readHead(source: BlockSource, buffer: Buffer): Head {
  let length = 0;
  while (length < BLOCK_BYTES) {
    const read = source.read(buffer, length);
    if (read === 0) return { bytes: buffer.subarray(0, length), isWhole: true };
    length += read;
  }
  return { bytes: buffer.subarray(0, length), isWhole: false };
}

function readWhole(
  bytes: Buffer,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
): void {
  if (bytes.length > options.maxBytes) return tooLong(visitor, bytes.length, options.maxBytes, 1);
  if (!isUtf8(bytes)) return notUtf8(visitor, 1, 1);
  const raw = withoutMark(textOf(bytes), visitor);
  if (raw.text.trim() === '') return visitor.problem('empty-file', 'the file holds only white space', 1, 1);
  visitor.document({ collection: input.collection, raw, line: 1, column: 1, endsFile: true });
}

function ndjsonSteps(
  source: BlockSource,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
): () => boolean {
  const sink = lineSink(input, visitor, { ...options, mayHaveMark: true });
  const reader = new LineReader(sink, options);
  return () => {
    if (reader.readFrom(source)) {
      options.onProgress?.(reader.total);
      return true;
    }
    const lines = reader.end();
    if (sink.documents === 0)
      visitor.problem('empty-file', 'the file holds no document', Math.max(1, lines), 1);
    return false;
  };
}

type LineOptions = ReadOptions & { readonly mayHaveMark: boolean };

function lineSink(input: ReadableInput, visitor: DocumentVisitor, options: LineOptions) {
  const { collection } = input;
  return {
    documents: 0,
    line(read: RawText, line: number, ended: boolean) {
      const raw = line === 1 && options.mayHaveMark ? withoutMark(read, visitor) : read;
      if (isBlank(raw.text)) return;
      this.documents++;
      visitor.document({ collection, raw, line, column: 1, endsFile: !ended });
    },
    notUtf8(line: number) {
      this.documents++;
      notUtf8(visitor, line, 1);
    },
    tooLong(line: number, bytes: number) {
      this.documents++;
      tooLong(visitor, bytes, options.maxBytes, line);
    },
  };
}

// A document begins with a brace: all that is not blank is told by its first character.
function isBlank(text: string): boolean {
  return text.charCodeAt(0) !== 123 && text.trim() === '';
}

function jsonSteps(
  source: BlockSource,
  input: ReadableInput,
  visitor: DocumentVisitor,
  options: ReadOptions,
): () => boolean {
  const splitter = new JsonSplitter(
    {
      document(bytes, line, column, collection = input.collection) {
        if (!isUtf8(bytes)) notUtf8(visitor, line, column);
        else visitor.document({ collection, raw: textOf(bytes), line, column, endsFile: false });
      },
      problem: (code, message, line, column) => visitor.problem(code, message, line, column),
    },
    { maxBytes: options.maxBytes },
  );
  const block = Buffer.allocUnsafe(BLOCK_BYTES);
  let total = 0;
  return () => {
    const read = source.read(block, 0);
    if (read === 0) {
      splitter.end();
      return false;
    }
    splitter.push(block.subarray(0, read));
    total += read;
    options.onProgress?.(total);
    return true;
  };
}

function textOf(bytes: Buffer): RawText {
  return rawText(bytes, 0, bytes.length, bytes.includes(ESCAPE));
}

function withoutMark({ text, isBytes }: RawText, visitor: DocumentVisitor): RawText {
  const mark = isBytes ? MARK_AS_BYTES : BYTE_ORDER_MARK;
  if (!text.startsWith(mark)) return { text, isBytes };
  visitor.problem('byte-order-mark', 'the file begins with a byte order mark; JSON has none', 1, 1);
  return { text: text.slice(mark.length), isBytes };
}

function notUtf8(visitor: DocumentVisitor, line: number, column: number): void {
  visitor.problem('not-utf8', 'these bytes are not UTF-8', line, column);
}

function tooLong(visitor: DocumentVisitor, bytes: number, maxBytes: number, line: number): void {
  const message = `${bytes} bytes are more than one document may have (${maxBytes}; --max-line raises it)`;
  visitor.problem('too-long', message, line, 1);
}
