// A subject in another process: values arrive as what they are, and a driver's death, silence and faults are told apart.
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DbkitError } from '../../../src/document/error.js';
import { NotJson } from '../../../src/document/not-json.js';
import { CallTimeout, NoAnswer, SubjectDied, SubjectFault } from '../../checks/check.js';
import { statusOf } from '../../checks/expect.js';
import { runSuite } from '../../run.js';
import type { DriverSubjectOptions } from './driver-subject.js';
import { openDriverSubject } from './driver-subject.js';

const SCRIPT = fileURLToPath(new URL('../../../test/drivers/broken-driver.mjs', import.meta.url));

async function open(fault: string, options: Partial<DriverSubjectOptions> = {}, more: string[] = []) {
  const words = [process.execPath, SCRIPT, fault, ...more];
  const given = { name: fault, kind: 'driver', timeoutMs: 10_000, ...options } as const;
  const subject = await openDriverSubject({ words, isLoader: false }, given);
  onTestFinished(() => subject.close().catch(() => undefined));
  return subject;
}

const thrown = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );

test('documents and errors arrive as they are', async () => {
  const { service, server } = await open('none');
  expect(server).toBe('broken 1 (JavaScript)');
  const document = { _id: 'a', big: 10n ** 400n, text: '\ud800\u0000 ü' };
  await service.save('c', 'a', document);
  expect(await service.get('c', 'a')).toEqual(document);
  expect(await service.listAll('c')).toEqual([document]);
  const error = await thrown(service.get('c', 'b'));
  expect([statusOf(error), (error as Error).message]).toEqual([404, 'there is no b']);
  expect([service.find, service.saveMany]).toEqual([undefined, undefined]);
});

test('answers that come out of order find their calls', async () => {
  const { service } = await open('out-of-order');
  const ids = Array.from({ length: 30 }, (_, at) => `id-${at}`);
  const saved = await Promise.all(ids.map((id) => service.save('c', id, { id })));
  expect(saved.map(({ id }) => id)).toEqual(ids);
  const got = await Promise.all(ids.map((id) => service.get('c', id)));
  expect(got.map(({ _id }) => _id)).toEqual(ids);
});

test('what the command line says goes before hello, and is told', async () => {
  const options = { capabilities: 'find', limits: '{"maxIdBytes": 9}', conflicts: 'mvcc' } as const;
  const subject = await open('none', options);
  expect(subject.overridden).toEqual(['limits', 'capabilities', 'conflicts']);
  expect([subject.concurrent, subject.conflicts, subject.limits]).toEqual([false, 'mvcc', { maxIdBytes: 9 }]);
  expect(subject.service.find).toBeTypeOf('function');
});

describe('a driver that dies', () => {
  test('fails the call that was pending, and is started again', async () => {
    const subject = await open('crashes', {}, ['fatal']);
    const error = await thrown(subject.service.save('c', 'a', { text: 'fatal' }));
    expect(error).toBeInstanceOf(SubjectDied);
    expect((error as Error).message).toMatch(
      /ended with exit code 1 while it was asked .*"op":"save".*fatal/,
    );
    expect(subject.takeTrace?.().log.join('\n')).toContain('TypeError: cannot save this');
    await subject.service.save('c', 'a', { text: 'fine' });
    expect(await subject.service.get('c', 'a')).toEqual({ _id: 'a', text: 'fine' });
    expect(subject.notes?.join()).toContain('started again once');
    expect(subject.end).toBeUndefined();
  });

  test('is given up after so many deaths, which is no fault of the protocol', async () => {
    const subject = await open('crashes', {}, ['fatal']);
    let error: unknown;
    for (let death = 0; death < 20 && !(error instanceof SubjectFault); death++)
      error = await thrown(subject.service.save('c', 'a', { text: 'fatal' }));
    expect(error).toBeInstanceOf(SubjectFault);
    expect((error as Error).message).toContain('died or hung 9 times');
    expect(subject.end?.is).toBe('given-up');
  }, 30_000);

  test('fails the requirement under test, and the report shows the call and its last words', async () => {
    const subject = await open('crashes', {}, ['MyAgent']);
    const report = await runSuite(subject, { requirements: ['GET-1', 'DEL-1'] });
    const [failed] = report.requirements.filter(({ id }) => id === 'GET-1');
    expect([failed?.status, report.verdict, report.exitCode]).toEqual(['fail', 'not-judged', 1]);
    expect(failed?.failure?.actual).toContain('MyAgent');
    expect(failed?.failure?.driver?.log.join('\n')).toContain('cannot save this');
    expect(failed?.failure?.driver?.messages.at(-1)).toMatch(/^→ .*"op":"save"/);
    expect(report.notes.join()).toContain('started again');
  }, 30_000);
});

