// Puts a service to the suite and compares what fails with what should.
import { runSuite } from '../run.js';
import { openDriverSubject } from '../subject/driver/driver-subject.js';
import { openServiceSubject, type ServiceHooks } from '../subject/service-subject.js';
import type { Subject } from '../subject/subject.js';

/** What is judged: a mutant, or a clean reference, which breaks nothing. */
export interface Judged {
  readonly name: string;
  readonly breaks: readonly string[];
  readonly alsoBreaks?: readonly string[];
  open(): ServiceHooks;
}

export interface JudgeOptions {
  readonly seed: number;
  /** Programs of the model-based check. */
  readonly runs: number;
  /** Only these are judged; all if absent. */
  readonly requirements?: readonly string[];
  /** The script that serves them by name; in this process if absent. */
  readonly driver?: string;
}

/** Long enough for a busy machine; a mutant that hangs costs it several times. */
const TIMEOUT_MS = 10_000;

/** What the suite says otherwise than it should, a line each: nothing for a mutant that is caught exactly. */
export async function deviationsOf(
  judged: Judged,
  { seed, runs, requirements, driver }: JudgeOptions,
): Promise<string[]> {
  const subject = await (driver === undefined ? inProcess(judged) : throughDriver(judged, driver));
  try {
    const report = await runSuite(subject, {
      seed,
      runs,
      timeoutMs: TIMEOUT_MS,
      ...(requirements && { requirements }),
    });
    const wanted = new Set([...judged.breaks, ...(judged.alsoBreaks ?? [])]);
    const failed = new Map(
      report.requirements.flatMap(({ id, status, failure }) => (status === 'fail' ? [[id, failure]] : [])),
    );
    const missed = [...wanted].filter((id) => !failed.has(id));
    const accused = [...failed].filter(([id]) => !wanted.has(id));
    return [
      ...missed.map((id) => `${judged.name}: breaks ${id}, which passes`),
      ...accused.map(
        ([id, failure]) =>
          `${judged.name}: is accused of ${id}, which it keeps: ${failure?.check}: ${failure?.message}`,
      ),
    ];
  } finally {
    await subject.close();
  }
}

function inProcess({ name, open }: Judged): Promise<Subject> {
  return openServiceSubject({ name, kind: 'function' }, open());
}

function throughDriver({ name }: Judged, driver: string): Promise<Subject> {
  const words = [process.execPath, driver, name];
  return openDriverSubject({ words, isLoader: false }, { name, kind: 'driver', timeoutMs: TIMEOUT_MS });
}
