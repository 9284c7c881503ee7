// What is fed is judged as files are, in one set with the files or by itself; and what changes between the two looks is no finding.
import { expect, test } from 'vitest';
import { DbkitError } from '../document/error.js';
import type { Discovered } from '../files/discover.js';
import { openDialect } from '../schema/dialect.js';
import type { DocumentFeed, FeedItem, UnreadableDocument } from './document-feed.js';
import { validate } from './validate.js';
import { VALIDATION_DEFAULTS, type ValidationOptions } from './validation-options.js';
import type { ValidationReport } from './validation-report.js';

const NO_FILES: Discovered = { inputs: [], findings: [], leftOut: {} };
const options: ValidationOptions = {
  ...VALIDATION_DEFAULTS,
  dialect: openDialect('stored'),
  references: 'error',
};

/** A document, what is none, or how the reading of it fails. */
type Held = object | Omit<UnreadableDocument, 'is' | 'path'> | 'unavailable' | 'refused';
type Documents = Readonly<Record<string, readonly Held[]>>;

/** Each reading of a collection takes the next of the states; the last one stays. */
function feed(name: string, ...states: readonly Documents[]): DocumentFeed {
  const reads = new Map<string, number>();
  const collections = Object.keys(states[0] ?? {});
  return {
    name,
    consistency: 'live',
    collections,
    empty: options.dialect.collectionNames.filter((one) => !collections.includes(one)),
    leftOut: [],
    async *pages(collection) {
      const read = reads.get(collection) ?? 0;
      reads.set(collection, read + 1);
      for (const one of states[Math.min(read, states.length - 1)]?.[collection] ?? []) yield [itemOf(one)];
    },
  };
}

function itemOf(one: Held): FeedItem {
  if (one === 'unavailable' || one === 'refused') throw new DbkitError(one, `it is ${one}`);
  if ('reason' in one) return { is: 'unreadable', path: [], ...one };
  return { is: 'document', text: JSON.stringify(one) };
}

async function findings(
  feeds: readonly DocumentFeed[],
  given: Partial<ValidationOptions> = {},
): Promise<string[]> {
  return brief(
    await validate({ discovered: NO_FILES, feeds, options: { ...options, ...given }, baseline: [] }),
  );
}

function brief({ findings }: ValidationReport): string[] {
  return findings.map(({ code, file, collection, id }) => `${file}: ${code} ${collection} ${id}`);
}

const deployed = (agentId: string) => ({ _id: 'd1', agentId });
const broken = { _id: 'a1', name: 5 };

test('what refers to nothing is found in the second look, and files and feeds say it alike', async () => {
  const found = await findings([feed('db', { deployments: [deployed('a2')] })]);
  expect(found).toEqual(['db: dangling-reference deployments d1']);
  expect(await findings([feed('db', { deployments: [deployed('a2')] })], { references: 'off' })).toEqual([]);
  expect(await findings([feed('db', { deployments: [deployed('a2')] })], { fast: true })).toEqual([]);
});

test('a suspect that is gone at the second look, or is defined then, is no finding', async () => {
  const before = { deployments: [deployed('a2')], agents: [] };
  expect(await findings([feed('db', before, { deployments: [], agents: [] })])).toEqual([]);
  const agent = { _id: 'a2', friendlyName: 'd1' };
  const after = await findings([feed('db', before, { ...before, agents: [agent] })]);
  expect(after.filter((one) => one.includes('dangling'))).toEqual([]);
});

test('what is no document is named by its id, unless that is a secret, and can be referred to', async () => {
  const item = { id: 'a1', reason: 'holds a date, which is no JSON' };
  const found = await findings([
    feed('db', { agents: [item], user_sessions: [{ ...item, id: 'token' }], deployments: [deployed('a1')] }),
  ]);
  expect(found.filter((one) => !one.includes('name-mismatch'))).toEqual([
    'db: unreadable-document agents a1',
    'db: unreadable-document user_sessions null',
  ]);
});

test('a feed that breaks off is a finding, ends in 3, and says nothing across documents', async () => {
  const feeds = [
    feed('db', { deployments: [deployed('a2')], users: ['unavailable'] }),
    feed('other', { agents: [broken] }),
  ];
  const report = await validate({ discovered: NO_FILES, feeds, options, baseline: [] });
  expect([report.exitCode, report.status]).toEqual([3, 'unreadable']);
  const found = brief(report);
  expect(found).toContain('db: unreadable null null');
  expect(found).toContain('other: wrong-type agents a1');
  expect(found.join()).not.toContain('dangling');
});

test('one that breaks off in the second look is a finding too', async () => {
  const before = { deployments: [deployed('a2')] };
  expect(await findings([feed('db', before, { deployments: ['unavailable'] })])).toEqual([
    'db: unreadable null null',
  ]);
});

test('another fault than that of reading ends the run', async () => {
  await expect(findings([feed('db', { users: ['refused'] })])).rejects.toMatchObject({ code: 'refused' });
});

test('several feeds are sets of their own: they share ids, and do not lend each other documents', async () => {
  const deployments = [deployed('a2')];
  const found = await findings([
    feed('one', { deployments }),
    feed('two', { deployments, agents: [{ _id: 'a2' }] }),
  ]);
  expect(found.filter((one) => /dangling|duplicate/.test(one))).toEqual([
    'one: dangling-reference deployments d1',
  ]);
});

test('a collection that no schema knows is said to be unchecked, and not read', async () => {
  expect(await findings([feed('db', { gadgets: ['refused'] })])).toEqual([
    'db: unknown-collection gadgets null',
  ]);
});
