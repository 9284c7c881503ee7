// One run at a time on one journal. The lock is SQLite's own on an empty file: the system lets go of it however a process ends,
// so that it never outlives a run that was killed, as a file with a process number in it would.
import { rmSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';

export interface JournalLock {
  /** The file stays, since another run may have it open by now; it goes only with a journal that was never begun. */
  release(withFile?: boolean): void;
}

/** Throws DbkitError `refused` where another run holds it, `unwritable` where the file cannot be made. */
export async function lockJournal(journal: string): Promise<JournalLock> {
  const { default: Database } = await import('libsql');
  const file = `${journal}.lock`;
  try {
    const database = new Database(file);
    try {
      database.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return {
      release(withFile = false) {
        if (withFile) rmSync(file, { force: true });
        database.close();
      },
    };
  } catch (error) {
    if (/locked|busy/i.test(messageOf(error))) {
      throw new DbkitError('refused', `another run is at work with the journal ${journal}: wait for its end`);
    }
    throw new DbkitError('unwritable', `cannot make ${file}: ${messageOf(error)}`, { cause: error });
  }
}
