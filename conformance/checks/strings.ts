// Strings: code unit by code unit.
import { awkwardStrings } from '../../fixtures/awkward.js';
import type { JsonObject } from '../../src/document/json.js';
import type { Check } from './check.js';
import { type Cases, keptChecks, keptOrRefusedChecks } from './round-trip.js';
import { shown } from './shown.js';

/** Every control character but NUL, of both sets. */
const CONTROLS = String.fromCharCode(
  ...Array.from({ length: 31 }, (_, at) => at + 1),
  ...Array.from({ length: 33 }, (_, at) => at + 127),
);

/** Strings that look like other values are VAL-5's, and timestamps VAL-9's. */
const LIKE_OTHERS = /^(?:null|true|NaN|-?[\d.e]+|\d{4}-\d\d-\d\d.*)$/;

const STRINGS: Readonly<Record<string, string>> = {
  'the empty string': '',
  'a string of every control character but NUL': CONTROLS,
  'a string of 100,000 characters': 'long text '.repeat(10_000),
  'a string of 40,000 characters of three bytes': '日本語テ'.repeat(10_000),
  'a string of 20,000 astral characters': '\ud83d\ude00\u{10ffff}'.repeat(10_000),
  // Wherever a text is cut that is stored in pieces, by code units or by bytes: in one of these a character is torn.
  ...Object.fromEntries(
    ['', 'x', 'xx', 'xxx'].map((before) => [
      `a string of 45,000 astral characters after ${before.length} others`,
      before + '\ud83d\ude00'.repeat(45_000),
    ]),
  ),
  // What is stored elsewhere, or packed, from some length on, may be read as a file is.
  ...Object.fromEntries(
    [9000, 70_000].flatMap((length) =>
      ['\ufeff', '\r\n', ' ', '\n', '\u0301', '\u2028'].map((end) => [
        `a string of ${length} characters between ${shown(end)}`,
        end + 'long '.repeat(length / 5) + end,
      ]),
    ),
  ),
  'a string of 10,000 line ends': '\r\n\n\r'.repeat(2500),
  'a string of quotes and backslashes': '"\\\'`'.repeat(1000),
  'a letter with 500 combining marks': `a${'\u0301'.repeat(500)}`,
  'a string that ends with spaces': 'text   ',
  'a string that looks like a UUID': '550E8400-E29B-41D4-A716-446655440000',
  'a string that looks like base64': 'AAECAwQFBgcICQ==',
  'a string that looks like an id of MongoDB': '507f1f77bcf86cd799439011',
  ...Object.fromEntries(
    awkwardStrings
      .filter((text) => !LIKE_OTHERS.test(text))
      .map((text) => [`the string ${shortened(text)}`, text]),
  ),
};

const TIMESTAMPS: readonly string[] = [
  '2024-01-15T10:30:00Z',
  '2024-01-15T10:30:00.000Z',
  '2024-01-15T10:30:00.5Z',
  '2024-01-15T10:30:00.123456Z',
  '2024-01-15T10:30:00.123456789Z',
  '2024-01-15T10:30:00.100000Z',
  '2024-01-15T10:30:00+00:00',
  '2024-01-15T10:30:00-00:00',
  '2024-01-15T16:00:00+05:30',
  '2024-01-15T00:00:00+14:00',
  '2024-01-15T10:30:00-03:30',
  '2024-01-15T10:30:00',
  '2024-02-29T23:59:59Z',
  '2024-02-30T10:00:00Z',
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '1969-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999999999-23:59',
  '2016-12-31T23:59:60Z',
  '2024-01-15',
  '10:30:00',
];

/** Strings that are no text in UTF-8, or that C ends early. */
const BROKEN: readonly string[] = [
  '\0',
  'before\0after',
  'at the end\0',
  '\0at the beginning',
  'two\0\0',
  '\ud83d',
  '\ude00',
  'half \ud83d',
  '\ude00\ud83d',
  'half \ud83d in the middle',
];

export const stringChecks: readonly Check[] = [
  ...keptChecks('VAL-1', cases(STRINGS)),
  ...keptChecks(
    'VAL-9',
    Object.fromEntries(
      TIMESTAMPS.map((time) => [`the timestamp ${time}`, { created_at: time, nested: { at: time } }]),
    ),
  ),
  ...keptOrRefusedChecks(
    'VAL-13',
    Object.fromEntries(
      BROKEN.flatMap((text): [string, JsonObject][] => [
        [`the value ${shown(text)}`, { text }],
        [`the value ${shown(text)}, nested,`, { nested: { text } }],
        [`the field name ${shown(text)}`, { nested: { [text]: 'a', whole: 'b' } }],
        [`the field name ${shown(text)} at the top`, { [text]: 'a' }],
      ]),
    ),
  ),
];

function cases(strings: Readonly<Record<string, string>>): Cases {
  return Object.fromEntries(
    Object.entries(strings).map(([name, text]) => [
      name,
      text.length > 1000 ? { text } : { text, nested: { text } },
    ]),
  );
}

function shortened(text: string): string {
  const whole = shown(text);
  return whole.length <= 50 ? whole : `${whole.slice(0, 50)}…`;
}
