// Finds the documents of a big JSON file, block by block, and never holds more than one of them. A file is an array of
// documents, one document, or Gofannon's export: {"metadata": {…}, "data": {"agents": […], "users": […]}}.
import { lineAndColumn, syntaxErrorOf } from '../document/json-text.js';
import type { ProblemCode } from '../schema/finding.js';
import { HeldDocument } from './held-document.js';
import { LineCounter } from './line-counter.js';
import { ValueScanner } from './value-scanner.js';

export interface SplitterEvents {
  /**
   * A document, or whatever stands where one should: a number, an array, text that is no JSON. The bytes are the caller's
   * only during the call. The place is that of its first character, from 1, the column in UTF-16 code units; the collection
   * is told by export files only.
   */
  document(bytes: Buffer, line: number, column: number, collection: string | undefined): void;
  problem(code: ProblemCode, message: string, line: number, column: number): void;
}

export interface SplitterLimits {
  /** A longer document is reported and dropped. */
  readonly maxBytes?: number;
}

/**
 * What the scan is inside of:
 * - `top`: nothing, or the file's only document
 * - `list`: the array that is the file
 * - `object`: an object that is the file, and has shown nothing yet but `metadata`: a document, or an export
 * - `export`, `data`: an export file, and its member `data`
 * - `collection`: an array in `data`
 */
type Level = 'top' | 'list' | 'object' | 'export' | 'data' | 'collection';

/** What is due next. `element` and `name` follow a comma, so that closing there is a fault. */
type State =
  | 'start'
  | 'byte-order mark'
  | 'document'
  | 'first element'
  | 'element'
  | 'after element'
  | 'first name'
  | 'name'
  | 'inside name'
  | 'colon'
  | 'member'
  | 'after member'
  | 'value'
  | 'end'
  | 'unreadable';

const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;
/** Of a member's name, what is kept; no collection is called anything as long. */
const MAX_NAME_BYTES = 1024;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** How a message ends where a fault ended the reading. */
export const REST_NOT_READ = 'the rest of the file was not read';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
/** What no value begins with. */
const NO_VALUE = new Set([COMMA, COLON, CLOSE_ARRAY, CLOSE_OBJECT]);

/** States in which a file may end. */
const RESTING: ReadonlySet<State> = new Set(['start', 'document', 'end', 'unreadable'] as const);
const EXPECTED_IN_OBJECT: Partial<Record<State, string>> = {
  'first name': 'a name in double quotes or }',
  name: 'a name in double quotes',
  colon: 'a colon',
  member: 'a value',
  'after member': 'a comma or }',
};

export class JsonSplitter {
  readonly #events: SplitterEvents;
  readonly #maxBytes: number;
  readonly #lines = new LineCounter();
  readonly #value = new ValueScanner(this.#lines);
  readonly #document: HeldDocument;
  #level: Level = 'top';
  #state: State = 'start';
  /** Bytes of the byte-order mark seen. */
  #mark = 0;
  /** The last member's name as it is written, without its quotes. */
  #name: number[] = [];
  #nameEscaped = false;
  #collection: string | undefined;
  /** The members seen of an export and of its `data`. */
  readonly #members = new Set<string>();

  constructor(events: SplitterEvents, limits: SplitterLimits = {}) {
    this.#events = events;
    this.#maxBytes = limits.maxBytes ?? DEFAULT_MAX_BYTES;
    this.#document = new HeldDocument(this.#maxBytes);
  }

