// `dbkit validate` on databases and archives: on each, a valid installation, and one with each kind of finding in it.
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import Database from 'libsql';
import { MongoClient } from 'mongodb';
import pg from 'pg';
import { expect, test } from 'vitest';
import type { JsonObject } from '../src/document/json.js';
import { dbkit, folderWith } from './dbkit.js';
import { MONGODB_SERVERS } from './servers/catalog.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { otherId, soundInstallation } from './stored-installation.js';
import { EXPECTED, faulty, json, namesOf, seed, seeded, valid } from './validated-installation.js';

/** `foreign` puts something that is no document into users, under the id `odd`. */
function locationTests(urlOf: (name: string) => string, foreign?: (url: string) => Promise<void>): void {
  test('a valid installation ends in 0, sessions of logged-in users among it', async () => {
    const url = urlOf('valid');
    await seed(url, valid());
    const { report, code } = json([url]);
    expect([code, report.findings, report.notChecked, report.dialect]).toEqual([0, [], [], 'auto']);
    expect(report.documents).toMatchObject({ agents: 2, deployments: 1, user_sessions: 1, users: 4 });
    expect([report.files, report.locations.length]).toEqual([0, 1]);
  });

  test('each kind of finding is named with its collection and id, and no secret', async () => {
    const url = urlOf('faulty');
    await seed(url, faulty());
    const { report, code, stdout, stderr } = json([url]);
    // Which of two comes first is the database's own order.
    const found = namesOf(report).map((one) => one.replace(otherId(11), otherId(12)));
    expect([code, found.sort()]).toEqual([1, EXPECTED.toSorted()]);
    const [{ name }] = report.locations;
    for (const { file, line, column } of report.findings)
      expect([file, line, column]).toEqual([name, null, null]);
    expect(report.recognised.agents).toMatchObject({
      stored: { documents: 3 },
      documented: { documents: 2 },
    });
    expect(stdout + stderr).not.toContain('not-to-be-shown');
  });

  if (foreign === undefined) return;
  test('what is no document is a finding, and can be referred to', async () => {
    const url = urlOf('odd');
    await seed(url, {
      ...valid(),
      agent_data_store: [{ ...soundInstallation()['agent_data_store']?.[0], userId: 'odd' } as JsonObject],
    });
    await foreign(url);
    const { report, code } = json([url]);
    expect([code, namesOf(report)]).toEqual([1, [expect.stringMatching(/^unreadable-document users odd /)]]);
    expect(report.findings[0].message).toMatch(/^this is no document: it /);
  });
}

locationTests(
  (name) => `sqlite:${join(folderWith({ empty: '' }), `${name}.db`)}`,
  async (url) => {
    const database = new Database(url.slice('sqlite:'.length));
    database.prepare('INSERT INTO users (id, doc, rev) VALUES (?, ?, ?)').run('odd', '{"_id":"even"}', 1);
    database.close();
  },
);

await describeOn('postgres18', (server) => {
  locationTests(
    () => `${server}?schema=${uniqueName('validate')}`,
    async (url) => {
      const { searchParams } = new URL(url);
      const client = new pg.Client({ connectionString: url.split('?')[0] });
      await client.connect();
      const table = `"${searchParams.get('schema')}".users`;
      await client.query(`INSERT INTO ${table} (id, doc, rev) VALUES ('odd', '{"_id": "even"}', 1)`);
      await client.end();
    },
  );

  test('a wrong password ends in 3, and is not shown', () => {
    const url = new URL(server);
    url.password = 'hush-hush';
    const { code, stdout, stderr } = dbkit(['validate', '--json', url.href]);
    expect([code, JSON.parse(stdout).status]).toEqual([3, 'failed']);
    expect(stderr).toContain('password');
    expect(stdout + stderr).not.toContain('hush-hush');
  });
});

