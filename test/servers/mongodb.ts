// What the tests take for MongoDB: the server that MONGODB_TEST_URL names, else a stand-in on Java, which Maven brings.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedFolder } from './cache.js';
import type { TestDatabase } from './postgres.js';
import { makeFolder, type ServerProcess, startServer } from './server-process.js';

export interface MongodbServer extends TestDatabase {
  readonly process: ServerProcess;
}

// One thread for all connections: it sends the documents that it holds, and with more of them another may change one in the
// middle, which MongoDB's readers never see.
const JAVA_OPTIONS = ['-XX:TieredStopAtLevel=1', '-Xmx1g', '-Dio.netty.eventLoopThreads=1'];
const SOURCES = fileURLToPath(new URL('mongo-java-server/', import.meta.url));

/** A stand-in of its own, with nothing in it. Throws where it cannot be had, with the reason. */
export async function startMongodb(): Promise<MongodbServer> {
  const program = builtStandIn();
  const classes = ['classes', 'lib/*'].map((part) => join(program, part)).join(delimiter);
  const running = await startServer(makeFolder(), {
    user: undefined,
    setup: [],
    server: ['java', ...JAVA_OPTIONS, '-cp', classes, 'StandIn'],
    ready: /listening on (\d+)/,
    stop: 'SIGKILL',
  });
  return {
    url: `mongodb://127.0.0.1:${running.ready[1]}/gofannon`,
    process: running,
    stop: () => running.stop(),
  };
}

/** Where its classes are; built once for each version of the sources. */
function builtStandIn(): string {
  if (!isThere('java')) throw new Error('no Java');
  const [pom, source] = ['pom.xml', 'StandIn.java'].map((name) => join(SOURCES, name)) as [string, string];
  const hash = createHash('sha256')
    .update(readFileSync(pom))
    .update(readFileSync(source))
    .digest('hex')
    .slice(0, 16);
  return cachedFolder({ name: `mongo-java-server-${hash}`, fill: (folder) => build(folder, pom, source) });
}

function build(folder: string, pom: string, source: string): void {
  if (!isThere('mvn')) throw new Error('no Maven to bring mongo-java-server');
  const lib = join(folder, 'lib');
  run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`]);
  run('javac', ['-cp', join(lib, '*'), '-d', join(folder, 'classes'), source]);
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run(program: string, args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    const said = `${stdout}${stderr}`.split('\n').find((line) => /error/i.test(line));
    throw new Error(`${program} failed: ${said ?? 'without a word'}`);
  }
}
