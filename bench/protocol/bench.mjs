// `npm run bench -- protocol`: round trips of the driver protocol, one at a time and pipelined, to a driver in Python and to one
// in Node.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { median } from '../measure.mjs';
import { readOptions } from '../options.mjs';
import { conditions, table } from '../table.mjs';

export const summary = 'round trips of the driver protocol, one at a time and pipelined';

const root = fileURLToPath(new URL('../..', import.meta.url));
const IN_FLIGHT = 64;
const REACH = { single: 5000, pipelined: 15_000 };
const SMALL = { _id: 'a1', name: 'MyAgent' };
const KILOBYTE = { ...SMALL, code: 'def run(input):\n    return {"answer": input["question"]}\n'.repeat(16) };

const OPTIONS = [
  ['--calls <n>', 'round trips in each round', 20_000],
  ['--rounds <n>', 'rounds; the median counts', 5],
  ['--python <file>', 'the driver in Python', `${root}docs/examples/driver.py`],
];

/** The exit code: 0 if the Python driver reaches its figures, 1 if not, 2 for wrong arguments. */
export async function run(words) {
  const options = readOptions('protocol', summary, OPTIONS, words);
  if (options === undefined) return 2;
  if (!existsSync(`${root}dist/conformance/subject/driver/driver.js`))
    throw new Error('dbkit is not built: npm run build');
  const rows = [];
  const python = options.python;
  const drivers = [
    { name: 'Python', words: ['python3', python], isThere: existsSync(python), judged: true },
    {
      name: 'Node',
      words: [process.execPath, `${root}dist/bin/main.js`, 'driver', 'serve', 'memory:'],
      isThere: true,
    },
  ];
  for (const driver of drivers) {
    if (driver.isThere) rows.push(...(await rowsOf(driver, options)));
    else rows.push({ case: driver.name, reach: '', measured: `no ${python}`, how: '', met: undefined });
  }
  process.stdout.write(
    `${options.calls} gets a round, ${options.rounds} rounds, ${IN_FLIGHT} in flight where pipelined; ` +
      `${conditions()}\n\n${table(rows)}`,
  );
  return rows.every((row) => row.met !== false) ? 0 : 1;
}

async function rowsOf({ name, words, judged }, { calls, rounds }) {
  const { Driver } = await import('../../dist/conformance/subject/driver/driver.js');
  const rows = [];
  for (const [size, document] of [
    ['a document of 30 bytes', SMALL],
    ['a document of 1 KB', KILOBYTE],
  ]) {
    for (const [how, inFlight] of [
      ['single', 1],
      ['pipelined', IN_FLIGHT],
    ]) {
      const { driver } = await Driver.open({ words, isLoader: false }, { timeoutMs: 30_000 });
      if (inFlight > 1) driver.sendTogether();
      await driver.request('save', { collection: 'agents', id: 'a1', document });
      const rates = [];
      await rate(driver, calls / 4, inFlight);
      for (let round = 0; round < rounds; round++) rates.push(await rate(driver, calls, inFlight));
      await driver.close();
      const measured = median(rates.sort((a, b) => a - b));
      const reach = judged && document === SMALL ? REACH[how] : undefined;
      rows.push({
        case: `${name}, ${how === 'single' ? 'one at a time' : how}, ${size}`,
        reach: reach === undefined ? '' : `≥ ${reach}/s`,
        measured: `${Math.round(measured)}/s`,
        how: `${Math.round(rates[0])} to ${Math.round(rates.at(-1))}`,
        met: reach === undefined ? undefined : measured >= reach,
      });
    }
  }
  return rows;
}

/** Round trips a second. */
async function rate(driver, count, inFlight) {
  const started = process.hrtime.bigint();
  let left = count;
  const worker = async () => {
    while (left-- > 0) await driver.request('get', { collection: 'agents', id: 'a1' });
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return count / (Number(process.hrtime.bigint() - started) / 1e9);
}
