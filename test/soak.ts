// `npm run test:soak`: every mutant with every check at many seeds, and a million model commands on each clean reference; with
// --drivers the mutants through the driver protocol, with --kills, --values or --faults so many trials of transfers instead.
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { soakDrivers, soakMutants, soakReferences } from '../conformance/mutants/soak.js';
import { soakFaults, soakKills, soakValues } from './transfer-soak.js';

interface Options {
  readonly seeds: number;
  readonly commands: number;
  readonly drivers?: boolean;
  readonly kills?: number;
  readonly values?: number;
  readonly faults?: number;
}

const { seeds, commands, drivers, kills, values, faults } = new Command('npm run test:soak --')
  .description('the long proof of the suite and of transfers: hours, not minutes')
  .option('--seeds <count>', 'seeds at which every mutant is judged with every check', Number, 30)
  .option('--commands <count>', 'model commands on each clean reference', Number, 1_000_000)
  .option('--drivers', 'only the mutants through the driver protocol')
  .option('--kills <count>', 'kill -9 at random, for each of export, import and migrate', Number)
  .option('--values <count>', 'awkward documents through every pair of locations', Number)
  .option('--faults <count>', 'migrations there and back through a network that cuts', Number)
  .parse()
  .opts<Options>();

/** Built: `npm run build`. */
const driver = fileURLToPath(new URL('../dist/conformance/mutants/serve-mutant.js', import.meta.url));

const chosen = [
  ...(drivers ? [() => soakDrivers(driver)] : []),
  ...(kills === undefined ? [] : [() => soakKills(kills)]),
  ...(values === undefined ? [] : [() => soakValues(values)]),
  ...(faults === undefined ? [] : [() => soakFaults(faults)]),
];
const whole = [
  () => soakDrivers(driver),
  () => soakReferences({ seed: 1, commands }),
  () => soakMutants({ seeds }),
];

let wrong = 0;
for (const soak of chosen.length > 0 ? chosen : whole) wrong += await soak();
console.log(`${wrong} in all that should not be`);
process.exitCode = wrong === 0 ? 0 : 1;