  /** Takes the next bytes of the file; the block may be used again afterwards. */
  push(block: Buffer): void {
    let at = 0;
    while (at < block.length) at = this.#step(block, at);
    if (this.#state === 'unreadable') return;
    this.#document.nextBlock(block);
    this.#lines.nextBlock(block);
  }

  /** The file has ended. */
  end(): void {
    const none = Buffer.alloc(0);
    if (this.#level === 'top' && this.#state === 'value' && this.#value.isInWord) this.#deliver(none, 0);
    else if (this.#state === 'byte-order mark') this.#fail('not-utf8', 'this is not UTF-8', none, 0);
    else if (this.#document.active) this.#failInside(none, 0);
    else if (!RESTING.has(this.#state)) this.#problem('truncated', this.#unclosedMessage(), none, 0);
    this.#state = 'unreadable';
  }

  /** Goes on at an offset; returns the offset to go on from, which may be the same one in another state. */
  #step(block: Buffer, at: number): number {
    if (this.#state === 'value') return this.#scanValue(block, at);
    if (this.#state === 'inside name') return this.#scanName(block, at);
    if (this.#state === 'unreadable') return block.length;
    const byte = block[at] ?? 0;
    if (byte === LINE_FEED) this.#lines.nextLine(at + 1);
    if (byte === LINE_FEED || byte === 0x20 || byte === 0x0d || byte === 0x09)
      return this.#skipWhiteSpace(at);
    return this.#take(byte, block, at);
  }

  #skipWhiteSpace(at: number): number {
    if (this.#state === 'start') this.#state = 'document';
    return at + 1;
  }

  /** Takes a byte that is neither inside a value or name, nor white space. */
  #take(byte: number, block: Buffer, at: number): number {
    switch (this.#state) {
      case 'start':
      case 'byte-order mark':
        return this.#takeStart(byte, block, at);
      case 'document':
        return this.#takeDocument(byte, block, at);
      case 'first element':
      case 'element':
        return this.#takeElement(byte, block, at);
      case 'after element':
        return this.#takeAfterElement(byte, block, at);
      case 'end':
        return this.#fail('not-json', `text after the end of the document: ${REST_NOT_READ}`, block, at);
      default:
        return this.#takeInObject(byte, block, at);
    }
  }

  /** Takes the file's first bytes. */
  #takeStart(byte: number, block: Buffer, at: number): number {
    if (byte === BYTE_ORDER_MARK[this.#mark]) {
      this.#mark += 1;
      this.#state = 'byte-order mark';
      if (this.#mark === BYTE_ORDER_MARK.length) this.#endMark(block, at + 1);
      return at + 1;
    }
    const isUtf16 = byte === 0xff || byte === 0xfe;
    if (isUtf16) return this.#fail('not-utf8', `this is UTF-16, not UTF-8: ${REST_NOT_READ}`, block, at);
    if (this.#mark > 0) return this.#fail('not-utf8', `this is not UTF-8: ${REST_NOT_READ}`, block, at);
    this.#state = 'document';
    return at;
  }

  #endMark(block: Buffer, next: number): void {
    this.#lines.startAt(next);
    this.#problem('byte-order-mark', 'the file begins with a byte-order mark', block, next);
    this.#state = 'document';
  }

  #takeDocument(byte: number, block: Buffer, at: number): number {
    if (byte === OPEN_ARRAY) return this.#enter('list', 'first element', at);
    if (byte !== OPEN_OBJECT) return this.#beginDocument(byte, block, at);
    this.#document.begin(at, this.#lines.line, this.#lines.columnAt(block, at));
    return this.#enter('object', 'first name', at);
  }

  /** One step further, over a bracket, comma or colon. */
  #enter(level: Level, state: State, at: number): number {
    this.#level = level;
    this.#state = state;
    return at + 1;
  }

  #beginDocument(byte: number, block: Buffer, at: number): number {
    this.#document.begin(at, this.#lines.line, this.#lines.columnAt(block, at));
    return this.#beginValue(byte, at);
  }

  #beginValue(byte: number, at: number): number {
    this.#value.begin(byte);
    this.#state = 'value';
    return at;
  }

  /** Faults that leave no doubt about where the next element is are told, and the scan goes on. */
  #takeElement(byte: number, block: Buffer, at: number): number {
    if (byte === CLOSE_ARRAY) {
      if (this.#state === 'element') this.#problem('not-json', 'trailing comma before this ]', block, at);
      return this.#closeArray(at);
    }
    if (byte === COMMA) {
      this.#problem('not-json', 'a document is missing before this comma', block, at);
      return this.#enter(this.#level, 'element', at);
    }
    if (byte !== CLOSE_OBJECT && byte !== COLON) return this.#beginDocument(byte, block, at);
    return this.#failExpecting('a document', block, at);
  }

  #takeAfterElement(byte: number, block: Buffer, at: number): number {
    if (byte === COMMA) return this.#enter(this.#level, 'element', at);
    if (byte === CLOSE_ARRAY) return this.#closeArray(at);
    if (byte !== OPEN_OBJECT) return this.#failExpecting('a comma or ]', block, at);
    this.#problem('not-json', 'a comma is missing before this', block, at);
    return this.#beginDocument(byte, block, at);
  }

  #closeArray(at: number): number {
    if (this.#level === 'list') return this.#enter('top', 'end', at);
    return this.#enter('data', 'after member', at);
  }

  /** Takes a byte between the members of an object. What is no export, or no JSON, is left to whoever parses the document. */
  #takeInObject(byte: number, block: Buffer, at: number): number {
    if (byte === QUOTE && (this.#state === 'first name' || this.#state === 'name'))
      return this.#beginName(at);
    if (byte === COLON && this.#state === 'colon') return this.#enter(this.#level, 'member', at);
    if (this.#state === 'member' && !NO_VALUE.has(byte)) return this.#takeMember(byte, block, at);
    if (byte === COMMA && this.#state === 'after member') return this.#enter(this.#level, 'name', at);
    if (this.#level === 'object') return this.#isDocument(at);
    if (byte === CLOSE_OBJECT && this.#state !== 'colon' && this.#state !== 'member') {
      if (this.#state === 'name') this.#problem('not-json', 'trailing comma before this }', block, at);
      return this.#level === 'data'
        ? this.#enter('export', 'after member', at)
        : this.#enter('top', 'end', at);
    }
    return this.#failExpecting(EXPECTED_IN_OBJECT[this.#state] ?? 'something else', block, at);
  }

  /** The object that is the file turns out to be a document: its brackets are counted from here on. */
  #isDocument(at: number): number {
    this.#level = 'top';
    this.#state = 'value';
    this.#value.beginInsideObject();
    return at;
  }

  #beginName(at: number): number {
    this.#name = [];
    this.#nameEscaped = false;
    return this.#enter(this.#level, 'inside name', at);
  }

  #scanName(block: Buffer, from: number): number {
    for (let at = from; at < block.length; at += 1) {
      const byte = block[at] ?? 0;
      if (byte === QUOTE && !this.#nameEscaped) return this.#enter(this.#level, 'colon', at);
      if (byte === LINE_FEED) this.#lines.nextLine(at + 1);
      this.#nameEscaped = byte === BACKSLASH && !this.#nameEscaped;
      if (this.#name.length < MAX_NAME_BYTES) this.#name.push(byte);
    }
    return block.length;
  }

  /** Takes the first byte of a member's value. */
  #takeMember(byte: number, block: Buffer, at: number): number {
    const name = textOfName(this.#name);
    if (this.#level === 'data') return this.#takeCollection(name, byte, block, at);
    if (name === 'data' && byte === OPEN_OBJECT) return this.#enterData(block, at);
    if (this.#level === 'object' && name !== 'metadata') return this.#isDocument(at);
    if (this.#level === 'export') this.#noteMember(name, block, at);
    return this.#beginValue(byte, at);
  }

  #enterData(block: Buffer, at: number): number {
    if (this.#level === 'object') this.#document.release();
    this.#noteTwice('data', block, at);
    return this.#enter('data', 'first name', at);
  }

  #noteMember(name: string, block: Buffer, at: number): void {
    if (name === 'metadata') return;
    const message = `an export has the members metadata and data; ${JSON.stringify(name)} was not read`;
    this.#problem('unknown-field', message, block, at);
  }

  #takeCollection(name: string, byte: number, block: Buffer, at: number): number {
    this.#noteTwice(`data/${name}`, block, at);
    if (byte !== OPEN_ARRAY) {
      const message = `${JSON.stringify(name)} in the export's data is not an array of documents, and was not read`;
      this.#problem('unknown-collection', message, block, at);
      return this.#beginValue(byte, at);
    }
    this.#collection = name;
    return this.#enter('collection', 'first element', at);
  }

  /** JSON.parse would take the last of two members alone; documents of the first have been handed over, so both count. */
  #noteTwice(member: string, block: Buffer, at: number): void {
    if (this.#members.has(member)) {
      this.#problem('duplicate-key', `the export has ${member} more than once; all were read`, block, at);
    }
    this.#members.add(member);
  }

  #scanValue(block: Buffer, from: number): number {
    const at = this.#value.scan(block, from);
    switch (this.#value.status) {
      case 'inside':
        return at;
      case 'complete':
        return this.#endValue(block, at);
      case 'unbalanced':
        return this.#failInside(block, at);
      case 'too deep':
        return this.#fail('too-deep', `nested far too deep: ${REST_NOT_READ}`, block, at);
    }
  }

  #endValue(block: Buffer, at: number): number {
    const isElement = this.#level === 'list' || this.#level === 'collection';
    if (isElement || this.#level === 'top') this.#deliver(block, at);
    this.#state = isElement ? 'after element' : this.#level === 'top' ? 'end' : 'after member';
    return at;
  }

  #deliver(block: Buffer, end: number): void {
    const { line, column } = this.#document;
    const bytes = this.#document.bytes(block, end);
    const collection = this.#level === 'collection' ? this.#collection : undefined;
    if (bytes !== undefined) this.#events.document(bytes, line, column, collection);
    else
      this.#events.problem(
        'too-long',
        `longer than ${sizeInWords(this.#maxBytes)}, and not read`,
        line,
        column,
      );
    this.#document.release();
  }

  /** A document cannot be scanned to its end: it is unbalanced, or the file ends. Its text shows where the fault began. */
  #failInside(block: Buffer, at: number): number {
    const atEnd = block.length === 0;
    const text = this.#document.active
      ? this.#document.bytes(block, Math.min(at + 1, block.length))?.toString()
      : undefined;
    const fault = text === undefined ? undefined : syntaxErrorOf(text);
    if (text !== undefined && fault !== undefined && !fault.truncated) {
      const place = lineAndColumn(text, fault.offset, this.#document.line, this.#document.column);
      this.#stop();
      this.#events.problem('not-json', `${fault.message}: ${REST_NOT_READ}`, place.line, place.column);
      return block.length;
    }
    if (atEnd) return this.#fail('truncated', 'the file ends in the middle of a document', block, at);
    return this.#fail('not-json', `a bracket that closes nothing: ${REST_NOT_READ}`, block, at);
  }

  #failExpecting(expected: string, block: Buffer, at: number): number {
    return this.#fail('not-json', `${expected} is expected here: ${REST_NOT_READ}`, block, at);
  }

  #unclosedMessage(): string {
    const inArray = this.#level === 'list' || this.#level === 'collection';
    return `the file ends before the ${inArray ? 'array' : 'object'} is closed`;
  }

  #fail(code: ProblemCode, message: string, block: Buffer, at: number): number {
    this.#problem(code, message, block, at);
    this.#stop();
    return block.length;
  }

  #stop(): void {
    this.#document.release();
    this.#state = 'unreadable';
  }

  #problem(code: ProblemCode, message: string, block: Buffer, at: number): void {
    const column = this.#lines.columnAt(block, at);
    this.#events.problem(code, message, this.#lines.line, column);
  }
}

function textOfName(bytes: readonly number[]): string {
  const raw = Buffer.from(bytes).toString();
  try {
    return String(JSON.parse(`"${raw}"`));
  } catch {
    // A name that is no JSON string is shown, and looked up, as it is written.
    return raw;
  }
}

function sizeInWords(bytes: number): string {
  return bytes % MEBIBYTE === 0 ? `${bytes / MEBIBYTE} MiB` : `${bytes} bytes`;
}
