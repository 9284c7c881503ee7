// Every finding stands where people and programs look it up, in the same words.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FINDING_CODES, findingDescriptions } from './finding-descriptions.js';

function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

test('docs/doctor.md has a row for each finding', () => {
  const page = textOf('docs/doctor.md');
  for (const code of FINDING_CODES) {
    const { title, consequence, advice } = findingDescriptions[code];
    const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\``));
    expect(row).toContain(`: ${title} | ${consequence} | ${advice} |`);
  }
});

test('the schema of the report knows the same findings', () => {
  const schema = JSON.parse(textOf('schemas/reports/doctor.schema.json'));
  expect(schema.oneOf[0].properties.findings.items.properties.code.enum).toEqual(FINDING_CODES);
});
