import { expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { writeBadge } from './badge.js';
import type { ConformReport } from './conform-report.js';

const svg = (report: ConformReport) => [...writeBadge(report)].join('');
const width = (report: ConformReport) => Number(svg(report).match(/ width="(\d+)"/)?.[1]);

test.each([
  ['conformant', conformantReport],
  ['conformant, 3 exemptions', exemptReport],
  ['not conformant', failingReport],
  ['inconclusive', unreachableReport],
  ['not judged', { ...exemptReport, verdict: 'not-judged' } as ConformReport],
])('says %s, also to who cannot see it', (words, report) => {
  expect(svg(report)).toContain(`<title>conformance: ${words}</title>`);
  expect(svg(report)).toContain(`role="img" aria-label="conformance: ${words}"`);
  expect(svg(report)).toMatch(new RegExp(`<text [^>]*>${words}</text>`));
});

test('one exemption is one', () => {
  const [first, ...others] = exemptReport.requirements.filter(({ status }) => status === 'exempt');
  const requirements = exemptReport.requirements.filter((one) => !others.includes(one));
  expect(first).toBeDefined();
  expect(svg({ ...exemptReport, requirements })).toContain('conformant, 1 exemption<');
});

test('is as wide as its words', () => {
  expect(width(exemptReport)).toBeGreaterThan(width(failingReport));
  expect(width(failingReport)).toBeGreaterThan(width(conformantReport));
});
