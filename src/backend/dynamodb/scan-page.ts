// A page of a scan as DynamoDB's answer in bytes: its ordinary items become documents straight from there, the others are parsed.
import { SIGN } from '../../document/json-signs.js';
import { readTextDocument, type TextDocument } from '../../document/text-document.js';
import { JsonBytes } from '../json-bytes.js';
import { NO_REVISION } from '../unique-revision.js';
import { idIn } from './batch-get.js';
import { ItemBytes } from './item-bytes.js';
import type { Item } from './read-item.js';

/** A document where its item says nothing that would need rules; else the item. */
export type ScannedItem = TextDocument | Item;

export interface ScanPage {
  readonly items: readonly ScannedItem[];
  /** The id where the next page begins; undefined where there is no more. */
  readonly last: string | undefined;
}

/** What DynamoDB answers, of which this is used. */
export interface ScanAnswer {
  readonly Items?: readonly Item[];
  readonly Count: number;
  readonly LastEvaluatedKey?: Item;
}

const itemBytes = new ItemBytes();

/** Throws SyntaxError for what is no JSON. */
export function readScanPage(bytes: Buffer): ScanPage {
  return quickPage(bytes) ?? pageOf(JSON.parse(bytes.toString()) as ScanAnswer);
}

function quickPage(bytes: Buffer): ScanPage | undefined {
  try {
    return new AnswerBytes(bytes).page();
  } catch {
    return undefined;
  }
}

function pageOf({ Items: items = [], LastEvaluatedKey: last }: ScanAnswer): ScanPage {
  return { items, last: last && idIn(last) };
}

/** On the way through one answer. */
class AnswerBytes {
  readonly #bytes: Buffer;
  readonly #values: JsonBytes;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#values = new JsonBytes(bytes);
  }

  /** Undefined where the answer has another form than DynamoDB gives it: no space, nothing twice. */
  page(): ScanPage | undefined {
    let items: ScannedItem[] | undefined;
    let last: Item | undefined;
    if (!this.#take(SIGN.openObject)) return undefined;
    do {
      const name = this.#parsed();
      if (!this.#take(SIGN.colon)) return undefined;
      if (name !== 'Items') {
        const value = this.#parsed();
        if (name === 'LastEvaluatedKey') last = value as Item;
      } else {
        if (items) return undefined;
        items = this.#items();
        if (!items) return undefined;
      }
    } while (this.#take(SIGN.comma));
    const isWhole = this.#take(SIGN.closeObject) && this.#at === this.#bytes.length;
    return isWhole ? { items: items ?? [], last: last && idIn(last) } : undefined;
  }

  #items(): ScannedItem[] | undefined {
    const items: ScannedItem[] = [];
    if (!this.#take(SIGN.openArray)) return undefined;
    if (this.#take(SIGN.closeArray)) return items;
    do {
      items.push(this.#document() ?? (this.#parsed() as Item));
    } while (this.#take(SIGN.comma));
    return this.#take(SIGN.closeArray) ? items : undefined;
  }

  /** Goes on only where there is one. */
  #document(): TextDocument | undefined {
    if (!itemBytes.read(this.#bytes, this.#at)) return undefined;
    const { written: bytes, length: end, revision = NO_REVISION } = itemBytes;
    // DynamoDB keeps no order of names.
    const document = readTextDocument({ bytes, end, form: 'canonical', revision });
    if (document) this.#at = itemBytes.end;
    return document;
  }

  /** The value that is next. Throws SyntaxError where none is. */
  #parsed(): unknown {
    const start = this.#at;
    this.#at = this.#values.endOfValue(start);
    return JSON.parse(this.#bytes.toString('utf8', start, this.#at));
  }

  #take(sign: number): boolean {
    if (this.#bytes[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}
