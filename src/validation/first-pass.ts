// The first look at the inputs, by one thread or several: each takes the next task until none is left.
import { statSync } from 'node:fs';
import type { FilePart } from '../files/block-source.js';
import type { Input } from '../files/discover.js';
import { readPart } from '../files/document-reader.js';
import { isLineFile } from '../files/file-form.js';
import { lineParts } from '../files/line-parts.js';
import type { Recognition } from '../schema/recognition.js';
import { DocumentChecker } from './document-checker.js';
import { type Spools, visitInput } from './file-checker.js';
import { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';

/** Some inputs, or a part of one. */
export interface Task {
  readonly inputs: readonly Input[];
  readonly part?: FilePart;
}

export interface TaskResult {
  readonly task: number;
  readonly found: Pick<FindingList, 'findings' | 'counts' | 'met' | 'unreadable'>;
  readonly documents: ReadonlyMap<string, number>;
  readonly recognised: Recognition | undefined;
  readonly validAs: ReadonlyMap<string, number>;
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
const SMALL_BYTES = 1 << 20;
const SMALL_FILES = 64;

/**
 * One task for one thread; for several, large NDJSON files are cut into parts. Streams come first: they are the main
 * thread's, which keeps them for a second reading.
 */
export function tasksOf(inputs: readonly Input[], threads: number): Task[] {
  const streams = inputs.filter(({ kind }) => kind !== 'file').map((input) => ({ inputs: [input] }));
  const files = inputs.filter(({ kind }) => kind === 'file');
  if (threads > 1) return [...streams, ...sharedTasks(files)];
  return files.length > 0 ? [...streams, { inputs: files }] : streams;
}

// Many small files are one task, since each task has its price.
function sharedTasks(files: readonly Input[]): Task[] {
  const tasks: Task[] = [];
  let small: Input[] = [];
  for (const input of files) {
    const size = sizeOf(input.path);
    if (size < SMALL_BYTES && small.push(input) < SMALL_FILES) continue;
    if (small.length > 0) tasks.push({ inputs: small });
    small = [];
    if (size < SMALL_BYTES) continue;
    if (size < 2 * PART_BYTES || !isLineFile(input.path)) tasks.push({ inputs: [input] });
    else tasks.push(...lineParts(input.path, size, PART_BYTES).map((part) => ({ inputs: [input], part })));
  }
  return small.length > 0 ? [...tasks, { inputs: small }] : tasks;
}

// A file that cannot be looked at is reported when it is read.
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
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

function runTask(pass: FirstPass, { inputs, part }: Task, number: number): TaskResult {
  const found = new FindingList(pass.options.maxErrors, pass.known);
  const checker = new DocumentChecker(pass.options, found, pass.collector);
  let bytes = 0;
  let lines = 0;
  for (const input of inputs) {
    checker.enter(input.path);
    let before = 0;
    const onProgress = (read: number) => {
      pass.onBytes(read - before);
      bytes += read - before;
      before = read;
    };
    const readOptions = { maxBytes: pass.options.maxLine, onProgress };
    if (part) lines = readPart(input, part, checker, readOptions);
    else visitInput(input, checker, readOptions, found, pass.spools);
  }
  const { findings, counts, met, unreadable } = found;
  return {
    task: number,
    found: { findings, counts, met, unreadable },
    documents: checker.documents,
    recognised: checker.recognised.found,
    validAs: checker.validAs,
    lines,
    bytes,
  };
}
