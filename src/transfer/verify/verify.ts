// Are these two the same, document by document? Any two sources, in any order, in flat memory.
import { addIgnored, NOTHING_IGNORED } from '../ignored-counts.js';
import type { Source } from '../source.js';
import { isTokenCollection } from '../token-collections.js';
import { chooseCollections } from './choose-collections.js';
import { type Comparison, compareCollection } from './compare-collection.js';
import { RecordTable } from './record-table.js';
import { sided } from './side-error.js';
import type { VerifyOptions } from './verify-options.js';
import type { CollectionResult, Difference, UnreadableDocument, VerifyReport } from './verify-report.js';

/** Compares two sources. Throws DbkitError where one cannot be read: `sideOf` then says which. */
export async function verify(left: Source, right: Source, options: VerifyOptions): Promise<VerifyReport> {
  const started = performance.now();
  const sources = { left: sided(left, 'left'), right: sided(right, 'right') };
  const there = [await sources.left.collections(), await sources.right.collections()] as const;
  const chosen = chooseCollections(...there, options);
  const table = new RecordTable();
  const findings = new Findings(options);
  let documents = 0;
  try {
    for (const collection of chosen.collections) {
      const comparison = await compareCollection({
        collection,
        sources,
        table,
        options,
        idsAreSecret: isTokenCollection(collection),
        room: findings.room,
        onDocument: () => options.onProgress?.(++documents),
      });
      findings.add(collection, comparison);
    }
  } finally {
    table.close();
  }
  return {
    ...findings.result(),
    left: { name: left.name, consistency: left.consistency },
    right: { name: right.name, consistency: right.consistency },
    sample: options.sample,
    leftOut: chosen.leftOut,
    durationMs: Math.round(performance.now() - started),
  };
}

class Findings {
  readonly #options: VerifyOptions;
  readonly #collections: [string, CollectionResult][] = [];
  readonly #digests: [string, Comparison['digests']][] = [];
  readonly #differences: Difference[] = [];
  readonly #unreadable: UnreadableDocument[] = [];
  #ignored: VerifyReport['ignored'] = { left: NOTHING_IGNORED, right: NOTHING_IGNORED };
  #documents = 0;
  #differing = 0;
  #listed = 0;
  #unreadableCount = 0;

  constructor(options: VerifyOptions) {
    this.#options = options;
  }

  get room() {
    const { maxListed } = this.#options;
    return { differing: maxListed - this.#listed, unreadable: maxListed - this.#unreadable.length };
  }

  add(collection: string, found: Comparison): void {
    const { left, right, missing, extra, different } = found.result;
    this.#collections.push([collection, found.result]);
    if (this.#options.sample === undefined) this.#digests.push([collection, found.digests]);
    this.#differences.push(...found.differences);
    this.#unreadable.push(...found.unreadable);
    this.#ignored = {
      left: addIgnored(this.#ignored.left, found.ignored.left),
      right: addIgnored(this.#ignored.right, found.ignored.right),
    };
    this.#documents += left + right;
    this.#differing += missing + extra + different;
    this.#listed += found.listed;
    this.#unreadableCount += found.unreadableCount;
  }

  result() {
    return {
      equal: this.#documents > 0 && this.#differing === 0 && this.#unreadableCount === 0,
      collections: Object.fromEntries(this.#collections),
      digests: Object.fromEntries(this.#digests),
      differences: this.#differences,
      unreadable: this.#unreadable,
      ignored: this.#ignored,
      counts: {
        documents: this.#documents,
        differing: this.#differing,
        listed: this.#listed,
        unreadable: this.#unreadableCount,
      },
    };
  }
}
