// What the clients of a reference share, and what is still there when they are closed: records by collection and key.
import { setImmediate as turn } from 'node:timers/promises';

export interface StoredRecord {
  readonly id: string;
  readonly rev: string;
  /** The document as exact JSON text, without `_id` and `_rev`. */
  readonly text: string;
}

export class Disk {
  readonly collections = new Map<string, Map<string, StoredRecord>>();
  /** The fields of every index, by collection. */
  readonly indexes = new Map<string, (readonly string[])[]>();
  /** What faults keep beside the records, where all clients share it; a clean reference keeps nothing here. */
  readonly aside = new Map<string, StoredRecord>();
  /** While true, no request arrives. */
  unreachable = false;
  #numbers = 0;
  #latency = 1;

  /** A number that was never given before. */
  nextNumber(): number {
    return ++this.#numbers;
  }

  /** The way to the disk, or back. Not always equally long, so that calls made together overtake one another. */
  async travel(): Promise<void> {
    this.#latency = (this.#latency * 1103515245 + 12345) % 2147483648;
    const turns = 1 + (Math.floor(this.#latency / 65536) % 3 === 0 ? 1 : 0);
    for (let count = 0; count < turns; count++) await turn();
  }

  /** The records of a collection, which is made where it is not there. */
  made(collection: string): Map<string, StoredRecord> {
    const there = this.collections.get(collection) ?? new Map<string, StoredRecord>();
    this.collections.set(collection, there);
    return there;
  }

  drop(collection: string): void {
    this.collections.delete(collection);
    this.indexes.delete(collection);
  }
}

/** The name of a document among those of all collections. */
export function slot(collection: string, id: string): string {
  return JSON.stringify([collection, id]);
}