test('a call that is not answered in time is a timeout, and the next one is asked of a new driver', async () => {
  const subject = await open('hangs', { timeoutMs: 400 });
  const error = await thrown(subject.service.save('c', 'a', {}));
  expect(error).toBeInstanceOf(CallTimeout);
  expect(error).toBeInstanceOf(NoAnswer);
  expect(await subject.service.listAll('c')).toEqual([]);
});

describe('a driver that breaks the protocol', () => {
  test.each([
    ['twice', 'answered a second time'],
    ['wrong-seq', 'which no request had'],
    ['text-seq', '`seq` is no number'],
    ['half-line', 'ends in the middle of a line'],
    ['huge', 'longer than 64 MiB'],
    ['nan', '$notJson'],
    ['prints', 'standard error'],
    ['no-value', '`value` is missing'],
  ])('%s: it is the driver whose fault it is', async (fault, words) => {
    const subject = await open(fault).catch((error: unknown) => error as DbkitError);
    if (subject instanceof DbkitError) {
      expect([subject.code, subject.message]).toEqual(['unavailable', expect.stringContaining(words)]);
      return;
    }
    const { service } = subject;
    const calls = async () => {
      await service.save('c', 'a', { text: 'ü' });
      await service.get('c', 'a');
      await service.delete('c', 'a');
      await service.listAll('c');
    };
    const error = await thrown(calls());
    expect(error).toBeInstanceOf(SubjectFault);
    expect(subject.end).toMatchObject({ is: 'broken', message: expect.stringContaining(words) });
    expect(await thrown(service.get('c', 'a'))).toBeInstanceOf(SubjectFault);
  });

  test('ends the run: inconclusive, exit 3, and no requirement is called broken', async () => {
    const report = await runSuite(await open('nan'), { requirements: ['GET-1', 'GET-2', 'LIST-1'] });
    expect([report.status, report.verdict, report.exitCode]).toEqual(['failed', 'inconclusive', 3]);
    expect(report.requirements.filter(({ status }) => status === 'fail')).toEqual([]);
    expect(report.error?.message).toContain('NaN');
  });
});

test.each(['ends-badly', 'close-answers', 'never-ends'])(
  '%s: a fault in close is the driver’s',
  async (fault) => {
    const subject = await open(fault, { timeoutMs: 700 });
    await expect(subject.close()).rejects.toThrow(SubjectFault);
  },
  20_000,
);

test('what is not plain JSON fails VAL-12 by its name', async () => {
  const subject = await open('decimal');
  await subject.service.save('c', 'a', { cost: 0.1 });
  expect(await subject.service.get('c', 'a')).toMatchObject({ cost: new NotJson('Decimal', '0.1') });
  const { requirements } = await runSuite(subject, { requirements: ['VAL-12', 'VAL-4'] });
  const plain = requirements.find(({ id }) => id === 'VAL-12');
  expect(plain?.status).toBe('fail');
  expect(`${plain?.failure?.message} ${plain?.failure?.actual}`).toMatch(/not plain JSON.*Decimal 0\.1/);
}, 30_000);
