// FerretDB over its SQLite backend, which Go fetches and builds: it speaks MongoDB's protocol, and is not MongoDB.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isThere, run } from './build-tool.js';
import { cachedFolder } from './cache.js';
import { makeFolder, type ProcessServer, startServer } from './server-process.js';

/** The last one with a SQLite backend; the versions from 2 on need PostgreSQL with an extension of their own. */
const VERSION = 'v1.24.1';
const MODULE = 'github.com/FerretDB/FerretDB';

/** From this one on, Go fetches the version that a module asks for. */
const OLDEST_GO = 21;

/** A server of its own, with nothing in it. Throws where it cannot be had, with the reason. */
export async function startFerretdb(): Promise<ProcessServer> {
  const program = builtProgram();
  const folder = makeFolder();
  const options = {
    handler: 'sqlite',
    // Tests need no data that outlives a power cut.
    'sqlite-url': `file:${folder}/?_pragma=synchronous(off)`,
    'state-dir': folder,
    'listen-addr': '127.0.0.1:0',
    'debug-addr': '-',
    telemetry: 'disable',
    'log-format': 'text',
  };
  const running = await startServer(folder, {
    user: undefined,
    setup: [],
    server: [program, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)],
    ready: /Listening on TCP.*?127\.0\.0\.1:(\d+)/,
    stop: 'SIGKILL',
  });
  return {
    url: `mongodb://127.0.0.1:${running.ready[1]}/gofannon`,
    process: running,
    stop: () => running.stop(),
  };
}

function builtProgram(): string {
  if (!isThere('go', 'version')) throw new Error('no Go');
  const [version, minor] = /go1\.(\d+)/.exec(run('go', ['version'])) ?? [];
  if (Number(minor) < OLDEST_GO) throw new Error(`${version} is too old: FerretDB ${VERSION} needs go1.24`);
  return join(cachedFolder({ name: `ferretdb-${VERSION}`, fill: build }), 'ferretdb');
}

/**
 * As its own documentation of builds has it. `go install` will not do: the module lacks the file with its version, without
 * which the program ends at once.
 */
function build(folder: string): void {
  const source = join(folder, 'source');
  const { Dir } = JSON.parse(go(tmpdir(), 'mod', 'download', '-json', `${MODULE}@${VERSION}`)) as {
    Dir: string;
  };
  cpSync(Dir, source, { recursive: true });
  // Go keeps modules read-only.
  run('chmod', ['-R', 'u+w', source]);
  writeFileSync(join(source, 'build/version/version.txt'), VERSION);
  go(source, 'build', '-trimpath', '-buildvcs=false', '-o', join(folder, 'ferretdb'), './cmd/ferretdb');
  rmSync(source, { recursive: true });
}

function go(cwd: string, ...args: readonly string[]): string {
  return run('go', args, { cwd, env: { CGO_ENABLED: '0', GOWORK: 'off' } });
}
