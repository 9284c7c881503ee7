// The suite passes a sound store, and accuses one that is broken on purpose of what it breaks.
import { expect, test } from 'vitest';
import { openSqlite } from '../src/backend/sqlite/sqlite-backend.js';
import { DIALECT_NAMES } from '../src/schema/dialect.js';
import type { DatabaseService } from '../src/store/database-service.js';
import { DocumentStore } from '../src/store/document-store.js';
import { unseenMutants } from './mutants/unseen/unseen-mutants.js';
import { runSuite } from './run.js';
import { openServiceSubject } from './subject/service-subject.js';

async function judge(service: DatabaseService) {
  const subject = await openServiceSubject({ name: 'test', kind: 'function' }, { open: () => service });
  const { requirements } = await runSuite(subject);
  const withStatus = (status: string) =>
    requirements.filter((one) => one.status === status).map(({ id }) => id);
  return { failed: withStatus('fail'), passed: withStatus('pass') };
}

test('the documents of either dialect survive in SQLite, and their own ids are kept to', async () => {
  for (const dialect of DIALECT_NAMES) {
    const open = async () => new DocumentStore(await openSqlite(':memory:'));
    const subject = await openServiceSubject({ name: 'test', kind: 'function' }, { open });
    const { requirements } = await runSuite(subject, { dialect, profiles: ['documents'], seed: 3 });
    expect(
      requirements.map(({ status }) => status),
      dialect,
    ).toEqual(Array(8).fill('pass'));
  }
});

test('a store that drops nulls is caught by what the running code writes', async () => {
  const broken = new DocumentStore(await openSqlite(':memory:'));
  const save = broken.save.bind(broken);
  broken.save = (collection, id, document) => {
    const kept = Object.entries(document).filter(([, value]) => value !== null);
    return save(collection, id, Object.fromEntries(kept));
  };
  const subject = await openServiceSubject({ name: 'test', kind: 'function' }, { open: () => broken });
  const { requirements } = await runSuite(subject, { dialect: 'stored', requirements: ['DOC-1', 'DOC-6'] });
  expect(requirements.map(({ status }) => status)).toEqual(['fail', 'fail']);
});

test('a store that keeps what it was handed, and gives it out, is caught', async () => {
  const kept = new Map<string, Map<string, Record<string, never>>>();
  const broken = new DocumentStore(await openSqlite(':memory:'));
  broken.save = async (collection, id, document) => {
    if (!kept.has(collection)) kept.set(collection, new Map());
    kept.get(collection)?.set(id, document as Record<string, never>);
    return { id, rev: '1' };
  };
  broken.get = async (collection, id) => {
    const found = kept.get(collection)?.get(id);
    if (!found) throw Object.assign(new Error('missing'), { status: 404 });
    return found;
  };
  const { failed } = await judge(broken);
  for (const id of ['GET-2', 'GET-5', 'SAVE-4', 'SAVE-6', 'LIST-1']) expect(failed).toContain(id);
});

test('a store whose delete does nothing is caught', async () => {
  const broken = new DocumentStore(await openSqlite(':memory:'));
  broken.delete = async () => undefined;
  const { failed } = await judge(broken);
  for (const id of ['DEL-1', 'DEL-2', 'LIST-2']) expect(failed).toContain(id);
});

test('a wrong answer that no other check has found is not left undecided', async () => {
  const stale = unseenMutants.find(({ name }) => name === 'modified-time');
  if (!stale) throw new Error('there is no such mutant');
  const judged = await openServiceSubject({ name: 'stale', kind: 'function' }, stale.open());
  const { requirements } = await runSuite(judged, { seed: 1, requirements: ['CONC-1'] });
  await judged.close();
  expect(requirements.map(({ id, status }) => [id, status])).toEqual([['CONC-1', 'fail']]);
});
