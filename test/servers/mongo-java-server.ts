// A stand-in for MongoDB on Java, which Maven brings: a second opinion beside FerretDB.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isThere, run } from './build-tool.js';
import { cachedFolder } from './cache.js';
import { makeFolder, type ProcessServer, startServer } from './server-process.js';

// One thread for all connections: it sends the documents that it holds, and with more of them another may change one in the
// middle, which MongoDB's readers never see.
const JAVA_OPTIONS = ['-XX:TieredStopAtLevel=1', '-Xmx1g', '-Dio.netty.eventLoopThreads=1'];
const SOURCES = fileURLToPath(new URL('mongo-java-server/', import.meta.url));

/** A stand-in of its own, with nothing in it. Throws where it cannot be had, with the reason. */
export async function startMongoJavaServer(): Promise<ProcessServer> {
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
  if (!isThere('java', '-version')) throw new Error('no Java');
  const [pom, source] = ['pom.xml', 'StandIn.java'].map((name) => join(SOURCES, name)) as [string, string];
  const hash = createHash('sha256')
    .update(readFileSync(pom))
    .update(readFileSync(source))
    .digest('hex')
    .slice(0, 16);
  return cachedFolder({ name: `mongo-java-server-${hash}`, fill: (folder) => build(folder, pom, source) });
}

function build(folder: string, pom: string, source: string): void {
  if (!isThere('mvn', '-version')) throw new Error('no Maven to bring mongo-java-server');
  const lib = join(folder, 'lib');
  run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`]);
  run('javac', ['-cp', join(lib, '*'), '-d', join(folder, 'classes'), source]);
}
