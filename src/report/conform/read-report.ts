// Reads a report back that an earlier run wrote as JSON, and refuses what is none: files are named by people.
import { DbkitError } from '../../document/error.js';
import { syntaxErrorOf } from '../../document/json-text.js';
import { shortened, visible } from '../visible.js';
import type { ConformReport } from './conform-report.js';
import { anything, boolean, list, map, number, oneOf, optional, record, type Shape, text } from './shape.js';
import { PROFILE_VERDICTS, STATUSES, VERDICTS } from './words.js';

const FAILURE = record({
  check: text,
  message: text,
  program: list(text),
  expected: text,
  actual: text,
  difference: anything(text, oneOf([null])),
  lastCalls: list(text),
  replay: text,
  history: optional(text),
  driver: optional(record({ messages: list(text), log: list(text) })),
});

const REQUIREMENT = record({
  id: text,
  level: oneOf(['must', 'should']),
  profile: text,
  text,
  sources: list(text),
  status: oneOf(Object.keys(STATUSES)),
  checks: number,
  reason: optional(text),
  failure: optional(FAILURE),
  failures: number,
});

const PROFILE = record({
  verdict: oneOf(Object.keys(PROFILE_VERDICTS)),
  passed: number,
  failed: number,
  exempt: number,
  notApplicable: number,
  notRun: number,
});

const SUBJECT = record({
  name: text,
  kind: oneOf(['url', 'driver', 'python', 'module', 'function']),
  server: anything(text, oneOf([null])),
  conflicts: oneOf(['upsert', 'mvcc']),
  limits: map(anything(number, boolean, text)),
  capabilities: list(text),
  overridden: list(text),
});

const REPORT = record({
  command: oneOf(['conform']),
  status: oneOf(['done', 'interrupted', 'failed']),
  exitCode: number,
  subject: SUBJECT,
  verdict: oneOf(Object.keys(VERDICTS)),
  headline: text,
  suits: text,
  profiles: map(PROFILE),
  requirements: list(REQUIREMENT),
  notes: list(text),
  leftovers: list(text),
  seed: number,
  startedAt: text,
  durationMs: number,
  version: text,
  error: optional(record({ message: text })),
});

/** `name` is what the error calls the text, such as `a.json`. Fields of a newer version are passed over. */
export function readConformReport(written: string, name: string): ConformReport {
  const value = parsed(written.replace(/^\ufeff/, ''), name);
  const problem = problemOf(value, REPORT) ?? repeatedId(value as ConformReport);
  if (problem !== undefined) throw noReport(name, problem);
  return value as ConformReport;
}

function parsed(written: string, name: string): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    const problem = syntaxErrorOf(written);
    throw noReport(name, `it is not JSON${problem === undefined ? '' : `: ${problem.message}`}`, cause);
  }
}

function problemOf(value: unknown, shape: Shape): string | undefined {
  const command = (value as { command?: unknown } | null)?.command;
  if (typeof command === 'string' && command !== 'conform') {
    return `it is one of dbkit ${shortened(command, 60)}`;
  }
  return shape(value, '');
}

// A matrix has one place for each.
function repeatedId({ requirements }: ConformReport): string | undefined {
  const ids = new Set<string>();
  for (const { id } of requirements) {
    if (ids.has(id)) return `requirement ${shortened(id, 60)} stands in it twice`;
    ids.add(id);
  }
  return undefined;
}

function noReport(name: string, problem: string, cause?: unknown): DbkitError {
  return new DbkitError('usage', visible(`${name} is not a conformance report: ${problem}`), { cause });
}
