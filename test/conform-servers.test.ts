// Our own stores are conformant on real servers, and leave what else is in the database as it was.
import { expect, test } from 'vitest';
import { runSuite } from '../conformance/run.js';
import { openUrlSubject } from '../conformance/subject/url-subject.js';
import { openBackend } from '../src/backend/registry.js';
import type { ConflictProfile } from '../src/store/database-service.js';
import { EXEMPTIONS } from './servers/exemptions.js';
import { isRequired } from './servers/required.js';
import { describeOn } from './servers/test-server.js';

const SEED = 20_240_115;
const RUNS = 10;
const FEW_RUNS = 3;

/** Upsert on one version and mvcc on the other: `dbkit conform` by hand does the rest. FerretDB has no mvcc: see below. */
const CASES = [
  ['postgres18', 'upsert'],
  ['postgres15', 'mvcc'],
  ['ferretdb', 'upsert'],
  ['mongodb', 'upsert'],
  ['dynamodb', 'upsert'],
  ['couchdb', 'mvcc'],
] as const satisfies readonly (readonly [string, ConflictProfile])[];

/**
 * The others are judged whole where REQUIRE_BACKENDS names them, as CI does: a minute each is too long for everyone; and PostgreSQL
 * in conform-postgres.test.ts.
 */
const ALWAYS_WHOLE = ['mongodb'];
const SHORT = ['core', 'upsert', 'revisions', 'durability'];

for (const [server, conflicts] of CASES) {
  const isWhole = ALWAYS_WHOLE.includes(server) || isRequired(server);
  const title = isWhole
    ? `is conformant (${conflicts})`
    : `keeps ${SHORT.join(', ')} (${conflicts}; REQUIRE_BACKENDS=${server} judges it whole)`;
  await describeOn(server, (url) => {
    test(title, { timeout: 300_000 }, async () => {
      const database = await openBackend(url);
      const document = { _id: 'a', n: database.limits.maxInteger ?? 2n ** 60n };
      await database.write('mine', [{ kind: 'put', id: 'a', document, expected: { is: 'any' } }]);
      const subject = await openUrlSubject(url, conflicts);
      const exemptions = (EXEMPTIONS[subject.server ?? ''] ?? []).map(({ requirement, reason }) => ({
        id: requirement,
        reason,
      }));
      const profiles = isWhole ? {} : { profiles: SHORT };
      const report = await runSuite(subject, {
        seed: SEED,
        runs: isRequired(server) ? RUNS : FEW_RUNS,
        exceptions: { exemptions },
        ...profiles,
      });
      await subject.close();
      const broken = report.requirements.filter(
        ({ status }) => status === 'fail' || status === 'unexpected-pass',
      );
      expect(broken.map(({ id, failure }) => [id, failure?.message, failure?.program])).toEqual([]);
      expect([report.verdict, report.leftovers]).toEqual([isWhole ? 'conformant' : 'not-judged', []]);
      expect(report.requirements.filter(({ status }) => status === 'not-run')).toEqual([]);
      expect(await database.collections()).toContain('mine');
      expect((await database.read('mine', ['a']))[0]?.document).toEqual(document);
      await database.drop('mine');
      await database.close();
    });
  });
}

// It cannot replace a document on the condition that it is unchanged: to open it all the same would lose updates.
await describeOn('ferretdb', (url) => {
  test('refuses mvcc, which the server cannot do', async () => {
    await expect(openUrlSubject(url, 'mvcc')).rejects.toMatchObject({
      code: 'unsupported',
      message: 'this database cannot save on a condition, which mvcc needs',
    });
  });
});

// The one server for the MongoDB room here that can: what differs from upsert, and no more.
await describeOn('mongo-java-server', (url) => {
  test('keeps what mvcc asks for', { timeout: 120_000 }, async () => {
    const subject = await openUrlSubject(url, 'mvcc');
    const report = await runSuite(subject, {
      seed: SEED,
      runs: RUNS,
      profiles: ['revisions', 'bulk', 'concurrency'],
    });
    await subject.close();
    expect(report.requirements.filter(({ status }) => status !== 'pass').map(({ id }) => id)).toEqual([]);
  });
});
