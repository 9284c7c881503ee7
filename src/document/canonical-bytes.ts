// The canonical form of a document straight from the bytes of its JSON text, without making the document: several times as fast,
// and with next to nothing left for the garbage collector. It gives up on whatever is unusual, and canonical.ts has to do it then.
import { copyBytes } from './copy-bytes.js';
import { JsonTokens, MOST_BYTES, SIGN } from './json-tokens.js';
import { EMPTY, NONE, ValueTree } from './value-tree.js';

/** Deeper ones would need more of the stack. */
const MOST_LEVELS = 64;
const ID = Buffer.from('_id');
const REVISION = Buffer.from('_rev');

/** For one document after the other: what it says is of the last one, and is good until the next. */
export class CanonicalBytes {
  readonly #tokens = new JsonTokens();
  readonly #tree = new ValueTree();
  readonly #written = Buffer.allocUnsafeSlow(MOST_BYTES);
  #length = 0;
  /** Objects whose names had to be sorted. */
  #unsorted = 0;
  #idStart = 0;
  #idEnd = 0;
  /** The canonical form. */
  bytes: Buffer = this.#written;
  /** The text is its own canonical form. */
  isAsRead = false;

  /**
   * True where these bytes, if they are UTF-8, are a JSON object with a string as its `_id`, without a `_rev`, and with nothing
   * unusual. False says nothing.
   */
  read(bytes: Buffer, start = 0, end = bytes.length): boolean {
    const tokens = this.#tokens;
    if (!tokens.open(bytes, start, end)) return false;
    this.#tree.clear();
    this.#unsorted = this.#idStart = 0;
    tokens.skipSpace();
    const root = this.#tree.add(NONE);
    if (!tokens.isAt(SIGN.openObject) || !this.#object(root, MOST_LEVELS)) return false;
    tokens.skipSpace();
    if (!tokens.isAtEnd || this.#idStart === 0) return false;
    this.#finish(root);
    return true;
  }

  /** The document's `_id`, which has no escapes. */
  get id(): string {
    return this.#tokens.read.toString(this.encoding, this.#idStart, this.#idEnd);
  }

  get isAscii(): boolean {
    return this.#tokens.isAscii;
  }

  /** Of all that was read, where it is UTF-8. */
  get encoding(): 'latin1' | 'utf8' {
    return this.isAscii ? 'latin1' : 'utf8';
  }

  isId(bytes: Buffer, start: number, end: number): boolean {
    return this.#tokens.hasAt(this.#idStart, this.#idEnd, bytes, start, end);
  }

  #value(value: number, levels: number): boolean {
    const tokens = this.#tokens;
    if (tokens.isAt(SIGN.openObject)) return this.#object(value, levels);
    if (tokens.isAt(SIGN.openArray)) return this.#array(value, levels);
    const start = tokens.at;
    const isRead = tokens.isAt(SIGN.quote) ? tokens.string() : tokens.numberOrWord();
    this.#tree.place(value, start, tokens.at);
    return isRead;
  }

  #object(value: number, levels: number): boolean {
    if (levels === 0) return false;
    const tokens = this.#tokens;
    const tree = this.#tree;
    const start = tokens.at;
    const spaces = tokens.spaces;
    const unsorted = this.#unsorted;
    let first = EMPTY;
    let last = NONE;
    let isSorted = true;
    tokens.take(SIGN.openObject);
    tokens.skipSpace();
    if (!tokens.isAt(SIGN.closeObject)) {
      do {
        tokens.skipSpace();
        const member = tree.add(last);
        if (member === NONE || !this.#member(member, levels)) return false;
        const order = last === NONE ? NONE : tree.compare(tokens.read, last, member);
        if (order === 0) return false;
        if (order > 0) isSorted = false;
        if (last === NONE) first = member;
        last = member;
        tokens.skipSpace();
      } while (tokens.take(SIGN.comma));
    }
    if (!isSorted) {
      this.#unsorted++;
      first = tree.sort(first, tokens.read);
      if (first === NONE) return false;
    }
    return tokens.take(SIGN.closeObject) && this.#close(value, first, start, spaces, unsorted);
  }

  #member(member: number, levels: number): boolean {
    const tokens = this.#tokens;
    const start = tokens.at + 1;
    if (!tokens.name()) return false;
    const end = tokens.at - 1;
    this.#tree.name(member, start, end);
    tokens.skipSpace();
    if (!tokens.take(SIGN.colon)) return false;
    tokens.skipSpace();
    return levels === MOST_LEVELS ? this.#topValue(member) : this.#value(member, levels - 1);
  }

