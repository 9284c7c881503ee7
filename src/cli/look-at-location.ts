// Opens a location for a command that only looks: what a transfer would leave behind keeps nobody from reading a document.
import type { ForeignRules } from '../backend/backend.js';
import { type OpenedSource, openSource } from '../transfer/location.js';
import { paced } from '../transfer/paced-source.js';
import { keysOf } from './archive-keys.js';
import { positive, withPassword } from './transfer-options.js';

export interface LookFlags {
  /** Of files. */
  readonly collection?: string;
  readonly identity?: string;
  readonly rate?: string;
}

const RULES: ForeignRules = { convert: {}, ignore: ['attachments', 'conflicts'] };

/** Throws DbkitError as `openSource` does. */
export async function lookAtLocation(
  location: string,
  { collection, identity, rate }: LookFlags,
  signal: AbortSignal | undefined,
): Promise<OpenedSource> {
  const pace = rate === undefined ? undefined : positive('--rate', rate);
  const opened = await openSource(withPassword(location, 'DBKIT_SOURCE_PASSWORD'), {
    rules: RULES,
    collection,
    keys: keysOf(identity),
    signal,
  });
  return pace === undefined ? opened : { ...opened, source: paced(opened.source, pace) };
}
