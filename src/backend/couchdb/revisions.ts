// The revisions that documents have now, without the documents.
import { isJsonObject } from '../../document/json.js';
import type { Database } from './bulk-docs.js';
import { isNoDatabase, toDbkitError } from './errors.js';
import { rowsOf } from './rows.js';

/** By id; those that are not there, or are deleted, have none. */
export async function revisionsOf(
  { connection, path, signal }: Database,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const body = JSON.stringify({ keys: ids });
  const answer = await connection.ask({ method: 'POST', path: `${path}/_all_docs`, body, signal });
  if (isNoDatabase(answer)) return new Map();
  if (answer.status !== 200) throw toDbkitError(answer, connection.place);
  const found = new Map<string, string>();
  for (const { id, value } of rowsOf(answer, connection.place)) {
    if (!isJsonObject(value) || value['deleted'] === true) continue;
    found.set(String(id), String(value['rev']));
  }
  return found;
}
