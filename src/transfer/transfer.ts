// The engine of export, import and migrate: one way from every source into every target, with a look at everything before it where
// that is asked for.
import { DbkitError } from '../document/error.js';
import type { TransferOptions } from './transfer-options.js';
import type { TransferReport } from './transfer-report.js';
import { TransferRun } from './transfer-run.js';

/**
 * Moves the documents. Throws DbkitError where nothing was written: `refused`, `usage`, `unreadable` and `unwritable` for the two
 * sides; what happens later is in the report. Closes neither source nor target.
 */
export async function transfer(options: TransferOptions): Promise<TransferReport> {
  if (options.mode !== 'preflight') return new TransferRun(options).run();
  const look = new TransferRun({ ...options, mode: 'dry' });
  if ((await look.unfinished()) === undefined) {
    const report = await look.run();
    if (report.status !== 'done' && report.status !== 'rejected') return report;
    if (report.totals.rejected > 0) throw rejectedBefore(report);
  }
  return new TransferRun({ ...options, mode: 'write' }).run();
}

function rejectedBefore({ totals, rejects }: TransferReport): DbkitError {
  const [first] = rejects;
  const example = first ? `, such as ${first.collection}/${first.id}: ${first.message}` : '';
  const what = `${totals.rejected} of ${totals.read} documents cannot be carried${example}`;
  return new DbkitError('refused', `${what}; --dry-run --rejects FILE writes them all down`);
}
