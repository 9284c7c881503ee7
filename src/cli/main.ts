#!/usr/bin/env node
// The `dbkit` command: finds the command asked for, runs it, and ends with its exit code.
import { nameRuntime } from './navigator.js';
import { optimizeLate } from './optimizing.js';
import { run } from './program.js';

nameRuntime();
optimizeLate();

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70);
});

process.exitCode = await run(process.argv.slice(2));
