// Compares one collection: every document of both sides by id and digest, in whatever order each side has them.
import { shownPointer } from '../../document/pointer.js';
import type { Source, Unreadable } from '../source.js';
import { matchRecords, type Odd } from './match-records.js';
import { nameOdd } from './name-odd.js';
import type { IdHash, RecordTable, Side } from './record-table.js';
import { shownId } from './shown-values.js';
import { idHashOf, SideReader, type SideSink } from './side-reader.js';
import type { VerifyOptions } from './verify-options.js';
import type { CollectionResult, Difference, UnreadableDocument, VerifyReport } from './verify-report.js';

export interface Comparison {
  readonly result: CollectionResult;
  readonly digests: { readonly left: string; readonly right: string };
  readonly ignored: VerifyReport['ignored'];
  /** Of at most as many documents as the task allows. */
  readonly differences: readonly Difference[];
  /** Documents that the differences name. */
  readonly listed: number;
  readonly unreadable: readonly UnreadableDocument[];
  readonly unreadableCount: number;
}

type Sides = Readonly<Record<Side, SideReader>>;

export interface ComparisonTask {
  readonly collection: string;
  readonly sources: Readonly<Record<Side, Source>>;
  readonly table: RecordTable;
  readonly options: VerifyOptions;
  readonly idsAreSecret: boolean;
  /** How many differing and how many unreadable documents may still be listed. */
  readonly room: { readonly differing: number; readonly unreadable: number };
  /** Called with one for each document read. */
  onDocument(): void;
}

/** Reads both sides, or a sample of them, and says what they do not share. */
export async function compareCollection(task: ComparisonTask): Promise<Comparison> {
  const { collection, sources, table, options, room, idsAreSecret } = task;
  const unreadable = new UnreadableList(task);
  const sides = {
    left: new SideReader(sources.left, collection, 'left', options),
    right: new SideReader(sources.right, collection, 'right', options),
  };
  await (options.sample === undefined
    ? readBoth(sides, task, unreadable)
    : readSample(options.sample, sides, task, unreadable));
  const counts = { missing: 0, extra: 0, different: 0 };
  const odd: Odd[] = [];
  for (const records of table.unmatched()) {
    for (const one of matchRecords(records)) {
      counts[one.kind]++;
      if (odd.length < room.differing) odd.push(one);
    }
  }
  return {
    result: { left: sides.left.documents, right: sides.right.documents, ...counts },
    digests: { left: sides.left.digest.toHex(), right: sides.right.digest.toHex() },
    ignored: { left: sides.left.ignored, right: sides.right.ignored },
    differences: await nameOdd(odd, { collection, dialect: options.dialect, idsAreSecret, sides }),
    listed: odd.length,
    unreadable: unreadable.listed,
    unreadableCount: unreadable.count,
  };
}

// While one side waits for its database, the other computes.
function readBoth(sides: Sides, task: ComparisonTask, unreadable: UnreadableList): Promise<void> {
  return settled([
    sides.left.read(sinkOf('left', task, unreadable)),
    sides.right.read(sinkOf('right', task, unreadable)),
  ]);
}

/** The first documents of the left side, and on the right the same ones, however far away they are. */
async function readSample(
  size: number,
  sides: Sides,
  task: ComparisonTask,
  unreadable: UnreadableList,
): Promise<void> {
  const wanted = new Set<IdHash>();
  const left = sinkOf('left', task, unreadable);
  const noting: SideSink = {
    ...left,
    document(document) {
      wanted.add(document.idHash);
      left.document(document);
    },
  };
  await sides.left.read(noting, () => wanted.size >= size);
  const right = sinkOf('right', task, unreadable);
  const lookingFor = new Set(wanted);
  const finding: SideSink = {
    ...right,
    wants: (idHash) => wanted.has(idHash),
    document(document) {
      lookingFor.delete(document.idHash);
      right.document(document);
    },
  };
  await sides.right.read(finding, () => lookingFor.size === 0);
}

/** All have ended when this does, also where one has failed: nothing reads on behind the caller's back. */
async function settled(readings: readonly Promise<unknown>[]): Promise<void> {
  for (const ended of await Promise.allSettled(readings)) if (ended.status === 'rejected') throw ended.reason;
}

function sinkOf(side: Side, { table, onDocument }: ComparisonTask, unreadable: UnreadableList): SideSink {
  return {
    document({ idHash, digest, page }) {
      table.add({ side, idHash, digest, page });
      onDocument();
    },
    unreadable(found, page) {
      unreadable.add(side, found);
      if (found.id !== undefined) table.add({ side, idHash: idHashOf(found.id), digest: undefined, page });
      onDocument();
    },
  };
}

class UnreadableList {
  readonly listed: UnreadableDocument[] = [];
  count = 0;
  readonly #task: ComparisonTask;

  constructor(task: ComparisonTask) {
    this.#task = task;
  }

  add(side: Side, { id, path, reason }: Unreadable): void {
    const { collection, idsAreSecret, room } = this.#task;
    this.count++;
    if (this.listed.length >= room.unreadable) return;
    const shown = id === undefined ? null : shownId(id, idsAreSecret);
    this.listed.push({ side, collection, id: shown, pointer: shownPointer(path), reason });
  }
}
