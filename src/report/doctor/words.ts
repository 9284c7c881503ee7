// What every format says of an examination, in sentences that are safe to print.
import type {
  DoctorReport,
  FindingReport,
  ListedCase,
  UnreadableDocument,
} from '../../doctor/doctor-report.js';
import type { FindingSeverity } from '../../doctor/finding.js';
import { findingDescriptions } from '../../doctor/finding-descriptions.js';
import { counted } from '../counted.js';
import { placeOf } from '../validation/place.js';
import { visible } from '../visible.js';

/** `agents a1 /code; deployments reader`: the first with the place in it. */
export function placesOf({ documents, pointer }: ListedCase): string {
  return documents
    .map((document, at) => placeOf({ ...document, pointer: at === 0 ? pointer : null }))
    .join('; ');
}

export function caseLine(found: ListedCase): string {
  return `${placesOf(found)}: ${visible(found.message)}`;
}

/** Undefined where all are listed. */
export function unlistedLine({ count, cases }: FindingReport): string | undefined {
  const more = count - cases.length;
  return more > 0 ? `and ${counted(more, 'more finding')} of this kind: --max-listed lists more` : undefined;
}

export function consequenceOf({ code }: FindingReport): string {
  const { consequence, advice } = findingDescriptions[code];
  return `${consequence}. To do: ${advice}`;
}

export function notLookedAtLines({ notLookedAt }: DoctorReport): string[] {
  return notLookedAt.map(({ reason, codes }) => {
    const without = codes.length === 0 ? '' : ` (so nothing is said of: ${codes.join(', ')})`;
    return visible(`not looked at: ${reason}${without}`);
  });
}

export function unreadableLines({ unreadable: { count, listed } }: DoctorReport): string[] {
  const more = count - listed.length;
  const rest = more > 0 ? [`and ${counted(more, 'more document')} that cannot be read`] : [];
  return [...listed.map(unreadableLine), ...rest];
}

function unreadableLine({ collection, id, reason }: UnreadableDocument): string {
  return `cannot be read: ${placeOf({ collection, id, pointer: null })}: ${visible(reason)}`;
}

export function countOf({ findings }: DoctorReport, severity: FindingSeverity): number {
  const ofThat = findings.filter(({ code }) => findingDescriptions[code].severity === severity);
  return ofThat.reduce((sum, { count }) => sum + count, 0);
}

/** The line that an examination ends with. */
export function verdictOf(report: DoctorReport): string {
  const counts = Object.values(report.documents);
  const documents = counts.reduce((sum, count) => sum + count, 0);
  const time = `${(report.durationMs / 1000).toFixed(1)} s`;
  if (documents === 0) return `nothing was looked at: there are no documents (${time})`;
  const breaks = countOf(report, 'breaks');
  const notices = countOf(report, 'notice');
  const parts = [
    breaks === 0
      ? 'nothing was found that breaks the application'
      : `${counted(breaks, 'finding')} will break the application`,
    ...(notices > 0 ? [counted(notices, 'notice')] : []),
    ...(report.unreadable.count > 0
      ? [`${counted(report.unreadable.count, 'document')} could not be read`]
      : []),
  ];
  return `${parts.join('; ')} (${counted(documents, 'document')} in ${counted(counts.length, 'collection')}, ${time})`;
}
