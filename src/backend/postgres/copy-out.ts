// Rows by PostgreSQL's COPY in its binary format, which the server makes, and the client takes apart, in half the time of a SELECT's:
// as an object that the client library submits in a query's place.
import type { Connection, Submittable } from 'pg';

/** Where a row's values are in a message: good until the next one comes. A null begins where it ends. */
export interface CopiedRow {
  readonly bytes: Buffer;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Flags, and the length of what may follow them. */
const HEADER = SIGNATURE.length + 4;
const TRAILER = -1;

export class CopyOut implements Submittable {
  readonly #text: string;
  readonly #row: (row: CopiedRow) => void;
  readonly #end: (error?: unknown) => void;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isBegun = false;
  #failure: unknown;

  /** `row` may throw: the rows that follow are then passed over. `end` is called once, when the server is ready again. */
  constructor(text: string, row: (row: CopiedRow) => void, end: (error?: unknown) => void) {
    this.#text = text;
    this.#row = row;
    this.#end = end;
  }

  submit(connection: Connection): void {
    (connection as unknown as { query(text: string): void }).query(this.#text);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.#failure !== undefined) return;
    try {
      const start = this.#isBegun ? 0 : HEADER + 4 + chunk.readInt32BE(HEADER);
      this.#isBegun = true;
      if (chunk.length > start && chunk.readInt16BE(start) !== TRAILER) this.#row(this.#rowAt(chunk, start));
    } catch (error) {
      this.#failure = error;
    }
  }

  handleCommandComplete(): void {
    // What counts is that the server is ready.
  }

  // The client library tells a failed query of nothing that comes after its failure; the next one waits until the server is ready.
  handleError(error: Error): void {
    this.#end(error);
  }

  handleReadyForQuery(): void {
    this.#end(this.#failure);
  }

  #rowAt(bytes: Buffer, start: number): CopiedRow {
    const columns = bytes.readInt16BE(start);
    let at = start + 2;
    for (let column = 0; column < columns; column++) {
      const length = Math.max(0, bytes.readInt32BE(at));
      this.#starts[column] = at + 4;
      at += 4 + length;
      this.#ends[column] = at;
    }
    return { bytes, starts: this.#starts, ends: this.#ends };
  }
}
