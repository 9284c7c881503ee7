// Makes source items of what a file holds: documents by their text, and in words what is no document.

import { withoutField } from '../../document/equal.js';
import { isJsonObject, type JsonValue } from '../../document/json.js';
import { duplicateKeys, lineAndColumn, syntaxErrorOf } from '../../document/json-text.js';
import { countMembers } from '../../document/nesting.js';
import { type ParsedJson, parseCounting } from '../../document/parse.js';
import type { DocumentText } from '../../files/document-reader.js';
import { decoded } from '../../files/raw-text.js';
import type { SourceItem, Unreadable } from '../source.js';

/** Of the text of what is no JSON, what is shown. */
const LONGEST_SHOWN = 10_000;

/** The item of one document, or of what stands in the place of one. */
export function itemOf(path: string, { raw, line, column, endsFile }: DocumentText): SourceItem {
  const text = decoded(raw);
  const json = parsed(text);
  if (json === undefined) {
    const problem = syntaxErrorOf(text) ?? { offset: 0, message: 'this is not JSON', truncated: false };
    const at = lineAndColumn(text, problem.offset, line, column);
    const isCut = problem.truncated && endsFile;
    const message = isCut ? 'the file ends in the middle of a document' : problem.message;
    return unreadable(path, at.line, message, { shown: notJson(text) });
  }
  const { value } = json;
  if (!isJsonObject(value)) return unreadable(path, line, 'this is no JSON object', { shown: value });
  const id = value['_id'];
  const known = typeof id === 'string' ? { id, shown: value } : { shown: value };
  const repeated = repeatedKey(text, json);
  if (repeated)
    return unreadable(path, line, 'this field is there more than once', { ...known, path: repeated });
  if (typeof id === 'string') return { is: 'document', id, document: withoutField(value, '_rev') };
  const what = Object.hasOwn(value, '_id') ? 'the _id is not a string' : 'there is no _id';
  return unreadable(path, line, what, { ...known, path: ['_id'] });
}

/** An item for something in a file that cannot be carried. */
export function unreadable(
  file: string,
  line: number,
  what: string,
  known: Partial<Pick<Unreadable, 'id' | 'path' | 'shown'>> = {},
): SourceItem {
  const { id, path = [], shown = null } = known;
  return { is: 'unreadable', id, path, reason: `${what} (${file}, line ${line})`, shown };
}

function parsed(text: string): ParsedJson | undefined {
  try {
    return parseCounting(text);
  } catch {
    // Whoever asks finds out why.
    return undefined;
  }
}

// JSON.parse takes the last of them, and the others would be lost without a word.
function repeatedKey(text: string, { value, spelledMembers }: ParsedJson) {
  if (spelledMembers === countMembers(value)) return undefined;
  return duplicateKeys(text, 1)[0]?.path;
}

function notJson(text: string): JsonValue {
  return { $notJson: { type: 'text', text: text.slice(0, LONGEST_SHOWN) } };
}
