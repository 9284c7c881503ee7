// The long proof of transfers: kills, values and faults, as many as are asked for.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBackend } from '../src/backend/registry.js';
import { openArchive } from '../src/transfer/archive/archive-source.js';
import { TestServers } from './servers/catalog.js';
import { addressOf, FAULTY, faultTrial, placeOn, startChaos, through } from './transfer-faults.js';
import { digestsOf, fill, killTrial, runKilled } from './transfer-trials.js';
import { awkwardDocuments, valuesTrial } from './transfer-values.js';

const DOCUMENTS = 2_000;

interface Stage {
  readonly folder: string;
  readonly source: string;
  readonly expected: Record<string, string>;
}

interface Target {
  readonly location: string;
  readonly judge: () => Promise<Record<string, string>>;
  readonly clean: () => void;
}

/** So many trials for each of export, import and migrate; gives how many ended otherwise than an uninterrupted run. */
export async function soakKills(trials: number): Promise<number> {
  return onStage(async (stage) => {
    let wrong = 0;
    await runKilled(['export', stage.source, 'archive', '--compress', 'none'], stage.folder);
    const file = (name: string) => fileTarget(join(stage.folder, name));
    wrong += await killsOf(stage, 'migrate', trials, file, (to) => ['migrate', stage.source, to]);
    wrong += await killsOf(stage, 'import', trials, file, (to) => ['import', 'archive', to]);
    const archive = (name: string) => archiveTarget(join(stage.folder, name));
    wrong += await killsOf(stage, 'export', trials, archive, (to) => ['export', stage.source, to]);
    return wrong;
  });
}

async function killsOf(
  { folder, expected }: Stage,
  what: string,
  trials: number,
  open: (name: string) => Target,
  argsFor: (location: string) => readonly string[],
): Promise<number> {
  const whole = open(`${what}-whole`);
  const { milliseconds: usualMs } = await runKilled(argsFor(whole.location), folder);
  whole.clean();
  let [wrong, kills] = [0, 0];
  for (let number = 1; number <= trials; number++) {
    const target = open(`${what}-${number}`);
    const judge = async () => difference(expected, await target.judge());
    const result = await killTrial({ folder, args: argsFor(target.location), usualMs, judge });
    kills += result.kills;
    if (result.wrong !== undefined) {
      wrong++;
      console.log(`${what}, trial ${number}: ${result.wrong}`);
    }
    target.clean();
  }
  console.log(`${what}: ${trials} trials, ${kills} kills, ${wrong} ended otherwise`);
  return wrong;
}

function fileTarget(path: string): Target {
  const location = `sqlite:${path}.db`;
  return {
    location,
    judge: async () => {
      const backend = await openBackend(location);
      const found = await digestsOf(backend);
      await backend.close();
      return found;
    },
    clean: () => {
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}.db${suffix}`, { force: true });
    },
  };
}

function archiveTarget(path: string): Target {
  return {
    location: path,
    judge: async () => {
      if (existsSync(`${path}.partial`)) return {};
      const archive = await openArchive(path);
      await archive.close();
      const { collections } = archive.manifest;
      return Object.fromEntries(collections.map((one) => [one.name, `${one.documents} ${one.digest}`]));
    },
    clean: () => rmSync(path, { recursive: true, force: true }),
  };
}

function difference(expected: Record<string, string>, found: Record<string, string>): string | undefined {
  const wrong = Object.keys(expected).filter((name) => found[name] !== expected[name]);
  return wrong.length === 0 ? undefined : `${wrong.join(', ')} differ`;
}

/** So many awkward documents through every ordered pair of locations. */
export async function soakValues(documents: number): Promise<number> {
  const servers = new TestServers();
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-soak-'));
  const [postgres, mongodb] = [await servers.get('postgres18'), await servers.get('mongo-java-server')];
  const [couchdb, dynamodb] = [await servers.get('couchdb'), await servers.get('dynamodb')];
  let files = 0;
  const locations: (() => string)[] = [
    () => 'memory:',
    () => `sqlite:${join(folder, `${++files}.db`)}`,
    () => 'archive',
  ];
  if (postgres.status === 'running') locations.push(() => `${postgres.url}?schema=soak${++files}`);
  if (mongodb.status === 'running') {
    locations.push(() => Object.assign(new URL(mongodb.url), { pathname: `/soak${++files}` }).href);
  }
  if (couchdb.status === 'running') locations.push(() => `${couchdb.url}?prefix=soak${++files}-`);
  if (dynamodb.status === 'running') locations.push(() => `${dynamodb.url}&prefix=soak${++files}.`);
  const awkward = awkwardDocuments(documents, Date.now() % 1_000_000);
  let wrong = 0;
  for (const from of locations) {
    for (const to of locations) {
      await valuesTrial(from(), to(), awkward).catch((error: Error) => {
        wrong++;
        console.log(`values: ${error.message}`);
      });
    }
  }
  console.log(`values: ${documents} documents through ${locations.length ** 2} pairs, ${wrong} pairs wrong`);
  await servers.stop();
  rmSync(folder, { recursive: true, force: true });
  return wrong;
}

/** So many migrations into each server and out of it, through a network that cuts, delays and resets. */
export async function soakFaults(trials: number): Promise<number> {
  const servers = new TestServers();
  let wrong = 0;
  for (const name of FAULTY) {
    const server = await servers.get(name);
    if (server.status === 'absent') console.log(`faults on ${name}: unavailable (${server.reason})`);
    else wrong += await onStage((stage) => faultsOf(stage, name, server.url, trials));
  }
  await servers.stop();
  return wrong;
}

async function faultsOf(
  { folder, source, expected }: Stage,
  name: (typeof FAULTY)[number],
  server: string,
  trials: number,
): Promise<number> {
  const chaos = await startChaos(addressOf(server));
  let wrong = 0;
  for (let trial = 1; trial <= trials; trial++) {
    const url = through(placeOn(name, server, `faults${trial}`), chaos.port);
    const back = fileTarget(join(folder, `faults-${trial}`));
    const args = [
      ['migrate', source, url, '--journal', `${trial}.journal`],
      ['migrate', url, back.location, '--journal', `${trial}-back.journal`],
    ];
    for (const [way, command] of args.entries()) {
      const judge = async () => (way === 0 ? undefined : difference(expected, await back.judge()));
      const result = await faultTrial(command, folder, judge);
      if (result.wrong === undefined) continue;
      wrong++;
      console.log(`faults on ${name}, trial ${trial}: ${result.wrong}`);
    }
    back.clean();
  }
  console.log(`faults on ${name}: ${2 * trials} migrations, ${chaos.cuts()} cuts, ${wrong} ended otherwise`);
  await chaos.close();
  return wrong;
}

async function onStage(work: (stage: Stage) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-soak-'));
  try {
    const source = `sqlite:${join(folder, 'source.db')}`;
    const backend = await openBackend(source);
    await fill(backend, DOCUMENTS);
    const expected = await digestsOf(backend);
    await backend.close();
    return await work({ folder, source, expected });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
