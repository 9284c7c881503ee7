// The outcome of putting a database to the suite: what every output format is written from, and what --compare reads.

export type Verdict = 'conformant' | 'not-conformant' | 'inconclusive' | 'not-judged';

/**
 * `partial`: a check that could have run did not (time, interruption, a driver's fault). `not-checked`: the subject lacks
 * what the profile needs.
 */
export type ProfileVerdict = 'pass' | 'fail' | 'partial' | 'not-checked';

export type RequirementStatus =
  | 'pass'
  | 'fail'
  /** Fails as a known-failures file says. */
  | 'known-failure'
  /** Passes, though a known-failures file or an exemption says that it fails: an error. */
  | 'unexpected-pass'
  /** A declared gap of a stand-in server; counts as neither pass nor fail. */
  | 'exempt'
  | 'not-applicable'
  | 'not-run';

export interface Failure {
  /** The name of the check. */
  readonly check: string;
  readonly message: string;
  /** The smallest program that still fails, as readable calls, one a line. */
  readonly program: readonly string[];
  readonly expected: string;
  readonly actual: string;
  /** Where the two differ first, as a JSON pointer; null where that means nothing. */
  readonly difference: string | null;
  /** The last calls before the failure with their answers, one a line. */
  readonly lastCalls: readonly string[];
  /** The one command, or setting, that runs it again. */
  readonly replay: string;
  /** The file of a stored history, of a concurrency failure. */
  readonly history?: string;
  /** Of a driver: the last protocol messages, and the last lines of its standard error. */
  readonly driver?: { readonly messages: readonly string[]; readonly log: readonly string[] };
}

export interface RequirementReport {
  readonly id: string;
  readonly level: 'must' | 'should';
  readonly profile: string;
  readonly text: string;
  readonly sources: readonly string[];
  readonly status: RequirementStatus;
  /** How many checks were executed. */
  readonly checks: number;
  /** Why it is exempt, not applicable or not run. */
  readonly reason?: string;
  /** The first failure; `failures` counts them. */
  readonly failure?: Failure;
  readonly failures: number;
}

export interface ProfileReport {
  readonly verdict: ProfileVerdict;
  readonly passed: number;
  readonly failed: number;
  readonly exempt: number;
  readonly notApplicable: number;
  readonly notRun: number;
}

export interface SubjectReport {
  /** The URL without its password, the command, the class, or the name given. */
  readonly name: string;
  readonly kind: 'url' | 'driver' | 'python' | 'module' | 'function';
  /** What really answered, where it says so: `PostgreSQL 18.4`, `FerretDB 1.24`. */
  readonly server: string | null;
  readonly conflicts: 'upsert' | 'mvcc';
  readonly limits: Readonly<Record<string, number | boolean | string>>;
  readonly capabilities: readonly string[];
  /** Options of the command line that replaced what the subject said of itself. */
  readonly overridden: readonly string[];
}

export interface ConformReport {
  readonly command: 'conform';
  readonly status: 'done' | 'interrupted' | 'failed';
  readonly exitCode: number;
  readonly subject: SubjectReport;
  readonly verdict: Verdict;
  /** In one line, such as `conformant with 3 exemptions`. */
  readonly headline: string;
  /** Which parts of Gofannon the conflict profile suits. */
  readonly suits: string;
  readonly profiles: Readonly<Record<string, ProfileReport>>;
  readonly requirements: readonly RequirementReport[];
  /** What could not be looked at, in plain words. */
  readonly notes: readonly string[];
  /** Collections that the run could not remove. */
  readonly leftovers: readonly string[];
  readonly seed: number;
  readonly startedAt: string;
  readonly durationMs: number;
  /** The version of this package. */
  readonly version: string;
  readonly error?: { readonly message: string };
}
