import { describe, expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  failure,
  hostileReport,
  reportWith,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { obeyed } from '../../../test/sample-reports.js';
import type { ConformReport } from './conform-report.js';
import { writeJunit } from './junit.js';

const xml = (report: ConformReport) => [...writeJunit(report)].join('');
const occurrences = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
const attribute = (tag: string | undefined, name: string) => Number(tag?.match(` ${name}="(\\d+)"`)?.[1]);
const failures = (report: ConformReport) => attribute(xml(report), 'failures');

describe.each([
  ['conformant', conformantReport],
  ['exempt in part', exemptReport],
  ['failing', failingReport],
  ['of nothing reached', unreachableReport],
  ['hostile', hostileReport],
])('a report that is %s', (_, report) => {
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

test('there is a suite a profile, a case a requirement, and one for the verdict', () => {
  expect(occurrences(xml(failingReport), /<testsuite /g)).toBe(10);
  expect(occurrences(xml(failingReport), /<testcase /g)).toBe(failingReport.requirements.length + 1);
});

test('what decides fails: no should, no known failure', () => {
  expect(failures(conformantReport)).toBe(0);
  expect(failures(exemptReport)).toBe(0);
  expect(failures(failingReport)).toBe(5);
  const should = reportWith({ 'SAVE-8': { status: 'fail', failures: 1, failure } });
  expect(failures(should)).toBe(0);
  expect(xml(should)).toContain('<skipped message="should, and does not decide: the document that get');
  expect(xml(failingReport)).toContain('<skipped message="known failure: get of a missing document');
});

test('a run that failed without a failing requirement fails', () => {
  expect(failures(unreachableReport)).toBe(1);
  expect(xml(unreachableReport)).toContain('<failure message="the run failed: connect ECONNREFUSED');
  const undecided = { ...conformantReport, verdict: 'inconclusive', exitCode: 1, headline: 'inconclusive' };
  expect(xml(undecided as ConformReport)).toContain('<failure message="inconclusive">');
});

test('skipped says why', () => {
  expect(xml(exemptReport)).toContain('<skipped message="exempt: FerretDB 1.24 keeps integers');
  expect(xml(exemptReport)).toContain('<skipped message="not applicable: needs `fault`');
});

test('a failure holds its program and how to run it again', () => {
  const [, saved = ''] = xml(failingReport).split('<failure message="the document that get');
  const [body] = saved.split('</failure>');
  expect(body).toContain('1. save(&quot;dbkit_k3x9q2aa_agents&quot;');
  expect(body).toContain('--requirement SAVE-4');
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
