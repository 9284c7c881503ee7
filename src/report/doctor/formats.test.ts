// Each format says what was found, and lets no document's text move a cursor, break a line or end an element.
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { DoctorReport } from '../../doctor/doctor-report.js';
import { FINDING_CODES } from '../../doctor/finding-descriptions.js';
import { type DoctorFormat, doctorFormats } from './formats.js';

const HOSTILE = '\u001b[2J\n::error::x]]><a b="&\u202e';

function reportOf(changes: Partial<DoctorReport> = {}): DoctorReport {
  return {
    sound: true,
    location: { name: 'sqlite:a.db', consistency: 'snapshot' },
    now: '2026-06-01T12:00:00Z',
    documents: { agents: 3, users: 1 },
    findings: [],
    notLookedAt: [],
    unreadable: { count: 0, listed: [] },
    durationMs: 1234,
    ...changes,
  };
}

const found: Partial<DoctorReport> = {
  sound: false,
  findings: [
    {
      code: 'unfit-agent',
      count: 3,
      cases: [
        { documents: [{ collection: 'agents', id: HOSTILE }], pointer: `/${HOSTILE}`, message: HOSTILE },
      ],
    },
  ],
  notLookedAt: [{ reason: HOSTILE, codes: ['unfit-demo'] }],
  unreadable: { count: 2, listed: [{ collection: 'users', id: null, reason: HOSTILE }] },
};

function written(format: DoctorFormat, report: DoctorReport, quiet = false): string {
  return [...doctorFormats[format](report, { colors: pc.createColors(false), quiet })].join('');
}

const FORMATS = Object.keys(doctorFormats) as DoctorFormat[];

test.each(FORMATS)('%s lets nothing hostile through', (format) => {
  const text = written(format, reportOf({ ...found, location: { name: HOSTILE, consistency: 'live' } }));
  for (const unsafe of ['\u001b', '\u202e']) expect(text).not.toContain(unsafe);
  expect(text.split('\n').filter((line) => line.startsWith('::error::x'))).toEqual([]);
  if (format === 'junit') expect(text).not.toContain('<a b="');
  expect(text).toContain('u001b');
});

test('the text says what is listed, and how many are not', () => {
  const text = written('text', reportOf(found));
  expect(text).toContain('and 2 more findings of this kind: --max-listed lists more');
  expect(text).toContain('and 1 more document that cannot be read');
  expect(text).toContain('(so nothing is said of: unfit-demo)');
  expect(text).toMatch(
    /\n3 findings will break the application; 2 documents could not be read \(4 documents in 2 /,
  );
});

test('a sound location has one line, whatever was not looked at', () => {
  const verdict = 'nothing was found that breaks the application (4 documents in 2 collections, 1.2 s)\n';
  expect(written('text', reportOf(), true)).toBe(verdict);
  expect(written('github', reportOf(), true)).toBe('');
});

test('JUnit fails what breaks, skips what was not looked at, and passes the rest', () => {
  const junit = written('junit', reportOf(found));
  expect(junit).toContain(`tests="${FINDING_CODES.length + 1}" failures="1" errors="0" skipped="1"`);
});

test('where no finding could fail, the run itself does', () => {
  const unread = reportOf({ sound: false, unreadable: { count: 1, listed: [] } });
  expect(written('junit', unread)).toMatch(
    /name="the run">\n<failure message="nothing was found .*could not be read/,
  );
  const empty = reportOf({ sound: false, documents: {} });
  expect(written('junit', empty)).toContain(
    '<failure message="nothing was looked at: there are no documents',
  );
});
