// Validates everything that was given: files, and what is fed from elsewhere; set by set, and makes the report.
import type { Discovered } from '../files/discover.js';
import { fingerprint } from './baseline.js';
import { type CheckedSet, checkSet, type SetPass } from './check-set.js';
import type { DocumentFeed } from './document-feed.js';
import { setsOf } from './document-set.js';
import { FindingList } from './finding-list.js';
import { SeenTally } from './seen-tally.js';
import type { ValidationOptions } from './validation-options.js';
import type { KnownFinding, NotChecked, ValidationReport } from './validation-report.js';

export interface ValidationRun extends Pick<SetPass, 'onProgress' | 'onDocuments'> {
  readonly discovered: Discovered;
  /** None where only files are read. */
  readonly feeds: readonly DocumentFeed[];
  readonly options: ValidationOptions;
  readonly baseline: readonly KnownFinding[];
}

/** Reads and checks all inputs. Throws only for what is not about the inputs. */
export async function validate(run: ValidationRun): Promise<ValidationReport> {
  // `performance` would be loaded for it: a sixtieth of a short run.
  const startedAt = process.hrtime.bigint();
  const { discovered, feeds, options, baseline, onProgress, onDocuments } = run;
  const found = new FindingList(options.maxErrors, new Set(baseline.map(fingerprint)));
  for (const finding of discovered.findings) found.add(finding);
  const checked: CheckedSet[] = [];
  for (const set of setsOf(discovered, feeds))
    checked.push(await checkSet(set, { options, found, onProgress, onDocuments }));
  const durationMs = Math.round(Number(process.hrtime.bigint() - startedAt) / 1e6);
  return reportOf(run, found, checked, durationMs);
}

function reportOf(
  { discovered, feeds, options, baseline }: ValidationRun,
  found: FindingList,
  checked: readonly CheckedSet[],
  durationMs: number,
): ValidationReport {
  const seen = new SeenTally(options.dialect);
  for (const set of checked) seen.add(set);
  const read = [...seen.documents.values()].reduce((sum, count) => sum + count, 0);
  const valid = found.counts.errors === 0 && read > 0 && !found.unreadable;
  const status = found.unreadable ? 'unreadable' : valid ? 'valid' : 'invalid';
  return {
    command: 'validate',
    status,
    exitCode: { valid: 0, invalid: 1, unreadable: 3 }[status],
    valid,
    dialect: options.dialect.name,
    documents: Object.fromEntries(seen.documents),
    ...(seen.recognised && { recognised: seen.recognised }),
    ...(seen.validAs.size > 0 && { validAs: Object.fromEntries(seen.validAs) }),
    files: discovered.inputs.length,
    locations: feeds.map(({ name, consistency, leftOut }) => ({ name, consistency, leftOut })),
    bytes: checked.reduce((sum, { bytes }) => sum + bytes, 0),
    durationMs,
    counts: found.counts,
    findings: found.inOrder([...discovered.inputs.map(({ path }) => path), ...feeds.map(({ name }) => name)]),
    notListed: found.counts.errors + found.counts.warnings - found.findings.length,
    notChecked: merged(checked.flatMap(({ notChecked }) => notChecked)),
    leftOut: discovered.leftOut,
    fixed: baseline.filter((finding) => !found.met.has(fingerprint(finding))),
  };
}

/** What several sets have not checked of the same references. */
function merged(all: readonly NotChecked[]): NotChecked[] {
  const byRule = new Map<string, NotChecked>();
  for (const { from, to, references } of all) {
    const key = `${from} ${to}`;
    byRule.set(key, { from, to, references: references + (byRule.get(key)?.references ?? 0) });
  }
  return [...byRule.values()];
}
