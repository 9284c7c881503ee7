// Runs one server for the tests, and sees to it that nothing is left of it: when the standard input ends, which it does
// however the process that started it ends (also by SIGKILL), the server is stopped and its folder removed.
//
// node watchdog.mjs '{"folder": "…", "user": 65534?, "setup": [["initdb", …]], "server": ["postgres", …], "stop": "SIGQUIT"}'
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

const { folder, user, setup, server, stop } = JSON.parse(process.argv[2]);
const PATIENCE_MS = 5000;

/** The command that runs now. */
let running;
let isOver = false;

// Ctrl-C reaches the whole group of processes; here the end of the input is what counts.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
// A line of input is a signal for the server: the tests kill it in the middle.
process.stdin.on('data', (line) => running?.kill(String(line).trim()));
process.stdin.on('end', end);
process.stdin.on('error', end);

let code = 0;
for (const command of [...setup, server]) {
  if (!isOver && code === 0) code = await run(command);
}
finish();

function run([program, ...args]) {
  const owner = user === undefined ? {} : { uid: user, gid: user };
  return new Promise((resolve) => {
    running = spawn(program, args, { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'], ...owner });
    running.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      resolve(1);
    });
    running.on('exit', (status) => resolve(status ?? 1));
  });
}

function end() {
  isOver = true;
  running?.kill(stop);
  setTimeout(() => running?.kill('SIGKILL'), PATIENCE_MS).unref();
  setTimeout(finish, 2 * PATIENCE_MS).unref();
}

function finish() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.exit(code);
}
