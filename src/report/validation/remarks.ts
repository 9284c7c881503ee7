// What a report says besides its findings, in sentences that every format shares and that are safe to print.
import type { KnownFinding, ValidationReport } from '../../validation/validation-report.js';
import { counted, grouped } from '../counted.js';
import { mixedDialects, recognisedAs } from '../recognised.js';
import { visible } from '../visible.js';
import { placeAndCode } from './place.js';

export type RemarkKind =
  | 'not-listed'
  | 'not-checked'
  | 'recognised'
  | 'mixed-dialects'
  | 'other-dialect'
  | 'left-out'
  | 'fixed'
  | 'known'
  | 'no-documents';

export interface Remark {
  readonly kind: RemarkKind;
  readonly text: string;
}

/** In the order in which people read them: `not-listed` first, since it continues the findings. */
export function remarksOf(report: ValidationReport): Remark[] {
  const sentences: Readonly<Record<RemarkKind, readonly string[]>> = {
    'not-listed': notListed(report),
    'not-checked': notChecked(report),
    recognised: recognisedAs(report.recognised).map(visible),
    'mixed-dialects': mixedDialects(report.recognised).map(visible),
    'other-dialect': otherDialect(report),
    'left-out': [...leftOut(report), ...leftOutOf(report)],
    fixed: fixed(report),
    known: known(report),
    'no-documents': noDocuments(report),
  };
  const kinds = Object.keys(sentences) as RemarkKind[];
  return kinds.flatMap((kind) => sentences[kind].map((text) => ({ kind, text })));
}

/** How many documents were read, of all collections. */
export function documentsRead(report: ValidationReport): number {
  return Object.values(report.documents).reduce((sum, count) => sum + count, 0);
}

function notListed({ notListed: count }: ValidationReport): string[] {
  return count === 0 ? [] : [`and ${grouped(count)} more; --max-errors shows more`];
}

function notChecked(report: ValidationReport): string[] {
  return report.notChecked.map(({ from, to, references }) => {
    const were = references === 1 ? 'was' : 'were';
    return visible(
      `${counted(references, 'reference')} from ${from} into ${to} ${were} not checked: no ${to} were given`,
    );
  });
}

function otherDialect({ validAs = {} }: ValidationReport): string[] {
  return Object.entries(validAs).map(([dialect, count]) => {
    const keep = count === 1 ? 'keeps' : 'keep';
    const documents = counted(count, 'document');
    return `${documents} with errors ${keep} the schemas of another dialect: try --dialect ${dialect}, or auto`;
  });
}

function leftOut(report: ValidationReport): string[] {
  const endings = Object.entries(report.leftOut);
  if (endings.length === 0) return [];
  const total = endings.reduce((sum, [, count]) => sum + count, 0);
  const list = endings.map(([ending, count]) => `${ending || 'no ending'} ${grouped(count)}`).join(', ');
  return [visible(`${counted(total, 'file')} left out, not JSON by name: ${list}`)];
}

function leftOutOf({ locations }: ValidationReport): string[] {
  return locations
    .filter(({ leftOut }) => leftOut.length > 0)
    .map(({ name, leftOut }) =>
      visible(`${counted(leftOut.length, 'collection')} of ${name} left out: ${leftOut.join(', ')}`),
    );
}

function fixed(report: ValidationReport): string[] {
  return report.fixed.map(
    (finding) => `no longer found: ${describe(finding)} — remove it from the baseline with --write-baseline`,
  );
}

function describe(finding: KnownFinding): string {
  return `${visible(finding.file)}: ${visible(finding.message)} (${placeAndCode(finding)})`;
}

function known({ counts }: ValidationReport): string[] {
  const are = counts.known === 1 ? 'is' : 'are';
  return counts.known === 0
    ? []
    : [`${counted(counts.known, 'finding')} of the baseline ${are} known and not listed`];
}

function noDocuments(report: ValidationReport): string[] {
  return documentsRead(report) === 0 ? ['no documents were read: nothing was checked'] : [];
}
