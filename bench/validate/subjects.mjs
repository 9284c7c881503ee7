// The command lines that the bench measures: dbkit's, its peers', and reading alone. Peers are called in the way that is
// fastest for them: sourcemeta's native program without its Node launcher, ajv-cli's own file without npx.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COLLECTIONS } from './data.mjs';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const SCHEMAS = fileURLToPath(new URL('../../schemas/documented/', import.meta.url));
const DBKIT = fileURLToPath(new URL('../../dist/bin/main.js', import.meta.url));
const PEERS = { sourcemeta: '@sourcemeta/jsonschema', 'ajv-cli': 'ajv-cli' };

/** Installs the peers into this folder when they are missing; the project itself does not depend on them. */
export function installPeers() {
  if (Object.values(PEERS).every((name) => existsSync(join(HERE, 'node_modules', name)))) return;
  process.stderr.write('  installing the peers into bench/validate/node_modules\n');
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) throw new Error('the peers could not be installed (npm ci in bench/validate)');
}

/** `{sourcemeta: '16.11.0', 'ajv-cli': '5.0.0'}` */
export function peerVersions() {
  const require = createRequire(import.meta.url);
  return Object.fromEntries(
    Object.entries(PEERS).map(([short, name]) => {
      const file = join(HERE, 'node_modules', name, 'package.json');
      return [short, require(file).version];
    }),
  );
}

/** True once dbkit is built and knows the command. */
export function hasDbkit() {
  return existsSync(DBKIT) && spawnSync(process.execPath, [DBKIT, 'validate', '--help']).status === 0;
}

export function dbkit(name, path, ...flags) {
  return { name, steps: [[process.execPath, DBKIT, 'validate', ...flags, path]] };
}

/** Knows one schema a call, so a set of several collections takes several, one after the other. */
export function sourcemeta(name, folder, ending = '') {
  const steps = collectionsIn(folder, ending).map(([path, schema]) => [
    sourcemetaProgram(),
    ...['validate', join(SCHEMAS, schema), path, '--fast', '--format-assertion'],
    ...['--resolve', join(SCHEMAS, 'common.schema.json')],
  ]);
  return { name, steps };
}

/** As sourcemeta, one schema a call. It reads single documents only: no NDJSON. */
export function ajvCli(name, folder) {
  return {
    name,
    steps: collectionsIn(folder, '').map(([path, schema]) => ajvCliCall(schema, join(path, '*.json'))),
  };
}

export function ajvCliOne(name, file) {
  const collection = dirname(file).split(/[\\/]/).at(-1);
  return { name, steps: [ajvCliCall(`${COLLECTIONS[collection]}.schema.json`, file)] };
}

export function parseOnly(name, folder) {
  const files = readdirSync(folder).map((file) => join(folder, file));
  return { name, steps: [[process.execPath, join(HERE, 'parse-only.mjs'), ...files]] };
}

function ajvCliCall(schema, data) {
  return [
    process.execPath,
    join(HERE, 'node_modules/ajv-cli/dist/index.js'),
    // Not strict: the schemas have `discriminator`, which this program cannot be told about.
    ...['validate', '--spec=draft2020', '-c', 'ajv-formats', '--strict=false'],
    ...['-s', join(SCHEMAS, schema), '-r', join(SCHEMAS, 'common.schema.json'), '-d', data],
  ];
}

function collectionsIn(folder, ending) {
  return Object.entries(COLLECTIONS)
    .map(([collection, schema]) => [join(folder, collection + ending), `${schema}.schema.json`])
    .filter(([path]) => existsSync(path));
}

/** The package carries one program a platform and chooses in its launcher; this is the same choice. */
function sourcemetaProgram() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const machine = process.arch === 'x64' ? 'x86_64' : process.arch;
  const musl = platform === 'linux' && process.report.getReport().header.glibcVersionRuntime === undefined;
  const file = `jsonschema-${platform}-${machine}${musl ? '-musl' : ''}${platform === 'windows' ? '.exe' : ''}`;
  return join(HERE, 'node_modules', PEERS.sourcemeta, 'build/github-releases', file);
}
