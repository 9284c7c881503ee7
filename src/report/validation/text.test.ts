import pc from 'picocolors';
import { expect, test } from 'vitest';
import {
  emptyReport,
  hostileReport,
  invalidReport,
  locationReport,
  obeyed,
  plainOptions,
  validReport,
} from '../../../test/sample-reports.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { writeText } from './text.js';

const text = (report: ValidationReport, options = {}) =>
  [...writeText(report, { ...plainOptions, ...options })].join('');

test('findings stand by file, aligned, and the rest follows in the order in which people read it', () => {
  expect(text(invalidReport)).toBe(`documents/agents.json
   3:12  error    There is no field "nmae"; did you mean "name"?  (agents agent-1 /nmae, misspelt-field)
  120:3  error    Not a time.  (agents agent-1 /created_at, bad-format)

./a b/users é.json
        warning  The file starts with a byte order mark.  (byte-order-mark)

<stdin>
   7:1  error    Not JSON.  (agents, not-json)
   9:1  error    Not JSON.  (agents, not-json)

and 2 more; --max-errors shows more
12 references from sessions.user_id into users were not checked: no users were given
recognised: agents stored 1; sessions stored 3, documented 1
sessions mixes dialects: stored 3, documented 1; documented are such as c
2 documents with errors keep the schemas of another dialect: try --dialect stored, or auto
3 files left out, not JSON by name: .md 2, no ending 1
no longer found: documents/agents.json: It was a string. (agents agent-1 /nmae, wrong-type) — remove it from the baseline with --write-baseline
3 findings of the baseline are known and not listed

1,205 documents (agents 1, sessions 4, users 1,200) in 6 files: 5 errors, 2 warnings
`);
});

test('a valid report is its summary', () => {
  expect(text(validReport)).toBe(
    '1,205 documents (agents 1, sessions 4, users 1,200) in 6 files: no errors\n',
  );
});

test('no documents are said to be none, quiet or not', () => {
  expect(text(emptyReport)).toContain('no documents were read: nothing was checked');
  expect(text(emptyReport)).toContain('0 documents in 0 files: nothing was checked');
  expect(text(emptyReport, { quiet: true })).toContain('no documents were read');
});

test('quiet leaves the findings, and that there are more', () => {
  const quiet = text(invalidReport, { quiet: true });
  expect(quiet).toContain('and 2 more');
  expect(quiet).not.toContain('documents (');
  expect(quiet).not.toContain('not checked');
  expect(text(validReport, { quiet: true })).toBe('');
});

test('on a terminal, lines end at its width, and the place is never broken', () => {
  const long = { ...invalidReport.findings[0], message: 'word '.repeat(40).trim() };
  const wrapped = text({ ...invalidReport, findings: [long] } as ValidationReport, { width: 60 });
  const [, ...lines] = wrapped.split('\n\n')[0]?.split('\n') ?? [];
  expect(lines.length).toBeGreaterThan(4);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  expect(lines.at(-1)).toMatch(/^ {17}\(agents agent-1 \/nmae, misspelt-field\)$/);
});

test('colours come from the colours given', () => {
  const coloured = text(invalidReport, { colors: pc.createColors(true) });
  expect(coloured).toContain('\u001b[31merror');
  expect(coloured).toContain('\u001b[33mwarning');
});

test('a file that could not be read shows in the summary', () => {
  expect(text({ ...invalidReport, status: 'unreadable', exitCode: 3 })).toContain(
    'not everything could be read',
  );
});

test('nothing that a document or a file name holds reaches the terminal as a command', () => {
  expect(text(hostileReport)).not.toMatch(obeyed);
  expect(text(hostileReport)).toContain('a\\u0000\\u0007\\u001b[31m\\u009b2J\\u007f\\r\\n\\t');
});

test('many findings of one file are written piece by piece', () => {
  const findings = Array.from({ length: 200_000 }, () => invalidReport.findings[0]);
  const pieces = writeText({ ...invalidReport, findings } as ValidationReport, plainOptions);
  expect([...pieces].length).toBeGreaterThan(200_000);
});

test('of a location its name is said, and what it has besides', () => {
  expect(text(locationReport)).toBe(`postgres://db:5432/app?schema=my agents
        error    There is no field "nmae"; did you mean "name"?  (agents agent-1 /nmae, misspelt-field)

./backup
        error    There is no field "nmae"; did you mean "name"?  (agents agent-1 /nmae, misspelt-field)

2 collections of postgres://db:5432/app?schema=my agents left out: orders, wishes

1,205 documents (agents 1, sessions 4, users 1,200) in 2 locations: 2 errors
`);
  const [first] = locationReport.locations;
  const one = { ...locationReport, locations: first ? [first] : [], files: 3 };
  expect(text(one)).toContain(' in 3 files and postgres://db:5432/app?schema=my agents: ');
});
