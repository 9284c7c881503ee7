// Says in a few words which document a finding is about, and where in it: `agents agent-1 /name`.
import type { Finding } from '../../schema/finding.js';
import { shortened, visible } from '../visible.js';

/** Collection, id and pointer as far as they are known, safe to print; '' for a file as a whole. */
export function placeOf(finding: Pick<Finding, 'collection' | 'id' | 'pointer'>): string {
  const { collection, id, pointer } = finding;
  const parts = [collection ?? '', id === null ? '' : printedId(id), shortened(pointer ?? '')];
  return parts
    .filter((part) => part !== '')
    .map(visible)
    .join(' ');
}

/** The same with the code of the finding: `agents agent-1 /name, missing-field`. */
export function placeAndCode(
  finding: Pick<Finding, 'collection' | 'id' | 'pointer'> & { code: string },
): string {
  const place = placeOf(finding);
  return place === '' ? visible(finding.code) : `${place}, ${visible(finding.code)}`;
}

/** File, line and column as editors and terminals make links of them: `agents.json:3:12`. */
export function positionOf(finding: Pick<Finding, 'file' | 'line' | 'column'>): string {
  const { file, line, column } = finding;
  return visible(line === null ? file : `${file}:${line}:${column ?? 1}`);
}

// An id may be empty or hold spaces; quotes show where it begins and ends.
function printedId(id: string): string {
  return /^\S+$/.test(id) ? shortened(id) : `"${shortened(id)}"`;
}
