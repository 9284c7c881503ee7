// Numbers by their mathematical value: every spelling of a number has one normal form, without expanding its exponent.

/** The value ±0.d₁d₂d₃… × 10^exponent, where d₁ and the last digit are not 0; zero has no digits and no sign. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: bigint;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** The normal form of a JSON number (also of JavaScript's own spelling of one, such as `1e+21`). */
export function toDecimal(text: string): Decimal {
  const parts = NUMBER.exec(text);
  if (!parts) throw new RangeError(`not a JSON number: ${text}`);
  const [, sign, whole = '', fraction = '', power = '0'] = parts;
  const all = whole + fraction;
  const significant = trimEndZeros(all.replace(/^0+/, ''));
  if (significant === '') return { negative: false, digits: '', exponent: 0n };
  const leadingZeros = all.length - all.replace(/^0+/, '').length;
  return {
    negative: sign === '-',
    digits: significant,
    exponent: BigInt(power) + BigInt(whole.length - leadingZeros),
  };
}

/** True where both spell the same mathematical value. */
export function isSameDecimal(left: Decimal, right: Decimal): boolean {
  return left.negative === right.negative && left.exponent === right.exponent && left.digits === right.digits;
}

/** Below zero if the first is less, above if it is more. */
export function compareDecimals(left: Decimal, right: Decimal): number {
  const [ours, theirs] = [signOf(left), signOf(right)];
  if (ours !== theirs || ours === 0) return ours - theirs;
  if (left.exponent !== right.exponent) return left.exponent < right.exponent ? -ours : ours;
  // Digits after the point: the shorter goes on in zeros, and "1" stands before "12" in the order of texts too.
  if (left.digits === right.digits) return 0;
  return left.digits < right.digits ? -ours : ours;
}

function signOf({ negative, digits }: Decimal): number {
  if (digits === '') return 0;
  return negative ? -1 : 1;
}

// A regular expression for trailing zeros takes quadratic time on digits such as 100…001.
function trimEndZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  return digits.slice(0, end);
}
