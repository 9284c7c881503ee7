// A whole collection, page by page.
import type { StoredDocument } from '../backend/backend.js';
import type { JsonObject } from '../document/json.js';
import type { StoreContext } from './store-context.js';

export interface PageOptions {
  /** At most so many documents a page. */
  readonly size?: number;
  /** A hint: see ScanOptions. */
  readonly matching?: JsonObject | undefined;
}

const PAGE_SIZE = 1000;

export async function* pagesOf(
  { backend }: StoreContext,
  collection: string,
  { size = PAGE_SIZE, matching }: PageOptions = {},
): AsyncGenerator<readonly StoredDocument[], void> {
  const limit = Math.min(size, PAGE_SIZE);
  let cursor: string | undefined;
  do {
    const page = await backend.scan(collection, { cursor, limit, matching });
    yield page.documents;
    cursor = page.cursor;
  } while (cursor !== undefined);
}
