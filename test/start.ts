// `npm start`: runs the thread and ends with its verdict.
import { runThread } from './thread.js';

const held = await runThread((line) => console.log(line));
console.log(held ? 'verdict: everything held' : 'verdict: something is broken');
process.exitCode = held ? 0 : 1;
