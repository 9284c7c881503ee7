// Says why a text is not a date-time, for the ways in which one commonly fails.
import { daysOfMonth } from '../date-time.js';
import { type FormatName, formats } from '../formats.js';

type TimeFormat = Extract<FormatName, 'date-time' | 'iso-date-time'>;

const EXAMPLES: Readonly<Record<TimeFormat, string>> = {
  'date-time': 'write it like 2024-01-15T10:30:00Z',
  'iso-date-time': 'write it like 2024-01-15T10:30:00.123456',
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** No longer text is looked at: some of the patterns take time that grows with its square. */
const MAX_LENGTH = 100;

/** How a text may deviate in form, and what makes it right. */
const DEVIATIONS: readonly [
  pattern: RegExp,
  repaired: string | ((text: string) => string),
  reason: string,
][] = [
  [/[tz]/, (text) => text.toUpperCase(), 'T and Z must be upper case'],
  [/^(\S{10}) +(?=\d)/, '$1T', 'a T must stand between date and time, not a space'],
  [/T(\d\d:\d\d)(?=$|[Z+-])/, 'T$1:00', 'it has no seconds'],
  [/,(?=\d)/, '.', 'the fraction must begin with a dot'],
  [/ +(?=Z$|[+-]\d\d:?\d\d$)/, '', 'no space may stand before the zone'],
  [
    /([+-]\d\d):?(\d\d)?$(?<=[:.\d]{5}[+-][\d:]+)(?<![+-]\d\d:\d\d)/,
    '$1:00',
    'the offset must be written like +05:30',
  ],
  [/T[\d:.]+$/, '$&Z', 'it has no zone; add Z for UTC or an offset such as +01:00'],
];

/** A reason in words, such as `February 2024 has 29 days`. The text is none of the format. */
export function dateTimeFault(text: string, format: TimeFormat = 'date-time'): string {
  const example = EXAMPLES[format];
  if (text.length > MAX_LENGTH) return example;
  if (/^\d{4}-\d\d-\d\d$/.test(text))
    return fieldFault(`${text}T00:00:00Z`) ?? `it has no time of day; ${example}`;
  const reasons: string[] = [];
  let repaired = text;
  for (const [pattern, by, reason] of DEVIATIONS) {
    if (formats[format](repaired) || !pattern.test(repaired)) continue;
    repaired = typeof by === 'string' ? repaired.replace(pattern, by) : by(repaired);
    reasons.push(reason);
  }
  const fault = fieldFault(repaired);
  if (fault !== undefined) return fault;
  return reasons.length > 0 && formats[format](repaired) ? reasons.join('; ') : example;
}

/** The field of a text of the right form that is out of its range. */
function fieldFault(text: string): string | undefined {
  const fields = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:Z|[+-](\d\d):(\d\d))?$/.exec(text);
  if (fields === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] =
    fields.slice(1).map(Number);
  if (year === 0) return 'there is no year 0000';
  if (month < 1 || month > 12) return `there is no month ${fields[2]}`;
  if (day < 1) return 'there is no day 00';
  if (day > daysOfMonth(year, month))
    return `${MONTHS[month - 1]} ${fields[1]} has ${daysOfMonth(year, month)} days`;
  if (hour > 23) return 'hours go from 00 to 23';
  if (minute > 59) return 'minutes go from 00 to 59';
  if (second > 59) return 'seconds go from 00 to 59';
  if (zoneHour > 23 || zoneMinute > 59) return 'an offset goes to 23:59';
  return undefined;
}
