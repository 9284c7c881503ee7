// Conformance reports to write in the tests of the output formats: conformant, failing in many ways, and full of hostile text.
import pc from 'picocolors';
import { type Profile, REQUIREMENTS } from '../conformance/requirements/requirements.js';
import type {
  ConformReport,
  Failure,
  ProfileReport,
  RequirementReport,
  SubjectReport,
} from '../src/report/conform/conform-report.js';
import type { ConformReportOptions } from '../src/report/conform/write-report.js';
import { hostile } from './sample-reports.js';

export const plainOptions: ConformReportOptions = {
  colors: pc.createColors(false),
  width: Number.POSITIVE_INFINITY,
  quiet: false,
};

const subject: SubjectReport = {
  name: 'postgres://dbkit@127.0.0.1:5432/gofannon?schema=gofannon',
  kind: 'url',
  server: 'PostgreSQL 18.4',
  conflicts: 'upsert',
  limits: {
    maxDocumentBytes: 268435456,
    maxIdBytes: 2048,
    nulInStrings: false,
    maxInteger: '9007199254740993',
  },
  capabilities: ['find', 'ensureIndex', 'saveMany', 'getMany', 'deleteMany', 'reopen', 'second', 'drop'],
  overridden: [],
};

const SUITS =
  'the documented interface, the tickets and the demos, which save over what is there; not the data store, which relies on conflicts';

/** Changes by id to requirements that otherwise pass. */
export type Changes = Readonly<Record<string, Partial<RequirementReport>>>;

/** A report on all requirements of one conflict profile, with these changes; counts and verdicts follow from them. */
export function reportWith(changes: Changes, fields: Partial<ConformReport> = {}): ConformReport {
  const conflicts = fields.subject?.conflicts ?? 'upsert';
  const other: Profile = conflicts === 'upsert' ? 'revisions' : 'upsert';
  const requirements = REQUIREMENTS.filter(({ profile }) => profile !== other).map(
    (requirement): RequirementReport => {
      const { id } = requirement;
      return { ...requirement, status: 'pass', checks: 1 + (id.length % 3), failures: 0, ...changes[id] };
    },
  );
  const fails = requirements.some(({ status, level }) => status === 'fail' && level === 'must');
  return {
    command: 'conform',
    status: 'done',
    exitCode: fails ? 1 : 0,
    subject,
    verdict: fails ? 'not-conformant' : 'conformant',
    headline: fails ? 'not conformant' : 'conformant',
    suits: SUITS,
    profiles: profilesOf(requirements),
    requirements,
    notes: [],
    leftovers: [],
    seed: 1843720112,
    startedAt: '2026-02-03T14:05:09.120Z',
    durationMs: 12345.6,
    version: '0.1.0',
    ...fields,
  };
}

function profilesOf(requirements: readonly RequirementReport[]): Record<string, ProfileReport> {
  const profiles = [...new Set(requirements.map(({ profile }) => profile))];
  return Object.fromEntries(
    profiles.map((profile) => [profile, profileOf(requirements.filter((one) => one.profile === profile))]),
  );
}

function profileOf(own: readonly RequirementReport[]): ProfileReport {
  const count = (status: string) => own.filter((one) => one.status === status).length;
  const broken = own.some(({ status, level }) => status === 'fail' && level === 'must');
  const verdict = broken ? 'fail' : count('not-run') > 0 ? 'partial' : 'pass';
  return {
    verdict: count('not-applicable') === own.length ? 'not-checked' : verdict,
    passed: count('pass'),
    failed: count('fail') + count('known-failure') + count('unexpected-pass'),
    exempt: count('exempt'),
    notApplicable: count('not-applicable'),
    notRun: count('not-run'),
  };
}

/** A failure of a short program. */
export const failure: Failure = {
  check: 'the given id wins over the one in the body',
  message: 'the document that get returns is not the one expected',
  program: [
    'save("dbkit_k3x9q2aa_agents", "a-1", {"_id":"other","name":"Summariser"})',
    'get("dbkit_k3x9q2aa_agents", "a-1")',
  ],
  expected: '{"_id":"a-1","name":"Summariser"}',
  actual: '{"name":"Summariser","_id":"other"}',
  difference: '/_id',
  lastCalls: [
    'save("dbkit_k3x9q2aa_agents", "a-1", {"_id":"other","name":"Summariser"})  → {"id":"a-1","rev":"1"}',
    'get("dbkit_k3x9q2aa_agents", "a-1")  → {"name":"Summariser","_id":"other"}',
  ],
  replay:
    "npx dbkit conform 'postgres://dbkit@127.0.0.1:5432/gofannon?schema=gofannon' --seed 1843720112 --requirement SAVE-4",
};

