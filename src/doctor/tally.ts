// What the doctor has found so far: all cases counted, the first of each finding kept, and no secret in any.
import { shownPointer } from '../document/pointer.js';
import type { Unreadable } from '../transfer/source.js';
import { isTokenCollection } from '../transfer/token-collections.js';
import { shownId } from '../transfer/verify/shown-values.js';
import type { FindingReport, ListedCase, NotLookedAt, UnreadableDocument } from './doctor-report.js';
import type { Case, DocumentName, FindingCode, Seen } from './finding.js';
import { FINDING_CODES, findingDescriptions } from './finding-descriptions.js';

export class Tally {
  readonly #maxListed: number;
  readonly #found = new Map<FindingCode, { count: number; cases: ListedCase[] }>();
  /** By why the documents do not tell. */
  readonly #undecided = new Map<string, { code: FindingCode; collection: string; count: number }>();
  readonly #unreadable: UnreadableDocument[] = [];
  #unreadableCount = 0;

  constructor(maxListed: number) {
    this.#maxListed = maxListed;
  }

  add(found: Case): void {
    const known = this.#found.get(found.code) ?? { count: 0, cases: [] };
    this.#found.set(found.code, known);
    known.count++;
    if (known.cases.length < this.#maxListed) known.cases.push(listed(found));
  }

  addSeen(seen: Seen, { collection, id }: DocumentName): void {
    if (seen.is === 'found') {
      const { code, path, message } = seen;
      this.add({ code, documents: [{ collection, id }], path, message });
      return;
    }
    const known = this.#undecided.get(seen.why) ?? { code: seen.code, collection, count: 0 };
    this.#undecided.set(seen.why, { ...known, count: known.count + 1 });
  }

  addUnreadable(collection: string, { id, reason }: Unreadable): void {
    this.#unreadableCount++;
    if (this.#unreadable.length >= this.#maxListed) return;
    const shown = id === undefined ? null : nameOf({ collection, id }).id;
    this.#unreadable.push({ collection, id: shown, reason });
  }

  get unreadable() {
    return { count: this.#unreadableCount, listed: this.#unreadable };
  }

  /** True where nothing of it breaks the application. */
  get isHarmless(): boolean {
    return [...this.#found.keys()].every((code) => findingDescriptions[code].severity === 'notice');
  }

  findings(): FindingReport[] {
    return FINDING_CODES.flatMap((code) => {
      const found = this.#found.get(code);
      return found ? [{ code, ...found }] : [];
    });
  }

  undecided(): NotLookedAt[] {
    return [...this.#undecided].map(([why, { code, collection, count }]) => ({
      reason:
        count === 1
          ? `a document of ${collection} ${why}`
          : `${count} documents of ${collection}: each ${why}`,
      codes: [code],
    }));
  }
}

function listed({ documents, path, message }: Case): ListedCase {
  const pointer = path === null ? null : shownPointer(path);
  return { documents: documents.map(nameOf), pointer, message };
}

function nameOf({ collection, id }: DocumentName): DocumentName {
  return { collection, id: shownId(id, isTokenCollection(collection)) };
}
