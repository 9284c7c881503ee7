// What the tests of `dbkit validate` on locations share: a valid installation, one with each kind of finding in it, and how to ask.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { JsonObject } from '../src/document/json.js';
import { openStore } from '../src/store/open-store.js';
import { dbkit, folderWith, ROOT } from './dbkit.js';
import {
  agent,
  demo,
  type Installation,
  otherId,
  soundInstallation,
  user,
  userSession,
} from './stored-installation.js';

const isReport = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schemas/reports/validate.schema.json'), 'utf8')),
);
const documentedAgent: JsonObject = JSON.parse(
  readFileSync(join(ROOT, 'fixtures/documents/valid/documented/agents/seed.json'), 'utf8'),
);

/** Whose data-store documents have their users. */
export function valid(): Installation {
  const sound = soundInstallation();
  return { ...sound, users: [...(sound['users'] ?? []), user({ _id: 'a' }), user({ _id: 'asf' })] };
}

const OTHER_TIMES = { createdAt: '2026-05-02T09:00:00', updatedAt: '2026-05-01T09:00:00' };
const twins = [1, 2].map((number) => ({
  ...documentedAgent,
  _id: otherId(10 + number),
  friendly_name: 'twin',
  gofannon_agents: [],
}));

/** A finding, and the document with it. */
export const FAULTS: readonly (readonly [finding: string, collection: string, document: JsonObject])[] = [
  [`wrong-type agents ${otherId(2)} /code`, 'agents', agent({ _id: otherId(2), friendlyName: 'b', code: 7 })],
  [`unknown-field demos ${otherId(3)} /nmae`, 'demos', demo({ _id: otherId(3), nmae: 'x' })],
  ['time-order users late /updatedAt', 'users', user({ _id: 'late', ...OTHER_TIMES })],
  ['dangling-reference deployments lost /agentId', 'deployments', { _id: 'lost', agentId: otherId(9) }],
  ['name-mismatch deployments other /_id', 'deployments', { _id: 'other', agentId: otherId(1) }],
  [`duplicate-value agents ${otherId(12)} /friendly_name`, 'agents', twins[1] as JsonObject],
  [
    'wrong-type user_sessions null /isSiteAdmin',
    'user_sessions',
    userSession({ _id: 'token-not-to-be-shown-2', isSiteAdmin: 'no' }),
  ],
];
export const EXPECTED = FAULTS.map(([finding]) => finding);

export function faulty(): Installation {
  const all = valid();
  const add = (collection: string, document: JsonObject) => {
    all[collection] = [...(all[collection] ?? []), document];
  };
  add('agents', twins[0] as JsonObject);
  for (const [, collection, document] of FAULTS) add(collection, document);
  return all;
}

export async function seed(url: string, installation: Installation): Promise<void> {
  const store = await openStore(url);
  try {
    for (const [collection, documents] of Object.entries(installation)) {
      const outcomes = await store.saveMany(collection, documents);
      expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
    }
  } finally {
    await store.close();
  }
}

export async function seeded(installation: Installation): Promise<string> {
  const url = `sqlite:${join(folderWith({ empty: '' }), 'a.db')}`;
  await seed(url, installation);
  return url;
}

export function json(args: readonly string[], cwd = ROOT) {
  const { code, stdout, stderr } = dbkit(['validate', '--json', ...args], { cwd });
  const report = JSON.parse(stdout);
  expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
  expect(report.exitCode).toBe(code);
  return { report, code, stdout, stderr };
}

interface Listed {
  readonly findings: readonly { code: string; collection: string; id: string; pointer: string }[];
}

export const namesOf = ({ findings }: Listed) =>
  findings.map(({ code, collection, id, pointer }) => `${code} ${collection} ${id} ${pointer}`);
