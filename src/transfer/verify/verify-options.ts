// What is compared, and how much of what is found is listed.
import type { JsonObject } from '../../document/json.js';
import type { Dialect } from '../../schema/dialect.js';

export interface VerifyOptions {
  /** Empty: all that are there, but those that are worth nothing elsewhere. */
  readonly collections: readonly string[];
  readonly exclude: readonly string[];
  /** Its catalog says which values are secrets. */
  readonly dialect: Dialect;
  /** Only documents for which this is true are compared, on both sides. */
  readonly where?: ((collection: string, document: JsonObject) => boolean) | undefined;
  /** What is compared in a document's place, on both sides: without its secrets, say. */
  readonly as?: ((collection: string, document: JsonObject) => JsonObject) | undefined;
  /** True for documents of the left side that were rejected when the right one was made: they are not missing. */
  readonly isRejected?: ((collection: string, id: string) => boolean) | undefined;
  /** Only the first documents of each collection of the left side, looked up on the right. */
  readonly sample?: number | undefined;
  /** So many differing documents are named, and so many that cannot be read; all are counted. */
  readonly maxListed: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with the documents read so far, of both sides. */
  readonly onProgress?: ((documents: number) => void) | undefined;
}
