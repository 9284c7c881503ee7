// Measures whole processes from outside: wall time from start to end, and peak memory.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What is measured: one or more processes, run one after the other.
 * @typedef {{ name: string, steps: string[][], exit?: number }} Subject
 */

/** Runs a subject once: the sum of its processes' wall times, in seconds. Their standard output goes to /dev/null. */
export function timeOnce(subject) {
  let seconds = 0;
  for (const step of subject.steps) {
    const started = process.hrtime.bigint();
    const done = spawnSync(step[0], step.slice(1), { stdio: ['ignore', 'ignore', 'pipe'] });
    seconds += Number(process.hrtime.bigint() - started) / 1e9;
    expectExit(subject, step, done);
  }
  return seconds;
}

/** Runs a subject once and gives what it wrote to `stream`, standard output or standard error. */
export function outputOf(subject, stream = 'stdout') {
  return inFolder((folder) => {
    // Into a file: a program that exits at once may lose what it has written to a pipe, as ajv-cli does.
    const path = join(folder, 'output');
    const file = openSync(path, 'w');
    const stdio = stream === 'stdout' ? ['ignore', file, 'pipe'] : ['ignore', 'ignore', file];
    for (const step of subject.steps) expectExit(subject, step, spawnSync(step[0], step.slice(1), { stdio }));
    closeSync(file);
    return readFileSync(path, 'utf8');
  });
}

function inFolder(action) {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-bench-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs the subjects in turn, so that a slow spell of the machine hits all of them: first once unmeasured, then `rounds` times,
 * every other round backwards. In a round each runs twice in a row and the faster run counts: a virtual machine takes memory
 * back meanwhile, and the next program that needs much would pay for what it did not cause (sourcemeta up to 1.3 of 3.7 s).
 * Gives the sorted seconds of each, by name.
 */
export function interleave(subjects, rounds) {
  const times = new Map(subjects.map((subject) => [subject.name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) {
      const seconds = Math.min(timeOnce(subject), timeOnce(subject));
      if (round > 0) times.get(subject.name).push(seconds);
    }
    process.stderr.write(round === 0 ? `  warmed up; rounds:` : ` ${round}`);
  }
  process.stderr.write('\n');
  for (const list of times.values()) list.sort((a, b) => a - b);
  return times;
}

export function median(sorted) {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The most memory, in bytes, that a subject made of Node processes held at any time; the highest of `runs` runs. */
export function peakMemory(subject, runs = 2) {
  return Math.max(...usageOf(subject, runs).map(({ peak }) => peak));
}

/** The memory and the processor time of every Node process of a subject, in `runs` runs: `{ peak, seconds }`, in bytes and seconds. */
export function usageOf(subject, runs) {
  return inFolder((folder) => {
    const file = join(folder, 'peak');
    const hook = new URL('peak-memory.mjs', import.meta.url).href;
    const env = { ...process.env, NODE_OPTIONS: `--import ${hook}`, DBKIT_BENCH_PEAK: file };
    return Array.from({ length: runs }, () => subject.steps)
      .flat()
      .map((step) => {
        const done = spawnSync(step[0], step.slice(1), { stdio: ['ignore', 'ignore', 'pipe'], env });
        expectExit(subject, step, done);
        const [peak, seconds] = readFileSync(file, 'utf8').split(' ').map(Number);
        rmSync(file);
        return { peak, seconds };
      });
  });
}

/** A measurement of a command that did something else than it should is worth nothing. */
function expectExit(subject, step, done) {
  if (done.error) throw done.error;
  const expected = subject.exit ?? 0;
  if (done.status === expected) return;
  const said = String(done.stderr).trim().split('\n').slice(-5).join('\n');
  throw new Error(
    `${subject.name} ended in ${done.status ?? done.signal}, not ${expected}: ${step.join(' ')}\n${said}`,
  );
}
