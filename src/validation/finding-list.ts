// Collects findings: counts them all, keeps the first so many, and sets those aside that a baseline knows.
import type { Finding } from '../schema/finding.js';
import { fingerprint } from './baseline.js';

export interface FindingCounts {
  errors: number;
  warnings: number;
  known: number;
}

export class FindingList {
  readonly findings: Finding[] = [];
  readonly counts: FindingCounts = { errors: 0, warnings: 0, known: 0 };
  /** Fingerprints of the known findings that were met. */
  readonly met = new Set<string>();
  /** Some file could not be read. */
  unreadable = false;
  readonly #max: number;
  /** Fingerprints of the findings that the baseline knows. */
  readonly known: ReadonlySet<string>;

  constructor(max: number, known: ReadonlySet<string>) {
    this.#max = max;
    this.known = known;
  }

  add(finding: Finding): void {
    if (finding.code === 'unreadable') this.unreadable = true;
    if (this.known.size > 0 && this.#isKnown(finding)) return;
    if (finding.severity === 'error') this.counts.errors++;
    else this.counts.warnings++;
    if (this.findings.length < this.#max) this.findings.push(finding);
  }

  /** Takes in what another list has; lines count from `linesBefore` on. */
  addAll(other: Pick<FindingList, 'findings' | 'counts' | 'met' | 'unreadable'>, linesBefore: number): void {
    for (const finding of other.findings) {
      if (this.findings.length >= this.#max) break;
      this.findings.push(
        linesBefore === 0 ? finding : { ...finding, line: (finding.line ?? 0) + linesBefore },
      );
    }
    this.counts.errors += other.counts.errors;
    this.counts.warnings += other.counts.warnings;
    this.counts.known += other.counts.known;
    for (const print of other.met) this.met.add(print);
    this.unreadable ||= other.unreadable;
  }

  /** The findings in the order of these files, and in each by place. */
  inOrder(files: readonly string[]): Finding[] {
    const order = new Map(files.map((file, at) => [file, at]));
    const place = (finding: Finding) =>
      [order.get(finding.file) ?? -1, finding.line ?? 0, finding.column ?? 0] as const;
    return this.findings.toSorted((left, right) => {
      const [a, b] = [place(left), place(right)];
      return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
    });
  }

  #isKnown(finding: Finding): boolean {
    const print = fingerprint(finding);
    if (!this.known.has(print)) return false;
    this.counts.known++;
    this.met.add(print);
    return true;
  }
}
