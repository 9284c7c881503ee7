// Numbers: exact, or refused where that is allowed.
import { allowsNumber } from '../../fixtures/arbitrary-options.js';
import { awkwardNumbers } from '../../fixtures/awkward.js';
import { type Check, type CheckContext, NotApplicable } from './check.js';
import { expectValue } from './expect.js';
import { EXACT_NUMBERS } from './refusable.js';
import { expectKept, expectKeptOrRefused, keptChecks, keptOrRefusedChecks } from './round-trip.js';

const MAX = Number.MAX_SAFE_INTEGER;

/** 0 and 1 are VAL-5's. Around the sizes of bytes, of 32 bits, and up to 2^53. */
const INTEGERS: readonly (number | bigint)[] = [
  ...[-1, 2, 7, 100, 127, 128, -129, 255, 256, 65_535, 65_536, 1_000_000],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32, 2 ** 32 + 1, 4_503_599_627_370_497],
  ...[MAX - 1, MAX, -MAX, 2n ** 53n, -(2n ** 53n)],
];

/** One past what a double, 64 bits, 38 digits, a double's range and a Decimal128 hold. */
const LARGE_INTEGERS: readonly bigint[] = [
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  2n ** 53n + 2n,
  2n ** 62n + 1n,
  2n ** 63n - 1n,
  2n ** 63n,
  2n ** 63n + 1n,
  -(2n ** 63n),
  -(2n ** 63n) - 1n,
  2n ** 64n - 1n,
  2n ** 64n,
  2n ** 64n + 1n,
  10n ** 34n + 1n,
  10n ** 37n + 1n,
  10n ** 38n - 1n,
  10n ** 38n,
  10n ** 38n + 1n,
  10n ** 126n,
  10n ** 309n + 1n,
  10n ** 400n,
  10n ** 400n + 1n,
  -(10n ** 400n) - 1n,
  10n ** 999n + 1n,
];

const DOUBLES: readonly number[] = [
  ...new Set([
    // Whole numbers up to 2^53 are integers, whatever they are sent as.
    ...awkwardNumbers.filter((value) => !Number.isSafeInteger(value)),
    ...[0.5, 1.5, -2.75, 0.2, 0.7, 1.1, 4.35, 1.005, 100.000001, Math.PI, Math.E],
    ...[5e-324, -5e-324, 1e-300, 1e-131, 1e-6, 1e15, 1e16, 1e20, 1e21, 1.5e21, 1e22, 1e23, 1e125, 1e126],
    ...[9.999e22, 1.7976931348623155e308, 0.1 + 0.7, 9007199254740994, 1.8446744073709552e19, 0.0078125],
  ]),
];

export const numberChecks: readonly Check[] = [
  ...keptChecks(
    'VAL-2',
    Object.fromEntries(INTEGERS.map((value) => [`the integer ${value}`, { value, nested: { value } }])),
  ),
  ...keptOrRefusedChecks(
    'VAL-3',
    Object.fromEntries(
      LARGE_INTEGERS.map((value) => [`the integer ${briefly(value)}`, { value, nested: { value } }]),
    ),
  ),
  ...DOUBLES.map(
    (value): Check => ({
      name: `the double ${value} comes back equal`,
      requirements: ['VAL-4'],
      async run(context) {
        const fields = { value, nested: { value } };
        // Refused only where a limit says so.
        if (allowsNumber(context.limits, value)) await expectKept(context, fields);
        else await expectKeptOrRefused(context, fields);
      },
    }),
  ),
  {
    name: 'the double -0 comes back equal to 0',
    requirements: ['VAL-4'],
    async run({ service, collection, id }) {
      const key = id();
      await service.save(collection, key, { _id: key, value: -0, plain: 0 });
      const { value, plain } = await service.get(collection, key);
      // What becomes of 0 itself is VAL-5's matter.
      if (plain === 0) expectValue(value, 0, 'the value from get');
    },
  },
  exactNumberCheck('VAL-3', '1e400'),
  exactNumberCheck('VAL-4', '0.1234567890123456789012345678901234567891'),
];

// Over the driver protocol no such number is ever sent.
function exactNumberCheck(requirement: string, text: keyof typeof EXACT_NUMBERS): Check {
  return {
    name: `${text}, which no double holds, comes back as it was, or is refused`,
    requirements: [requirement],
    async run(context: CheckContext) {
      if (!context.subject.inProcess) throw new NotApplicable('such a number is never sent to a driver');
      const value = EXACT_NUMBERS[text];
      if (value) await expectKeptOrRefused(context, { value });
    },
  };
}

function briefly(value: bigint): string {
  const text = String(value);
  return text.length <= 45
    ? text
    : `${text.slice(0, 4)}…${text.slice(-2)} of ${text.replace('-', '').length} digits`;
}
