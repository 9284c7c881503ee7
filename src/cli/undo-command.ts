// `dbkit import --undo JOURNAL [DATABASE]`: opens the database of the journal, and deletes from it what that run has created.
import { existsSync } from 'node:fs';
import { openBackend, placeOfUrl } from '../backend/registry.js';
import { DbkitError } from '../document/error.js';
import { counted, grouped } from '../report/counted.js';
import { safeJson } from '../report/safe-json.js';
import { visible } from '../report/visible.js';
import { targetOfJournal, type UndoReport, undo } from '../transfer/undo.js';
import { outputsOf, writeReport } from './output.js';
import { type TransferFlags, withPassword } from './transfer-options.js';

export async function undoCommand(
  journal: string,
  locations: readonly string[],
  flags: TransferFlags,
): Promise<number> {
  if (!existsSync(journal)) throw new DbkitError('usage', `there is no journal ${journal}`);
  if (locations.length > 1) throw new DbkitError('usage', '--undo takes the database alone');
  const outputs = outputsOf(flags, ['text', 'json'] as const);
  const place = await targetOfJournal(journal);
  const url = locations[0] ?? place;
  const named = await placeOfUrl(url);
  if (named !== place) {
    throw new DbkitError('refused', `the journal ${journal} is of ${place}, not of ${named}`);
  }
  const report = await undoIn(url, journal, place);
  for (const output of outputs) {
    await writeReport(output.format === 'json' ? [`${safeJson(report)}\n`] : text(report), output);
  }
  return report.exitCode;
}

async function undoIn(url: string, journal: string, place: string): Promise<UndoReport> {
  try {
    const backend = await openBackend(withPassword(url, 'DBKIT_TARGET_PASSWORD'));
    try {
      return await undo(journal, backend, place);
    } finally {
      await backend.close();
    }
  } catch (error) {
    if (!(error instanceof DbkitError) || error.code === 'usage' || error.code === 'refused') throw error;
    throw new DbkitError('unwritable', error.message, { cause: error });
  }
}

function* text({ collections, target }: UndoReport): Generator<string> {
  yield `undone in ${visible(target)}\n`;
  for (const [name, { deleted, kept, missing }] of Object.entries(collections)) {
    const parts = [`${counted(deleted, 'document')} deleted`];
    if (kept > 0) parts.push(`${grouped(kept)} kept, since they were changed`);
    if (missing > 0) parts.push(`${grouped(missing)} were gone already`);
    yield `  ${visible(name)}: ${parts.join(', ')}\n`;
  }
}
