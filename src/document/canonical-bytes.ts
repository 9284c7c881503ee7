// The canonical form of a document straight from the bytes of its JSON text, without making the document: several times as fast,
// and with next to nothing left for the garbage collector. It gives up on whatever is unusual, and canonical.ts has to do it then.
import { JsonTokens, MOST_BYTES, SIGN } from './json-tokens.js';
import { MemberList } from './member-list.js';

/** Deeper ones would need more of the stack. */
const MOST_LEVELS = 64;
const ID = Buffer.from('_id');
const REVISION = Buffer.from('_rev');

/** For one document after the other: what it says is of the last one, and is good until the next. */
export class CanonicalBytes {
  readonly #tokens = new JsonTokens();
  readonly #members = new MemberList(MOST_BYTES);
  #isSorted = true;
  /** The document where its own members had to be sorted. */
  #sorted: Buffer | undefined;
  #idStart = 0;
  #idEnd = 0;

  /**
   * True where these bytes, if they are UTF-8, are a JSON object with a string as its `_id`, without a `_rev`, and with nothing
   * unusual. False says nothing.
   */
  read(bytes: Buffer, start = 0, end = bytes.length): boolean {
    const tokens = this.#tokens;
    if (!tokens.open(bytes, start, end)) return false;
    this.#members.clear();
    this.#isSorted = true;
    this.#sorted = undefined;
    this.#idStart = 0;
    tokens.skipSpace();
    if (!tokens.isAt(SIGN.openObject) || !this.#object(MOST_LEVELS)) return false;
    tokens.skipSpace();
    return tokens.isAtEnd && this.#idStart > 0;
  }

  get isAscii(): boolean {
    return this.#tokens.isAscii;
  }

  /** The text is its own canonical form. */
  get isAsRead(): boolean {
    return this.#isSorted && this.#tokens.isCompact;
  }

  /** The canonical form. */
  get bytes(): Buffer {
    return this.#sorted ?? this.#tokens.bytes;
  }

  /** The document's `_id`, which has no escapes. */
  get id(): string {
    return this.#tokens.read.toString(this.encoding, this.#idStart, this.#idEnd);
  }

  /** Of all that was read, where it is UTF-8. */
  get encoding(): 'latin1' | 'utf8' {
    return this.isAscii ? 'latin1' : 'utf8';
  }

  isId(bytes: Buffer, start: number, end: number): boolean {
    return this.#tokens.hasAt(this.#idStart, this.#idEnd, bytes, start, end);
  }

  #value(levels: number): boolean {
    const tokens = this.#tokens;
    if (tokens.isAt(SIGN.quote)) return tokens.string();
    if (tokens.isAt(SIGN.openObject)) return this.#object(levels);
    if (tokens.isAt(SIGN.openArray)) return this.#array(levels);
    return tokens.numberOrWord();
  }

  #object(levels: number): boolean {
    if (levels === 0) return false;
    const tokens = this.#tokens;
    tokens.take(SIGN.openObject);
    tokens.skipSpace();
    if (tokens.take(SIGN.closeObject)) return true;
    const first = this.#members.length;
    do {
      tokens.skipSpace();
      if (!this.#member(levels, first)) return false;
      tokens.skipSpace();
    } while (tokens.take(SIGN.comma));
    return this.#sort(first) && tokens.take(SIGN.closeObject);
  }

  #member(levels: number, first: number): boolean {
    const tokens = this.#tokens;
    const writtenAt = tokens.length;
    const start = tokens.at + 1;
    if (!tokens.name()) return false;
    const end = tokens.at - 1;
    if (!this.#members.add(first, tokens.read, start, end, writtenAt)) return false;
    tokens.skipSpace();
    if (!tokens.take(SIGN.colon)) return false;
    tokens.skipSpace();
    const isRead = levels === MOST_LEVELS ? this.#topValue(start, end) : this.#value(levels - 1);
    this.#members.endLast(tokens.length);
    return isRead;
  }

  /** Of the document itself: the id is kept, and a revision is not for here. */
  #topValue(nameStart: number, nameEnd: number): boolean {
    const tokens = this.#tokens;
    if (tokens.has(REVISION, nameStart, nameEnd)) return false;
    if (!tokens.has(ID, nameStart, nameEnd)) return this.#value(MOST_LEVELS - 1);
    this.#idStart = tokens.at + 1;
    if (!tokens.name()) return false;
    this.#idEnd = tokens.at - 1;
    return true;
  }

  #sort(first: number): boolean {
    const members = this.#members;
    if (!members.areSorted(first)) {
      const { read, written } = this.#tokens;
      this.#isSorted = false;
      if (!members.sort(first, read)) return false;
      if (first > 0) members.reorder(first, written);
      else this.#sorted = members.sorted(first, written);
    }
    members.leave(first);
    return true;
  }

  #array(levels: number): boolean {
    if (levels === 0) return false;
    const tokens = this.#tokens;
    tokens.take(SIGN.openArray);
    tokens.skipSpace();
    if (tokens.take(SIGN.closeArray)) return true;
    do {
      tokens.skipSpace();
      if (!this.#value(levels - 1)) return false;
      tokens.skipSpace();
    } while (tokens.take(SIGN.comma));
    return tokens.take(SIGN.closeArray);
  }
}
