import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEmail } from './email.js';

it.each([
  'john@example.com',
  'a@b',
  'dev@localhost',
  'first.last+tag@sub.example.co.uk',
  "o'brien!#$%&*-/=?^_`{|}~@example.com",
  'jörg@müller.de',
  '用户@例え.jp',
  'a@1.2.3.4',
  'a@xn--mller-kva.de',
  `${'a'.repeat(64)}@example.com`,
])('reads %s', (text) => expect(isEmail(text)).toBe(true));

it.each([
  '',
  '@',
  'john',
  '@example.com',
  'john@',
  'john@@example.com',
  'john@exa@mple.com',
  '.john@example.com',
  'john.@example.com',
  'jo..hn@example.com',
  'john@.example.com',
  'john@example.com.',
  'john@example..com',
  'john@-example.com',
  'john@example-.com',
  'john doe@example.com',
  'john@exam ple.com',
  'john@example.com\n',
  'jo\u0000hn@example.com',
  'john\u00a0@example.com',
  'john\u200b@example.com',
  'John <john@example.com>',
  '"john"@example.com',
  'john@[127.0.0.1]',
  'john@exam_ple.com',
  'john,jane@example.com',
  `${'a'.repeat(65)}@example.com`,
  `john@${'a'.repeat(64)}.com`,
  `john@${'a.'.repeat(125)}com`,
])('refuses %j', (text) => expect(isEmail(text)).toBe(false));

it('reads every address that is common', () => {
  fc.assert(fc.property(fc.emailAddress(), isEmail));
});

it('reads no text in which the @ is not between two parts', () => {
  fc.assert(
    fc.property(fc.string(), (text) => !isEmail(text) || /^[^@\s]+@[^@\s]+$/.test(text)),
    { numRuns: 1000 },
  );
});
