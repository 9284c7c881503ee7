import pc from 'picocolors';
import { expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  failure,
  hostileReport,
  plainOptions,
  reportWith,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { obeyed } from '../../../test/sample-reports.js';
import type { ConformReport } from './conform-report.js';
import { writeText } from './text.js';

const text = (report: ConformReport, options = {}) =>
  [...writeText(report, { ...plainOptions, ...options })].join('');

test('a conformant report is its verdict, its facts and its profiles', () => {
  expect(text(conformantReport)).toMatch(/^✓ conformant: postgres:.* \(PostgreSQL 18\.4\)\n/);
  expect(text(conformantReport)).toContain('conflicts   upsert: the documented interface');
  expect(text(conformantReport)).toContain(`
  profile      verdict  passed  failed  exempt  not applicable  not run
  core         ✓ pass       30       0       0               0        0
`);
  expect(text(conformantReport)).toMatch(/\n82 passed; seed 1843720112, 12\.3 s\n✓ conformant: [^\n]*\n$/);
});

test('a failure is shown in full', () => {
  expect(text(reportWith({ 'SAVE-4': { status: 'fail', failures: 3, failure } }))).toContain(`
✗ SAVE-4  must, core
  where the body's \`_id\` differs from the id given (another string, null, a number), the id given wins

  check       the given id wins over the one in the body
  found       the document that get returns is not the one expected
  program     1. save("dbkit_k3x9q2aa_agents", "a-1", {"_id":"other","name":"Summariser"})
              2. get("dbkit_k3x9q2aa_agents", "a-1")
  expected    {"_id":"a-1","name":"Summariser"}
  actual      {"_id":"other","name":"Summariser"}
                      ^ at /_id
  last calls  save("dbkit_k3x9q2aa_agents", "a-1", {"_id":"other","name":"Summariser"})  → {"id":"a-1","rev":"1"}
              get("dbkit_k3x9q2aa_agents", "a-1")  → {"name":"Summariser","_id":"other"}
  run again   npx dbkit conform 'postgres://dbkit@127.0.0.1:5432/gofannon?schema=gofannon' --seed 1843720112 --requirement SAVE-4
  and         2 other checks fail too
`);
});

test('what decides comes first, and what is known to fail last', () => {
  const ids = [...text(failingReport).matchAll(/^[✗!] ([A-Z]+-\d+)/gm)].map(([, id]) => id);
  expect(ids).toEqual(['SAVE-4', 'LIST-2', 'ERR-1', 'VAL-1', 'DOC-7', 'SAVE-8', 'GET-3']);
});

test('long programs are cut in the middle and say so, long values are lines', () => {
  expect(text(failingReport)).toContain('… 80 more (the JSON report has them all)');
  expect(text(failingReport)).toContain('  difference  - expected  + actual  at /messages/7/text\n');
  expect(text(failingReport)).toContain(
    '              -   "status": "completed"\n              +   "status": "pending"',
  );
});

test('the caret stands under the difference, also behind letters of two columns and of none', () => {
  const wide = { ...failure, expected: '"日本e\u0301x"', actual: '"日本e\u0301y"', difference: null };
  const shown = text(reportWith({ 'GET-1': { status: 'fail', failures: 1, failure: wide } }));
  expect(shown).toContain(`  actual      "日本e\u0301y"\n${' '.repeat(14 + 6)}^\n`);
});

test('what was not judged is counted and has its reasons, those alike together', () => {
  expect(text(exemptReport)).toContain(`
○ exempt: 3
  COLL-4, VAL-13: FerretDB 1.24 stores documents in PostgreSQL, which has no NUL
  VAL-3: FerretDB 1.24 keeps integers of 64 bits and no more

– not applicable: 3
  ERR-1, BULK-8: needs \`fault\`: the database cannot be made unreachable here
  DUR-1: needs \`reopen\`

notes
  references cannot be seen`);
  expect(text(failingReport)).toContain('? not run: 2\n  CONC-1, CONC-2: the time of the run was over');
  expect(text(failingReport)).toContain('collections that could not be removed\n  dbkit_k3x9q2aa_shared\n');
});

test('quiet is the verdict and a line a failure', () => {
  expect(text(conformantReport, { quiet: true }).split('\n').length).toBe(2);
  const lines = text(failingReport, { quiet: true }).split('\n');
  expect(lines.length).toBe(9);
  expect(lines[1]).toBe('  ✗ SAVE-4  must, fail  the document that get returns is not the one expected');
});

test('a run that failed says why, quiet or not', () => {
  for (const quiet of [false, true]) {
    expect(text(unreachableReport, { quiet })).toContain(
      'the run failed: connect ECONNREFUSED 127.0.0.1:5432',
    );
  }
  expect(text({ ...conformantReport, status: 'interrupted' })).toContain('the run was interrupted');
});

test('on a terminal sentences end at its width', () => {
  const prose = text(exemptReport, { width: 80 })
    .split('\n')
    .filter((line) => !line.includes('://'));
  expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('colours come from the colours given', () => {
  expect(text(failingReport, { colors: pc.createColors(true) })).toContain(
    '\u001b[31m\u001b[1m✗ not conformant',
  );
  expect(text(failingReport)).not.toContain('\u001b');
});

test('nothing that a report holds reaches the terminal as a command', () => {
  expect(text(hostileReport)).not.toMatch(obeyed);
  expect(text(hostileReport, { quiet: true })).not.toMatch(obeyed);
});
