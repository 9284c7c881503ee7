// Checks one set of documents: a first look at each, files by all threads and then what is fed, and a second at what does not fit
// together.
import type { Discovered } from '../files/discover.js';
import { Spool } from '../files/spool.js';
import { symbolsOf } from '../schema/symbols.js';
import type { DocumentSet } from './document-set.js';
import { checkFeed } from './feed-pass.js';
import type { Spools } from './file-checker.js';
import type { FindingList } from './finding-list.js';
import { runTasks, type Task, type TaskResult, tasksOf } from './first-pass.js';
import { checkAcross } from './second-pass.js';
import { type Seen, SeenTally } from './seen-tally.js';
import { SharedProgress } from './shared-progress.js';
import { SymbolCollector } from './symbol-collector.js';
import { startWorkers } from './threads.js';
import type { ValidationOptions } from './validation-options.js';
import type { NotChecked } from './validation-report.js';

export interface SetPass {
  readonly options: ValidationOptions;
  readonly found: FindingList;
  /** Told now and then about how many bytes of files were read so far. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
  /** Told how many more documents of feeds were read. */
  readonly onDocuments?: ((documents: number) => void) | undefined;
}

export interface CheckedSet extends Seen {
  readonly bytes: number;
  readonly notChecked: readonly NotChecked[];
}

/** Throws only for what is not about the documents. */
export async function checkSet(set: DocumentSet, pass: SetPass): Promise<CheckedSet> {
  const { options, found } = pass;
  const spools = spoolsOf(set.discovered, options);
  const collector = options.fast ? undefined : newCollector(options);
  const seen = new SeenTally(options.dialect);
  const bytes = await checkFiles(set.discovered, { ...pass, collector, spools, seen });
  const isWhole = await checkFeeds(set, { ...pass, collector, seen });
  // Of a location that was read in part, nobody knows what refers to nothing.
  const notChecked =
    collector && isWhole
      ? await checkAcross({ collector, options, set, spools, found, documents: seen.documents })
      : [];
  for (const spool of spools.values()) spool.close();
  const { documents, recognised, validAs } = seen;
  return { documents, recognised, validAs, bytes, notChecked };
}

function newCollector(options: ValidationOptions): SymbolCollector {
  return new SymbolCollector({
    symbols: symbolsOf(options.dialect.catalog),
    // Differs from run to run, so that no input can be made whose names collide. node:crypto would take 10 ms to load.
    seed: Math.floor(Math.random() * 2 ** 31),
    maxSymbols: options.maxSymbols,
    checksReferences: options.references !== 'off',
  });
}

// A stream cannot be read twice: what may need a second look is kept.
function spoolsOf({ inputs }: Discovered, options: ValidationOptions): Spools {
  const streams = options.fast ? [] : inputs.filter((input) => input.kind !== 'file');
  return new Map(streams.map((input) => [input.path, new Spool()]));
}

type Gathering = SetPass & { readonly collector: SymbolCollector | undefined; readonly seen: SeenTally };

/** Returns how many bytes were read. */
async function checkFiles(
  { inputs }: Discovered,
  { options, found, collector, spools, seen, onProgress }: Gathering & { readonly spools: Spools },
): Promise<number> {
  const tasks = tasksOf(inputs, options.threads);
  const shared = new SharedProgress();
  const pass = { tasks, options, known: found.known, seed: collector?.seed };
  const workers = startWorkers({ ...pass, shared });
  const streams = tasks.filter((task) => task.inputs[0]?.kind !== 'file').length;
  let stream = 0;
  const take = () => (stream < streams ? stream++ : shared.take());
  const onBytes = (bytes: number) => onProgress?.(shared.addBytes(bytes));
  const own = runTasks({ ...pass, collector, spools, take, onBytes });
  const theirs = await workers;
  for (const { gathered } of theirs) if (gathered) collector?.takeOver(gathered);
  return mergeResults([...own, ...theirs.flatMap(({ results }) => results)], tasks, found, seen);
}

/** Puts the results in the order of the inputs, and counts lines on from one part of a file to the next. */
function mergeResults(
  results: TaskResult[],
  tasks: readonly Task[],
  found: FindingList,
  seen: SeenTally,
): number {
  let bytes = 0;
  let linesBefore = 0;
  for (const result of results.sort((a, b) => a.task - b.task)) {
    if (!tasks[result.task]?.part?.start) linesBefore = 0;
    found.addAll(result.found, linesBefore);
    linesBefore += result.lines;
    bytes += result.bytes;
    seen.add(result);
  }
  return bytes;
}

/** False where one could not be read to its end. */
async function checkFeeds(
  { feeds }: DocumentSet,
  { options, found, collector, seen, onDocuments }: Gathering,
): Promise<boolean> {
  let areWhole = true;
  for (const feed of feeds) {
    const result = await checkFeed(feed, { options, found, collector, onDocuments });
    seen.add(result);
    areWhole &&= result.isWhole;
  }
  return areWhole;
}
