// Reads items by their keys, 100 in a request, and asks again what the server leaves for later.
import { type Client, pause } from './client.js';
import { serviceFailure } from './errors.js';
import type { Item } from './read-item.js';

/** What DynamoDB takes at once. */
export const KEYS_AT_ONCE = 100;
const UNPROCESSED_TRIES = 12;

export interface BatchGet {
  readonly client: Client;
  readonly table: string;
  readonly signal: AbortSignal | undefined;
}

interface Answer {
  readonly Responses?: Readonly<Record<string, readonly Item[]>>;
  readonly UnprocessedKeys?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
}

/** As many as there are, in any order. Ids must differ, and not be more than a request takes. */
export async function batchGet({ client, table, signal }: BatchGet, ids: readonly string[]): Promise<Item[]> {
  const items: Item[] = [];
  let keys: readonly Item[] = ids.map(keyOf);
  for (let tries = 1; keys.length > 0; tries++) {
    const body = JSON.stringify({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } });
    const answer: Answer = await client.send('BatchGetItem', body, signal);
    const found = answer.Responses?.[table] ?? [];
    items.push(...found);
    keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    if (keys.length === 0) break;
    // An answer has 16 MB at most: what comes in pieces is asked at once, what does not come is given time.
    if (found.length > 0) tries = 0;
    else if (tries > UNPROCESSED_TRIES) throw busy();
    else await pause(tries, signal);
  }
  return items;
}

export function keyOf(id: string): Item {
  return { _id: { S: id } };
}

export function idIn(item: Item): string {
  return String(item['_id']?.['S']);
}

/** As the server says it of one request. */
function busy(): Error {
  const message = 'it left all keys for later, again and again';
  return serviceFailure({ status: 400, text: JSON.stringify({ __type: 'ThrottlingException', message }) });
}