const ticket = {
  _id: 'ticket_7f3e',
  created_at: '2026-02-03T14:05:09.120000+00:00',
  document: {
    title: 'Sum — “naïve” 日本語 😀',
    tags: ['a', 'b', 'c', 'd', 'e', 'f'],
    size: 9007199254740993n.toString(),
  },
  messages: Array.from({ length: 12 }, (_, at) => ({
    role: at % 2 ? 'agent' : 'user',
    text: `message ${at}`,
  })),
  status: 'pending',
};

const longFailure: Failure = {
  ...failure,
  check: 'the life of a ticket',
  message: 'after the fourth save the ticket is not the one expected',
  program: Array.from(
    { length: 120 },
    (_, at) => `save("tickets", "ticket_7f3e", ${JSON.stringify({ ...ticket, step: at })})`,
  ),
  expected: JSON.stringify({ ...ticket, status: 'completed', completed_at: '2026-02-03T14:06:00Z' }),
  actual: JSON.stringify({
    ...ticket,
    messages: ticket.messages.map((message, at) =>
      at === 7 ? { ...message, text: 'message seven' } : message,
    ),
  }),
  difference: '/messages/7/text',
};

const unicodeFailure: Failure = {
  ...failure,
  check: 'strings come back as they were',
  message: 'a string came back in another Unicode normalisation',
  program: [
    'save("dbkit_k3x9q2aa_shared", "v-1", {"text":"caf\u00e9 שלום 😀"})',
    'get("dbkit_k3x9q2aa_shared", "v-1")',
  ],
  expected: '{"_id":"v-1","text":"caf\u00e9 שלום 😀"}',
  actual: '{"_id":"v-1","text":"cafe\u0301 שלום 😀"}',
  difference: '/text',
};

const errorFailure: Failure = {
  ...failure,
  check: 'an outage is not "missing"',
  message: 'get of a document during an outage fails in another way',
  expected: 'an error that is not 404',
  actual: 'an error with status 404 (NotFound: no such document)',
  difference: null,
  history: 'dbkit-history-1843720112.json',
  driver: {
    messages: ['→ {"seq":1,"op":"get"}', '← {"seq":1,"ok":true,"value":null}'],
    log: ['a warning of the driver'],
  },
};

const NO_FAULT = 'needs `fault`: the database cannot be made unreachable here';

/** Conformant, with exemptions of two kinds and what could not be looked at. */
export const exemptReport = reportWith(
  {
    'VAL-3': { status: 'exempt', checks: 2, reason: 'FerretDB 1.24 keeps integers of 64 bits and no more' },
    'VAL-13': {
      status: 'exempt',
      checks: 1,
      reason: 'FerretDB 1.24 stores documents in PostgreSQL, which has no NUL',
    },
    'COLL-4': {
      status: 'exempt',
      checks: 1,
      reason: 'FerretDB 1.24 stores documents in PostgreSQL, which has no NUL',
    },
    'BULK-8': { status: 'not-applicable', checks: 0, reason: NO_FAULT },
    'ERR-1': { status: 'not-applicable', checks: 0, reason: NO_FAULT },
    'DUR-1': { status: 'not-applicable', checks: 0, reason: 'needs `reopen`' },
  },
  {
    headline: 'conformant with 3 exemptions',
    subject: { ...subject, name: 'mongodb://127.0.0.1:27018/gofannon', server: 'FerretDB 1.24' },
    notes: [
      'references cannot be seen from outside the process: what is kept by reference was not looked for',
    ],
  },
);

export const conformantReport = reportWith({}, { subject: { ...subject, limits: {} } });

