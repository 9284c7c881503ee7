import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import {
  emptyReport,
  hostileReport,
  invalidReport,
  locationReport,
  obeyed,
  validReport,
} from '../../../test/sample-reports.js';
import { problemCodes } from '../../schema/problem-descriptions.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { writeJson } from './json.js';

interface Schema {
  properties?: Record<string, Schema>;
  description?: string;
  $ref?: string;
}

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/reports/validate.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

const json = (report: ValidationReport) => [...writeJson(report)].join('');

describe.each([
  ['valid', validReport],
  ['invalid', invalidReport],
  ['location', locationReport],
  ['without documents', emptyReport],
  ['hostile', hostileReport],
])('a report that is %s', (_, report) => {
  test('keeps the published schema', () => {
    expect(validate(JSON.parse(json(report))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is read back as it was', () => {
    expect(JSON.parse(json(report))).toEqual(report);
  });

  test('is one object with nothing in it that a terminal obeys', () => {
    expect(json(report)).toMatch(/^\{[\s\S]*\}\n$/);
    expect(json(report)).not.toMatch(obeyed);
  });
});

test('the schema refuses what is no report', () => {
  const { fixed, ...without } = validReport;
  expect(validate(without)).toBe(false);
  expect(validate({ ...validReport, extra: 1 })).toBe(false);
  expect(validate({ ...validReport, files: -1 })).toBe(false);
});

test('the schema knows exactly the codes that there are', () => {
  expect(schema.$defs.finding.properties.code.enum).toEqual([...problemCodes]);
});

test('half a character is written as an escape', () => {
  expect(json(hostileReport)).toContain('\\ud800');
});

test('every property of the schema is described', () => {
  expect([...undescribed(schema, '')]).toEqual([]);
});

function* undescribed(node: Schema, at: string): Generator<string> {
  for (const [name, property] of Object.entries(node.properties ?? {})) {
    const target = property.$ref ? schema.$defs[property.$ref.slice('#/$defs/'.length)] : property;
    if (!(property.description ?? target?.description)) yield `${at}/${name}`;
  }
  for (const [name, inner] of Object.entries(node)) {
    if (typeof inner === 'object' && inner !== null) yield* undescribed(inner, `${at}/${name}`);
  }
}
