// The document of a row of `_all_docs` straight from its bytes, without making it. It gives up on whatever is unusual, and
// read-document.ts has to do it then.
import { SIGN } from '../../document/json-signs.js';
import { readTextDocument, type TextDocument } from '../../document/text-document.js';

const BACKSLASH = 0x5c;
const SPACE = 0x20;
const UNDERSCORE = 0x5f;

const ID = Buffer.from('{"id":');
const KEY = Buffer.from(',"key":');
const VALUE = Buffer.from(',"value":{"rev":');
const DOCUMENT = Buffer.from('},"doc":');
const DOCUMENT_ID = Buffer.from('{"_id":');
const REVISION = Buffer.from(',"_rev":');
/** Its own members that say something which a document alone does not carry. */
const FOREIGN = [Buffer.from('"_attachments"'), Buffer.from('"_conflicts"')];

/** Of a string, with its quotes. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** For one row after the other. */
export class RowBytes {
  readonly #bytes: Buffer;
  /** It is seldom that any is: so all rows are looked at for it at once. */
  readonly #mayBeForeign: boolean;
  #document = Buffer.allocUnsafeSlow(1 << 16);
  #at = 0;

  /** The bytes of all the rows. */
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#mayBeForeign = isForeign(bytes);
  }

  /**
   * The document of the row that begins at `start`, as CouchDB writes one: its id, its key, which is the id, its revision, and the
   * document, whose revision stands behind its id or at its end. Undefined says nothing.
   */
  read(start: number, end: number): TextDocument | undefined {
    if (this.#mayBeForeign && isForeign(this.#bytes.subarray(start, end))) return undefined;
    this.#at = start;
    const id = this.#takeAll(ID) ? this.#string() : undefined;
    if (!id || this.#bytes[id.start + 1] === UNDERSCORE || !this.#takeAll(KEY) || !this.#takeAgain(id)) {
      return undefined;
    }
    const revision = this.#takeAll(VALUE) ? this.#string() : undefined;
    if (!revision || !this.#takeAll(DOCUMENT) || this.#bytes[end - 1] !== SIGN.closeObject) return undefined;
    const length = this.#without(id, revision, end - 1);
    if (length === 0) return undefined;
    const stored = { form: 'as read', revision: this.#textOf(revision) } as const;
    const document = readTextDocument({ bytes: this.#document, end: length, ...stored });
    return document?.id === this.#textOf(id) ? document : undefined;
  }

  /** Copies the document up to `end` without its revision, and gives its length; 0 where that stands nowhere that is known. */
  #without(id: Span, revision: Span, end: number): number {
    const start = this.#at;
    if (this.#document.length < end - start) this.#document = Buffer.allocUnsafeSlow(2 * (end - start));
    const spelt = REVISION.length + revision.end - revision.start;
    const isBehindId = this.#takeAll(DOCUMENT_ID) && this.#takeAgain(id);
    let length: number;
    if (isBehindId && this.#takeAll(REVISION) && this.#takeAgain(revision)) {
      const head = this.#bytes.copy(this.#document, 0, start, this.#at - spelt);
      length = head + this.#bytes.copy(this.#document, head, this.#at, end);
    } else {
      // Behind a comma a quote opens: it is a name, and nothing follows its value in the document.
      this.#at = end - 1 - spelt;
      if (this.#at <= start || !this.#takeAll(REVISION) || !this.#takeAgain(revision)) return 0;
      length = this.#bytes.copy(this.#document, 0, start, end - 1 - spelt);
      this.#document[length++] = SIGN.closeObject;
    }
    return length;
  }

  /** Undefined where it has escapes, which could be spelt otherwise, or what no string may have. */
  #string(): Span | undefined {
    const bytes = this.#bytes;
    const start = this.#at;
    if (bytes[start] !== SIGN.quote) return undefined;
    let at = start + 1;
    for (let byte = bytes[at] as number; byte !== SIGN.quote; byte = bytes[++at] as number) {
      // Behind the end there is none.
      if (!(byte >= SPACE) || byte === BACKSLASH) return undefined;
    }
    this.#at = at + 1;
    return { start, end: this.#at };
  }

  #textOf({ start, end }: Span): string {
    return this.#bytes.toString('utf8', start + 1, end - 1);
  }

  /** What stands there also. */
  #takeAgain({ start, end }: Span): boolean {
    const at = this.#at;
    for (let next = start; next < end; next++) {
      if (this.#bytes[at + next - start] !== this.#bytes[next]) return false;
    }
    this.#at = at + end - start;
    return true;
  }

  #takeAll(signs: Buffer): boolean {
    for (let at = 0; at < signs.length; at++) {
      if (this.#bytes[this.#at + at] !== signs[at]) return false;
    }
    this.#at += signs.length;
    return true;
  }
}

/** Also where a text of a document is such a name. */
function isForeign(bytes: Buffer): boolean {
  return FOREIGN.some((name) => bytes.includes(name));
}
