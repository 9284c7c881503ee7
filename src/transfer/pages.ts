// Reads a collection to its end; from a database, the next page while the last one is looked at.
import { PageSize } from './page-size.js';
import type { Source, SourceItem } from './source.js';

const MOST_DOCUMENTS = 500;
/** What is read from a disk is best looked at while it is fresh. */
const FEW_DOCUMENTS = 50;
/** Of a document whose text is not known. */
const USUAL_LENGTH = 1024;

/** Throws DbkitError where the source cannot be read, and an AbortError once the signal has come. */
export async function* pagesOf(
  source: Source,
  collection: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly SourceItem[]> {
  // Files and archives leave nothing to wait for: a page more would only take its memory.
  const isAhead = source.consistency !== 'fixed';
  const size = new PageSize(isAhead ? MOST_DOCUMENTS : FEW_DOCUMENTS);
  const ask = (cursor: string | undefined) => {
    const page = source.scan(collection, { cursor, limit: size.next(), signal });
    // Whoever waits for it is told; nobody does where the reading is stopped before.
    page.catch(() => undefined);
    return page;
  };
  for (let asked = ask(undefined); ; ) {
    const { items, cursor } = await asked;
    signal?.throwIfAborted();
    size.saw(items.length, lengthOf(items));
    if (cursor !== undefined && isAhead) asked = ask(cursor);
    yield items;
    if (cursor === undefined) return;
    if (!isAhead) asked = ask(cursor);
  }
}

function lengthOf(items: readonly SourceItem[]): number {
  return items.reduce((sum, item) => sum + (textOf(item)?.length ?? USUAL_LENGTH), 0);
}

function textOf(item: SourceItem): string | undefined {
  return item.is === 'document' ? item.text : undefined;
}
