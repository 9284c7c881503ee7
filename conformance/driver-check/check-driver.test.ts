// Each driver that is wrong in one way is told what is wrong, in a sentence, with the message shown; a right one is not.
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DbkitError } from '../../src/document/error.js';
import { checkDriver } from './check-driver.js';

const SCRIPT = fileURLToPath(new URL('../../test/drivers/broken-driver.mjs', import.meta.url));
/** Drivers that the check has to wait for. */
const SILENT = ['silent', 'no-line-end', 'never-ends'];
const SHORT_MS = 1000;

const check = (fault: string) =>
  checkDriver([process.execPath, SCRIPT, fault], { timeoutMs: SILENT.includes(fault) ? SHORT_MS : 20_000 });

test.each(['none', 'out-of-order', 'one-at-a-time'])(
  'nothing is wrong with a driver that is right: %s',
  async (fault) => {
    const { hello, trials } = await check(fault);
    expect(hello?.name).toBe('broken');
    expect(trials.filter(({ status }) => status === 'wrong')).toEqual([]);
    expect(trials.filter(({ status }) => status === 'right').length).toBeGreaterThanOrEqual(20);
  },
  30_000,
);

/** What is wrong, its explanation, and what of the messages is shown. */
const BROKEN: readonly (readonly [fault: string, words: string, shown: string])[] = [
  ['banner', 'standard output is for messages alone', '← My driver 1.0 is ready'],
  ['prints', 'standard output is for messages alone', '← saving '],
  ['bom', 'byte order mark', '← '],
  ['pretty', 'do not pretty-print', '← {'],
  ['blank-lines', 'is empty: write one message a line', '← '],
  ['no-line-end', 'flush', '→ {"seq":1,"op":"hello"'],
  ['silent', 'flush', '→ {"seq":1,"op":"hello"'],
  ['half-line', 'in the middle of a line', '→ '],
  ['huge', 'longer than 64 MiB', '→ '],
  ['latin1', 'is not UTF-8', '← '],
  ['nan', '$notJson', 'NaN'],
  ['twice', 'answered a second time', '← '],
  ['wrong-seq', 'which no request had', '"seq":1002'],
  ['text-seq', 'is no number', '"seq":"1"'],
  ['no-seq', 'has no `seq`', '← {"ok":true'],
  ['no-value', '`value` is missing', '"ok":true}'],
  ['no-capabilities', '`value.capabilities` is missing', '"name":"broken"'],
  ['wrong-capability', 'must be true or false', '"find":"yes"'],
  ['refuses-hello', 'hello fails with internal: not today', '"message":"not today"'],
  ['unknown-code', '`error.code` is "missing", and must be one of not_found', '"code":"missing"'],
  ['unnamed-error', '`error.type` must name what was raised', '"status":null'],
  ['text-status', '`error.status` is "404"', '"status":"404"'],
  ['error-is-text', '`error` is', '"error":"there is no'],
  ['declares-find', 'find is declared, and answered with `unsupported`', '"op":"find"'],
  ['any-version', 'version 99 must be answered with the error `unsupported`', '"protocol":99'],
  [
    'any-client',
    'a request of the client "nobody" must be answered with the error `invalid`',
    '"client":"nobody"',
  ],
  ['dances', 'the operation "dance" must be answered with the error `unsupported`', '"op":"dance"'],
  ['strict', 'members that the protocol does not name', '"future"'],
  ['doubles', 'an integer has passed through a double', '9007199254740992'],
  ['replaces-surrogates', 'a lone surrogate travels as its', '\\ud800'],
  ['dies', 'ended with exit code 1 where get was to be answered', '→ '],
  ['exits', 'ended with exit code 1 where hello was to be answered', '→ '],
  ['close-answers', '`value` is "bye", and must be null', '"value":"bye"'],
  ['ends-badly', 'ended with exit code 3 after close', '"op":"close"'],
  ['never-ends', `has not ended within ${SHORT_MS} ms after close`, '"op":"close"'],
];

describe.concurrent('a driver that is wrong is told how', { timeout: 60_000 }, () => {
  test.for(BROKEN)('%s', async ([fault, words, shown], { expect }) => {
    const { trials } = await check(fault);
    const wrong = trials.filter(({ status }) => status === 'wrong');
    const told = wrong.find(({ what }) => what?.includes(words));
    expect(told?.what, JSON.stringify(wrong, null, 1)).toContain(words);
    expect(told?.exchange.join('\n')).toContain(shown);
  });
});

test('what it has written to standard error is shown', async () => {
  const { trials } = await check('exits');
  expect(trials[0]?.log).toEqual(['no database is configured']);
});

test('a command that cannot be started is wrong use', async () => {
  await expect(checkDriver(['/no/such/program'], { timeoutMs: SHORT_MS })).rejects.toThrow(DbkitError);
});
