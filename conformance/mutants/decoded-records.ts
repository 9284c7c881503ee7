// A cache of decoded documents: what is handed out of it is shared, as a fault.
import type { JsonObject } from '../../src/document/json.js';
import type { StoredRecord } from './disk.js';

export class DecodedRecords {
  readonly #documents = new WeakMap<StoredRecord, JsonObject>();

  /** Always the same object for the same record. */
  of(record: StoredRecord, decode: (record: StoredRecord) => JsonObject): JsonObject {
    const document = this.#documents.get(record) ?? decode(record);
    this.#documents.set(record, document);
    return document;
  }
}
