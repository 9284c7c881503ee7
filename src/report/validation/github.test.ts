import { expect, test } from 'vitest';
import {
  emptyReport,
  hostile,
  hostileReport,
  invalidReport,
  locationReport,
  obeyed,
  plainOptions,
  validReport,
} from '../../../test/sample-reports.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { writeGithub } from './github.js';

const lines = (report: ValidationReport, options = plainOptions) =>
  [...writeGithub(report, options)].join('').split('\n').slice(0, -1);

test('findings are commands, the rest is notices, and the last line is the summary', () => {
  expect(lines(invalidReport)).toEqual([
    '::error file=documents/agents.json,line=3,col=12,title=misspelt-field::There is no field "nmae"; did you mean "name"? (agents agent-1 /nmae, documents/agents.json:3:12)',
    '::error file=documents/agents.json,line=120,col=3,title=bad-format::Not a time. (agents agent-1 /created_at, documents/agents.json:120:3)',
    '::warning file=a b/users é.json,title=byte-order-mark::The file starts with a byte order mark. (./a b/users é.json)',
    '::error line=7,col=1,title=not-json::Not JSON. (agents, <stdin>:7:1)',
    '::error line=9,col=1,title=not-json::Not JSON. (agents, <stdin>:9:1)',
    '::notice title=dbkit validate::1,205 documents (agents 1, sessions 4, users 1,200) in 6 files: 5 errors, 2 warnings',
    '::notice title=dbkit validate::and 2 more; --max-errors shows more',
    '::notice title=dbkit validate::12 references from sessions.user_id into users were not checked: no users were given',
    '::notice title=dbkit validate::recognised: agents stored 1; sessions stored 3, documented 1',
    '::notice title=dbkit validate::sessions mixes dialects: stored 3, documented 1; documented are such as c',
    '::notice title=dbkit validate::2 documents with errors keep the schemas of another dialect: try --dialect stored, or auto',
    '::notice title=dbkit validate::3 files left out, not JSON by name: .md 2, no ending 1',
    '::notice title=dbkit validate::no longer found: documents/agents.json: It was a string. (agents agent-1 /nmae, wrong-type) — remove it from the baseline with --write-baseline',
    '::notice title=dbkit validate::3 findings of the baseline are known and not listed',
    'dbkit validate: 1,205 documents (agents 1, sessions 4, users 1,200) in 6 files: 5 errors, 2 warnings',
  ]);
});

test('more findings than GitHub shows are announced', () => {
  const counts = { ...invalidReport.counts, errors: 11 };
  expect(lines({ ...invalidReport, counts }).join('\n')).toContain('GitHub shows the first 10 of each');
  expect(lines(invalidReport).join('\n')).not.toContain('GitHub shows');
});

test('quiet leaves the findings', () => {
  expect(lines(invalidReport, { ...plainOptions, quiet: true }).length).toBe(5);
  expect(lines(validReport, { ...plainOptions, quiet: true })).toEqual([]);
});

test('no documents are said to be none', () => {
  expect(lines(emptyReport).join('\n')).toContain('no documents were read');
});

test('separators are escaped as the runner reads them', () => {
  const [finding] = invalidReport.findings;
  const odd = { ...finding, file: 'a,b:c%d.json', message: '50 %: a, b' };
  const [line] = lines({ ...invalidReport, findings: [odd] } as ValidationReport);
  expect(line).toMatch(
    /^::error file=a%2Cb%3Ac%25d\.json,line=3,col=12,title=misspelt-field::50 %25: a, b \(/,
  );
});

test('no text of a document becomes a command or moves the cursor', () => {
  const written = lines(hostileReport);
  expect(written.join('\n')).not.toMatch(obeyed);
  for (const line of written) expect(line).toMatch(/^(?:::(?:error|notice) |dbkit validate: )/);
  const collections = { ...hostileReport, documents: { [hostile]: 1 } };
  expect(lines(collections).at(-1)).not.toContain('##[');
});

test('a location is no file of the repository', () => {
  expect(lines(locationReport)[0]).toBe(
    '::error title=misspelt-field::There is no field "nmae"; did you mean "name"? (agents agent-1 /nmae, postgres://db:5432/app?schema=my agents)',
  );
});
