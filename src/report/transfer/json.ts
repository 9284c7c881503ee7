// The report of a transfer as one JSON object.
import type { CollectionReport, TransferReport } from '../../transfer/transfer-report.js';
import { safeJson } from '../safe-json.js';

export function* writeTransferJson(report: TransferReport): Generator<string> {
  const { collections, ...fields } = report;
  yield `${safeJson({ ...fields, collections: byName(collections) })}\n`;
}

function byName(collections: readonly CollectionReport[]): Record<string, Omit<CollectionReport, 'name'>> {
  return Object.fromEntries(collections.map(({ name, ...collection }) => [name, collection]));
}
