// Documents that may refer to one another: those of a location with the files beside it. Of several locations each is a set by
// itself, and so are the files: they would share their ids, and find in one what another lacks.
import type { Discovered } from '../files/discover.js';
import type { DocumentFeed } from './document-feed.js';

export interface DocumentSet {
  readonly discovered: Discovered;
  readonly feeds: readonly DocumentFeed[];
}

const NO_FILES: Discovered = { inputs: [], findings: [], leftOut: {} };

export function setsOf(discovered: Discovered, feeds: readonly DocumentFeed[]): DocumentSet[] {
  if (feeds.length < 2) return [{ discovered, feeds }];
  const files = discovered.inputs.length > 0 ? [{ discovered, feeds: [] }] : [];
  return [...files, ...feeds.map((feed) => ({ discovered: NO_FILES, feeds: [feed] }))];
}
