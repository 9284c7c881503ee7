// A source that is read no faster than a production server can spare.
import { Pace } from './pace.js';
import type { Source, SourceScan } from './source.js';

/** The same source, of which at most so many documents a second are read. */
export function paced(source: Source, documentsPerSecond: number): Source {
  const pace = new Pace(documentsPerSecond);
  return {
    name: source.name,
    identity: source.identity,
    limits: source.limits,
    get consistency() {
      return source.consistency;
    },
    collections: () => source.collections(),
    async scan(collection: string, options: SourceScan) {
      const page = await source.scan(collection, { ...options, limit: pace.pageLimit(options.limit) });
      await pace.spend(page.items.length, options.signal);
      return page;
    },
    close: () => source.close(),
  };
}
