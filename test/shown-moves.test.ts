// The pages about moves from CouchDB: their commands, run against servers of their own, print what the pages show.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackend, placeOfUrl } from '../src/backend/registry.js';
import { redactUrl } from '../src/backend/url.js';
import { dbkit } from './dbkit.js';
import { type CouchdbServer, startCouchdb } from './servers/couchdb.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { commandsOf, comparable, isAsShown } from './shown-sessions.js';
import { fill } from './transfer-trials.js';

const DOCUMENTS = 2_000;
const ASK = { headers: { 'content-type': 'application/json' } };

/** What the pages take for a Gofannon of some time: with a photograph, a view, and another application's database beside it. */
async function fillCouchdb({ url }: CouchdbServer): Promise<void> {
  const backend = await openBackend(url);
  await fill(backend, DOCUMENTS, 'stored');
  const [user] = (await backend.scan('users', { limit: 1 })).documents;
  await backend.close();
  const put = (path: string, body: object) =>
    fetch(`${url.replace('couchdb:', 'http:')}${path}`, {
      method: 'PUT',
      body: JSON.stringify(body),
      ...ASK,
    });
  await put('other_app', {});
  await put('agents/_design/by_name', { views: {} });
  const photo = { content_type: 'image/png', data: 'eA==' };
  await put('users/user_of_the_photo', {
    ...user?.document,
    _id: 'user_of_the_photo',
    _attachments: { 'photo.png': photo },
  });
}

const COUCHDB = { typed: 'couchdb://gofannon@couch/', place: 'couchdb://couch:5984/' };
const PAGES = [
  {
    page: 'couchdb-to-mongodb.md',
    on: 'mongo-java-server',
    shown: { typed: 'mongodb://gofannon@mongo/gofannon', place: 'mongodb://mongo:27017/gofannon' },
    fresh: (url: string) => Object.assign(new URL(url), { pathname: `/${uniqueName('shown')}` }).href,
  },
  {
    page: 'couchdb-to-postgres.md',
    on: 'postgres18',
    shown: {
      typed: 'postgres://gofannon@db/gofannon',
      place: 'postgres://db:5432/gofannon?schema=gofannon',
    },
    fresh: (url: string) => `${url}?schema=${uniqueName('shown')}`,
  },
] as const;

for (const { page, on, shown, fresh } of PAGES) {
  await describeOn(on, (server) => {
    const folder = mkdtempSync(join(tmpdir(), 'dbkit-shown-'));
    let couchdb: CouchdbServer;
    beforeAll(async () => {
      couchdb = await startCouchdb();
      await fillCouchdb(couchdb);
    }, 60_000);
    afterAll(async () => {
      await couchdb?.stop();
      rmSync(folder, { recursive: true });
    });

    test(page, { timeout: 120_000 }, async () => {
      const target = fresh(server);
      const named = {
        [COUCHDB.typed]: '<couchdb>',
        [COUCHDB.place]: '<couchdb>',
        [shown.place]: '<target>',
        [shown.typed]: '<target>',
      };
      const real = {
        [couchdb.url]: '<couchdb>',
        [await placeOfUrl(target)]: '<target>',
        [redactUrl(target)]: '<target>',
      };
      const commands = commandsOf(page);
      expect(commands.length).toBeGreaterThanOrEqual(3);
      for (const { words, output } of commands) {
        const args = words.map((word) =>
          word.replace(COUCHDB.typed, couchdb.url).replace(shown.typed, target),
        );
        const expected = comparable(output, named);
        const found = comparable(dbkit(args, { cwd: folder }).stdout, real);
        expect(isAsShown(expected, found) ? expected : found, words.join(' ')).toBe(expected);
      }
    });
  });
}
