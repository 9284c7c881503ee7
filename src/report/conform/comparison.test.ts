import { expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  failure,
  hostileReport,
  plainOptions,
  reportWith,
} from '../../../test/sample-conform-reports.js';
import { obeyed } from '../../../test/sample-reports.js';
import { compare } from './comparison.js';
import { writeComparison } from './comparison-html.js';
import { writeComparisonText } from './comparison-text.js';
import type { ConformReport } from './conform-report.js';

const mvcc = reportWith(
  { 'REV-1': { status: 'fail', failures: 1, failure } },
  { version: '0.2.0', subject: { ...conformantReport.subject, conflicts: 'mvcc' } },
);
const text = (reports: readonly ConformReport[], quiet = false) =>
  [...writeComparisonText(reports, { ...plainOptions, quiet })].join('');
const row = (reports: readonly ConformReport[], id: string) =>
  compare(reports)
    .groups.flatMap(({ rows }) => rows)
    .find((one) => one.id === id);

test('a row has a cell a report, and is told apart where they differ', () => {
  const reports = [failingReport, exemptReport];
  expect(row(reports, 'SAVE-4')?.cells.map((cell) => cell?.status)).toEqual(['fail', 'pass']);
  expect(row(reports, 'SAVE-4')?.differs).toBe(true);
  expect(row(reports, 'GET-1')?.differs).toBe(false);
});

test('what was not run says nothing that could differ', () => {
  expect(row([failingReport, conformantReport], 'CONC-1')?.differs).toBe(false);
});

test('requirements of one conflict profile are absent in the other', () => {
  const reports = [conformantReport, mvcc];
  expect(row(reports, 'UPS-1')?.cells.map((cell) => cell?.status)).toEqual(['pass', undefined]);
  expect(row(reports, 'REV-1')?.cells.map((cell) => cell?.status)).toEqual([undefined, 'fail']);
  expect(row(reports, 'REV-1')?.differs).toBe(false);
});

test('reports of one database are told apart, and versions and conflict profiles are named', () => {
  const { columns, notes } = compare([conformantReport, mvcc, exemptReport]);
  expect(columns.map(({ name }) => name)).toEqual([
    'postgres://dbkit@127.0.0.1:5432/gofannon?schema=gofannon #1',
    'postgres://dbkit@127.0.0.1:5432/gofannon?schema=gofannon #2',
    'mongodb://127.0.0.1:27018/gofannon',
  ]);
  expect(notes.join('\n')).toContain('(0.1.0, 0.2.0)');
  expect(notes.join('\n')).toContain('(upsert, mvcc)');
  expect(compare([conformantReport, exemptReport]).notes).toEqual([]);
});

test('the text is a table a profile, and quiet leaves the rows that differ', () => {
  const whole = text([failingReport, exemptReport]);
  expect(whole).toMatch(/^1 {2}✗ not conformant: 4 requirements failed: postgres:/);
  expect(whole).toContain('core    1  2\nGET-1   ✓  ✓\nGET-2   ✓  ✓\nGET-3   k  ✓  ←\n');
  const quiet = text([failingReport, exemptReport], true);
  expect(quiet).toContain('GET-3   k  ✓  ←\n');
  expect(quiet).not.toContain('GET-1 ');
});

test('the page has a column a report and a row a requirement', () => {
  const page = [...writeComparison([conformantReport, mvcc])].join('');
  expect(page.split('<th scope="row">').length - 1).toBe(1 + 82 + 4);
  expect(page.split('<td').length - 1).toBe(2 * (1 + 82 + 4));
  expect(page).toContain('>absent</td>');
});

test('no text of a report reaches the terminal as a command', () => {
  expect(text([hostileReport, failingReport])).not.toMatch(obeyed);
});
