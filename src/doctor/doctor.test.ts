// A sound installation has no findings; each fault is found once and nothing else; and what could not be looked at is said.
import { expect, test } from 'vitest';
import {
  AGENT,
  agent,
  faults,
  type Installation,
  NOW,
  otherId,
  processing,
  soundInstallation,
  user,
  withFaults,
} from '../../test/stored-installation.js';
import type { JsonObject } from '../document/json.js';
import type { Source, SourceItem } from '../transfer/source.js';
import { type DoctorOptions, examine } from './doctor.js';
import { FINDING_CODES } from './finding-descriptions.js';

const LIMIT = 20_000;
const FAULTS = faults(LIMIT);
const options: DoctorOptions = { collections: [], exclude: [], now: NOW, maxListed: 20, isDatabase: true };

function isItem(one: unknown): one is SourceItem {
  return Object.hasOwn(one as object, 'is');
}

/** Pages of two items. */
function sourceOf(installation: Readonly<Record<string, readonly unknown[]>>): Source {
  const itemOf = (one: unknown): SourceItem =>
    isItem(one)
      ? one
      : { is: 'document', id: String((one as JsonObject)['_id']), document: one as JsonObject };
  return {
    name: 'here',
    consistency: 'live',
    limits: { maxDocumentBytes: LIMIT },
    collections: async () =>
      Object.keys(installation).map((name) => ({
        name,
        documents: undefined,
        besides: { noun: 'design document', ids: name === 'agent_data_store' ? ['_design/own'] : [] },
      })),
    async scan(collection, { cursor = '0' }) {
      const all = installation[collection] ?? [];
      const end = Number(cursor) + 2;
      const items = all.slice(Number(cursor), end).map(itemOf);
      return { items, cursor: end < all.length ? String(end) : undefined };
    },
    close: async () => undefined,
  };
}

async function codesIn(installation: Installation, changes: Partial<DoctorOptions> = {}) {
  const { findings, sound } = await examine(sourceOf(installation), { ...options, ...changes });
  return { sound, found: findings.map(({ code, count }) => `${code} ${count}`) };
}

test('nothing is found in a sound installation, and all of it is looked at', async () => {
  const report = await examine(sourceOf(soundInstallation()), options);
  expect(report).toMatchObject({ sound: true, findings: [], unreadable: { count: 0 } });
  expect(report.notLookedAt).toEqual([{ reason: 'no finding concerns sessions', codes: [] }]);
  expect(report.documents).toMatchObject({ agents: 2, user_sessions: 1, agent_data_store: 3 });
});

test.each(Object.entries(FAULTS))('%s is found, and nothing else', async (code, fault) => {
  expect((await codesIn(withFaults([fault]))).found).toEqual([`${code} 1`]);
});

test('all of them together are each found once', async () => {
  const { found, sound } = await codesIn(withFaults(Object.values(FAULTS)));
  expect(sound).toBe(false);
  const expected = FINDING_CODES.filter((code) => code in FAULTS);
  expect(found).toEqual(expected.map((code) => `${code} 1`));
});

test('notices alone leave an installation sound', async () => {
  const notices = ['overspent-user', 'expired-session', 'user-without-keys'];
  const { found, sound } = await codesIn(withFaults(notices.map((code) => FAULTS[code] ?? {})));
  expect([found.length, sound]).toEqual([3, true]);
});

test('tokens and passwords are never told', async () => {
  const tools = { 'https://me:hush-hush@tools.example.com/mcp': 5 };
  const installation = withFaults([
    ...Object.values(FAULTS),
    { agents: [agent({ _id: otherId(9), friendlyName: 'a9', tools })] },
    { users: [user({ _id: 'odd', apiKeys: { openaiApiKey: ['sk-not-to-be-shown'] } })] },
  ]);
  const report = await examine(sourceOf(installation), options);
  const text = JSON.stringify(report);
  expect(text).not.toMatch(/not-to-be-shown|hush/);
  expect(text).toContain(':***@tools.example.com');
  const sessions = report.findings.filter(({ code }) => code.endsWith('-session'));
  expect(sessions.map(({ cases }) => cases[0]?.documents)).toEqual(
    [1, 2].map(() => [{ collection: 'user_sessions', id: '[secret]' }]),
  );
});

test('what is left out is said, with what could therefore not be found', async () => {
  const { notLookedAt, findings } = await examine(sourceOf(withFaults(Object.values(FAULTS))), {
    ...options,
    exclude: ['agents', 'user_sessions'],
  });
  expect(notLookedAt).toContainEqual({
    reason: 'agents was left out',
    codes: [
      'unfit-agent',
      'deployed-without-schema',
      'deployment-without-agent',
      'deployment-of-another-name',
      'written-as-documented',
    ],
  });
  expect(findings.map(({ code }) => code)).not.toContain('deployment-without-agent');
  expect(findings.map(({ code }) => code)).toContain('deployed-twice');
});

test('where agents are absent they are gone from a database, and perhaps elsewhere for an archive', async () => {
  const { agents: _agents, ...rest } = soundInstallation();
  expect((await codesIn(rest)).found).toEqual(['deployment-without-agent 1']);
  expect((await codesIn(rest, { isDatabase: false })).found).toEqual([]);
});

test('a collection that is asked for and is not there is refused', async () => {
  const asked = examine(sourceOf(soundInstallation()), { ...options, collections: ['agents', 'agnets'] });
  await expect(asked).rejects.toMatchObject({ code: 'refused', message: 'here has no collection agnets' });
});

test('a document that cannot be read leaves nothing sound, and is not taken for gone', async () => {
  const odd: SourceItem = { is: 'unreadable', id: AGENT, path: [], reason: 'it is odd', shown: null };
  const report = await examine(sourceOf({ ...soundInstallation(), agents: [odd] }), options);
  expect(report).toMatchObject({ sound: false, findings: [], unreadable: { count: 1 } });
  expect(report.unreadable.listed).toEqual([{ collection: 'agents', id: AGENT, reason: 'it is odd' }]);
});

test('what a document does not tell is said', async () => {
  const { created_at: _at, ...timeless } = processing('2026-06-01T11:00:00');
  const report = await examine(sourceOf({ tickets: [timeless] }), options);
  expect(report.notLookedAt).toContainEqual({
    reason: 'a document of tickets is processing, and does not say since when',
    codes: ['endless-ticket'],
  });
});

test('where nothing is, nothing is sound', async () => {
  expect(await codesIn({})).toEqual({ sound: false, found: [] });
});

test('of many cases the first are named, and all are counted', async () => {
  const tickets = Array.from({ length: 9 }, (_, at) => processing(`2026-05-0${at + 1}T00:00:00`));
  const { findings } = await examine(sourceOf({ tickets }), { ...options, maxListed: 4 });
  expect(findings.map(({ count, cases }) => [count, cases.length])).toEqual([[9, 4]]);
});
