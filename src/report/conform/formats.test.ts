import { expect, test } from 'vitest';
import { conformantReport, plainOptions } from '../../../test/sample-conform-reports.js';
import {
  comparisonFormats,
  conformReportFormats,
  isComparisonFormat,
  isConformReportFormat,
} from './formats.js';

test('every format writes a report and ends its last line', async () => {
  for (const load of Object.values(conformReportFormats)) {
    expect([...(await load())(conformantReport, plainOptions)].join('')).toMatch(/\S\n$/);
  }
  for (const load of Object.values(comparisonFormats)) {
    expect([...(await load())([conformantReport], plainOptions)].join('')).toMatch(/\S\n$/);
  }
});

test('only the names of the tables are formats', () => {
  expect(isConformReportFormat('badge')).toBe(true);
  expect(isConformReportFormat('toString')).toBe(false);
  expect(isComparisonFormat('html')).toBe(true);
  expect(isComparisonFormat('junit')).toBe(false);
});
