// `npm run bench -- store`: what the store adds to the database driver's own calls, on documents of 1 KB.
import { register } from 'tsx/esm/api';
import { median } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { conditions, table } from '../table.mjs';
import { SUBJECTS } from './calls.mjs';

export const summary = 'single get and save through the store, beside the bare driver';

const REACH = 1.15;

const OPTIONS = [['--calls <n>', 'measured calls of each kind', 4000]];

/** The exit code: 0 if every call reaches its figure, 1 if one does not or no server can be had, 2 for wrong arguments. */
export async function run(words) {
  const options = readOptions('store', summary, OPTIONS, words);
  if (options === undefined) return 2;
  // The test servers and the store are TypeScript: they run as they stand in the work tree.
  const unregister = register();
  try {
    const rows = [];
    for (const subject of SUBJECTS) rows.push(...(await rowsOf(subject, options.calls)));
    process.stdout.write(
      `${options.calls} calls of each kind, one after the other, in turn with the driver's; ` +
        `${conditions()}\n\n${table(rows)}`,
    );
    return rows.every((row) => row.met) ? 0 : 1;
  } finally {
    await unregister();
  }
}

async function rowsOf({ name: place, start }, count) {
  let subject;
  try {
    subject = await start();
  } catch (error) {
    process.stderr.write(`unavailable: ${error.message}\n`);
    return [{ case: place, reach: `≤ ${REACH}`, measured: 'no server', how: '', met: undefined }];
  }
  try {
    const rows = [];
    for (const [name, { bare, store }] of Object.entries(subject.calls)) {
      const [driver, ours] = await inTurn(bare, store, count);
      const ratio = ours / driver;
      rows.push({
        case: `${subject.server}: ${name}`,
        reach: `≤ ${REACH}`,
        measured: ratio.toFixed(2),
        how: `medians ${(ours * 1e6).toFixed(0)} µs and ${(driver * 1e6).toFixed(0)} µs`,
        met: ratio <= REACH,
      });
    }
    return rows;
  } finally {
    await subject.stop();
  }
}

/** The medians of both, in seconds. They take turns, so that a slow spell of the machine hits both, and change who is first. */
async function inTurn(bare, store, count) {
  const times = [[], []];
  for (let n = -count / 4; n < count; n++) {
    for (const which of n % 2 === 0 ? [0, 1] : [1, 0]) {
      const started = process.hrtime.bigint();
      await (which === 0 ? bare : store)(Math.abs(Math.trunc(n)) % 100);
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      if (n >= 0) times[which].push(seconds);
    }
  }
  return times.map((list) => median(list.sort((a, b) => a - b)));
}
