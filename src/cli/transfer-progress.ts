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
  const totals = new Map<string, number | undefined>();
  let current: string | undefined;
  let shown: Progress | undefined;
  // Each collection's clock starts with its first documents.
  const start = async (collection: string) => {
    shown?.stop();
    shown = undefined;
    current = collection;
    const total = totals.get(collection);
    const options = {
      label: `${label} ${collection}`,
      total,
      unit: 'documents',
      mode,
      stream: process.stderr,
    };
    const started = await startProgress(options);
    if (current === collection) shown = started;
  };
  return {
    async begin(collections, limit = Number.POSITIVE_INFINITY) {
      for (const { name, documents } of collections) {
        totals.set(name, documents === undefined ? undefined : Math.min(documents, limit));
      }
    },
    update(collection, read, bytes) {
      if (collection !== current) void start(collection);
      shown?.update(read, `${(bytes / 1e6).toFixed(1)} MB`);
    },
    stop() {
      current = undefined;
      shown?.stop();
    },
  };
}
