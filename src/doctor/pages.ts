// Reads a collection to its end, the next page while the last one is looked at.
import type { Source, SourceItem } from '../transfer/source.js';

const PAGE_DOCUMENTS = 500;

/** Throws DbkitError where the source cannot be read, and an AbortError once the signal has come. */
export async function* pagesOf(
  source: Source,
  collection: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SourceItem[]> {
  const ask = (cursor: string | undefined) => {
    const page = source.scan(collection, { cursor, limit: PAGE_DOCUMENTS, signal });
    // Whoever waits for it is told; nobody does where the reading is stopped before.
    page.catch(() => undefined);
    return page;
  };
  for (let asked = ask(undefined); ; ) {
    const { items, cursor } = await asked;
    signal?.throwIfAborted();
    if (cursor !== undefined) asked = ask(cursor);
    yield items;
    if (cursor === undefined) return;
  }
}
