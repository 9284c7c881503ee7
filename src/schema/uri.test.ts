import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isUri } from './uri.js';

it.each([
  'https://example.com/a.png',
  'http://example.com',
  'http://example.com:8080/a/b?c=d&e=f#g',
  'http://user:pass@example.com/',
  'http://b:c@example.com',
  'http://[::1]:80/',
  'http://[2001:db8::1.2.3.4]/x',
  'https://example.com/%E2%82%AC?q=%20#%41',
  'https://example.com?a/b?c',
  'mailto:john@example.com',
  'urn:isbn:0451450523',
  'data:image/png;base64,iVBORw0KGgo=',
  'file:///etc/passwd',
  'a+b-c.d:x',
  'http:',
  'http://example.com:/',
])('reads %s', (text) => expect(isUri(text)).toBe(true));

it.each([
  '',
  ':',
  'example.com',
  '//example.com',
  '/a.png',
  '1http://example.com',
  'ht tp://example.com',
  'http%3A//example.com',
  'ht%74p://example.com',
  'https://exam ple.com',
  'https://example.com/a b',
  'https://example.com/\n',
  'https://example.com/ä',
  'https://example.com/%',
  'https://example.com/%4',
  'https://example.com/%4?',
  'https://example.com/%zz',
  'https://example.com/<x>',
  'https://example.com/"',
  'https://example.com/\\',
  'https://example.com/^`{|}',
  'https://example.com/[1]',
  'https://example.com/a#b#c',
  'https://example.com:80a/',
  'http://[::1/',
  'http://[::g]/',
  'http://[::1]x/',
  'http://a@b@example.com/',
  'http://exam[ple.com/',
])('refuses %j', (text) => expect(isUri(text)).toBe(false));

it('reads every URL of the web', () => {
  const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
  fc.assert(fc.property(url, isUri));
});

/** The regular expression of RFC 3986, appendix B, with the characters of appendix A; hosts in brackets apart. */
const PLAIN =
  /^[A-Za-z][A-Za-z0-9+.-]*:(\/\/([\w.~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*(@([\w.~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?(:\d*)?(?=[/?#]|$))?([\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*(\?([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?(#([\w.~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?$/;

it('reads nothing that the grammar refuses', () => {
  const soup = fc
    .string({ unit: fc.constantFrom(...'ab1:/?#@%4F-.~!$ <"\\^é'), maxLength: 20 })
    .map((text) => `a:${text}`);
  fc.assert(
    fc.property(soup, (text) => !isUri(text) || PLAIN.test(text)),
    { numRuns: 5000 },
  );
});

it('refuses nothing of the characters that a path, a query and a fragment may hold', () => {
  const soup = fc.string({ unit: fc.constantFrom(..."ab1:/?@-._~!$&'()*+,;="), maxLength: 20 });
  fc.assert(fc.property(soup, soup, (first, second) => isUri(`a:b/${first}#${second}`)));
});
