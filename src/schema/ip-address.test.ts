import { isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIpv4, isIpv6 } from './ip-address.js';

/** Texts that are addresses, nearly addresses, or made of their characters. */
const nearlyV4 = fc
  .array(fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '00', '01', '256', '1e1', ' 1')), {
    minLength: 3,
    maxLength: 5,
  })
  .map((parts) => parts.join('.'));
const group = fc.oneof(
  fc.nat(0xffff).map((value) => value.toString(16)),
  fc.constantFrom('', '0', '0000', '12345', 'g', 'FFFF'),
);
const tail = fc.oneof(
  fc.constant(''),
  nearlyV4.map((text) => `:${text}`),
  fc.constantFrom(':', '::', '::1', ':1.2.3.4'),
);
const nearlyV6 = fc
  .tuple(fc.array(group, { minLength: 1, maxLength: 9 }), tail)
  .map(([groups, end]) => groups.join(':') + end);
const soup = fc.string({ unit: fc.constantFrom(...'0123456789abcdefF:.'), maxLength: 45 });

describe('agrees with Node on', () => {
  const many = { numRuns: 5000 };

  it('IPv4 addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), nearlyV4, soup), (text) => isIpv4(text) === isIPv4(text)),
      many,
    );
  });

  it('IPv6 addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV6(), nearlyV6, soup, nearlyV4), (text) => isIpv6(text) === isIPv6(text)),
      many,
    );
  });
});

it.each([
  '::',
  '::1',
  '1::',
  '1:2:3:4:5:6:7:8',
  '::ffff:192.168.1.1',
  '64:ff9b::1.2.3.4',
  '1:2:3:4:5:6:1.2.3.4',
  'fe80::ABCD',
  '1:2:3:4:5:6:7::',
])('reads the IPv6 address %s', (text) => expect(isIpv6(text)).toBe(true));

it.each([
  '',
  ':',
  ':::',
  '1',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7:8:9',
  '1::2::3',
  'fe80::1%eth0',
  '1.2.3.4',
  '::1.2.3',
  '1.2.3.4::',
  ':1',
  '1:',
  '[::1]',
  '::1\n',
])('refuses the IPv6 address %j', (text) => expect(isIpv6(text)).toBe(false));

it.each(['', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.256', '1.2.3.4 ', '1.2.3.-4', '1..3.4'])(
  'refuses the IPv4 address %j',
  (text) => {
    expect(isIpv4(text)).toBe(false);
  },
);
