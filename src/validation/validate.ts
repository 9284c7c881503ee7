// Validates everything that was given: a first look at each document, a second at what does not fit together, and the report.
import type { Discovered } from '../files/discover.js';
import { Spool } from '../files/spool.js';
import { type Recognition, RecognitionTally } from '../schema/recognition.js';
import { symbolsOf } from '../schema/symbols.js';
import { fingerprint } from './baseline.js';
import type { Spools } from './file-checker.js';
import { FindingList } from './finding-list.js';
import { runTasks, type Task, type TaskResult, tasksOf } from './first-pass.js';
import { checkAcross } from './second-pass.js';
import { SharedProgress } from './shared-progress.js';
import { SymbolCollector } from './symbol-collector.js';
import { startWorkers } from './threads.js';
import type { ValidationOptions } from './validation-options.js';
import type { KnownFinding, ValidationReport } from './validation-report.js';

export interface ValidationRun {
  readonly discovered: Discovered;
  readonly options: ValidationOptions;
  readonly baseline: readonly KnownFinding[];
  /** Told now and then about how many bytes were read so far. */
  readonly onProgress?: (bytes: number) => void;
}

/** Reads and checks all inputs. Throws only for what is not about the inputs. */
export async function validate(run: ValidationRun): Promise<ValidationReport> {
  const startedAt = performance.now();
  const { discovered, options, baseline, onProgress } = run;
  const found = new FindingList(options.maxErrors, new Set(baseline.map(fingerprint)));
  for (const finding of discovered.findings) found.add(finding);
  const spools = spoolsOf(discovered, options);
  const collector = options.fast ? undefined : newCollector(options);
  const tasks = tasksOf(discovered.inputs, options.threads);
  const shared = new SharedProgress();
  const pass = { tasks, options, known: found.known, seed: collector?.seed };
  const workers = startWorkers({ ...pass, shared });
  const streams = tasks.filter(({ inputs }) => inputs[0]?.kind !== 'file').length;
  let stream = 0;
  const take = () => (stream < streams ? stream++ : shared.take());
  const onBytes = (bytes: number) => onProgress?.(shared.addBytes(bytes));
  const own = runTasks({ ...pass, collector, spools, take, onBytes });
  const theirs = await workers;
  for (const { gathered } of theirs) if (gathered) collector?.takeOver(gathered);
  const all = [...own, ...theirs.flatMap(({ results }) => results)];
  const seen = mergeResults(all, tasks, found, new RecognitionTally(options.dialect));
  const notChecked = collector
    ? checkAcross({ collector, options, discovered, spools, found, documents: seen.documents })
    : [];
  for (const spool of spools.values()) spool.close();
  const durationMs = Math.round(performance.now() - startedAt);
  return reportOf(run, found, { ...seen, notChecked, durationMs });
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

interface Seen {
  readonly documents: Map<string, number>;
  readonly bytes: number;
  readonly recognised: Recognition | undefined;
}

/** Puts the results in the order of the inputs, and counts lines on from one part of a file to the next. */
function mergeResults(
  results: TaskResult[],
  tasks: readonly Task[],
  found: FindingList,
  recognised: RecognitionTally,
): Seen {
  const documents = new Map<string, number>();
  let bytes = 0;
  let linesBefore = 0;
  for (const result of results.sort((a, b) => a.task - b.task)) {
    if (!tasks[result.task]?.part?.start) linesBefore = 0;
    found.addAll(result.found, linesBefore);
    linesBefore += result.lines;
    bytes += result.bytes;
    recognised.addAll(result.recognised ?? {});
    for (const [name, count] of result.documents) documents.set(name, (documents.get(name) ?? 0) + count);
  }
  return { documents, bytes, recognised: recognised.found };
}

function reportOf(
  { discovered, options, baseline }: ValidationRun,
  found: FindingList,
  seen: Seen & Pick<ValidationReport, 'notChecked' | 'durationMs'>,
): ValidationReport {
  const read = [...seen.documents.values()].reduce((sum, count) => sum + count, 0);
  const valid = found.counts.errors === 0 && read > 0 && !found.unreadable;
  const status = found.unreadable ? 'unreadable' : valid ? 'valid' : 'invalid';
  return {
    command: 'validate',
    status,
    exitCode: { valid: 0, invalid: 1, unreadable: 3 }[status],
    valid,
    dialect: options.dialect.name,
    documents: Object.fromEntries(seen.documents),
    ...(seen.recognised && { recognised: seen.recognised }),
    files: discovered.inputs.length,
    bytes: seen.bytes,
    durationMs: seen.durationMs,
    counts: found.counts,
    findings: found.inOrder(discovered.inputs.map((input) => input.path)),
    notListed: found.counts.errors + found.counts.warnings - found.findings.length,
    notChecked: seen.notChecked,
    leftOut: discovered.leftOut,
    fixed: baseline.filter((finding) => !found.met.has(fingerprint(finding))),
  };
}
