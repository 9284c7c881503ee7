// From the paths of a command line to the inputs to read: files, folders, patterns, pipes and standard input. Opens nothing.
// All synchronous: with thousands of small files that takes half the time.
import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { DbkitError, messageOf } from '../document/error.js';
import type { Finding, ProblemCode, Severity } from '../schema/finding.js';
import { isInputName } from './collection-of-file.js';
import { expandPattern } from './expand-pattern.js';
import { globbing } from './globbing.js';
import { realPlaceOf } from './real-place.js';

export interface Input {
  /** As it was named or found; `<stdin>` for standard input. */
  readonly path: string;
  /** `stream`: a pipe or a character device, read once from its beginning to its end. */
  readonly kind: 'file' | 'stream' | 'stdin';
  /** In bytes; known only where finding it out cost nothing. */
  readonly size: number | undefined;
  readonly collection: string | undefined;
  /** Named on the command line itself, not found in a folder or by a pattern. */
  readonly named: boolean;
}

export interface Discovered {
  /** In the order of the paths given, within a folder by name; each file once. */
  readonly inputs: readonly Input[];
  readonly findings: readonly Finding[];
  /** Files that are not JSON by name, counted by ending (`.md`; '' for none). */
  readonly leftOut: Readonly<Record<string, number>>;
}

export interface DiscoverOptions {
  /** The collection that a path tells. */
  collectionOf(path: string): string | undefined;
}

const NOTHING_NAMED =
  'Nothing to read: name a database, an archive, a file, a folder or a pattern, or - for standard input.';

/** Finds the inputs that the paths name. Throws DbkitError `usage` if there is no path, or nothing at one of them. */
export function discover(paths: readonly string[], options: DiscoverOptions): Discovered {
  if (paths.length === 0) throw new DbkitError('usage', NOTHING_NAMED);
  const discovery = new Discovery(options);
  for (const path of paths) discovery.addNamed(path);
  return discovery.result();
}

class Discovery {
  readonly #options: DiscoverOptions;
  /** By where each really is, so that nothing is read twice. */
  readonly #inputs = new Map<string, Input>();
  /** Where folders, files left out and places with findings really are. */
  readonly #seen = new Set<string>();
  readonly #findings: Finding[] = [];
  readonly #leftOut: Record<string, number> = {};

  constructor(options: DiscoverOptions) {
    this.#options = options;
  }

  result(): Discovered {
    return { inputs: [...this.#inputs.values()], findings: this.#findings, leftOut: this.#leftOut };
  }

  addNamed(path: string): void {
    const stats = path === '-' ? 'stdin' : this.#examine(path);
    if (stats === 'stdin') this.#addStdin();
    else if (stats === 'missing') this.#addPattern(path);
    else if (stats !== 'unreadable') this.#addExisting(path, stats);
  }

  #addStdin(): void {
    const input = {
      path: '<stdin>',
      kind: 'stdin',
      size: undefined,
      collection: this.#options.collectionOf('-'),
      named: true,
    } as const;
    this.#inputs.set('-', input);
  }

  #addExisting(path: string, stats: Stats): void {
    if (stats.isDirectory()) this.#addFolder(path, realPlaceOf(path));
    else if (stats.isFile()) this.#addNamedFile(path, realPlaceOf(path), stats.size);
    else if (stats.isFIFO() || stats.isCharacterDevice()) this.#addStream(path, stats);
    else throw new DbkitError('usage', `"${path}" is neither a file nor a folder nor a pipe.`);
  }

