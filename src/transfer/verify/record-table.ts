// A record for every document of both sides: the hash of its id, its digest, its page. Kept by the first bits of the hash in
// many partitions, so that equal ids meet in one; what memory has no room for goes into a temporary file without a name.
import { DIGEST_BYTES, type DigestBytes } from '../../document/digest.js';
import { PartitionFile } from './partition-file.js';

export type Side = 'left' | 'right';

/** 16 bytes of a SHA-256, a character each. */
export type IdHash = string;

export interface DocumentRecord {
  readonly side: Side;
  readonly idHash: IdHash;
  /** Undefined for a document that is there and cannot be read. */
  readonly digest: DigestBytes | undefined;
  /** The number of the page that it is on. */
  readonly page: number;
}

export const ID_HASH_BYTES = 16;
const RECORD_BYTES = ID_HASH_BYTES + DIGEST_BYTES + 5;
const PARTITIONS = 1024;
/** All buffers together take some 7 MB. */
const CHUNK_BYTES = 128 * RECORD_BYTES;
const SMALLEST_BYTES = 8 * RECORD_BYTES;
const RIGHT = 1;
const UNREADABLE = 2;

export class RecordTable {
  readonly #buffers: (Buffer | undefined)[] = new Array(PARTITIONS);
  readonly #lengths = new Int32Array(PARTITIONS);
  readonly #file = new PartitionFile(PARTITIONS, CHUNK_BYTES);

  add({ side, idHash, digest, page }: DocumentRecord): void {
    const partition = (idHash.charCodeAt(0) << 2) | (idHash.charCodeAt(1) >> 6);
    const buffer = this.#bufferWithRoom(partition);
    const at = this.#lengths[partition] as number;
    buffer.write(idHash, at, ID_HASH_BYTES, 'latin1');
    if (digest !== undefined) buffer.write(digest, at + ID_HASH_BYTES, DIGEST_BYTES, 'latin1');
    buffer.writeUInt32LE(page, at + RECORD_BYTES - 5);
    buffer[at + RECORD_BYTES - 1] = (side === 'right' ? RIGHT : 0) | (digest === undefined ? UNREADABLE : 0);
    this.#lengths[partition] = at + RECORD_BYTES;
  }

  /**
   * The records that have no equal on the other side, partition by partition: all that share an id are in one. Empties the
   * table.
   */
  *unmatched(): Generator<readonly DocumentRecord[]> {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const kept = this.#buffers[partition]?.subarray(0, this.#lengths[partition]) ?? NOTHING;
      const records = unmatchedIn(Buffer.concat([this.#file.read(partition), kept]));
      this.#lengths[partition] = 0;
      if (records.length > 0) yield records;
    }
    this.#file.clear();
  }

  close(): void {
    this.#file.close();
  }

  #bufferWithRoom(partition: number): Buffer {
    let buffer = this.#buffers[partition];
    const used = this.#lengths[partition] as number;
    if (buffer && used < buffer.length) return buffer;
    if (buffer && buffer.length === CHUNK_BYTES) {
      this.#file.append(partition, buffer);
      this.#lengths[partition] = 0;
      return buffer;
    }
    const larger = Buffer.allocUnsafeSlow(buffer ? Math.min(CHUNK_BYTES, buffer.length * 4) : SMALLEST_BYTES);
    buffer?.copy(larger, 0, 0, used);
    buffer = larger;
    this.#buffers[partition] = buffer;
    return buffer;
  }
}

const NOTHING = Buffer.alloc(0);

// Nearly all records have their equal: only of the others are objects made.
function unmatchedIn(bytes: Buffer): DocumentRecord[] {
  const found: DocumentRecord[] = [];
  const lefts = new Map<IdHash, number>();
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    if (flagsAt(bytes, at) & RIGHT) continue;
    const idHash = idHashAt(bytes, at);
    if (lefts.has(idHash)) found.push(recordAt(bytes, at));
    else lefts.set(idHash, at);
  }
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    if (!(flagsAt(bytes, at) & RIGHT)) continue;
    const idHash = idHashAt(bytes, at);
    const equal = lefts.get(idHash);
    if (equal !== undefined && isEqual(bytes, equal, at)) lefts.delete(idHash);
    else found.push(recordAt(bytes, at));
  }
  for (const at of lefts.values()) found.push(recordAt(bytes, at));
  return found;
}

function isEqual(bytes: Buffer, one: number, other: number): boolean {
  if ((flagsAt(bytes, one) | flagsAt(bytes, other)) & UNREADABLE) return false;
  const [from, to] = [other + ID_HASH_BYTES, other + ID_HASH_BYTES + DIGEST_BYTES];
  return bytes.compare(bytes, from, to, one + ID_HASH_BYTES, one + ID_HASH_BYTES + DIGEST_BYTES) === 0;
}

function recordAt(bytes: Buffer, at: number): DocumentRecord {
  const flags = flagsAt(bytes, at);
  const digestAt = at + ID_HASH_BYTES;
  return {
    side: flags & RIGHT ? 'right' : 'left',
    idHash: idHashAt(bytes, at),
    digest: flags & UNREADABLE ? undefined : bytes.toString('latin1', digestAt, digestAt + DIGEST_BYTES),
    page: bytes.readUInt32LE(at + RECORD_BYTES - 5),
  };
}

function idHashAt(bytes: Buffer, at: number): IdHash {
  return bytes.toString('latin1', at, at + ID_HASH_BYTES);
}

function flagsAt(bytes: Buffer, at: number): number {
  return bytes[at + RECORD_BYTES - 1] as number;
}
