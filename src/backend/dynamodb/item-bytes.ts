// The JSON text of a document straight from the bytes of DynamoDB's item, without making either. It gives up on whatever is
// unusual, and read-item.ts has to do it then.
import { SIGN } from '../../document/json-signs.js';
import { JsonBytes } from '../json-bytes.js';

/** Up to so many, a loop is done before a call of the runtime's own has begun. */
const FEW = 48;
const SMALLEST = 1 << 16;
/** DynamoDB takes half as many; deeper ones would need more of the stack. */
const MOST_LEVELS = 64;

const NUMERAL = new Set(Buffer.from('0123456789+-.eE'));

const REVISION = Buffer.from('"_rev":');
const PLAIN = /^[ !#-[\]-~]*$/;
const TEXT = Buffer.from('{"S":');
const NUMBER = Buffer.from('{"N":"');
const LIST = Buffer.from('{"L":[');
const MAP = Buffer.from('{"M":{');
/** Values of a few forms, whole, and their JSON. */
const WHOLE = [
  [Buffer.from('{"BOOL":true}'), Buffer.from('true')],
  [Buffer.from('{"BOOL":false}'), Buffer.from('false')],
  [Buffer.from('{"NULL":true}'), Buffer.from('null')],
] as const;

/** For one item after the other: what it says is of the last one, and is good until the next. */
export class ItemBytes {
  /** The item's `_rev`; undefined where it has none. */
  revision: string | undefined;
  #bytes: Buffer = Buffer.alloc(0);
  #values = new JsonBytes(this.#bytes);
  #at = 0;
  #written = Buffer.allocUnsafeSlow(SMALLEST);
  #length = 0;

  /**
   * True for an item that begins at `start` and holds texts, numbers, truth values, nulls, lists and maps, without space between
   * them. Strings and numbers are taken as they are spelt, whatever that is: who reads the document's text has to look at them.
   * False says nothing.
   */
  read(bytes: Buffer, start: number): boolean {
    if (this.#bytes !== bytes) this.#open(bytes);
    this.#at = start;
    this.#length = 0;
    this.revision = undefined;
    return this.#take(SIGN.openObject) && this.#fields(MOST_LEVELS);
  }

  #open(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#values = new JsonBytes(bytes);
    // A document's text is shorter than its item.
    if (this.#written.length < bytes.length) this.#written = Buffer.allocUnsafeSlow(2 * bytes.length);
  }

  /** Behind the item. */
  get end(): number {
    return this.#at;
  }

  /** The document without its revision, up to `length`. */
  get written(): Buffer {
    return this.#written;
  }

  get length(): number {
    return this.#length;
  }

  /** Of a map that is open, or of the whole item. */
  #fields(levels: number): boolean {
    this.#write(SIGN.openObject);
    const first = this.#length;
    if (!this.#take(SIGN.closeObject)) {
      do {
        if (!this.#field(levels, first)) return false;
      } while (this.#take(SIGN.comma));
      if (!this.#take(SIGN.closeObject)) return false;
    }
    this.#write(SIGN.closeObject);
    return true;
  }

  #field(levels: number, first: number): boolean {
    if (levels === MOST_LEVELS && this.#takeAll(REVISION)) return this.#readRevision();
    if (this.#length > first) this.#write(SIGN.comma);
    if (!this.#string() || !this.#take(SIGN.colon)) return false;
    this.#write(SIGN.colon);
    return this.#value(levels - 1);
  }

  #readRevision(): boolean {
    if (this.revision !== undefined || !this.#takeAll(TEXT)) return false;
    const [start, length] = [this.#at + 1, this.#length];
    if (!this.#string()) return false;
    this.#length = length;
    this.revision = this.#bytes.toString('latin1', start, this.#at - 1);
    return PLAIN.test(this.revision) && this.#take(SIGN.closeObject);
  }

  #value(levels: number): boolean {
    if (levels === 0) return false;
    if (this.#takeAll(TEXT)) return this.#string() && this.#take(SIGN.closeObject);
    if (this.#takeAll(NUMBER)) return this.#number();
    if (this.#takeAll(MAP)) return this.#fields(levels) && this.#take(SIGN.closeObject);
    if (this.#takeAll(LIST)) return this.#list(levels);
    return this.#whole();
  }

  /** Without its quotes. */
  #number(): boolean {
    const start = this.#at;
    while (NUMERAL.has(this.#bytes[this.#at] as number)) this.#at++;
    if (this.#at === start) return false;
    this.#copy(start, this.#at);
    return this.#take(SIGN.quote) && this.#take(SIGN.closeObject);
  }

  #list(levels: number): boolean {
    this.#write(SIGN.openArray);
    const first = this.#length;
    if (!this.#take(SIGN.closeArray)) {
      do {
        if (this.#length > first) this.#write(SIGN.comma);
        if (!this.#value(levels - 1)) return false;
      } while (this.#take(SIGN.comma));
      if (!this.#take(SIGN.closeArray)) return false;
    }
    this.#write(SIGN.closeArray);
    return this.#take(SIGN.closeObject);
  }

  #whole(): boolean {
    for (const [value, json] of WHOLE) {
      if (!this.#takeAll(value)) continue;
      this.#length += copyBytes(json, 0, json.length, this.#written, this.#length);
      return true;
    }
    return false;
  }

  /** Written on as it is. */
  #string(): boolean {
    const start = this.#at;
    if (this.#bytes[start] !== SIGN.quote) return false;
    this.#at = this.#values.endOfValue(start);
    this.#copy(start, this.#at);
    return this.#at <= this.#bytes.length;
  }

  #take(sign: number): boolean {
    if (this.#bytes[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }

  #takeAll(signs: Buffer): boolean {
    if (!this.#isAt(signs, this.#at)) return false;
    this.#at += signs.length;
    return true;
  }

  #isAt(signs: Buffer, start: number): boolean {
    for (let at = 0; at < signs.length; at++) {
      if (this.#bytes[start + at] !== signs[at]) return false;
    }
    return true;
  }

  #write(sign: number): void {
    this.#written[this.#length++] = sign;
  }

  #copy(start: number, end: number): void {
    this.#length += copyBytes(this.#bytes, start, end, this.#written, this.#length);
  }
}

/** Copies bytes, and returns how many there were. */
function copyBytes(from: Buffer, start: number, end: number, to: Buffer, at: number): number {
  const length = end - start;
  if (length > FEW) from.copy(to, at, start, end);
  else for (let next = 0; next < length; next++) to[at + next] = from[start + next] as number;
  return length;
}
