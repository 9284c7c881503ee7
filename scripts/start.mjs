// `npm start`: puts the embedded SQLite store and the memory store to the suite, and says where the reports are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const command = join(root, 'dist/bin/main.js');
const reports = join(root, '.dbkit/start');

if (!existsSync(command)) spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
mkdirSync(reports, { recursive: true });
const work = mkdtempSync(join(tmpdir(), 'dbkit-start-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

let exitCode = 0;
for (const [name, url] of [
  ['SQLite', `sqlite:${join(work, 'start.db')}`],
  ['memory', 'memory:'],
]) {
  const page = join(reports, `${name.toLowerCase()}.html`);
  console.log(`\n== ${name}: dbkit conform ${url}\n`);
  const { status } = spawnSync(process.execPath, [command, 'conform', url, '--report', `html=${page}`], {
    stdio: 'inherit',
  });
  console.log(`\nthe report as a page: ${relative(process.cwd(), page)}`);
  exitCode ||= status ?? 1;
}
process.exitCode = exitCode;
