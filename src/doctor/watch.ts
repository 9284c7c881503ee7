// What is looked for across documents: a watch sees documents of some collections in turn, and may ask to see them again.
import type { SourceItem } from '../transfer/source.js';
import type { Case } from './finding.js';

export type Told = (found: Case) => void;

export interface Watch {
  /** In this order. */
  readonly collections: readonly string[];
  see(collection: string, item: SourceItem): void;
  /** After its collections have gone by: which of them it has to see once more, in order. None ends it. */
  readAgain(): readonly string[];
}
