import { describe, expect, test } from 'vitest';
import {
  emptyReport,
  hostileReport,
  invalidReport,
  locationReport,
  obeyed,
  validReport,
} from '../../../test/sample-reports.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { writeJunit } from './junit.js';

const xml = (report: ValidationReport) => [...writeJunit(report)].join('');
const occurrences = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const attribute = (tag: string | undefined, name: string) => Number(tag?.match(` ${name}="(\\d+)"`)?.[1]);

describe.each([
  ['valid', validReport],
  ['invalid', invalidReport],
  ['location', locationReport],
  ['without documents', emptyReport],
  ['hostile', hostileReport],
  ['cut to nothing', { ...invalidReport, findings: [], notListed: 7 }],
  [
    'warned about',
    { ...invalidReport, findings: invalidReport.findings.slice(2, 3), notListed: 0, exitCode: 0 },
  ],
])('a report that is %s', (_, report: ValidationReport) => {
  test('is well-formed XML', () => {
    expect(flaws(xml(report))).toEqual([]);
    expect(xml(report)).not.toMatch(obeyed);
  });

  test('counts what it holds, in each suite and in all', () => {
    const [whole, ...suites] = xml(report).split('<testsuite ');
    for (const [tag, content] of [[whole, xml(report)], ...suites.map((suite) => [` ${suite}`, suite])]) {
      expect(attribute(tag, 'tests')).toBe(occurrences(content ?? '', /<testcase /g));
      expect(attribute(tag, 'failures')).toBe(occurrences(content ?? '', /<failure /g));
      expect(attribute(tag, 'skipped')).toBe(occurrences(content ?? '', /<skipped /g));
    }
  });
});

test('a run fails in XML exactly if it fails', () => {
  const failures = (report: ValidationReport) => attribute(xml(report), 'failures');
  expect(failures(validReport)).toBe(0);
  expect(failures(invalidReport)).toBeGreaterThan(0);
  expect(failures(emptyReport)).toBeGreaterThan(0);
  const counts = { errors: 7, warnings: 0, known: 0 };
  expect(failures({ ...invalidReport, findings: [], notListed: 7, counts })).toBeGreaterThan(0);
  const warned = invalidReport.findings.slice(2, 3);
  const onlyWarned = { ...validReport, findings: warned, counts: { ...validReport.counts, warnings: 1 } };
  expect(failures(onlyWarned)).toBe(0);
});

test('a location is a test case too, and no file', () => {
  expect(xml(locationReport)).toContain('<testcase classname="agents" name="./backup">');
});

test('a file with errors is one failure that lists them', () => {
  expect(xml(invalidReport)).toContain(
    `<testcase classname="agents" name="documents/agents.json" file="documents/agents.json">
<failure message="2 errors" type="misspelt-field">
documents/agents.json:3:12: error: There is no field &quot;nmae&quot;; did you mean &quot;name&quot;? (agents agent-1 /nmae, misspelt-field)
documents/agents.json:120:3: error: Not a time. (agents agent-1 /created_at, bad-format)
</failure>`,
  );
});

test('a collection without errors passes, and is skipped where findings are not listed', () => {
  expect(xml(validReport)).toContain('<testcase classname="users" name="all documents">\n<system-out>1,200');
  expect(xml(invalidReport)).toContain('<testcase classname="users" name="all documents">\n<skipped ');
});

test('references that were not checked are skipped', () => {
  expect(xml(invalidReport)).toContain(
    'name="sessions.user_id into users">\n<skipped message="12 references',
  );
});

// What makes a text no XML 1.0: characters, references and tags that do not fit.
function flaws(text: string): string[] {
  const body = text.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  const found: string[] = [];
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text)) found.push('a character');
  if (/&(?!(?:amp|lt|gt|quot);)/.test(body)) found.push('a reference');
  const tag = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g;
  if (/[<>]/.test(body.replace(tag, ''))) found.push('text that is half a tag');
  const open: string[] = [];
  for (const [, end, name = '', , empty] of body.matchAll(tag)) {
    if (end && open.pop() !== name) found.push(`</${name}>`);
    if (!end && !empty) open.push(name);
  }
  return [...found, ...open];
}
