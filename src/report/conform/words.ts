// The words and marks for verdicts and statuses, the same in every format. No reader has to tell colours apart: each word
// has a symbol too.
import type { ProfileVerdict, RequirementReport, RequirementStatus, Verdict } from './conform-report.js';

/** What a word means to its reader, and so its colour. */
export type Tone = 'good' | 'bad' | 'warn' | 'note' | 'quiet';

export interface Word {
  readonly label: string;
  readonly symbol: string;
  readonly tone: Tone;
}

export const VERDICTS: Readonly<Record<Verdict, Word>> = {
  conformant: { label: 'conformant', symbol: '✓', tone: 'good' },
  'not-conformant': { label: 'not conformant', symbol: '✗', tone: 'bad' },
  inconclusive: { label: 'inconclusive', symbol: '?', tone: 'warn' },
  'not-judged': { label: 'not judged', symbol: '–', tone: 'quiet' },
};

export const PROFILE_VERDICTS: Readonly<Record<ProfileVerdict, Word>> = {
  pass: { label: 'pass', symbol: '✓', tone: 'good' },
  fail: { label: 'fail', symbol: '✗', tone: 'bad' },
  partial: { label: 'partial', symbol: '?', tone: 'warn' },
  'not-checked': { label: 'not checked', symbol: '–', tone: 'quiet' },
};

/** In the order in which they matter to a reader. */
export const STATUSES: Readonly<Record<RequirementStatus, Word>> = {
  fail: { label: 'fail', symbol: '✗', tone: 'bad' },
  'unexpected-pass': { label: 'unexpected pass', symbol: '!', tone: 'bad' },
  'known-failure': { label: 'known failure', symbol: '✗', tone: 'warn' },
  exempt: { label: 'exempt', symbol: '○', tone: 'note' },
  'not-run': { label: 'not run', symbol: '?', tone: 'warn' },
  'not-applicable': { label: 'not applicable', symbol: '–', tone: 'quiet' },
  pass: { label: 'pass', symbol: '✓', tone: 'good' },
};

/** How many of them there are, in a sentence: `3 failed`, `1 known failure`. */
export const COUNTED_AS: Readonly<Record<RequirementStatus, readonly [one: string, many: string]>> = {
  fail: ['failed', 'failed'],
  'unexpected-pass': ['passed unexpectedly', 'passed unexpectedly'],
  'known-failure': ['known failure', 'known failures'],
  exempt: ['exempt', 'exempt'],
  'not-run': ['not run', 'not run'],
  'not-applicable': ['not applicable', 'not applicable'],
  pass: ['passed', 'passed'],
};

/** The word for a requirement: a "should" that fails never decides, and must not look as if it had. */
export function wordOf({ status, level }: Pick<RequirementReport, 'status' | 'level'>): Word {
  const word = STATUSES[status];
  return status === 'fail' && level === 'should' ? { ...word, tone: 'warn' } : word;
}
