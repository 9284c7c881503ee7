// `dbkit conform --replay FILE [SUBJECT]`: judges a stored history again, and tries to provoke the same again.

import { SubjectFault } from '../../conformance/checks/check.js';
import { type History, readHistory } from '../../conformance/model/history.js';
import { historyLines } from '../../conformance/model/history-text.js';
import { judgeHistory } from '../../conformance/model/linearizability.js';
import { runSuite, type SuiteOptions } from '../../conformance/run.js';
import type { Subject } from '../../conformance/subject/subject.js';
import { DbkitError, messageOf } from '../document/error.js';
import type { ConformReport } from '../report/conform/conform-report.js';
import type { ChosenSubject } from './conform-subject.js';
import { writeOut } from './output.js';

const ATTEMPTS = 10;

/** Prints both findings; 1 where the history is broken or was provoked again, else 0. */
export async function replay(
  file: string,
  chosen: ChosenSubject | undefined,
  options: SuiteOptions,
): Promise<number> {
  const history = await named(file);
  const broken = await judgeAgain(history);
  if (!chosen) {
    await writeOut(
      'no subject was named: it was not provoked again (dbkit conform --replay FILE SUBJECT does)\n',
    );
    return broken ? 1 : 0;
  }
  const again = await provoke(history, chosen, options);
  return broken || again ? 1 : 0;
}

// A file that is named and cannot be read is wrong use, as everywhere.
async function named(file: string): Promise<History> {
  try {
    return await readHistory(file);
  } catch (error) {
    throw new DbkitError('usage', messageOf(error), { cause: error });
  }
}

async function judgeAgain(history: History): Promise<boolean> {
  const judgement = judgeHistory(history);
  const what = `the stored history of ${history.collection}/${history.id} (${history.calls.length} calls)`;
  if (judgement.is === 'linearizable') await writeOut(`${what} keeps ${history.requirement}\n`);
  else if (judgement.is === 'undecided') await writeOut(`${what} could not be judged within bounds\n`);
  else {
    await writeOut(`${what} breaks ${history.requirement}: no order of these calls explains their answers\n`);
    for (const line of historyLines(judgement.calls, judgement.before)) await writeOut(`  ${line}\n`);
  }
  return judgement.is !== 'linearizable';
}

async function provoke(history: History, chosen: ChosenSubject, options: SuiteOptions): Promise<boolean> {
  const { timeoutMs = 30_000, signal } = options;
  for (let attempt = 1; attempt <= ATTEMPTS && !options.signal?.aborted; attempt++) {
    const subject = await chosen.open({ conflicts: history.conflicts, timeoutMs, signal });
    try {
      const seed = history.seed + attempt - 1;
      const report = await runSuite(subject, { ...options, seed, requirements: [history.requirement] });
      if (report.error) throw new DbkitError('unavailable', report.error.message);
      if (hasFailed(report)) {
        await writeOut(
          `it was provoked again, in attempt ${attempt}: ${report.requirements[0]?.failure?.message}\n`,
        );
        return true;
      }
    } finally {
      await closed(subject);
    }
  }
  await writeOut(`it was not provoked again in ${ATTEMPTS} attempts\n`);
  return false;
}

// How a driver ends is no matter of its history.
async function closed(subject: Subject): Promise<void> {
  try {
    await subject.close();
  } catch (error) {
    if (!(error instanceof SubjectFault)) throw error;
  }
}

function hasFailed({ requirements }: ConformReport): boolean {
  return requirements.some(({ status }) => status === 'fail');
}
