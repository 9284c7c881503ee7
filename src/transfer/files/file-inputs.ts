// Which files hold documents of which collections: told by their names, and of Gofannon's own export by its content.
import { DbkitError } from '../../document/error.js';
import { collectionOfFile } from '../../files/collection-of-file.js';
import { discover } from '../../files/discover.js';
import { headBuffer, openDocuments, tellsCollections, tellsNothing } from '../../files/document-reader.js';
import { isLineFile } from '../../files/file-form.js';
import { REST_NOT_READ } from '../../files/json-splitter.js';
import type { Catalog } from '../../schema/catalog.js';
import type { ProblemCode } from '../../schema/finding.js';

export interface FileInput {
  readonly path: string;
  /** Told by its name. */
  readonly collection: string | undefined;
  /** Of an export: how many documents of each collection it holds. */
  readonly holds: ReadonlyMap<string, number> | undefined;
}

export interface FileInputOptions {
  readonly catalog: Catalog;
  /** The collection of all files whose content does not tell. */
  readonly collection?: string | undefined;
  /** The longest document. */
  readonly maxBytes: number;
}

/** Finds the files, and looks through exports. Throws DbkitError: `usage`, or `unreadable` for what cannot be read to its end. */
export function findInputs(paths: readonly string[], options: FileInputOptions): FileInput[] {
  const collectionOf = (path: string) => options.collection ?? collectionOfFile(path, options.catalog);
  const { inputs, findings } = discover(paths, { collectionOf });
  const fault = findings.find(({ severity }) => severity === 'error');
  if (fault) throw new DbkitError('unreadable', `${fault.file} ${fault.message}`);
  return inputs.map(({ path, kind, collection }) => {
    if (kind !== 'file') {
      const name = path === '<stdin>' ? 'standard input' : path;
      throw new DbkitError('usage', `${name} can be read only once: save it in a file, and name that`);
    }
    return inputOf(path, collection, options);
  });
}

function inputOf(path: string, collection: string | undefined, options: FileInputOptions): FileInput {
  if (isLineFile(path) || !tellsCollections(path)) {
    if (collection === undefined) throw tellsNothing(path);
    return { path, collection, holds: undefined };
  }
  const holds = new Map<string, number>();
  const visitor = {
    document({ collection: found }: { readonly collection: string | undefined }) {
      if (found === undefined) throw tellsNothing(path);
      holds.set(found, (holds.get(found) ?? 0) + 1);
    },
    problem(code: ProblemCode, message: string, line: number, column: number) {
      refuseFatal(path, code, message, line, column);
    },
  };
  const steps = openDocuments({ path, collection }, visitor, options, headBuffer());
  try {
    while (steps.step());
  } finally {
    steps.close();
  }
  return { path, collection, holds };
}

const FATAL: ReadonlySet<ProblemCode> = new Set(['not-json', 'truncated', 'too-deep', 'unknown-collection']);

/** Throws DbkitError `unreadable` where a fault of the file itself leaves documents unread, or unclear which there are. */
export function refuseFatal(
  path: string,
  code: ProblemCode,
  message: string,
  line: number,
  column: number,
): void {
  if (!FATAL.has(code) && !message.endsWith(REST_NOT_READ)) return;
  throw new DbkitError('unreadable', `cannot read ${path}: line ${line}, column ${column}: ${message}`);
}
