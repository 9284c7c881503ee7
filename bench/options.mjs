// Reads the options of a bench from the words behind its name.
import { Command } from 'commander';

/**
 * `options`: flags, description and default of each; where the default is a number, the option is a whole number from 1 on.
 * Undefined for wrong words, once it has been printed what is wrong with them; --help prints itself and ends the process.
 */
export function readOptions(name, summary, options, words) {
  const command = new Command(`npm run bench -- ${name}`)
    .description(summary)
    .allowExcessArguments(false)
    .exitOverride();
  for (const [flags, description, preset] of options) {
    if (typeof preset === 'number') command.option(flags, description, Number, preset);
    else command.option(flags, description, preset);
  }
  try {
    const read = command.parse(words, { from: 'user' }).opts();
    for (const [flags, , preset] of options) {
      const [, option] = /^--(\w+)/.exec(flags);
      const isWhole = Number.isInteger(read[option]) && read[option] >= 1;
      if (typeof preset === 'number' && !isWhole) command.error(`error: --${option} must be a whole number`);
    }
    return read;
  } catch (error) {
    // Commander has printed what is wrong, or the help.
    if (error.exitCode === 0) process.exit(0);
    return undefined;
  }
}
