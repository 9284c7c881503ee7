// Digests: of a document, SHA-256 of its canonical form; of a collection, the sum of these modulo 2^256 with their count, which
// depends neither on order nor on the database.
import { hash } from 'node:crypto';
import { canonicalDocument } from './canonical.js';
import type { JsonObject } from './json.js';

/** The 32 bytes of a SHA-256, as a string with a character for each: the form that costs least. */
export type DigestBytes = string;

export const DIGEST_BYTES = 32;

export function digestOfDocument(document: JsonObject): DigestBytes {
  return hash('sha256', canonicalDocument(document), 'binary');
}

/** A digest as people see it: 64 hexadecimal digits. */
export function hexOf(digest: DigestBytes): string {
  return Buffer.from(digest, 'latin1').toString('hex');
}

const LANES = 8;
const LANE = 2 ** 32;
/** A lane gains less than 2^32 a document, and is exact below 2^53. */
const EXACT_ADDITIONS = 2 ** 20;

/** The digest of a collection, as documents are added to it in any order. */
export class CollectionDigest {
  #documents = 0;
  /** The sum in 32-bit lanes, the highest first, whose carries wait. */
  readonly #lanes = new Float64Array(LANES);
  #additions = 0;

  /** Goes on from what `documents` and `toHex` said earlier. */
  static from(documents: number, hex: string): CollectionDigest {
    const digest = new CollectionDigest();
    digest.add(Buffer.from(hex, 'hex').toString('latin1'));
    digest.#documents = documents;
    return digest;
  }

  get documents(): number {
    return this.#documents;
  }

  add(digest: DigestBytes): void {
    for (let lane = 0, at = 0; lane < LANES; lane++, at += 4) {
      const high = (digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1);
      const low = (digest.charCodeAt(at + 2) << 8) | digest.charCodeAt(at + 3);
      this.#lanes[lane] = (this.#lanes[lane] as number) + high * 65536 + low;
    }
    this.#documents++;
    if (++this.#additions === EXACT_ADDITIONS) this.#carry();
  }

  /** The sum modulo 2^256, in 64 hexadecimal digits. */
  toHex(): string {
    this.#carry();
    return [...this.#lanes].map((lane) => lane.toString(16).padStart(8, '0')).join('');
  }

  #carry(): void {
    let carried = 0;
    for (let lane = LANES - 1; lane >= 0; lane--) {
      const sum = (this.#lanes[lane] as number) + carried;
      carried = Math.floor(sum / LANE);
      this.#lanes[lane] = sum % LANE;
    }
    this.#additions = 0;
  }
}
