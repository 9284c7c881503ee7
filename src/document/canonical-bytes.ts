// The canonical form of a document straight from the bytes of its JSON text, without making the document: several times as fast,
// and with nothing left for the garbage collector. It gives up on whatever is unusual, and canonical.ts has to do it then.
import { copyBytes } from './copy-bytes.js';
import { MemberList } from './member-list.js';

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const SPACE = 0x20;
/** Four of a byte. */
const ONES = 0x01010101;
const HIGHEST = 0x80808080 | 0;
const QUOTES = QUOTE * ONES;
const BACKSLASHES = BACKSLASH * ONES;
const SPACES = SPACE * ONES;
const [TAB, LINE_FEED, RETURN] = [0x09, 0x0a, 0x0d];
const NOT_ASCII = HIGHEST;

/** From this byte on, UTF-8 and UTF-16 do not sort alike. */
const UNLIKE_UTF16 = 0xee;

/** Larger documents would need larger buffers, and deeper ones more of the stack. */
const MOST_BYTES = 1 << 20;
/** Four bytes are looked at together. */
const PADDING = 4;
const MOST_LEVELS = 64;
/** A decimal of so many digits is what JavaScript writes for the double that it stands for. */
const MOST_DIGITS = 15;
/** After the point: smaller numbers are written with an exponent. */
const MOST_ZEROS = 5;

const words = ['true', 'false', 'null'].map((word) => Buffer.from(word));
const WORDS = new Map(words.map((word) => [word[0], word]));
/** Other escapes (`\/`, `\u`) are not canonical, or not always. */
const KEPT_ESCAPES = new Set(Buffer.from('"\\bfnrt'));
const ID = Buffer.from('_id');
const REVISION = Buffer.from('_rev');

/** For one document after the other: what it says is of the last one, and is good until the next. */
export class CanonicalBytes {
  readonly #from = Buffer.allocUnsafeSlow(MOST_BYTES + PADDING);
  readonly #words = new DataView(this.#from.buffer);
  #end = 0;
  #at = 0;
  readonly #written = Buffer.allocUnsafeSlow(MOST_BYTES);
  #length = 0;
  /** What was read since here is not written yet: where nothing has to change, nothing ever is. */
  #pending = 0;
  readonly #members = new MemberList(MOST_BYTES);
  #bits = 0;
  #idStart = 0;
  #idEnd = 0;

