// The reject file: a line for each document that was not carried, so that it can be mended and read back by `import`.
import { existsSync } from 'node:fs';
import { type FileHandle, open, stat, truncate } from 'node:fs/promises';
import { DbkitError, messageOf } from '../document/error.js';
import type { JsonValue } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';

export interface Reject {
  readonly collection: string;
  /** Null where it has none. */
  readonly id: string | null;
  /** In a sentence. */
  readonly reason: string;
  /** Of the value that is to blame; empty for the document as a whole. */
  readonly pointer: string;
  readonly document: JsonValue;
}

/** Made when the first document is rejected; 0600, since it holds documents. */
export class RejectFile {
  readonly path: string;
  #file: FileHandle | undefined;
  /** What is written and waits, in order. */
  #waiting: string[] = [];
  #bytes: number;

  /** `bytes`: how long it was when the journal last said so; what stands behind that is written again. */
  constructor(path: string, bytes: number) {
    this.path = path;
    this.#bytes = bytes;
  }

  /** A name that no earlier run has used. */
  static freePath(path: string): string {
    if (!existsSync(path)) return path;
    const base = path.replace(/\.ndjson$/, '');
    let number = 2;
    while (existsSync(`${base}-${number}.ndjson`)) number++;
    return `${base}-${number}.ndjson`;
  }

  /** Throws `refused` where the file that was named is there already: somebody may be mending it. */
  static refuseExisting(path: string): void {
    if (!existsSync(path)) return;
    throw new DbkitError(
      'refused',
      `the reject file ${path} is there already: move it away, or name another`,
    );
  }

  /** Its length with all that was added. */
  get bytes(): number {
    return this.#bytes;
  }

  add({ collection, id, reason, pointer, document }: Reject): void {
    const line = `${stringifyJson({ collection, id, reason, pointer, document })}\n`;
    this.#waiting.push(line);
    this.#bytes += Buffer.byteLength(line);
  }

  /** Resolves when all that was added is on the disk. */
  async flush(): Promise<void> {
    const lines = this.#waiting;
    if (lines.length === 0) return;
    this.#waiting = [];
    const text = lines.join('');
    try {
      this.#file ??= await this.#open(this.#bytes - Buffer.byteLength(text) - waitingBytes(this.#waiting));
      await this.#file.appendFile(text);
      await this.#file.datasync();
    } catch (error) {
      throw new DbkitError('unwritable', `cannot write the reject file ${this.path}: ${messageOf(error)}`, {
        cause: error,
      });
    }
  }

  /** Before anything is added: what an earlier run has written behind the journal's last word will be written again. */
  async cutBack(): Promise<void> {
    if (!existsSync(this.path)) return;
    const { size } = await stat(this.path);
    if (size > this.#bytes) await truncate(this.path, this.#bytes);
  }

  async close(): Promise<void> {
    await this.#file?.close();
  }

  async #open(bytes: number): Promise<FileHandle> {
    const file = await open(this.path, 'a', 0o600);
    await file.truncate(bytes);
    return file;
  }
}

function waitingBytes(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
}
