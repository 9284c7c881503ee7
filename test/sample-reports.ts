// Reports to write in the tests of the output formats: an ordinary one, an empty one, and one full of hostile text.
import pc from 'picocolors';
import type { ReportOptions } from '../src/report/validation/write-report.js';
import type { Finding } from '../src/schema/finding.js';
import type { KnownFinding, ValidationReport } from '../src/validation/validation-report.js';

export const plainOptions: ReportOptions = {
  colors: pc.createColors(false),
  width: Number.POSITIVE_INFINITY,
  quiet: false,
  version: '0.1.0',
};

const finding: Finding = {
  severity: 'error',
  code: 'misspelt-field',
  file: 'documents/agents.json',
  line: 3,
  column: 12,
  collection: 'agents',
  id: 'agent-1',
  pointer: '/nmae',
  message: 'There is no field "nmae"; did you mean "name"?',
};

const known: KnownFinding = {
  code: 'wrong-type',
  file: finding.file,
  collection: 'agents',
  id: 'agent-1',
  pointer: '/nmae',
  message: 'It was a string.',
};

export const validReport: ValidationReport = {
  command: 'validate',
  status: 'valid',
  exitCode: 0,
  valid: true,
  dialect: 'documented',
  documents: { agents: 1, sessions: 4, users: 1200 },
  files: 6,
  locations: [],
  bytes: 4096,
  durationMs: 12.5,
  counts: { errors: 0, warnings: 0, known: 0 },
  findings: [],
  notListed: 0,
  notChecked: [],
  leftOut: {},
  fixed: [],
};

/** Everything that a report can say: findings of three files, more that are not listed, and all remarks. */
export const invalidReport: ValidationReport = {
  ...validReport,
  status: 'invalid',
  exitCode: 1,
  valid: false,
  counts: { errors: 5, warnings: 2, known: 3 },
  validAs: { stored: 2 },
  recognised: {
    agents: { stored: { documents: 1, examples: ['a'] } },
    sessions: { stored: { documents: 3, examples: ['b'] }, documented: { documents: 1, examples: ['c'] } },
  },
  findings: [
    finding,
    { ...finding, line: 120, column: 3, code: 'bad-format', pointer: '/created_at', message: 'Not a time.' },
    {
      ...finding,
      severity: 'warning',
      code: 'byte-order-mark',
      file: './a b/users é.json',
      line: null,
      column: null,
      collection: null,
      id: null,
      pointer: null,
      message: 'The file starts with a byte order mark.',
    },
    {
      ...finding,
      code: 'not-json',
      file: '<stdin>',
      line: 7,
      column: 1,
      id: null,
      pointer: null,
      message: 'Not JSON.',
    },
    {
      ...finding,
      code: 'not-json',
      file: '<stdin>',
      line: 9,
      column: 1,
      id: null,
      pointer: null,
      message: 'Not JSON.',
    },
  ],
  notListed: 2,
  notChecked: [{ from: 'sessions.user_id', to: 'users', references: 12 }],
  leftOut: { '.md': 2, '': 1 },
  fixed: [known],
};

/** A database among what was read, and an archive. */
export const locationReport: ValidationReport = {
  ...validReport,
  status: 'invalid',
  exitCode: 1,
  valid: false,
  dialect: 'auto',
  files: 0,
  locations: [
    {
      name: 'postgres://db:5432/app?schema=my agents',
      consistency: 'snapshot',
      leftOut: ['orders', 'wishes'],
    },
    { name: './backup', consistency: 'fixed', leftOut: [] },
  ],
  counts: { errors: 2, warnings: 0, known: 0 },
  findings: ['postgres://db:5432/app?schema=my agents', './backup'].map((file) => ({
    ...finding,
    file,
    line: null,
    column: null,
  })),
};

export const emptyReport: ValidationReport = {
  ...validReport,
  status: 'invalid',
  exitCode: 1,
  documents: {},
  files: 0,
  bytes: 0,
};

// A terminal's escape, C0 and C1 controls, line breaks of all kinds, bidi controls, half a character, and the marks at which XML,
// Markdown and workflow commands would break.
export const hostile =
  'a\u0000\u0007\u001b[31m\u009b2J\u007f\r\n\t::error::x\u2028\u2029\u202e\u2066\ud800]]>]]></a>&%,:"\'##[group][x](y){0}\ufffe😀';

export const hostileReport: ValidationReport = {
  ...invalidReport,
  documents: { agents: 1 },
  counts: { errors: 2, warnings: 0, known: 0 },
  findings: [
    { ...finding, file: hostile, id: hostile, pointer: `/${hostile}`, message: hostile },
    {
      ...finding,
      file: `/${hostile}`,
      line: null,
      column: null,
      collection: hostile,
      id: '',
      message: hostile,
    },
  ],
  notListed: 0,
  leftOut: { [hostile]: 1 },
  fixed: [{ ...known, file: hostile, id: hostile, message: hostile }],
};

/** What a terminal or a log would obey, and what no line of output may therefore hold; `\n` ends lines and is allowed. */
export const obeyed = /[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u;
