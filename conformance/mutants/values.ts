// Faults that lose or change scalars: strings, numbers, true, false and null.
import type { JsonValue } from '../../src/document/json.js';
import { answering, storing } from './change-values.js';
import { numbers, strings } from './deep.js';
import type { Mutant } from './mutant.js';

const INTEGER_OF_32_BITS = 2 ** 31;

class Decimal {
  readonly digits: string;

  constructor(value: number) {
    this.digits = String(value);
  }
}

function rounded(value: JsonValue): JsonValue {
  return typeof value === 'bigint' ? Number(value) : value;
}

export const valueMutants: readonly Mutant[] = [
  storing({
    name: 'strings-are-trimmed',
    what: 'white space at the beginning of a string is left out',
    breaks: ['VAL-1'],
    change: strings((text) => text.trimStart()),
  }),
  storing({
    name: 'line-ends-are-normalised',
    what: 'CR LF and CR are stored as LF',
    breaks: ['VAL-1'],
    change: strings((text) => text.replace(/\r\n?/g, '\n')),
  }),
  storing({
    name: 'strings-are-nfc-normalised',
    what: 'strings are stored in Unicode normalisation form C',
    breaks: ['VAL-1'],
    change: strings((text) => text.normalize('NFC')),
  }),
  storing({
    name: 'astral-characters-are-replaced',
    what: 'characters of four bytes are stored as U+FFFD',
    breaks: ['VAL-1'],
    change: strings((text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd')),
  }),
  storing({
    name: 'control-characters-are-dropped',
    what: 'control characters but tab and line ends are left out of strings',
    breaks: ['VAL-1', 'VAL-13'],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are lost.
    change: strings((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')),
  }),
  storing({
    name: 'long-strings-are-cut',
    what: 'a string is cut at 65,535 characters',
    breaks: ['VAL-1', 'VAL-11'],
    change: strings((text) => text.slice(0, 65_535)),
  }),
  storing({
    name: 'integers-of-32-bits',
    what: 'an integer beyond 32 bits wraps around',
    breaks: ['VAL-2', 'VAL-4'],
    change: numbers((value) =>
      Number.isSafeInteger(value) && Math.abs(value) >= INTEGER_OF_32_BITS ? value | 0 : value,
    ),
  }),
  storing({
    name: 'large-integers-are-strings',
    what: 'an integer beyond 32 bits comes back as a string',
    breaks: ['VAL-2', 'VAL-4'],
    change: numbers((value) =>
      Number.isSafeInteger(value) && Math.abs(value) >= INTEGER_OF_32_BITS ? String(value) : value,
    ),
  }),
  storing({
    name: 'integers-through-a-double',
    what: 'integers beyond 2^53 are rounded to doubles',
    breaks: ['VAL-3'],
    change: rounded,
  }),
  storing({
    name: 'integers-of-64-bits-wrap',
    what: 'an integer beyond 64 bits wraps around',
    breaks: ['VAL-3'],
    change: (value) => (typeof value === 'bigint' ? BigInt.asIntN(64, value) : value),
  }),
  storing({
    name: 'floats-of-32-bits',
    what: 'fractions are stored in 32 bits',
    breaks: ['VAL-4'],
    change: numbers((value) => (Number.isInteger(value) ? value : Math.fround(value))),
  }),
  storing({
    name: 'ten-digits-of-a-fraction',
    what: 'fractions are stored with ten digits, as decimal(10) does',
    breaks: ['VAL-4'],
    change: numbers((value) => (Number.isInteger(value) ? value : Number(value.toPrecision(10)))),
  }),
  storing({
    name: 'huge-doubles-are-null',
    what: 'a double beyond 1e300 is stored as null',
    breaks: ['VAL-4'],
    change: numbers((value) => (Math.abs(value) > 1e300 ? null : value)),
  }),
  storing({
    name: 'subnormal-doubles-are-zero',
    what: 'a subnormal double is stored as 0, though no limit says so',
    breaks: ['VAL-4'],
    change: numbers((value) => (Math.abs(value) < 2.2250738585072014e-308 ? 0 : value)),
  }),
  storing({
    name: 'true-is-1',
    what: 'true and false are stored as 1 and 0',
    breaks: ['VAL-5'],
    change: (value) => (typeof value === 'boolean' ? Number(value) : value),
  }),
  storing({
    name: 'digits-are-numbers',
    what: 'a string of digits is stored as a number',
    breaks: ['VAL-5'],
    change: strings((text) => (/^\d{1,15}$/.test(text) ? Number(text) : text)),
  }),
  storing({
    name: 'false-is-null',
    what: 'false is stored as null',
    breaks: ['VAL-5'],
    change: (value) => (value === false ? null : value),
  }),
  storing({
    name: 'an-empty-string-is-null',
    what: '"" is stored as null',
    breaks: ['VAL-1', 'VAL-6'],
    change: strings((text) => text || null),
  }),
  storing({
    name: 'timestamps-with-an-offset',
    what: 'Z at the end of a timestamp is stored as +00:00',
    breaks: ['VAL-9'],
    change: strings((text) => text.replace(/^(\d{4}-\d\d-\d\dT[\d:.]+)Z$/, '$1+00:00')),
  }),
  storing({
    name: 'timestamps-lose-their-microseconds',
    what: 'the fraction of a timestamp is cut to milliseconds',
    breaks: ['VAL-9'],
    change: strings((text) => text.replace(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d+/, '$1')),
  }),
  storing({
    name: 'timestamps-are-rewritten',
    what: 'a timestamp in Z is stored as toISOString has it',
    breaks: ['VAL-9'],
    change: strings((text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/.test(text) && !Number.isNaN(Date.parse(text))
        ? new Date(text).toISOString()
        : text,
    ),
  }),
  answering({
    name: 'timestamps-are-dates',
    what: 'Date objects come back for timestamps',
    breaks: ['VAL-9', 'VAL-12'],
    change: strings((text) =>
      /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? (new Date(text) as unknown as JsonValue) : text,
    ),
  }),
  answering({
    name: 'fractions-are-decimals',
    what: "the client library's Decimal comes back for fractions",
    breaks: ['VAL-4', 'VAL-12'],
    change: numbers((value) =>
      Number.isInteger(value) ? value : (new Decimal(value) as unknown as JsonValue),
    ),
  }),
  storing({
    name: 'strings-are-cut-at-nul',
    what: 'a string is cut at its first NUL',
    breaks: ['VAL-13'],
    change: strings((text) => text.replace(/\0.*$/s, '')),
  }),
  storing({
    name: 'nul-is-replaced',
    what: 'NUL in a string is stored as U+FFFD',
    breaks: ['VAL-13'],
    change: strings((text) => text.replaceAll('\0', '\ufffd')),
  }),
  storing({
    name: 'lone-surrogates-are-replaced',
    what: 'a lone surrogate in a string is stored as U+FFFD',
    breaks: ['VAL-13'],
    change: strings((text) => text.toWellFormed()),
  }),
];
