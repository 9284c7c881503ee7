import { describe, expect, it } from 'vitest';
import { fromPointer, shownPointer } from './pointer.js';
import { withoutPassword } from './url-password.js';

describe('withoutPassword', () => {
  it.each([
    ['https://user:secret@host/path', 'https://user:***@host/path'],
    ['postgres://u:12345@host:5432/db?x=1#y', 'postgres://u:***@host:5432/db?x=1#y'],
    ['https://:secret@host', 'https://:***@host'],
    ['HTTP://u:p:q@[::1]:80/', 'HTTP://u:***@[::1]:80/'],
    ['https://u:p@ss/w?rd#@host/x', 'https://u:***@host/x'],
    ['https://u:p w\n@host', 'https://u:***@host'],
    ['see https://u:p@host, or write to a@b', 'see https://u:***@b'],
  ])('hides the one of %j', (text, expected) => expect(withoutPassword(text)).toBe(expected));

  it.each([
    'https://host:8080/@scope/package',
    'http://[::1]:8080/@x',
    'https://user@host',
    'https://user:@host',
    'https://host/a:b@c',
    'mailto:john@example.com',
    'a:b@c',
    'no URL',
    '',
  ])('finds none in %j', (text) => expect(withoutPassword(text)).toBe(text));

  it('puts another text in its place', () => {
    expect(withoutPassword('a://b:c@d', 'redacted')).toBe('a://b:redacted@d');
  });

  it('takes time that grows with the text and no more', () => {
    const began = performance.now();
    withoutPassword('a://b:c'.repeat(200_000));
    withoutPassword(`${'://'.repeat(500_000)}@`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

it('pointers are shown without it', () => {
  const pointer = shownPointer(['tools', 'https://u:secret@host/x', 0]);
  expect(fromPointer(pointer)).toEqual(['tools', 'https://u:***@host/x', '0']);
});
