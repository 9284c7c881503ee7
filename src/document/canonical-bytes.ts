// The canonical form of a document straight from the bytes of its JSON text, without making the document: many times as fast, and
// with next to nothing left for the garbage collector. It gives up on whatever is unusual, and canonical.ts has to do it then. The
// work is done in WebAssembly, by assembly/.
import { CANONICAL_WASM } from './generated/canonical-wasm.js';

/** What assembly/canonical.ts exports: places are in its memory. */
interface Assembly {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly text: { readonly value: number };
  readonly found: { readonly value: number };
  readonly MOST_BYTES: { readonly value: number };
  read(length: number): number;
}

/** Of the runtime, what its types leave out. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/** What it has found, each a number. */
const [START, END, ID_START, ID_END, IS_ASCII, IS_AS_READ] = [0, 1, 2, 3, 4, 5];
const FOUND = 6;

const program = compiled();

/** For one document after the other: what it says is of the last one, and is good until the next. */
export class CanonicalBytes {
  readonly #assembly: Assembly | undefined;
  readonly #memory: Buffer;
  readonly #found: Int32Array;
  readonly #text: number;
  readonly #mostBytes: number;
  /** The canonical form. */
  bytes: Buffer;

  constructor() {
    this.#assembly = program && (new WebAssembly.Instance(program).exports as Assembly);
    const { memory, text, found, MOST_BYTES } = this.#assembly ?? {};
    const buffer = memory?.buffer ?? new ArrayBuffer(FOUND * Int32Array.BYTES_PER_ELEMENT);
    this.#memory = Buffer.from(buffer);
    this.#found = new Int32Array(buffer, found?.value ?? 0, FOUND);
    this.#text = text?.value ?? 0;
    this.#mostBytes = MOST_BYTES?.value ?? 0;
    this.bytes = this.#memory.subarray(0, 0);
  }

  /**
   * True where these bytes, if they are UTF-8, are a JSON object with a string as its `_id`, without a `_rev`, and with nothing
   * unusual. False says nothing.
   */
  read(bytes: Buffer, start = 0, end = bytes.length): boolean {
    const length = end - start;
    if (!this.#assembly || length > this.#mostBytes) return false;
    bytes.copy(this.#memory, this.#text, start, end);
    if (this.#assembly.read(length) === 0) return false;
    this.bytes = this.#memory.subarray(this.#found[START], this.#found[END]);
    return true;
  }

  /** The text is its own canonical form. */
  get isAsRead(): boolean {
    return this.#found[IS_AS_READ] !== 0;
  }

  /** The document's `_id`, which has no escapes. */
  get id(): string {
    return this.#memory.toString(this.encoding, this.#found[ID_START], this.#found[ID_END]);
  }

  get isAscii(): boolean {
    return this.#found[IS_ASCII] !== 0;
  }

  /** Of all that was read, where it is UTF-8. */
  get encoding(): 'latin1' | 'utf8' {
    return this.isAscii ? 'latin1' : 'utf8';
  }

  isId(bytes: Buffer, start: number, end: number): boolean {
    const from = this.#found[ID_START] as number;
    if ((this.#found[ID_END] as number) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.#memory[from + at - start] !== bytes[at]) return false;
    }
    return true;
  }
}

/** Undefined where the processor or the runtime has no such WebAssembly: every document is then read the long way. */
function compiled(): object | undefined {
  try {
    return new WebAssembly.Module(Buffer.from(CANONICAL_WASM, 'base64'));
  } catch {
    return undefined;
  }
}