/** Every status, failures of every kind, notes and leftovers. */
export const failingReport = reportWith(
  {
    'SAVE-4': { status: 'fail', failures: 1, failure },
    'SAVE-8': {
      status: 'fail',
      failures: 2,
      failure: { ...failure, check: 'the caller’s document stays as it was' },
    },
    'VAL-1': { status: 'fail', failures: 1, failure: unicodeFailure },
    'DOC-7': { status: 'fail', failures: 3, failure: longFailure },
    'ERR-1': { status: 'fail', failures: 1, failure: errorFailure },
    'GET-3': {
      status: 'known-failure',
      failures: 1,
      failure: {
        ...errorFailure,
        message: 'get of a missing document does not fail',
        actual: 'null',
        expected: 'an error with status 404',
      },
      reason: 'ticket 412: get answers null until the next major version',
    },
    'LIST-2': {
      status: 'unexpected-pass',
      reason: 'known-failures.json lists it, and it passes: take it out',
    },
    'VAL-3': { status: 'exempt', reason: 'FerretDB 1.24 keeps integers of 64 bits and no more' },
    'BULK-8': { status: 'not-applicable', checks: 0, reason: NO_FAULT },
    'CONC-1': { status: 'not-run', checks: 0, reason: 'the time of the run was over' },
    'CONC-2': { status: 'not-run', checks: 0, reason: 'the time of the run was over' },
    'FIND-5': { status: 'not-applicable', checks: 0, reason: 'needs `find`' },
  },
  {
    headline: 'not conformant: 4 requirements failed',
    notes: [
      'references cannot be seen from outside the process: what is kept by reference was not looked for',
    ],
    leftovers: ['dbkit_k3x9q2aa_shared', 'dbkit_k3x9q2aa_agents'],
    subject: { ...subject, overridden: ['limits.maxDepth', 'capabilities.reopen'] },
  },
);

/** The subject could not be reached: nothing ran. */
export const unreachableReport: ConformReport = {
  ...reportWith({}),
  status: 'failed',
  exitCode: 3,
  verdict: 'inconclusive',
  headline: 'inconclusive: the subject could not be reached',
  subject: { ...subject, server: null, capabilities: [] },
  requirements: reportWith({}).requirements.map((one) => {
    return { ...one, status: 'not-run', checks: 0, reason: 'the subject could not be reached' };
  }),
  profiles: Object.fromEntries(
    Object.entries(reportWith({}).profiles).map(([name, profile]) => {
      return [name, { ...profile, verdict: 'partial', passed: 0, notRun: profile.passed }];
    }),
  ),
  error: { message: 'connect ECONNREFUSED 127.0.0.1:5432' },
};

const hostileHtml = `"><script>alert(1)</script><img src=x onerror=alert(1)>'--></style><!--\`${hostile}`;

const hostileFailure: Failure = {
  check: hostileHtml,
  message: hostileHtml,
  program: [hostileHtml, hostileHtml],
  expected: hostileHtml,
  actual: `${hostileHtml}!`,
  difference: `/${hostileHtml}`,
  lastCalls: [hostileHtml],
  replay: hostileHtml,
  history: hostileHtml,
  driver: { messages: [hostile, hostileHtml], log: [hostile, hostileHtml] },
};

/** Hostile text wherever a report has text. */
export const hostileReport: ConformReport = {
  ...reportWith({
    'GET-1': { status: 'fail', failures: 2, failure: hostileFailure, reason: hostileHtml },
    'GET-2': { status: 'exempt', reason: hostileHtml, sources: [hostileHtml] },
    'GET-3': {
      status: 'not-run',
      reason: hostileHtml,
      id: hostileHtml,
      text: hostileHtml,
      profile: hostileHtml,
    },
    'GET-4': { status: 'known-failure', failures: 1, failure: hostileFailure, id: 'facts' },
  }),
  subject: {
    ...subject,
    name: hostileHtml,
    server: hostileHtml,
    limits: { [hostileHtml]: hostileHtml, __proto__x: true },
    capabilities: [hostileHtml],
    overridden: [hostileHtml],
  },
  headline: hostileHtml,
  suits: hostileHtml,
  profiles: Object.fromEntries([
    ...Object.entries(reportWith({}).profiles),
    [hostileHtml, reportWith({}).profiles['core'] as ProfileReport],
  ]),
  notes: [hostileHtml],
  leftovers: [hostileHtml],
  startedAt: hostileHtml,
  version: hostileHtml,
  error: { message: hostileHtml },
};
