// What the command line of validate names: files to find, and locations to open.
import { statSync } from 'node:fs';
import { DbkitError } from '../document/error.js';
import { collectionOfFile, dialectsKnowing } from '../files/collection-of-file.js';
import { type Discovered, discover, type Input } from '../files/discover.js';
import { tellsCollections, tellsNothing } from '../files/document-reader.js';
import type { Dialect } from '../schema/dialect.js';

export interface NamedInputs {
  /** Files, folders, patterns, pipes, standard input. */
  readonly files: readonly string[];
  /** Databases and archives. */
  readonly locations: readonly string[];
}

/** Throws DbkitError `usage` for options that nothing of it can have. */
export async function namedInputs(
  names: readonly string[],
  flags: { readonly collection?: string; readonly collections?: string; readonly exclude?: string },
): Promise<NamedInputs> {
  const { files, locations } = await sorted(names);
  const chooses = flags.collections !== undefined || flags.exclude !== undefined;
  if (names.length > 0 && files.length === 0 && flags.collection !== undefined) {
    const hint =
      'a database or an archive says which collections it has, and --collections chooses among them';
    throw new DbkitError('usage', `--collection is for files: ${hint}`);
  }
  if (names.length > 0 && locations.length === 0 && chooses) {
    const hint = 'of files, name those that are meant';
    throw new DbkitError('usage', `--collections and --exclude are for databases and archives: ${hint}`);
  }
  return { files, locations };
}

// What tells locations takes as long to load as a small file to check.
async function sorted(names: readonly string[]): Promise<NamedInputs> {
  if (names.every(isPlainFile)) return { files: names, locations: [] };
  const { kindOfLocation } = await import('../transfer/location-kind.js');
  const isFile = (name: string) => kindOfLocation(name) === 'files';
  return { files: names.filter(isFile), locations: names.filter((name) => !isFile(name)) };
}

function isPlainFile(name: string): boolean {
  if (name === '-') return true;
  // Perhaps a URL.
  if (name.includes(':')) return false;
  try {
    return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // Nothing that can be looked at.
    return false;
  }
}

/** Throws DbkitError `usage` where there is nothing, and for files whose collection nothing tells. */
export async function discoverFiles(
  paths: readonly string[],
  collection: string | undefined,
  dialect: Dialect,
): Promise<Discovered> {
  if (collection !== undefined && !dialect.entryOf(collection)) throw unknownCollection(collection, dialect);
  const collectionOf = (path: string) => collection ?? collectionOfFile(path, dialect.catalog);
  const discovered = discover(paths, { collectionOf });
  const silent = discovered.inputs.find(isSilent);
  if (silent) await refuseSilent(silent.path);
  return discovered;
}

function unknownCollection(collection: string, { collectionNames }: Dialect): DbkitError {
  const others = dialectsKnowing(collection);
  const hint = others === '' ? '' : `; ${others} it`;
  const known = `there are ${collectionNames.join(', ')}${hint}`;
  return new DbkitError('usage', `there is no collection "${collection}" in the schemas; ${known}`);
}

async function refuseSilent(path: string): Promise<never> {
  const { refuseSqliteFile } = await import('../transfer/location-kind.js');
  refuseSqliteFile(path);
  throw tellsNothing(path);
}

// A stream can only be looked into by reading it: it tells when it is read.
function isSilent(input: Input): boolean {
  if (!input.named || input.collection !== undefined || input.kind !== 'file') return false;
  try {
    return !tellsCollections(input.path);
  } catch {
    // What cannot be read is reported with everything else.
    return false;
  }
}
