// Reads the pages again that differing documents are on, to say which they are and where they differ.
import { stringifyJson } from '../../document/stringify.js';
import type { Dialect } from '../../schema/dialect.js';
import type { Odd } from './match-records.js';
import { placeDifferences } from './place-differences.js';
import type { DocumentRecord, Side } from './record-table.js';
import { shownId, shownPlace } from './shown-values.js';
import type { SideDocument, SideReader } from './side-reader.js';
import type { Difference } from './verify-report.js';

/** Of one document, at most so many places are listed. */
const PLACES = 20;
/** Left documents with this much text, and those of one page more, wait in memory for their right ones. */
const WAITING_TEXT = 8 << 20;

export interface Naming {
  readonly collection: string;
  readonly dialect: Dialect;
  readonly idsAreSecret: boolean;
  readonly sides: Readonly<Record<Side, SideReader>>;
}

type Different = Extract<Odd, { kind: 'different' }>;

/** One difference for a document that one side lacks, one or more for a different one; at most `limit` of these in all. */
export async function nameOdd(odd: readonly Odd[], naming: Naming): Promise<Difference[]> {
  const missing = odd.flatMap((one) => (one.kind === 'missing' ? one.left : []));
  const extra = odd.flatMap((one) => (one.kind === 'extra' ? one.right : []));
  const different = odd.flatMap((one) => (one.kind === 'different' ? one : []));
  return [
    ...(await nameOneSided('missing', missing, naming)),
    ...(await nameOneSided('extra', extra, naming)),
    ...(await nameDifferent(different, naming)),
  ].sort(byId);
}

async function nameOneSided(
  kind: 'missing' | 'extra',
  records: readonly DocumentRecord[],
  naming: Naming,
): Promise<Difference[]> {
  const ids = new Map<DocumentRecord, string>();
  const reader = naming.sides[kind === 'missing' ? 'left' : 'right'];
  for (const [page, ofPage] of byPage(records, (record) => record)) {
    await readAgain(reader, page, ofPage, (record, { id }) => ids.set(record, id));
  }
  return records.map((record) => ({ ...headOf(kind, ids.get(record), naming), pointer: '' }));
}

async function nameDifferent(odd: readonly Different[], naming: Naming): Promise<Difference[]> {
  const found: Difference[] = [];
  let waiting = new Map<DocumentRecord, SideDocument>();
  let group: Different[] = [];
  let text = 0;
  const flush = async () => {
    found.push(...(await compareGroup(group, waiting, naming)));
    waiting = new Map();
    group = [];
    text = 0;
  };
  for (const [page, ofPage] of byPage(odd, ({ left }) => left)) {
    const records = ofPage.map(({ left }) => left);
    await readAgain(naming.sides.left, page, records, (record, document) => {
      waiting.set(record, document);
      text += stringifyJson(document.document).length;
    });
    group.push(...ofPage);
    if (text > WAITING_TEXT) await flush();
  }
  await flush();
  return found;
}

async function compareGroup(
  group: readonly Different[],
  lefts: ReadonlyMap<DocumentRecord, SideDocument>,
  naming: Naming,
): Promise<Difference[]> {
  const found = new Map<DocumentRecord, Difference[]>();
  for (const [page, ofPage] of byPage(group, ({ right }) => right)) {
    const leftOf = new Map(ofPage.map(({ left, right }) => [right, lefts.get(left)]));
    await readAgain(naming.sides.right, page, [...leftOf.keys()], (record, right) => {
      const left = leftOf.get(record);
      if (left) found.set(record, differencesOf(left, right, naming));
    });
  }
  return group.flatMap(({ left, right }) => {
    const id = lefts.get(left)?.id;
    return found.get(right) ?? [{ ...headOf('different', id, naming), pointer: '', note: CHANGED }];
  });
}

const CHANGED = 'it changed while it was compared';

function differencesOf(left: SideDocument, right: SideDocument, naming: Naming): Difference[] {
  const head = headOf('different', left.id, naming);
  const places = placeDifferences(left.document, right.document, PLACES + 1);
  if (places.length === 0) return [{ ...head, pointer: '', note: `${CHANGED}, and is the same now` }];
  const entry = naming.dialect.entryOf(naming.collection);
  const listed = places.slice(0, PLACES).map((place) => ({ ...head, ...shownPlace(place, entry) }));
  const rest = { ...head, pointer: '', note: `more than ${PLACES} places differ` };
  return places.length <= PLACES ? listed : [...listed, rest];
}

function headOf(kind: Difference['kind'], id: string | undefined, { collection, idsAreSecret }: Naming) {
  const gone = id === undefined ? { note: 'it was gone when it was to be named' } : {};
  return { collection, id: id === undefined ? null : shownId(id, idsAreSecret), kind, ...gone };
}

/** Visits the documents of the records; of several with one id, the one with the record's digest comes last. */
async function readAgain(
  reader: SideReader,
  page: number,
  records: readonly DocumentRecord[],
  visit: (record: DocumentRecord, document: SideDocument) => void,
): Promise<void> {
  const exact = new Set<DocumentRecord>();
  await reader.readAgain(page, (document) => {
    for (const record of records) {
      if (record.idHash !== document.idHash || exact.has(record)) continue;
      if (record.digest === document.digest) exact.add(record);
      visit(record, document);
    }
  });
}

/** The items by page, in the order of pages. */
function byPage<Item>(
  items: readonly Item[],
  recordOf: (item: Item) => DocumentRecord,
): [number, readonly Item[]][] {
  const pages = new Map<number, Item[]>();
  for (const item of items) {
    const { page } = recordOf(item);
    const list = pages.get(page) ?? [];
    list.push(item);
    pages.set(page, list);
  }
  return [...pages].sort(([one], [other]) => one - other);
}

function byId(one: Difference, other: Difference): number {
  const [left, right] = [one.id ?? '', other.id ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
