// In which form a file holds its documents, told by its name and its first bytes.

/**
 * - `lines`: NDJSON, a document a line
 * - `document`: one document, all of which is at hand
 * - `json`: an array, an export, or one large document: read as it comes
 */
export type FileForm = 'lines' | 'document' | 'json';

const LINE_ENDINGS = /\.(ndjson|jsonl)$/i;
const EXPORT_START = /^\uFEFF?\s*\{\s*"(metadata|data)"\s*:/;

/** True for files that are NDJSON by name. */
export function isLineFile(path: string): boolean {
  return LINE_ENDINGS.test(path);
}

/** The form of a file of which `head` are the first bytes, or all of them. */
export function formOf(path: string, head: Buffer, isWhole: boolean): FileForm {
  if (isLineFile(path)) return 'lines';
  const start = head
    .toString('latin1', 0, 200)
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  if (start.startsWith('[') || mayBeExport(head)) return 'json';
  if (isOneALine(head)) return 'lines';
  return isWhole ? 'document' : 'json';
}

/** True where the file begins as Gofannon's own export does, whose content tells the collections. */
export function mayBeExport(head: Buffer): boolean {
  return EXPORT_START.test(head.toString('utf8', 0, 1000));
}

// A file named .json may hold a document a line all the same: its first line is then complete, and something follows.
function isOneALine(head: Buffer): boolean {
  const end = head.indexOf(10);
  if (end <= 0 || head.subarray(end).toString('latin1', 0, 1000).trim() === '') return false;
  try {
    return typeof JSON.parse(head.toString('utf8', 0, end)) === 'object';
  } catch {
    return false;
  }
}
