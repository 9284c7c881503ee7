// The document of a row of `_all_docs` straight from its bytes, without making it. It gives up on whatever is unusual, and
// read-document.ts has to do it then.
import { readTextDocument, type TextDocument } from '../../document/text-document.js';
import { endOfString } from '../json-bytes.js';

const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const SPACE = 0x20;
const UNDERSCORE = 0x5f;
const CLOSE = 0x7d;

const ID = Buffer.from('{"id":');
const KEY = Buffer.from(',"key":');
const VALUE = Buffer.from(',"value":{"rev":');
const DOCUMENT = Buffer.from('},"doc":');
const DOCUMENT_ID = Buffer.from('{"_id":');
const REVISION = Buffer.from(',"_rev":');
/** Its own members that say something which a document alone does not carry. */
const FOREIGN = [Buffer.from('"_attachments"'), Buffer.from('"_conflicts"')];

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
    const id = this.#takeAll(ID) && this.#string();
    if (!id || id[1] === UNDERSCORE || !this.#takeAll(KEY) || !this.#takeAll(id)) return undefined;
    const revision = this.#takeAll(VALUE) && this.#string();
    if (!revision || !this.#takeAll(DOCUMENT) || this.#bytes[end - 1] !== CLOSE) return undefined;
    const length = this.#without(id, revision, end - 1);
    if (length === 0) return undefined;
    const stored = {
      form: 'as read',
      revision: revision.toString('utf8', 1, revision.length - 1),
    } as const;
    const document = readTextDocument({ bytes: this.#document, end: length, ...stored });
    return document?.id === id.toString('utf8', 1, id.length - 1) ? document : undefined;
  }

  /** Copies the document up to `end` without its revision, and gives its length; 0 where that stands nowhere that is known. */
  #without(id: Buffer, revision: Buffer, end: number): number {
    const start = this.#at;
    if (this.#document.length <= end - start) this.#document = Buffer.allocUnsafeSlow(2 * (end - start));
    const spelt = REVISION.length + revision.length;
    let length: number;
    if (
      this.#takeAll(DOCUMENT_ID) &&
      this.#takeAll(id) &&
      this.#takeAll(REVISION) &&
      this.#takeAll(revision)
    ) {
      const head = this.#bytes.copy(this.#document, 0, start, this.#at - spelt);
      length = head + this.#bytes.copy(this.#document, head, this.#at, end);
    } else {
      // Behind a comma a quote opens: it is a name, and nothing follows its value in the document.
      this.#at = end - 1 - spelt;
      if (this.#at <= start || !this.#takeAll(REVISION) || !this.#takeAll(revision)) return 0;
      length = this.#bytes.copy(this.#document, 0, start, end - 1 - spelt);
      this.#document[length++] = CLOSE;
    }
    // So it is read where it is.
    this.#document[length] = 0;
    return length;
  }

  /** With its quotes; undefined where it has escapes, which could be spelt otherwise, or what no string may have. */
  #string(): Buffer | undefined {
    const start = this.#at;
    if (this.#bytes[start] !== QUOTE) return undefined;
    this.#at = endOfString(this.#bytes, start);
    const found = this.#bytes.subarray(start, this.#at);
    return found.every((byte) => byte >= SPACE && byte !== BACKSLASH) ? found : undefined;
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
