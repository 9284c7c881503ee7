import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { REQUIREMENTS } from '../../../conformance/requirements/requirements.js';
import {
  conformantReport,
  exemptReport,
  failingReport,
  hostileReport,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { obeyed } from '../../../test/sample-reports.js';
import type { ConformReport } from './conform-report.js';
import { writeComparisonJson, writeJson } from './json.js';
import { PROFILE_VERDICTS, STATUSES, VERDICTS } from './words.js';

interface Schema {
  properties?: Record<string, Schema>;
  description?: string;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/reports/conform.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const json = (report: ConformReport) => [...writeJson(report)].join('');

describe.each([
  ['conformant', conformantReport],
  ['conformant with exemptions', exemptReport],
  ['not conformant', failingReport],
  ['of nothing reached', unreachableReport],
])('a report that is %s', (_, report) => {
  test('keeps the published schema', () => {
    expect(validate(JSON.parse(json(report))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is read back as it was', () => {
    expect(JSON.parse(json(report))).toEqual(report);
  });
});

test('hostile text is one object with nothing in it that a terminal obeys, and comes back as it was', () => {
  expect(json(hostileReport)).toMatch(/^\{[\s\S]*\}\n$/);
  expect(json(hostileReport)).not.toMatch(obeyed);
  expect(JSON.parse(json(hostileReport))).toEqual(hostileReport);
});

test('the schema refuses what is no report', () => {
  const { leftovers, ...without } = conformantReport;
  expect(validate(without)).toBe(false);
  expect(validate({ ...conformantReport, extra: 1 })).toBe(false);
  expect(validate({ ...conformantReport, verdict: 'fine' })).toBe(false);
  expect(validate({ ...conformantReport, profiles: { other: conformantReport.profiles['core'] } })).toBe(
    false,
  );
});

test('the schema knows exactly the words that there are', () => {
  const { properties, $defs } = schema;
  const requirement = $defs.requirement.properties;
  const profiles = [...new Set(REQUIREMENTS.map(({ profile }) => profile))];
  expect(properties.verdict.enum.toSorted()).toEqual(Object.keys(VERDICTS).toSorted());
  expect($defs.profile.properties.verdict.enum.toSorted()).toEqual(Object.keys(PROFILE_VERDICTS).toSorted());
  expect(requirement.status.enum.toSorted()).toEqual(Object.keys(STATUSES).toSorted());
  expect(requirement.profile.enum).toEqual(profiles);
  expect(properties.profiles.propertyNames.enum).toEqual(profiles);
});

test('every property of the schema is described', () => {
  expect([...undescribed(schema, '')]).toEqual([]);
});

test('a comparison is one object with a status a report', () => {
  const written = [...writeComparisonJson([failingReport, exemptReport])].join('');
  const read = JSON.parse(written);
  expect(read).toMatchObject({ command: 'conform', status: 'done', exitCode: 0 });
  expect(read.reports.map(({ verdict }: ConformReport) => verdict)).toEqual(['not-conformant', 'conformant']);
  const saved = read.requirements.find(({ id }: { id: string }) => id === 'SAVE-4');
  expect(saved.statuses).toEqual(['fail', 'pass']);
});

function* undescribed(node: Schema, at: string): Generator<string> {
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    if (!property.description) yield `${at}/${name}`;
  }
  for (const [name, inner] of Object.entries(node)) {
    if (typeof inner === 'object' && inner !== null) yield* undescribed(inner, `${at}/${name}`);
  }
}
