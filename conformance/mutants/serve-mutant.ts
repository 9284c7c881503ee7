// A driver for one mutant or clean reference, by its name: the suite must find the same through the protocol as in the process.
import { serve } from '../../src/protocol/serve.js';
import { ALL_MUTANTS } from './all-mutants.js';
import { HARMLESS, REFERENCES } from './clean.js';

const [name = ''] = process.argv.slice(2);
const judged = [...ALL_MUTANTS, ...REFERENCES, ...HARMLESS].find((one) => one.name === name);
if (!judged) {
  process.stderr.write(`there is no mutant ${JSON.stringify(name)}\n`);
  process.exit(2);
}
await serve({ ...judged.open(), name }, process.stdin, process.stdout);
process.stdin.destroy();
