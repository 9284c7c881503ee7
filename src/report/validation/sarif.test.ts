import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
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
import { writeSarif } from './sarif.js';

const text = (report: ValidationReport) => [...writeSarif(report, plainOptions)].join('');
const log = (report: ValidationReport): Log => JSON.parse(text(report));
const run = (report: ValidationReport) => log(report).runs[0];
const results = (report: ValidationReport): Result[] => run(report)?.results ?? [];

// The published schema is written in draft 4; ajv 8 reads all of it but these two words of its head.
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
);
const { id, $schema, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
const uri = /^(?:[\w\-.~!$&'()*+,;=:@/?#[\]]|%[0-9A-Fa-f]{2})*$/;
const ajv = new Ajv({
  strict: false,
  allErrors: true,
  unicodeRegExp: false,
  formats: { 'uri-reference': uri, uri, 'date-time': true },
});
const validate = ajv.compile(schema);

describe.each([
  ['valid', validReport],
  ['invalid', invalidReport],
  ['location', locationReport],
  ['without documents', emptyReport],
  ['hostile', hostileReport],
])('a report that is %s', (_, report) => {
  test('keeps the schema of SARIF 2.1.0', () => {
    expect(validate(log(report)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('holds nothing that a terminal obeys', () => {
    expect(text(report)).not.toMatch(obeyed);
  });

  test('has only names of files that are URIs', () => {
    for (const { locations } of results(report)) {
      expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(uri);
    }
  });
});

test('the schema in this test refuses what is not SARIF', () => {
  expect(validate({ ...log(validReport), runs: [{ results: [] }] })).toBe(false);
  expect(validate({ ...log(validReport), surplus: 1 })).toBe(false);
});

test('a finding has its rule, level, place and document', () => {
  const [result] = results(invalidReport);
  expect(result).toMatchObject({
    ruleId: 'misspelt-field',
    level: 'error',
    message: { text: 'There is no field "nmae"; did you mean "name"?' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'documents/agents.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 12 },
        },
        logicalLocations: [{ name: '/nmae', fullyQualifiedName: 'agents/agent-1#/nmae', kind: 'value' }],
      },
    ],
  });
  expect(run(invalidReport)?.tool.driver.rules?.[result?.ruleIndex ?? -1]?.id).toBe('misspelt-field');
});

test('a finding about a whole file has no region, and its file is percent-encoded', () => {
  const location = results(invalidReport)[2]?.locations?.[0];
  expect(location).toEqual({
    physicalLocation: {
      artifactLocation: { uri: 'a%20b/users%20%C3%A9.json', uriBaseId: '%SRCROOT%' },
    },
  });
});

test('a document of a location has no region, and the URL of a database is its URI', () => {
  const places = results(locationReport).map(({ locations }) => locations?.[0]);
  expect(places.map((place) => place?.physicalLocation)).toEqual([
    { artifactLocation: { uri: 'postgres://db:5432/app?schema=my%20agents' } },
    { artifactLocation: { uri: 'backup', uriBaseId: '%SRCROOT%' } },
  ]);
  expect(places[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe('agents/agent-1#/nmae');
});

test('a fingerprint stays when the line moves, and alike findings have different ones', () => {
  const prints = (report: ValidationReport) => results(report).map((result) => result.partialFingerprints);
  const moved = invalidReport.findings.map((finding) => ({ ...finding, line: 1000, column: 1 }));
  expect(prints({ ...invalidReport, findings: moved })).toEqual(prints(invalidReport));
  expect(new Set(prints(invalidReport).map((print) => JSON.stringify(print))).size).toBe(5);
});

test('what is not listed and not checked is a notification of the run', () => {
  const [invocation] = run(invalidReport)?.invocations ?? [];
  expect(invocation).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  expect(invocation?.toolExecutionNotifications?.map(({ descriptor }) => descriptor?.id)).toEqual([
    'not-listed',
    'not-checked',
    'recognised',
    'mixed-dialects',
    'other-dialect',
    'left-out',
    'fixed',
    'known',
  ]);
});

test('a file that could not be read makes the execution unsuccessful', () => {
  const [invocation] = run({ ...invalidReport, status: 'unreadable', exitCode: 3 })?.invocations ?? [];
  expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 3 });
});

test('a document writes neither links nor placeholders into the viewer', () => {
  const message = 'see [here](https://example.org) and {0} of ["a"]';
  const [finding] = invalidReport.findings;
  const [result] = results({ ...invalidReport, findings: [{ ...finding, message }] } as ValidationReport);
  expect(result?.message.text).toBe('see \\[here](https://example.org) and {{0}} of ["a"]');
});

test('every rule says what it is and what to do', () => {
  for (const rule of run(validReport)?.tool.driver.rules ?? []) {
    expect(rule.shortDescription?.text).not.toMatch(/\.$/);
    expect(rule.fullDescription?.text).toMatch(/\.$/);
    expect(rule.help?.text).toMatch(/\.$/);
  }
});
