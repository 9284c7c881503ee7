// Data-store ids that collide. An id is user, namespace and key with colons between: where a namespace has a colon too, (a, b:c)
// and (a:b, c) come to the same. Only then is the collection read a second time, for the users that such a namespace meets.
import type { SourceItem } from '../../transfer/source.js';
import { Share } from '../share.js';
import type { Told, Watch } from '../watch.js';

const COLLECTION = 'agent_data_store';

/** An owner by the length of the user's id, which tells those of one beginning apart: an id of a document of theirs. */
type Owners = Map<number, string>;

export class DataStoreWatch implements Watch {
  readonly collections = [COLLECTION];
  readonly #tell: Told;
  /** By what an id begins with. */
  #share: Share<Owners>;
  #isSecondLook = false;

  /** `most` beginnings are remembered at a time. */
  constructor(tell: Told, most?: number) {
    this.#tell = tell;
    this.#share = new Share(most === undefined ? {} : { most });
  }

  see(_collection: string, item: SourceItem): void {
    if (item.is !== 'document') return;
    const { userId, namespace } = item.document;
    if (typeof userId !== 'string' || typeof namespace !== 'string') return;
    const wanted = this.#isSecondLook ? userId : namespace;
    if (!wanted.includes(':')) return;
    const beginning = `${userId}:${namespace}`;
    const owners = this.#isSecondLook
      ? this.#share.get(beginning)
      : this.#share.entryOf(beginning, () => new Map());
    if (owners && !owners.has(userId.length)) owners.set(userId.length, item.id);
  }

  readAgain(): readonly string[] {
    if (!this.#isSecondLook && this.#share.size > 0) {
      this.#isSecondLook = true;
      return this.collections;
    }
    for (const [beginning, owners] of this.#share.entries()) this.#judge(beginning, owners);
    const next = this.#share.next();
    this.#share = next ?? new Share();
    this.#isSecondLook = false;
    return next ? this.collections : [];
  }

  #judge(beginning: string, owners: Owners): void {
    if (owners.size < 2) return;
    const lengths = [...owners.keys()].sort((a, b) => a - b);
    const pairs = lengths.map((length) => `(${beginning.slice(0, length)}, ${beginning.slice(length + 1)})`);
    const documents = lengths.map((length) => ({ collection: COLLECTION, id: owners.get(length) ?? '' }));
    const message = `${pairs.join(' and ')} make the same ids`;
    this.#tell({ code: 'colliding-data-store-ids', documents, path: ['namespace'], message });
  }
}
