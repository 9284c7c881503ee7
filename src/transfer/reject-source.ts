// A reject file as a source: its documents, once they are mended, go where they were meant to go.
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';
import { isJsonObject, type JsonObject, type JsonPath, type JsonValue } from '../document/json.js';
import { parseJson } from '../document/parse.js';
import type { Source, SourceCollection, SourceItem, SourcePage, SourceScan } from './source.js';

const FIELDS = 'collection,document,id,pointer,reason';
/** The head of a line with a long id and a long reason; where it is longer, the file is taken for one of documents. */
const HEAD_BYTES = 1 << 16;

/** True for a file whose first line begins as a reject does. */
export function isRejectFile(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    try {
      const head = Buffer.alloc(HEAD_BYTES);
      const text = head.toString('utf8', 0, readSync(file, head, 0, HEAD_BYTES, 0));
      return /^\{"collection":"(?:[^"\\]|\\.)*","id":(?:null|"(?:[^"\\]|\\.)*"),"reason":"(?:[^"\\]|\\.)*","pointer":"/.test(
        text,
      );
    } finally {
      closeSync(file);
    }
  } catch {
    // A folder, or nothing: whoever opens it says so.
    return false;
  }
}

export function openRejects(path: string): Source {
  return {
    name: path,
    consistency: 'fixed',
    collections: () => collectionsOf(path),
    scan: (collection, options) => pageOf(path, collection, options),
    close: async () => undefined,
  };
}

async function collectionsOf(path: string): Promise<SourceCollection[]> {
  const counts = new Map<string, number>();
  for await (const { reject } of rejectsOf(path, 0)) {
    counts.set(reject.collection, (counts.get(reject.collection) ?? 0) + 1);
  }
  return [...counts].sort().map(([name, documents]) => ({ name, documents }));
}

/** The cursor is the place in the file behind the page's last line. */
async function pageOf(path: string, collection: string, { cursor, limit }: SourceScan): Promise<SourcePage> {
  const items: SourceItem[] = [];
  for await (const { reject, end } of rejectsOf(path, Number(cursor ?? 0))) {
    if (reject.collection === collection) items.push(itemOf(reject.document));
    if (items.length >= limit) return { items, cursor: String(end) };
  }
  return { items, cursor: undefined };
}

function itemOf(document: JsonValue): SourceItem {
  const unreadable = (id: string | undefined, path: JsonPath, reason: string): SourceItem => ({
    is: 'unreadable',
    id,
    path,
    reason,
    shown: document,
  });
  if (!isJsonObject(document)) return unreadable(undefined, [], 'this is no JSON object');
  const { _id: id } = document;
  if (typeof id !== 'string') return unreadable(undefined, ['_id'], 'there is no _id that is a string');
  const odd = placeOfNotJson(document);
  if (odd) return unreadable(id, odd, 'a value that was no JSON is not mended yet');
  return { is: 'document', id, document };
}

function placeOfNotJson(document: JsonObject): JsonPath | undefined {
  const pending: { value: JsonValue; path: JsonPath }[] = [{ value: document, path: [] }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path } = next;
    if (Array.isArray(value)) {
      for (const [at, element] of value.entries()) pending.push({ value: element, path: [...path, at] });
    } else if (isJsonObject(value)) {
      if (Object.keys(value).join() === '$notJson') return path;
      for (const [name, field] of Object.entries(value))
        pending.push({ value: field, path: [...path, name] });
    }
  }
  return undefined;
}

interface Line {
  readonly reject: { readonly collection: string; readonly document: JsonValue };
  /** Where the next line begins. */
  readonly end: number;
}

async function* rejectsOf(path: string, start: number): AsyncGenerator<Line> {
  let end = start;
  let rest: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(path, { start })) {
      let from = 0;
      const bytes = chunk as Buffer;
      for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, from)) {
        const line = Buffer.concat([...rest, bytes.subarray(from, at)]);
        [rest, from] = [[], at + 1];
        end += line.length + 1;
        if (line.length > 0) yield { reject: rejectOf(line, path), end };
      }
      if (from < bytes.length) rest.push(bytes.subarray(from));
    }
  } catch (error) {
    if (error instanceof DbkitError) throw error;
    throw new DbkitError('unreadable', `cannot read ${path}: ${messageOf(error)}`, { cause: error });
  }
  const last = Buffer.concat(rest);
  // Whoever mends it by hand may leave the last line without an end.
  if (last.length > 0) yield { reject: rejectOf(last, path), end: end + last.length };
}

function rejectOf(line: Buffer, path: string): Line['reject'] {
  let value: JsonValue = null;
  try {
    value = parseJson(line.toString('utf8'));
  } catch {
    // Said below.
  }
  if (isJsonObject(value) && Object.keys(value).sort().join() === FIELDS) {
    const { collection, document = null } = value;
    if (typeof collection === 'string') return { collection, document };
  }
  const form = '{"collection", "id", "reason", "pointer", "document"}';
  throw new DbkitError('unreadable', `a line of the reject file ${path} is not of the form ${form}`);
}
