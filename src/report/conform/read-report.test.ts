import { expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  hostileReport,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { hostile, obeyed } from '../../../test/sample-reports.js';
import { DbkitError } from '../../document/error.js';
import { writeJson } from './json.js';
import { readConformReport } from './read-report.js';

const [first] = failingReport.requirements;
const problem = (value: unknown, name = 'a.json'): string => {
  try {
    readConformReport(typeof value === 'string' ? value : JSON.stringify(value), name);
  } catch (error) {
    expect(error).toBeInstanceOf(DbkitError);
    expect((error as DbkitError).code).toBe('usage');
    return (error as DbkitError).message.replace('a.json is not a conformance report: ', '');
  }
  return 'none';
};

test.each([
  ['conformant', conformantReport],
  ['exempt', exemptReport],
  ['failing', failingReport],
  ['unreachable', unreachableReport],
  ['hostile', hostileReport],
])('a report that is %s is read back as it was written', (_, report) => {
  const written = [...writeJson(report)].join('');
  expect(readConformReport(written, 'a.json')).toEqual(report);
  expect(readConformReport(`\ufeff${written}`, 'a.json')).toEqual(report);
});

test('fields of a newer version are passed over', () => {
  expect(problem({ ...conformantReport, more: 1 })).toBe('none');
});

test.each([
  ['', /^it is not JSON: /],
  ['{"a": tru}', /^it is not JSON: /],
  ['[]', /^it is an array, not an object$/],
  ['null', /^it is null, not an object$/],
  ['7', /^it is 7, not an object$/],
  [{ ...conformantReport, command: 'validate' }, /^it is one of dbkit validate$/],
  [{ ...conformantReport, verdict: undefined }, /^\/verdict is missing$/],
  [{ ...conformantReport, verdict: 'fine' }, /^\/verdict is "fine", not one of "conformant", /],
  [{ ...conformantReport, requirements: {} }, /^\/requirements is an object, not an array$/],
  [{ ...conformantReport, profiles: { core: 1 } }, /^\/profiles\/core is 1, not an object$/],
  [
    { ...conformantReport, requirements: [{ ...first, status: 'ok' }] },
    /^\/requirements\/0\/status is "ok", not one of/,
  ],
  [{ ...conformantReport, requirements: [first, first] }, /^requirement GET-1 stands in it twice$/],
  [
    { ...conformantReport, subject: { ...conformantReport.subject, server: 3 } },
    /^\/subject\/server is 3, not a string$/,
  ],
  [{ ...conformantReport, error: {} }, /^\/error\/message is missing$/],
  ['{"command":"conform","status":"failed","exitCode":2,"error":{"message":"x"}}', /^\/subject is missing$/],
])('%j is refused, and the fault is named', (value, expected) => {
  expect(problem(value)).toMatch(expected);
});

test('the file is named, and nothing that it holds is obeyed', () => {
  expect(problem({ ...conformantReport, seed: hostile }, `${hostile}.json`)).not.toMatch(obeyed);
  expect(problem('{', 'b.json')).toMatch(/^b\.json is not a conformance report: it is not JSON/);
});
