// Runs one program to its end: its wall time, and the most memory that it held.
import { spawnSync } from 'node:child_process';

const PEAK = /Maximum resident set size \(kbytes\): (\d+)/;

/** In seconds and bytes. Throws where it does not end in 0. `time` of GNU says the memory of any program. */
export function runOnce(words) {
  const started = process.hrtime.bigint();
  const done = spawnSync('/usr/bin/time', ['-v', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (done.error) throw done.error;
  if (done.status !== 0)
    throw new Error(`${words.slice(0, 3).join(' ')} ended in ${done.status}: ${done.stderr.slice(0, 300)}`);
  return { seconds, peak: Number(PEAK.exec(done.stderr)?.[1] ?? 0) * 1024 };
}
