// `npm run test:soak`: every mutant with every check at many seeds, and a million model commands on each clean reference; with
// --kills, --values or --faults, so many trials of transfers instead.
import { Command } from 'commander';
import { soakMutants, soakReferences } from '../conformance/mutants/soak.js';
import { soakFaults, soakKills, soakValues } from './transfer-soak.js';

const options = new Command('npm run test:soak --')
  .description('the long proof of the suite: hours, not minutes')
  .option('--seeds <count>', 'seeds at which every mutant is judged with every check', Number, 30)
  .option('--commands <count>', 'model commands on each clean reference', Number, 1_000_000)
  .option('--kills <count>', 'kill -9 at random, for each of export, import and migrate', Number)
  .option('--values <count>', 'awkward documents through every pair of locations', Number)
  .option('--faults <count>', 'migrations there and back through a network that cuts', Number)
  .parse()
  .opts<{ seeds: number; commands: number; kills?: number; values?: number; faults?: number }>();

const { kills, values, faults } = options;
if (kills === undefined && values === undefined && faults === undefined) {
  const accused = await soakReferences({ seed: 1, commands: options.commands });
  const deviations = await soakMutants({ seeds: options.seeds });
  console.log(`${accused} false alarms on clean references, ${deviations} deviations of mutants`);
  process.exitCode = accused + deviations === 0 ? 0 : 1;
} else {
  const wrong =
    (kills === undefined ? 0 : await soakKills(kills)) +
    (values === undefined ? 0 : await soakValues(values)) +
    (faults === undefined ? 0 : await soakFaults(faults));
  process.exitCode = wrong === 0 ? 0 : 1;
}
