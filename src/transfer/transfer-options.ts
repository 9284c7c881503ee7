// What a transfer is told: from where, into what, how, and whom to tell of it.
import type { Counts } from './counts.js';
import type { TransferChoices } from './plan.js';
import type { Patience } from './retry.js';
import type { Source, SourceCollection } from './source.js';
import type { Target } from './target.js';
import type { TransferCommand } from './transfer-report.js';

export interface TransferOptions {
  readonly command: TransferCommand;
  readonly source: Source;
  readonly target: Target;
  readonly choices: TransferChoices;
  /** `dry`: looks at everything and writes nothing. `preflight`: looks first, and writes if nothing is rejected. */
  readonly mode: 'write' | 'dry' | 'preflight';
  readonly archiveDigest?: string | undefined;
  /** Where the journal is, by the plan's name. */
  readonly journalPath: (plan: string) => string;
  /** The target's `finish` takes the journal away, since it lies in what is made. */
  readonly journalIsPassing?: boolean;
  /** Undefined for a name after the plan's. */
  readonly rejectsPath?: string | undefined;
  readonly restart?: boolean;
  readonly concurrency?: number | undefined;
  /** Documents a second. */
  readonly rate?: number | undefined;
  /** The source may have an id twice. */
  readonly mayRepeatIds?: boolean;
  readonly patience?: Patience;
  /** Aborted: what is read is still written. */
  readonly signal?: AbortSignal | undefined;
  /** Told what is moved before the first document is, and then now and then. */
  readonly onBegin?: (collections: readonly SourceCollection[]) => Promise<void> | void;
  /** Told what was moved before the target is finished. */
  readonly onFinish?: (totals: Counts) => void;
  readonly onProgress?: (collection: string, read: number, bytes: number) => void;
}