// FerretDB keeps no dots in names, and agents have tools under URLs.
for (const name of MONGODB_SERVERS.filter((server) => server !== 'ferretdb')) {
  await describeOn(name, (server) => {
    locationTests(
      () => inDatabase(server, uniqueName('validate')),
      async (url) => {
        const client = new MongoClient(url);
        const users = client.db().collection<{ _id: string; since: Date }>('users');
        await users.insertOne({ _id: 'odd', since: new Date(0) });
        await client.close();
      },
    );
  });
}

await describeOn('couchdb', (server) => {
  locationTests((name) => `${server}?prefix=${uniqueName(name)}-`);

  test('without a prefix, what may be of other applications is left out and named', async () => {
    const name = uniqueName('others');
    await seed(server, { [name]: [{ _id: 'x' }] });
    const found = dbkit(['validate', '--json', server]);
    expect(JSON.parse(found.stdout).locations[0].leftOut).toContain(name);
    const asked = json([server, '--collections', name]);
    expect([asked.code, asked.report.findings[0]]).toMatchObject([
      1,
      { code: 'unknown-collection', collection: name },
    ]);
  });
});

await describeOn('dynamodb', (server) => {
  locationTests(
    (name) => `${server}&prefix=${uniqueName(name)}.`,
    async (url) => {
      const { searchParams, hostname } = new URL(url);
      const client = new DynamoDBClient({
        region: hostname,
        endpoint: searchParams.get('endpoint') ?? '',
        credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      });
      const item = { _id: { S: 'odd' }, tags: { SS: ['x'] } };
      await client.send(new PutItemCommand({ TableName: `${searchParams.get('prefix')}users`, Item: item }));
      client.destroy();
    },
  );
});

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

const ALL = Object.keys(valid()).join();

test('an archive is validated, encrypted or not, and a damaged one ends in 6', async () => {
  const url = await seeded(faulty());
  const folder = folderWith({ empty: '' });
  const identity = await generateX25519Identity();
  writeFileSync(join(folder, 'key'), `${identity}\n`);
  const at = { cwd: folder };
  expect(dbkit(['export', url, 'plain', '--collections', ALL], at).code).toBe(0);
  const encrypt = ['--encrypt', await identityToRecipient(identity)];
  expect(dbkit(['export', url, 'sealed', '--collections', ALL, ...encrypt], at).code).toBe(0);
  for (const args of [['plain'], ['sealed', '--identity', 'key'], ['./plain/']]) {
    const { report, code, stdout } = json(args, folder);
    expect([code, namesOf(report).sort()], args.join()).toEqual([1, EXPECTED.toSorted()]);
    expect(report.locations[0].consistency).toBe('fixed');
    expect(stdout).not.toContain('not-to-be-shown');
  }
  expect(dbkit(['validate', 'sealed'], at)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('is encrypted'),
  });
  truncateSync(join(folder, 'plain/users.00001.ndjson.gz'), 20);
  const damaged = dbkit(['validate', 'plain'], at);
  expect([damaged.code, damaged.stderr]).toEqual([6, expect.stringContaining('is damaged: users.00001')]);
});

test('what was left out of an archive is not checked, and what a database lacks is nowhere', async () => {
  const { deployments = [] } = valid();
  const url = await seeded({ deployments });
  const lacking = json([url]);
  expect([lacking.code, namesOf(lacking.report)]).toEqual([
    1,
    ['dangling-reference deployments reader /agentId'],
  ]);
  const folder = folderWith({ empty: '' });
  expect(dbkit(['export', url, 'archive'], { cwd: folder }).code).toBe(0);
  const notChecked = [{ from: 'deployments.agentId', to: 'agents', references: 1 }];
  expect(json(['archive'], folder)).toMatchObject({ code: 0, report: { notChecked } });
  const all = await seeded(valid());
  const some = json([all, '--collections', 'deployments']);
  expect(some).toMatchObject({ code: 0, report: { notChecked, documents: { deployments: 1 } } });
  expect(json([all, '--exclude', 'agents']).report.locations[0].leftOut).toEqual(['agents']);
});
