// One page of `_all_docs`, with as many documents as were asked for unless that is too large an answer.
import { AllDocsPage } from './all-docs-page.js';
import type { FetchedPage } from './all-docs-scan.js';
import { likelyLastId } from './likely-next.js';
import { type Place, placeBehind } from './pages.js';
import type { Answer, Question } from './question.js';
import { countOfRows } from './rows.js';

export const MOST_PAGE_BYTES = 16 << 20;
/** A page that small may be followed by one with twice as many documents. */
const SMALL_PAGE_BYTES = 4 << 20;
/** The same of those that are read ahead: one is looked at while the next one waits, and the one after it is made. */
const SMALL_PAGE_AHEAD_BYTES = 2 << 20;

export type PageQuestion = Omit<Question, 'path'>;

export interface PageOptions {
  /** For a scan that reads ahead, and is told of conflicts. */
  readonly isForeign: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Undefined where there is no such database, as `ask` says it. A page that is too large is asked for again with fewer documents. */
export async function fetchPage(
  ask: (question: PageQuestion) => Promise<Answer | undefined>,
  { startkey, size: mostDocuments }: Place,
  { isForeign, signal, server }: PageOptions & { readonly server: string },
): Promise<FetchedPage | undefined> {
  const small = isForeign ? SMALL_PAGE_AHEAD_BYTES : SMALL_PAGE_BYTES;
  for (let size = mostDocuments; ; ) {
    const maxBytes = size > 1 ? MOST_PAGE_BYTES : Number.POSITIVE_INFINITY;
    const asked = { include_docs: true, conflicts: isForeign, startkey, limit: size };
    const answer = await ask({ method: 'POST', body: JSON.stringify(asked), maxBytes, signal });
    if (!answer) return undefined;
    if (!answer.isCut) {
      const nextSize = answer.body.length < small ? size * 2 : size;
      const likelyId = isForeign ? likelyLastId(answer.body, size) : undefined;
      return {
        likelyNext: likelyId === undefined ? undefined : placeBehind(likelyId, nextSize),
        read: () => {
          const page = new AllDocsPage(answer, server);
          // The last page may be full too, and then an empty one follows.
          const isLast = page.length < size;
          return { page, next: isLast ? undefined : placeBehind(page.lastId, nextSize), nextSize };
        },
      };
    }
    size = Math.max(1, Math.min(size >> 1, countOfRows(answer.text) - 1));
  }
}
