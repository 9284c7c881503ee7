// Opens what a command line names as a place to read documents from: a database, an archive, files.
import type { ForeignRules } from '../backend/backend.js';
import { DATABASE_DIALECT, DEFAULT_DIALECT, openDialect } from '../schema/dialect.js';
import { openArchive } from './archive/archive-source.js';
import type { ArchiveKeys } from './archive/encryption.js';
import { openDatabaseSource } from './database/database-source.js';
import { openFiles } from './files/file-source.js';
import { kindOfLocation, type LocationKind, refuseSqliteFile } from './location-kind.js';
import { isRejectFile, openRejects } from './reject-source.js';
import type { Source } from './source.js';

export interface LocationOptions {
  /** Of a database: what is done with that which JSON has no form for. */
  readonly rules?: ForeignRules;
  /** Of files: the collection of those whose names do not tell. */
  readonly collection?: string | undefined;
  /** Of files: the longest document. */
  readonly maxBytes?: number;
  /** Of an encrypted archive. */
  readonly keys?: ArchiveKeys | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface OpenedSource {
  readonly source: Source;
  readonly kind: LocationKind;
  /** Of an archive's manifest. */
  readonly archiveDigest: string | undefined;
  /** Nothing keeps files from holding a document twice. */
  readonly mayRepeatIds: boolean;
  /** How its documents are written, as far as it says so, or is known of its kind. */
  readonly dialect: string;
}

const MAX_DOCUMENT_BYTES = 64 << 20;

/**
 * Opens a location to be read; an archive is checked whole. Throws DbkitError: `usage` where there is nothing, `refused` for a
 * damaged archive, others where it cannot be opened.
 */
export async function openSource(location: string, options: LocationOptions): Promise<OpenedSource> {
  const kind = kindOfLocation(location);
  if (kind === 'database') {
    return {
      source: await openDatabaseSource(location, options),
      kind,
      archiveDigest: undefined,
      mayRepeatIds: false,
      dialect: DATABASE_DIALECT,
    };
  }
  if (kind === 'archive') {
    const source = await openArchive(location, options);
    const { dialect = DATABASE_DIALECT } = source.manifest;
    return { source, kind, archiveDigest: source.digest, mayRepeatIds: false, dialect };
  }
  refuseSqliteFile(location);
  const ofFiles = { kind, archiveDigest: undefined, mayRepeatIds: true } as const;
  // They were read from a database, or from files of any dialect.
  if (isRejectFile(location)) return { ...ofFiles, source: openRejects(location), dialect: DATABASE_DIALECT };
  const { collection, maxBytes = MAX_DOCUMENT_BYTES } = options;
  // A name tells a collection of any dialect, in whichever the documents are written.
  const { catalog } = openDialect(DATABASE_DIALECT);
  const source = openFiles([location], { catalog, collection, maxBytes });
  return { ...ofFiles, source, dialect: DEFAULT_DIALECT };
}
