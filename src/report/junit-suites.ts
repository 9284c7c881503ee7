// JUnit XML of a run: suites of test cases, each passed, skipped or failed, with lines of text.
import { groupBy } from './group-by.js';
import { xmlElement, xmlText } from './xml.js';

export type Outcome =
  | { readonly status: 'passed' }
  | { readonly status: 'skipped' | 'failed'; readonly message: string; readonly type?: string };

export interface TestCase {
  readonly suite: string;
  readonly name: string;
  readonly file?: string;
  readonly outcome: Outcome;
  /** Of a failed case inside its failure, of any other its output. */
  readonly lines: readonly string[];
}

export interface Run {
  readonly name: string;
  readonly durationMs: number;
  /** Of every suite. */
  readonly attributes?: Readonly<Record<string, string>>;
}

/** Suites in the order in which they are met. */
export function* junitXml(run: Run, cases: readonly TestCase[]): Generator<string> {
  const suites = groupBy(cases, ({ suite }) => suite);
  const time = (run.durationMs / 1000).toFixed(3);
  const content = [...suites].map(([name, members]) =>
    xmlElement('testsuite', { name, ...totals(members), ...run.attributes }, members.map(caseXml)),
  );
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `${xmlElement('testsuites', { name: run.name, ...totals(cases), time }, content)}\n`;
}

function totals(cases: readonly TestCase[]): Record<string, number> {
  const count = (status: Outcome['status']) =>
    cases.filter(({ outcome }) => outcome.status === status).length;
  return { tests: cases.length, failures: count('failed'), errors: 0, skipped: count('skipped') };
}

function caseXml({ suite, name, file, outcome, lines }: TestCase): string {
  const text = lines.map(xmlText).join('\n');
  const attributes = { classname: suite, name, ...(file === undefined ? {} : { file }) };
  const output = text === '' ? [] : [`<system-out>${text}</system-out>`];
  if (outcome.status === 'passed') return xmlElement('testcase', attributes, output);
  const { message, type } = outcome;
  if (outcome.status === 'skipped') {
    return xmlElement('testcase', attributes, [xmlElement('skipped', { message }), ...output]);
  }
  const failure = xmlElement('failure', { message, ...(type === undefined ? {} : { type }) }, [text]);
  return xmlElement('testcase', attributes, [failure]);
}
