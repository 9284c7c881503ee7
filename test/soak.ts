// `npm run test:soak`: every mutant with every check at many seeds, and a million model commands on each clean reference.

import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { soakDrivers, soakMutants, soakReferences } from '../conformance/mutants/soak.js';

const options = new Command('npm run test:soak --')
  .description('the long proof of the suite: hours, not minutes')
  .option('--seeds <count>', 'seeds at which every mutant is judged with every check', Number, 30)
  .option('--commands <count>', 'model commands on each clean reference', Number, 1_000_000)
  .option('--drivers', 'only the mutants through the driver protocol')
  .parse()
  .opts<{ seeds: number; commands: number; drivers?: boolean }>();

/** Built: `npm run build`. */
const driver = fileURLToPath(new URL('../dist/conformance/mutants/serve-mutant.js', import.meta.url));

const missed = await soakDrivers(driver);
const accused = options.drivers ? 0 : await soakReferences({ seed: 1, commands: options.commands });
const deviations = options.drivers ? 0 : await soakMutants({ seeds: options.seeds });
console.log(
  `${missed} judged otherwise through the protocol, ${accused} false alarms on clean references, ${deviations} deviations of mutants`,
);
process.exitCode = missed + accused + deviations === 0 ? 0 : 1;