  /**
   * True where these bytes, if they are UTF-8, are a JSON object with a string as its `_id`, without a `_rev`, and with nothing
   * unusual. False says nothing.
   */
  read(bytes: Buffer, start = 0, end = bytes.length): boolean {
    if (end - start > MOST_BYTES) return false;
    this.#end = bytes.copy(this.#from, 0, start, end);
    // What is no part of any JSON text ends every loop.
    this.#from[this.#end] = 0;
    this.#at = this.#pending = this.#length = this.#bits = this.#idStart = 0;
    this.#members.clear();
    this.#skipSpace();
    if (this.#from[this.#at] !== OPEN_OBJECT || !this.#object(MOST_LEVELS)) return false;
    this.#skipSpace();
    return this.#at === this.#end && this.#idStart > 0;
  }

  get isAscii(): boolean {
    return (this.#bits & NOT_ASCII) === 0;
  }

  /** The text is its own canonical form. */
  get isAsRead(): boolean {
    return this.#pending === 0;
  }

  /** The canonical form. */
  get bytes(): Buffer {
    if (this.isAsRead) return this.#from.subarray(0, this.#end);
    this.#flush();
    return this.#written.subarray(0, this.#length);
  }

  /** The bytes of the document's `_id`, which has no escapes. */
  get id(): Buffer {
    return this.#from.subarray(this.#idStart, this.#idEnd);
  }

  #value(levels: number): boolean {
    const byte = this.#from[this.#at] as number;
    if (byte === QUOTE) return this.#string();
    if (byte === OPEN_OBJECT) return this.#object(levels);
    if (byte === OPEN_ARRAY) return this.#array(levels);
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return this.#number();
    return this.#word(byte);
  }

  #object(levels: number): boolean {
    if (levels === 0) return false;
    this.#at++;
    this.#skipSpace();
    if (this.#closes(CLOSE_OBJECT)) return true;
    const members = this.#members;
    const first = members.length;
    do {
      this.#skipSpace();
      if (!this.#member(levels, first)) return false;
    } while (this.#continues());
    if (this.#from[this.#at] !== CLOSE_OBJECT) return false;
    if (!members.areSorted(first)) {
      this.#flush();
      if (!members.sort(first, this.#from, this.#written)) return false;
    }
    members.leave(first);
    this.#at++;
    return true;
  }

  #member(levels: number, first: number): boolean {
    const writtenAt = this.#length + this.#at - this.#pending;
    const start = this.#at + 1;
    if (this.#from[this.#at] !== QUOTE || !this.#name()) return false;
    const end = this.#at - 1;
    if (!this.#members.add(first, this.#from, start, end, writtenAt)) return false;
    this.#skipSpace();
    if (this.#from[this.#at++] !== COLON) return false;
    this.#skipSpace();
    if (levels === MOST_LEVELS && !this.#mayBeDocuments(start, end)) return false;
    if (!this.#value(levels - 1)) return false;
    this.#members.endLast(this.#length + this.#at - this.#pending);
    return true;
  }

  /** Of the document itself: the id is kept, and a revision is not for here. */
  #mayBeDocuments(start: number, end: number): boolean {
    if (this.#is(REVISION, start, end)) return false;
    if (!this.#is(ID, start, end)) return true;
    const valueStart = this.#at;
    if (this.#from[valueStart] !== QUOTE || !this.#name()) return false;
    [this.#idStart, this.#idEnd] = [valueStart + 1, this.#at - 1];
    this.#at = valueStart;
    return true;
  }

  #array(levels: number): boolean {
    if (levels === 0) return false;
    this.#at++;
    this.#skipSpace();
    if (this.#closes(CLOSE_ARRAY)) return true;
    do {
      this.#skipSpace();
      if (!this.#value(levels - 1)) return false;
    } while (this.#continues());
    return this.#closes(CLOSE_ARRAY);
  }

  #closes(sign: number): boolean {
    if (this.#from[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  /** Goes over a comma, where one is next. */
  #continues(): boolean {
    this.#skipSpace();
    return this.#closes(COMMA);
  }

  /** A name sorts by its bytes, so it has no escapes, and no character that UTF-16 would sort elsewhere. */
  #name(): boolean {
    const from = this.#from;
    let bits = 0;
    let at = this.#at + 1;
    for (let byte = from[at] as number; byte !== QUOTE; byte = from[++at] as number) {
      if (byte < SPACE || byte === BACKSLASH || byte >= UNLIKE_UTF16) return false;
      bits |= byte;
    }
    this.#at = at + 1;
    this.#bits |= bits;
    return true;
  }

  #string(): boolean {
    const from = this.#from;
    let bits = 0;
    let at = this.#at + 1;
    for (;;) {
      at = this.#plainUntil(at);
      const byte = from[at] as number;
      if (byte === QUOTE) break;
      if (byte === BACKSLASH) {
        if (!KEPT_ESCAPES.has(from[at + 1] as number)) return false;
        at += 2;
      } else if (byte < SPACE) return false;
      else {
        bits |= byte;
        at++;
      }
    }
    this.#at = at + 1;
    this.#bits |= bits;
    return true;
  }

  /** Goes on by four bytes at a time, as long as none of them is a quote, a backslash or a control character. */
  #plainUntil(start: number): number {
    const words = this.#words;
    const end = this.#end;
    let bits = 0;
    let at = start;
    for (; at < end; at += 4) {
      const word = words.getInt32(at, true);
      const quotes = word ^ QUOTES;
      const slashes = word ^ BACKSLASHES;
      // A byte of zero, or below a space, borrows from its highest bit.
      const found = ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes) | ((word - SPACES) & ~word);
      if ((found & HIGHEST) !== 0) break;
      bits |= word;
    }
    this.#bits |= bits;
    return at;
  }

  /** As JavaScript writes it: no exponent, no zeros at the end of a fraction, no minus before zero. */
  #number(): boolean {
    const start = this.#at;
    const isNegative = this.#closes(MINUS);
    const isZero = this.#from[this.#at] === ZERO;
    const whole = this.#digits();
    if (whole === 0 || (isZero && whole > 1)) return false;
    if (!this.#closes(POINT)) return whole <= MOST_DIGITS && !(isZero && isNegative);
    const point = this.#at;
    const digits = this.#digits();
    if (digits === 0 || this.#from[this.#at - 1] === ZERO) return false;
    if (isZero && this.#zerosAt(point) > MOST_ZEROS) return false;
    return this.#at - start <= MOST_DIGITS;
  }

  #digits(): number {
    const start = this.#at;
    for (let byte = this.#from[start] as number; byte >= ZERO && byte <= NINE; ) {
      byte = this.#from[++this.#at] as number;
    }
    return this.#at - start;
  }

  #zerosAt(start: number): number {
    let at = start;
    while (this.#from[at] === ZERO) at++;
    return at - start;
  }

  #word(first: number): boolean {
    const word = WORDS.get(first);
    if (!word || !this.#is(word, this.#at, this.#at + word.length)) return false;
    this.#at += word.length;
    return true;
  }

  #is(expected: Buffer, start: number, end: number): boolean {
    if (end - start !== expected.length) return false;
    for (let at = 0; at < expected.length; at++) {
      if (this.#from[start + at] !== expected[at]) return false;
    }
    return true;
  }

  #skipSpace(): void {
    if (!isSpace(this.#from[this.#at])) return;
    this.#flush();
    while (isSpace(this.#from[this.#at])) this.#at++;
    this.#pending = this.#at;
  }

  #flush(): void {
    this.#length += copyBytes(this.#from, this.#pending, this.#at, this.#written, this.#length);
    this.#pending = this.#at;
  }
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}
