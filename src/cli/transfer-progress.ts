// Progress of a transfer: a bar a collection, one after the other.
import { chooseProgressMode, type Progress, startProgress } from '../report/progress.js';
import type { SourceCollection } from '../transfer/source.js';
import type { TransferFlags } from './transfer-options.js';

export interface TransferProgress {
  begin(collections: readonly SourceCollection[], limit: number | undefined): Promise<void>;
  update(collection: string, read: number, bytes: number): void;
  stop(): void;
}

/** `label` stands before each collection's name. */
export function transferProgress(label: string, flags: TransferFlags): TransferProgress {
  const mode = chooseProgressMode({
    progress: flags.progress === 'auto' ? undefined : flags.progress,
    quiet: flags.quiet ?? false,
    isTTY: process.stderr.isTTY,
  });
  const shown = new Map<string, Progress>();
  let current: string | undefined;
  return {
    async begin(collections, limit = Number.POSITIVE_INFINITY) {
      for (const { name, documents } of collections) {
        const total = documents === undefined ? undefined : Math.min(documents, limit);
        const options = { label: `${label} ${name}`, total, unit: 'documents', mode, stream: process.stderr };
        shown.set(name, await startProgress(options));
      }
    },
    update(collection, read, bytes) {
      if (collection !== current && current !== undefined) shown.get(current)?.stop();
      current = collection;
      shown.get(collection)?.update(read, `${(bytes / 1e6).toFixed(1)} MB`);
    },
    stop() {
      if (current !== undefined) shown.get(current)?.stop();
    },
  };
}