  #addNamedFile(path: string, place: string, size: number): void {
    const known = this.#inputs.get(place);
    if (known === undefined) this.#addFile(path, place, size, true);
    else this.#inputs.set(place, { ...known, named: true });
  }

  /** A path reached by a link may tell no collection where the real one does. */
  #addFile(path: string, place: string, size: number | undefined, named: boolean): void {
    const collection = this.#options.collectionOf(path) ?? this.#options.collectionOf(place);
    this.#inputs.set(place, { path, kind: 'file', size, collection, named });
  }

  /** A pipe such as `/dev/fd/63` has no real path: it is known by its device and inode. */
  #addStream(path: string, stats: Stats): void {
    const place = `${stats.dev}:${stats.ino}`;
    if (this.#inputs.has(place)) return;
    const collection = this.#options.collectionOf(path);
    this.#inputs.set(place, { path, kind: 'stream', size: undefined, collection, named: true });
  }

  #addPattern(pattern: string): void {
    if (!globbing().isDynamicPattern(pattern))
      throw new DbkitError('usage', `There is no file or folder "${pattern}".`);
    const paths = expandPattern(pattern, (folder) => this.#list(folder));
    if (paths.length === 0) throw new DbkitError('usage', `Nothing matches the pattern "${pattern}".`);
    for (const path of paths) this.#addLinked(path);
  }

  /** Walks a folder and all below it; `place` is its real path. A folder that links lead back to is not entered again. */
  #addFolder(path: string, place: string): void {
    if (!this.#isNew(place)) return;
    for (const entry of this.#list(path).sort(byName)) {
      this.#addEntry(entry, join(path, entry.name), join(place, entry.name));
    }
  }

  #list(folder: string): Dirent[] {
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.#noteUnreadable(folder, error);
      return [];
    }
  }

  #addEntry(entry: Dirent, path: string, place: string): void {
    if (entry.isFile()) this.#addFound(path, place);
    else if (entry.isSymbolicLink()) this.#addLinked(path);
    else if (!entry.isDirectory()) this.#noteSpecial(path, place);
    else if (isEntered(entry.name)) this.#addFolder(path, place);
  }

  /** Adds what a link, or a path that a pattern matched, leads to. */
  #addLinked(path: string): void {
    const stats = this.#examine(path);
    const place = realPlaceOf(path);
    if (stats === 'unreadable') return;
    if (stats === 'missing') this.#addMissing(path, place);
    else if (stats.isFile()) this.#addFound(path, place);
    else if (!stats.isDirectory()) this.#noteSpecial(path, place);
    else if (isEntered(basename(path))) this.#addFolder(path, place);
  }

  #addFound(path: string, place: string): void {
    if (!isInputName(path)) this.#leaveOut(path, place);
    else if (!this.#inputs.has(place)) this.#addFile(path, place, undefined, false);
  }

  /** A link to nothing is a fault where documents, or a folder of them, may be missing; others are only counted. */
  #addMissing(path: string, place: string): void {
    if (extname(path) !== '' && !isInputName(path)) this.#leaveOut(path, place);
    else this.#note('error', 'unreadable', path, place, 'cannot be read: a link to a file that is not there');
  }

  #leaveOut(path: string, place: string): void {
    if (!this.#isNew(place)) return;
    const ending = extname(path).toLowerCase();
    this.#leftOut[ending] = (this.#leftOut[ending] ?? 0) + 1;
  }

  #examine(path: string): Stats | 'missing' | 'unreadable' {
    try {
      return statSync(path, { throwIfNoEntry: false }) ?? 'missing';
    } catch (error) {
      // A file where the path has a folder, which this option of statSync does not cover.
      if (codeOf(error) === 'ENOTDIR') return 'missing';
      this.#noteUnreadable(path, error);
      return 'unreadable';
    }
  }

  #noteUnreadable(path: string, error: unknown): void {
    this.#note('error', 'unreadable', path, realPlaceOf(path), `cannot be read: ${messageOf(error)}`);
  }

  #noteSpecial(path: string, place: string): void {
    const message = 'neither a file nor a folder (a pipe, socket or device), and not read';
    this.#note('warning', 'not-a-file', path, place, message);
  }

  #note(severity: Severity, code: ProblemCode, file: string, place: string, message: string): void {
    if (!this.#isNew(`${code} ${place}`)) return;
    const nowhere = { line: null, column: null, collection: null, id: null, pointer: null };
    this.#findings.push({ severity, code, file, ...nowhere, message });
  }

  #isNew(place: string): boolean {
    const isNew = !this.#seen.has(place);
    this.#seen.add(place);
    return isNew;
  }
}

/** Folders that hold tools' own files, not documents. */
function isEntered(name: string): boolean {
  return name !== 'node_modules' && !name.startsWith('.');
}

function byName(left: Dirent, right: Dirent): number {
  return left.name < right.name ? -1 : 1;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
