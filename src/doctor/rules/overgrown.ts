// Lists that the application lets grow until a document is too large to be saved again.
import { isJsonObject, type JsonPath, type JsonValue } from '../../document/json.js';
import { stringifyJson } from '../../document/stringify.js';
import type { DocumentItem, DocumentRule } from '../document-rule.js';

/** In UTF-8, of one UTF-16 unit of a text. */
const MOST_BYTES = 3;

const GROWING: readonly { readonly collection: string; readonly path: JsonPath }[] = [
  { collection: 'users', path: ['usageInfo', 'usage'] },
  { collection: 'tickets', path: ['request', 'messages'] },
];

/** A list whose JSON is longer than half of what a document may have. */
export function overgrownDocuments(limit: number): DocumentRule[] {
  const code = 'overgrown-document';
  return GROWING.map(({ collection, path }) => ({
    collection,
    codes: [code],
    look(item) {
      if (isSurelySmall(item, limit / 2)) return undefined;
      const list = valueAt(item.document, path);
      if (!Array.isArray(list)) return undefined;
      const bytes = Buffer.byteLength(stringifyJson(list));
      if (bytes * 2 <= limit) return undefined;
      const message = `${path.at(-1)} has ${list.length} entries and ${bytes} bytes; a document may have ${limit}`;
      return { is: 'found', code, path, message };
    },
  }));
}

function isSurelySmall({ text }: DocumentItem, bytes: number): boolean {
  return text !== undefined && text.length * MOST_BYTES <= bytes;
}

function valueAt(document: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const step of path) value = isJsonObject(value) ? value[step] : undefined;
  return value;
}
