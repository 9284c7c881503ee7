// A JavaScript module as a subject: what it may export, and what is said where it does not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DbkitError } from '../../src/document/error.js';
import { runSuite } from '../run.js';
import { openModuleSubject } from './module-subject.js';

const SERVICE = `
const stored = new Map();
const missing = () => Object.assign(new Error('missing'), { status: 404 });
const key = (collection, id) => JSON.stringify([collection, id]);
let rev = 0;
export const make = (options) => ({
  options,
  async get(collection, id) {
    const text = stored.get(key(collection, id));
    if (text === undefined) throw missing();
    return JSON.parse(text);
  },
  async save(collection, id, { _rev, ...document }) {
    stored.set(key(collection, id), JSON.stringify({ ...document, _id: id }));
    return { id, rev: String(++rev) };
  },
  async delete(collection, id) {
    if (!stored.delete(key(collection, id))) throw missing();
  },
  async listAll(collection) {
    return [...stored].filter(([name]) => JSON.parse(name)[0] === collection).map(([, text]) => JSON.parse(text));
  },
});
`;

function moduleWith(text: string, name = 'backend.mjs'): string {
  const folder = mkdtempSync(join(tmpdir(), 'dbkit-module-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const open = (text: string, name?: string) => openModuleSubject(moduleWith(text, name), { timeoutMs: 500 });

test.each([
  ['a default export', 'export default make;'],
  ['open', 'export const open = make;'],
  ['open that answers later', 'export const open = async (options) => make(options);'],
])('%s makes the service', async (_, code) => {
  const subject = await open(SERVICE + code);
  const { requirements } = await runSuite(subject, { requirements: ['GET-1', 'GET-3', 'SAVE-2', 'GET-5'] });
  expect(requirements.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass']);
  expect(subject.service).toMatchObject({ options: { conflicts: 'upsert' } });
  await subject.close();
});

test('further exports are hooks', async () => {
  const subject = await open(
    `${SERVICE} export { make as open, make as openSecond, make as reopen }; export const drop = () => {};`,
  );
  expect([subject.openSecond, subject.reopen, subject.drop, subject.fault].map((one) => typeof one)).toEqual([
    ...['function', 'function', 'function', 'undefined'],
  ]);
  await subject.close();
});

test.each([
  ['usage', 'export const other = 1;', 'exports no function'],
  ['usage', 'throw new Error("no configuration")', 'cannot be loaded: Error: no configuration'],
  ['usage', 'import "left-pad-that-is-not-there";', 'left-pad-that-is-not-there'],
  ['usage', 'export default (', 'cannot be loaded: '],
  ['usage', 'export default () => undefined;', 'returns undefined'],
  ['usage', 'export default () => ({ get() {}, save() {} });', 'has no delete, listAll'],
  ['unavailable', 'export default () => { throw "no database"; };', 'fails: no database'],
  ['unavailable', 'export default async () => { throw new Error("refused"); };', 'fails: refused'],
  ['unavailable', 'export default () => new Promise(() => {});', 'has not answered within 500 ms'],
] as const)('%s: %s', async (code, text, words) => {
  const error = await open(text).then(
    () => undefined,
    (thrown: unknown) => thrown as DbkitError,
  );
  expect(error).toBeInstanceOf(DbkitError);
  expect([error?.code, error?.message]).toEqual([code, expect.stringContaining(words)]);
});

test('a module that is not there is wrong use', async () => {
  await expect(openModuleSubject('/no/such/module.js', { timeoutMs: 500 })).rejects.toThrow(
    'there is no module',
  );
});
