// The one line that a validation ends with: `6 documents (agents 1, users 5) in 6 files: no errors, 1 warning`.
import type { ValidationReport } from '../../validation/validation-report.js';
import { counted, grouped } from '../counted.js';
import { visible } from '../visible.js';
import { documentsRead } from './remarks.js';

/** Counts the documents by collection and the findings by severity, listed or not. Safe to print. */
export function summaryOf(report: ValidationReport): string {
  const read = counted(documentsRead(report), 'document');
  return visible(`${read}${byCollection(report)} in ${placesOf(report)}: ${verdict(report)}`);
}

function placesOf({ files, locations }: ValidationReport): string {
  const [first, ...others] = locations;
  const inFiles = counted(files, 'file');
  if (first === undefined) return inFiles;
  const inLocations = others.length === 0 ? first.name : counted(locations.length, 'location');
  return files === 0 ? inLocations : `${inFiles} and ${inLocations}`;
}

function byCollection({ documents }: ValidationReport): string {
  const read = Object.entries(documents).filter(([, count]) => count > 0);
  const list = read.map(([collection, count]) => `${collection} ${grouped(count)}`).join(', ');
  return list === '' ? '' : ` (${list})`;
}

function verdict(report: ValidationReport): string {
  const { errors, warnings } = report.counts;
  if (documentsRead(report) === 0 && errors + warnings === 0) return 'nothing was checked';
  const parts = [errors === 0 ? 'no errors' : counted(errors, 'error')];
  if (warnings > 0) parts.push(counted(warnings, 'warning'));
  if (report.status === 'unreadable') parts.push('not everything could be read');
  return parts.join(', ');
}
