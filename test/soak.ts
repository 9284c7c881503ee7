// `npm run test:soak`: every mutant with every check at many seeds, and a million model commands on each clean reference.
import { Command } from 'commander';
import { soakMutants, soakReferences } from '../conformance/mutants/soak.js';

const options = new Command('npm run test:soak --')
  .description('the long proof of the suite: hours, not minutes')
  .option('--seeds <count>', 'seeds at which every mutant is judged with every check', Number, 30)
  .option('--commands <count>', 'model commands on each clean reference', Number, 1_000_000)
  .parse()
  .opts<{ seeds: number; commands: number }>();

const accused = await soakReferences({ seed: 1, commands: options.commands });
const deviations = await soakMutants({ seeds: options.seeds });
console.log(`${accused} false alarms on clean references, ${deviations} deviations of mutants`);
process.exitCode = accused + deviations === 0 ? 0 : 1;
