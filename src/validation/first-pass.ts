// The first look at the inputs, by one thread or several: each takes the next task until none is left.
import { statSync } from 'node:fs';
import type { FilePart } from '../files/block-source.js';
import type { Input } from '../files/discover.js';
import { readPart } from '../files/document-reader.js';
import { isLineFile } from '../files/file-form.js';
import { lineParts } from '../files/line-parts.js';
import { DocumentChecker } from './document-checker.js';
import { type Spools, visitInput } from './file-checker.js';
import { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';

/** An input, or a part of one. */
export interface Task {
  readonly input: Input;
  readonly part?: FilePart;
}

export interface TaskResult {
  readonly task: number;
  readonly found: Pick<FindingList, 'findings' | 'counts' | 'met' | 'unreadable'>;
  readonly documents: ReadonlyMap<string, number>;
  /** Lines of a part; 0 for a whole input. */
  readonly lines: number;
  readonly bytes: number;
}

export interface FirstPass {
  readonly tasks: readonly Task[];
  readonly options: ValidationOptions;
  readonly known: ReadonlySet<string>;
  readonly collector: SymbolCollector | undefined;
  readonly spools: Spools;
  /** The number of the next task. */
  readonly take: () => number;
  /** Told how many more bytes were read. */
  readonly onBytes: (bytes: number) => void;
}

const PART_BYTES = 8 << 20;

/**
 * A task for each input; for several threads, large NDJSON files are cut into parts. Streams come first: they are the main
 * thread's, which keeps them for a second reading.
 */
export function tasksOf(inputs: readonly Input[], threads: number): Task[] {
  const streamsFirst = inputs.toSorted((a, b) => Number(a.kind === 'file') - Number(b.kind === 'file'));
  return streamsFirst.flatMap((input): Task[] => {
    const size = threads > 1 && input.kind === 'file' ? sizeOf(input.path) : 0;
    if (size < 2 * PART_BYTES || !isLineFile(input.path)) return [{ input }];
    return lineParts(input.path, size, PART_BYTES).map((part) => ({ input, part }));
  });
}

// A file that cannot be looked at is one task, and reported when it is read.
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Takes tasks until none is left. */
export function runTasks(pass: FirstPass): TaskResult[] {
  const results: TaskResult[] = [];
  for (let number = pass.take(); number < pass.tasks.length; number = pass.take()) {
    const task = pass.tasks[number];
    if (task) results.push(runTask(pass, task, number));
  }
  return results;
}

function runTask(pass: FirstPass, { input, part }: Task, number: number): TaskResult {
  const found = new FindingList(pass.options.maxErrors, pass.known);
  const checker = new DocumentChecker(pass.options, found, pass.collector);
  checker.enter(input.path);
  let before = 0;
  const onProgress = (bytes: number) => {
    pass.onBytes(bytes - before);
    before = bytes;
  };
  const readOptions = { maxBytes: pass.options.maxLine, onProgress };
  let lines = 0;
  if (part) lines = readPart(input, part, checker, readOptions);
  else visitInput(input, checker, readOptions, found, pass.spools);
  const { findings, counts, met, unreadable } = found;
  return {
    task: number,
    found: { findings, counts, met, unreadable },
    documents: checker.documents,
    lines,
    bytes: before,
  };
}
