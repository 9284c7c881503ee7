// What in this installation will break the application? One pass over each collection that a finding concerns, in flat memory.
import { APPLICATION_DIALECT, DATABASE_DIALECT, openDialect } from '../schema/dialect.js';
import { pagesOf } from '../transfer/pages.js';
import type { Source, SourceCollection, SourceItem } from '../transfer/source.js';
import { type Choices, type Chosen, chooseCollections } from './choose-collections.js';
import type { DoctorReport, NotLookedAt } from './doctor-report.js';
import type { DocumentRule } from './document-rule.js';
import { DataStoreWatch } from './rules/data-store-ids.js';
import { DeploymentWatch } from './rules/deployments.js';
import { listedDesignDocuments } from './rules/design-documents.js';
import { documentRules } from './rules/rules.js';
import { Tally } from './tally.js';
import type { Watch } from './watch.js';

export interface DoctorOptions extends Choices {
  /** A timestamp from which ages are counted. */
  readonly now: string;
  /** So many cases of each finding are listed; all are counted. */
  readonly maxListed: number;
  readonly isDatabase: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Called with the documents looked at so far. */
  readonly onProgress?: ((documents: number) => void) | undefined;
}

/** Looks at a source, and changes nothing. Throws DbkitError where it cannot be read, and `refused` as `chooseCollections` does. */
export async function examine(source: Source, options: DoctorOptions): Promise<DoctorReport> {
  return new Examination(source, options).run();
}

class Examination {
  readonly #source: Source;
  readonly #options: DoctorOptions;
  readonly #tally: Tally;
  readonly #rules: readonly DocumentRule[];
  readonly #documents = new Map<string, number>();
  #looked = 0;

  constructor(source: Source, options: DoctorOptions) {
    this.#source = source;
    this.#options = options;
    this.#tally = new Tally(options.maxListed);
    this.#rules = documentRules({
      now: options.now,
      maxDocumentBytes: source.limits?.maxDocumentBytes,
      stored: openDialect(APPLICATION_DIALECT),
      auto: openDialect(DATABASE_DIALECT),
    });
  }

  async run(): Promise<DoctorReport> {
    const started = performance.now();
    const found = await this.#source.collections();
    const { name } = this.#source;
    const chosen = chooseCollections(found, this.#options, { name, isDatabase: this.#options.isDatabase });
    const read = found.filter((collection) => chosen.read.includes(collection.name));
    for (const one of read.flatMap(listedDesignDocuments)) this.#tally.add(one);
    const watches = this.#watches(chosen);
    for (const collection of chosen.read) await this.#look(collection, watches);
    for (const watch of watches) await this.#lookAgain(watch, chosen.read);
    const notLookedAt = [
      ...chosen.notLookedAt,
      ...this.#tally.undecided(),
      ...notApplied(this.#source, read),
    ];
    return this.#report(performance.now() - started, notLookedAt);
  }

  #watches({ read, empty }: Chosen): Watch[] {
    const tell = this.#tally.add.bind(this.#tally);
    return [
      ...(read.includes('deployments')
        ? [new DeploymentWatch([...read, ...empty].includes('agents'), tell)]
        : []),
      ...(read.includes('agent_data_store') ? [new DataStoreWatch(tell)] : []),
    ];
  }

  async #look(collection: string, watches: readonly Watch[]): Promise<void> {
    const rules = this.#rules.filter((rule) => rule.collection === collection);
    const watching = watches.filter((watch) => watch.collections.includes(collection));
    let documents = 0;
    for await (const items of pagesOf(this.#source, collection, this.#options.signal)) {
      for (const found of items) {
        const item = looked(found);
        for (const watch of watching) watch.see(collection, item);
        this.#judge(collection, item, rules);
      }
      documents += items.length;
      this.#looked += items.length;
      this.#options.onProgress?.(this.#looked);
    }
    this.#documents.set(collection, documents);
  }

  #judge(collection: string, item: SourceItem, rules: readonly DocumentRule[]): void {
    if (item.is === 'unreadable') {
      this.#tally.addUnreadable(collection, item);
      return;
    }
    for (const rule of rules) {
      const seen = rule.look(item);
      if (seen) this.#tally.addSeen(seen, { collection, id: item.id });
    }
  }

  async #lookAgain(watch: Watch, read: readonly string[]): Promise<void> {
    for (let again = watch.readAgain(); again.length > 0; again = watch.readAgain()) {
      for (const collection of again.filter((name) => read.includes(name))) {
        for await (const items of pagesOf(this.#source, collection, this.#options.signal)) {
          for (const item of items) watch.see(collection, item);
        }
      }
    }
  }

  #report(durationMs: number, notLookedAt: readonly NotLookedAt[]): DoctorReport {
    const { unreadable } = this.#tally;
    return {
      sound: this.#looked > 0 && unreadable.count === 0 && this.#tally.isHarmless,
      location: { name: this.#source.name, consistency: this.#source.consistency },
      now: this.#options.now,
      documents: Object.fromEntries(this.#documents),
      findings: this.#tally.findings(),
      notLookedAt,
      unreadable,
      durationMs: Math.round(durationMs),
    };
  }
}

/** What no document of this location can show. */
function notApplied({ name, limits }: Source, read: readonly SourceCollection[]): NotLookedAt[] {
  const found: NotLookedAt[] = [];
  if (read.every(({ besides }) => besides === undefined)) {
    const reason = 'only collections of a CouchDB can hold design documents';
    found.push({ reason, codes: ['listed-design-document'] });
  }
  if (limits?.maxDocumentBytes === undefined) {
    const reason = `${name} has no limit of its own for documents`;
    found.push({ reason, codes: ['overgrown-document'] });
  }
  return found;
}

/** Its document made once for all that look at it: where there is a text only, each would make it anew. */
function looked(item: SourceItem): SourceItem {
  return item.is === 'unreadable'
    ? item
    : { is: 'document', id: item.id, document: item.document, text: item.text };
}