  /** Of the document itself: the id is kept, and a revision is not for here. */
  #topValue(member: number): boolean {
    const tokens = this.#tokens;
    const start = this.#tree.nameStart(member);
    const end = this.#tree.nameEnd(member);
    if (tokens.has(REVISION, start, end)) return false;
    if (!tokens.has(ID, start, end)) return this.#value(member, MOST_LEVELS - 1);
    this.#idStart = tokens.at + 1;
    if (!tokens.name()) return false;
    this.#idEnd = tokens.at - 1;
    this.#tree.place(member, this.#idStart - 1, tokens.at);
    return true;
  }

  #array(value: number, levels: number): boolean {
    if (levels === 0) return false;
    const tokens = this.#tokens;
    const tree = this.#tree;
    const start = tokens.at;
    const spaces = tokens.spaces;
    const unsorted = this.#unsorted;
    let first = EMPTY;
    let last = NONE;
    tokens.take(SIGN.openArray);
    tokens.skipSpace();
    if (!tokens.isAt(SIGN.closeArray)) {
      do {
        tokens.skipSpace();
        const element = tree.add(last);
        if (element === NONE || !this.#value(element, levels - 1)) return false;
        if (last === NONE) first = element;
        last = element;
        tokens.skipSpace();
      } while (tokens.take(SIGN.comma));
    }
    return tokens.take(SIGN.closeArray) && this.#close(value, first, start, spaces, unsorted);
  }

  /** `spaces` and `unsorted`: how many there were before it. */
  #close(value: number, first: number, start: number, spaces: number, unsorted: number): boolean {
    const tokens = this.#tokens;
    const isLeaf = tokens.spaces === spaces && this.#unsorted === unsorted;
    if (isLeaf) this.#tree.makeLeaf(value);
    else this.#tree.makeBranch(value, first);
    this.#tree.place(value, start, tokens.at);
    return true;
  }

  #finish(root: number): void {
    const { read, start, spaces } = this.#tokens;
    this.isAsRead = this.#tree.first(root) === NONE && spaces === 0;
    if (this.isAsRead) {
      this.bytes = read.subarray(start, this.#tree.end(root));
    } else {
      this.#length = 0;
      this.#write(root);
      this.bytes = this.#written.subarray(0, this.#length);
    }
  }

  #write(value: number): void {
    const tree = this.#tree;
    const start = tree.start(value);
    const first = tree.first(value);
    if (first === NONE) return this.#copy(start, tree.end(value));
    const isObject = this.#tokens.read[start] === SIGN.openObject;
    this.#written[this.#length++] = isObject ? SIGN.openObject : SIGN.openArray;
    for (let inner = first === EMPTY ? NONE : first; inner !== NONE; ) {
      if (isObject) {
        this.#copy(tree.nameStart(inner) - 1, tree.nameEnd(inner) + 1);
        this.#written[this.#length++] = SIGN.colon;
      }
      this.#write(inner);
      inner = tree.next(inner);
      if (inner !== NONE) this.#written[this.#length++] = SIGN.comma;
    }
    this.#written[this.#length++] = isObject ? SIGN.closeObject : SIGN.closeArray;
  }

  #copy(start: number, end: number): void {
    this.#length += copyBytes(this.#tokens.read, start, end, this.#written, this.#length);
  }
}
