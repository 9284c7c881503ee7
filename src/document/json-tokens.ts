// The tokens of a JSON text in UTF-8, checked as they are passed. It takes those only whose spelling is canonical already.

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const [TAB, LINE_FEED, RETURN] = [0x09, 0x0a, 0x0d];
const [ZERO, NINE] = [0x30, 0x39];
const [MINUS, POINT] = [0x2d, 0x2e];
const QUOTE = 0x22;

export const SIGN = {
  quote: QUOTE,
  comma: 0x2c,
  colon: 0x3a,
  openArray: 0x5b,
  closeArray: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

/** Larger texts would need larger buffers. */
export const MOST_BYTES = 1 << 20;

/** Bytes are looked at by four at a time: four of each. */
const STEP = 4;
const ONES = 0x01010101;
const HIGHEST = 0x80808080 | 0;
const QUOTES = QUOTE * ONES;
const BACKSLASHES = BACKSLASH * ONES;
const SPACES = SPACE * ONES;

/** From this byte on, UTF-8 and UTF-16 do not sort alike. */
const UNLIKE_UTF16 = 0xee;
/** Other escapes (`\/`, `\u`) are not canonical, or not always. */
const KEPT_ESCAPES = new Uint8Array(256);
for (const sign of Buffer.from('"\\bfnrt')) KEPT_ESCAPES[sign] = 1;
/** A decimal of so many characters is what JavaScript writes for the double that it stands for. */
const MOST_DIGITS = 15;
/** After the point: smaller numbers are written with an exponent. */
const MOST_ZEROS = 5;
const WORDS = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)]));

export class JsonTokens {
  readonly #copied = Buffer.allocUnsafeSlow(MOST_BYTES + STEP);
  /** What is read: the text that was given, where a zero follows it, and otherwise a copy. */
  read: Buffer = this.#copied;
  #words: DataView = new DataView(this.read.buffer);
  /** In what is read. */
  start = 0;
  #at = 0;
  #end = 0;
  #spaces = 0;
  #bits = 0;

  /** False where the text is too large. */
  open(bytes: Buffer, start: number, end: number): boolean {
    if (end - start > MOST_BYTES) return false;
    // A zero is no part of any token, so that it ends every loop.
    const isInPlace = bytes[end] === 0;
    this.read = isInPlace ? bytes : this.#copied;
    this.start = this.#at = isInPlace ? start : 0;
    this.#end = isInPlace ? end : bytes.copy(this.read, 0, start, end);
    if (!isInPlace) this.read[this.#end] = 0;
    this.#spaces = this.#bits = 0;
    // Many texts are in one piece of memory.
    if (this.#words.buffer !== this.read.buffer) this.#words = new DataView(this.read.buffer);
    return true;
  }

  /** Where the next token, or space, is in what is read. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#end;
  }

  get isAscii(): boolean {
    return (this.#bits & HIGHEST) === 0;
  }

  /** How much space was passed. */
  get spaces(): number {
    return this.#spaces;
  }

  isAt(sign: number): boolean {
    return this.read[this.#at] === sign;
  }

  /** False where another sign is next. */
  take(sign: number): boolean {
    if (this.read[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  skipSpace(): void {
    // Mostly there is none.
    if ((this.read[this.#at] as number) > SPACE) return;
    const start = this.#at;
    while (isSpace(this.read[this.#at] as number)) this.#at++;
    this.#spaces += this.#at - start;
  }

  /** A string that sorts by its bytes: it has no escapes, and no character that UTF-16 would sort elsewhere. */
  name(): boolean {
    if (!this.take(QUOTE)) return false;
    const { read } = this;
    let at = this.#at;
    let bits = 0;
    for (let byte = read[at] as number; byte !== QUOTE; byte = read[++at] as number) {
      if (byte < SPACE || byte === BACKSLASH || byte >= UNLIKE_UTF16) return false;
      bits |= byte;
    }
    this.#at = at + 1;
    this.#bits |= bits;
    return true;
  }

  string(): boolean {
    const { read } = this;
    const words = this.#words;
    const offset = read.byteOffset;
    const last = this.#end - STEP;
    let bits = 0;
    for (let at = this.#at + 1; ; at += 2) {
      for (; at <= last; at += STEP) {
        const word = words.getInt32(offset + at, true);
        if (mayEnd(word)) break;
        bits |= word;
      }
      let byte = read[at] as number;
      for (; isPlain(byte); byte = read[++at] as number) bits |= byte;
      if (byte === QUOTE) {
        this.#at = at + 1;
        this.#bits |= bits;
        return true;
      }
      if (byte !== BACKSLASH || KEPT_ESCAPES[read[at + 1] as number] !== 1) return false;
    }
  }

  /** As JavaScript writes it: no exponent, no zeros at the end of a fraction, no minus before zero. */
  numberOrWord(): boolean {
    const first = this.read[this.#at] as number;
    if (first !== MINUS && !isDigit(first)) return this.#word(first);
    const start = this.#at;
    const isNegative = this.take(MINUS);
    const isZero = this.isAt(ZERO);
    const whole = this.#digits();
    if (whole === 0 || (isZero && whole > 1)) return false;
    if (!this.take(POINT)) return whole <= MOST_DIGITS && !(isZero && isNegative);
    const zeros = this.#zeros();
    const digits = zeros + this.#digits();
    if (digits === 0 || this.read[this.#at - 1] === ZERO || (isZero && zeros > MOST_ZEROS)) return false;
    return this.#at - start <= MOST_DIGITS;
  }

  /** True of what is read from `start` to `end`. */
  has(expected: Buffer, start: number, end: number): boolean {
    return this.hasAt(start, end, expected, 0, expected.length);
  }

  /** Whether what is read from `start` to `end` is that of other bytes. */
  hasAt(start: number, end: number, others: Buffer, otherStart: number, otherEnd: number): boolean {
    if (end - start !== otherEnd - otherStart) return false;
    for (let at = start, other = otherStart; at < end; at++, other++) {
      if (this.read[at] !== others[other]) return false;
    }
    return true;
  }

  #word(first: number): boolean {
    const word = WORDS.get(first);
    if (!word || !this.has(word, this.#at, this.#at + word.length)) return false;
    this.#at += word.length;
    return true;
  }

  #digits(): number {
    const start = this.#at;
    while (isDigit(this.read[this.#at] as number)) this.#at++;
    return this.#at - start;
  }

  #zeros(): number {
    const start = this.#at;
    while (this.isAt(ZERO)) this.#at++;
    return this.#at - start;
  }
}

/** Whether a quote, a backslash or a control character may be among four bytes. */
function mayEnd(word: number): boolean {
  const quotes = word ^ QUOTES;
  const slashes = word ^ BACKSLASHES;
  // A byte of zero, or below a space, borrows from its highest bit.
  const found = ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes) | ((word - SPACES) & ~word);
  return (found & HIGHEST) !== 0;
}

function isPlain(byte: number): boolean {
  return byte >= SPACE && byte !== QUOTE && byte !== BACKSLASH;
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= NINE;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB;
}
