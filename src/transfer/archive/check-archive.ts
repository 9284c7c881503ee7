// Reads every byte of an archive before anybody relies on one: the manifest's digest, every file's presence, size and SHA-256.
import { createHash } from 'node:crypto';
import { type FileHandle, lstat, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DbkitError, messageOf } from '../../document/error.js';
import { MANIFEST, MANIFEST_DIGEST, partialFolder } from './archive-names.js';
import { type FileFacts, filesOf, type Manifest, readManifest } from './manifest.js';

export interface CheckOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with the bytes read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

export interface CheckedArchive {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest's bytes. */
  readonly digest: string;
}

const BLOCK_BYTES = 1 << 20;
/** So many faults are told; one is enough to refuse. */
const TOLD_FAULTS = 5;

/** Throws DbkitError `refused`, saying what is damaged, or `unreadable` where the system does not let it be read. */
export async function checkArchive(path: string, options: CheckOptions = {}): Promise<CheckedArchive> {
  const files = await list(path);
  const checked = await checkManifest(path, files);
  const named = filesOf(checked.manifest);
  const faults = [...missingOf(named, files), ...extraOf(named, files)];
  const check = new FileCheck(path, options);
  for (const one of named) {
    if (faults.length >= TOLD_FAULTS) break;
    const fault = files.has(one.file) ? await check.faultOf(one) : undefined;
    if (fault !== undefined) faults.push(fault);
  }
  if (faults.length === 0) return checked;
  const told = faults.slice(0, TOLD_FAULTS).join('; ');
  throw damaged(path, faults.length > TOLD_FAULTS ? `${told}; and more` : told);
}

async function list(path: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unreadable(path, error);
    const isUnfinished = await lstat(partialFolder(path)).then(
      () => true,
      () => false,
    );
    const hint = isUnfinished ? ' (an export into it is unfinished)' : '';
    throw new DbkitError('usage', `there is no archive ${path}${hint}`);
  }
}

async function checkManifest(path: string, files: ReadonlySet<string>): Promise<CheckedArchive> {
  for (const file of [MANIFEST, MANIFEST_DIGEST]) {
    if (!files.has(file)) throw damaged(path, `${file} is missing`);
    if (!(await isPlainFile(join(path, file)))) throw damaged(path, `${file} is not a file`);
  }
  const bytes = await readWhole(join(path, MANIFEST));
  const digest = createHash('sha256').update(bytes).digest('hex');
  const expected = await readWhole(join(path, MANIFEST_DIGEST));
  if (!expected.equals(Buffer.from(`${digest}  ${MANIFEST}\n`))) {
    throw damaged(path, `${MANIFEST} has not the digest that ${MANIFEST_DIGEST} says`);
  }
  return { manifest: readManifest(bytes.toString(), path), digest };
}

function missingOf(named: readonly FileFacts[], files: ReadonlySet<string>): string[] {
  return named.flatMap(({ file }) => (files.has(file) ? [] : `${file} is missing`));
}

function extraOf(named: readonly FileFacts[], files: ReadonlySet<string>): string[] {
  const known = new Set([MANIFEST, MANIFEST_DIGEST, ...named.map(({ file }) => file)]);
  return [...files].flatMap((file) =>
    known.has(file) ? [] : `${JSON.stringify(file)} does not belong to it`,
  );
}

class FileCheck {
  readonly #folder: string;
  readonly #options: CheckOptions;
  readonly #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #total = 0;

  constructor(folder: string, options: CheckOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  async faultOf({ file, fileBytes, sha256 }: FileFacts): Promise<string | undefined> {
    const path = join(this.#folder, file);
    if (!(await isPlainFile(path))) return `${file} is not a file`;
    try {
      const handle = await open(path);
      try {
        const found = await this.#digestOf(handle);
        if (found.bytes !== fileBytes) return `${file} has ${found.bytes} bytes, not ${fileBytes}`;
        return found.sha256 === sha256 ? undefined : `${file} has another SHA-256 than the manifest says`;
      } finally {
        await handle.close();
      }
    } catch (error) {
      throw unreadable(path, error);
    }
  }

  async #digestOf(handle: FileHandle): Promise<{ bytes: number; sha256: string }> {
    const hash = createHash('sha256');
    let bytes = 0;
    for (;;) {
      this.#options.signal?.throwIfAborted();
      const { bytesRead } = await handle.read(this.#block, 0, BLOCK_BYTES);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(this.#block.subarray(0, bytesRead));
      bytes += bytesRead;
      this.#total += bytesRead;
      this.#options.onProgress?.(this.#total);
    }
  }
}

async function isPlainFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function readWhole(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function damaged(path: string, what: string): DbkitError {
  return new DbkitError('refused', `the archive ${path} is damaged: ${what}`);
}

function unreadable(path: string, error: unknown): DbkitError {
  if (error instanceof DbkitError) return error;
  return new DbkitError('unreadable', `cannot read ${path}: ${messageOf(error)}`, { cause: error });
}
