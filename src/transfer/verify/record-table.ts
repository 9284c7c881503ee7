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
const PARTITIONS = 512;
/** All buffers together take some 14 MB. */
const RECORDS_IN_MEMORY = 512;
const RIGHT = 1;
const UNREADABLE = 2;

export class RecordTable {
  readonly #buffers: (Buffer | undefined)[] = new Array(PARTITIONS);
  readonly #lengths = new Int32Array(PARTITIONS);
  readonly #file = new PartitionFile(PARTITIONS);

  add({ side, idHash, digest, page }: DocumentRecord): void {
    const partition = (idHash.charCodeAt(0) << 1) | (idHash.charCodeAt(1) >> 7);
    const buffer = this.#bufferWithRoom(partition);
    const at = this.#lengths[partition] as number;
    buffer.write(idHash, at, ID_HASH_BYTES, 'latin1');
    if (digest !== undefined) buffer.write(digest, at + ID_HASH_BYTES, DIGEST_BYTES, 'latin1');
    buffer.writeUInt32LE(page, at + RECORD_BYTES - 5);
    buffer[at + RECORD_BYTES - 1] = (side === 'right' ? RIGHT : 0) | (digest === undefined ? UNREADABLE : 0);
    this.#lengths[partition] = at + RECORD_BYTES;
  }

  /** The records partition by partition: all that share an id are in one. Empties the table. */
  *partitions(): Generator<readonly DocumentRecord[]> {
    for (let partition = 0; partition < PARTITIONS; partition++) {
      const kept = this.#buffers[partition]?.subarray(0, this.#lengths[partition]) ?? Buffer.alloc(0);
      const records = [...recordsIn(this.#file.read(partition)), ...recordsIn(kept)];
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
    if (buffer && buffer.length === RECORDS_IN_MEMORY * RECORD_BYTES) {
      this.#file.append(partition, buffer);
      this.#lengths[partition] = 0;
      return buffer;
    }
    const larger = Buffer.allocUnsafeSlow(Math.max(8 * RECORD_BYTES, (buffer?.length ?? 0) * 4));
    buffer?.copy(larger, 0, 0, used);
    buffer = larger;
    this.#buffers[partition] = buffer;
    return buffer;
  }
}

function* recordsIn(bytes: Buffer): Generator<DocumentRecord> {
  for (let at = 0; at < bytes.length; at += RECORD_BYTES) {
    const flags = bytes[at + RECORD_BYTES - 1] as number;
    const digestAt = at + ID_HASH_BYTES;
    yield {
      side: flags & RIGHT ? 'right' : 'left',
      idHash: bytes.toString('latin1', at, digestAt),
      digest: flags & UNREADABLE ? undefined : bytes.toString('latin1', digestAt, digestAt + DIGEST_BYTES),
      page: bytes.readUInt32LE(at + RECORD_BYTES - 5),
    };
  }
}
