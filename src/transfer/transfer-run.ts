// One run of a transfer: looks first, then moves one collection after the other, and goes on from a journal where there is one.
import { existsSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';
import { openDialect } from '../schema/dialect.js';
import { chooseCollections } from './choose.js';
import { moveCollection } from './collection-run.js';
import { dryTarget } from './dry-target.js';
import { Journal } from './journal.js';
import { type CollectionState, type JournalState, readJournal } from './journal-state.js';
import { Pace } from './pace.js';
import { type Plan, planContent, planName } from './plan.js';
import { refuseSame, refuseTarget, refuseVain } from './preflight.js';
import { References } from './references.js';
import { RejectFile } from './rejects.js';
import { PATIENCE, type Patience, withRetries } from './retry.js';
import type { SourceCollection } from './source.js';
import { besidesOf, Tally } from './tally.js';
import type { Target } from './target.js';
import type { TransferOptions } from './transfer-options.js';
import type { TransferReport } from './transfer-report.js';
import { parseWhere } from './where.js';

export class TransferRun {
  readonly #options: TransferOptions;
  readonly #isDry: boolean;
  readonly #target: Target;
  readonly #plan: Plan;
  readonly #name: string;
  readonly #patience: Patience;
  readonly #tally: Tally;

  constructor(options: TransferOptions) {
    const { source, target, choices, archiveDigest, mode, mayRepeatIds = false } = options;
    this.#options = options;
    this.#isDry = mode === 'dry';
    this.#target = this.#isDry ? dryTarget(target, mayRepeatIds) : target;
    this.#plan = { ...choices, source: source.name, target: target.name, archiveDigest };
    this.#name = planName(this.#plan);
    this.#patience = options.patience ?? PATIENCE;
    this.#tally = new Tally(openDialect(choices.dialect));
  }

  /** The journal of this plan, where there is one to go on with. */
  async unfinished(): Promise<JournalState | undefined> {
    const path = this.#options.journalPath(this.#name);
    if (this.#options.restart || !existsSync(path)) return undefined;
    const state = await readJournal(path);
    const goesOn = state.header?.plan === this.#name && state.ending === undefined;
    return goesOn ? state : undefined;
  }

  async run(): Promise<TransferReport> {
    const { source, target } = this.#options;
    refuseSame(source, target);
    const journal = this.#isDry
      ? undefined
      : await Journal.open(this.#options.journalPath(this.#name), this.#name, this.#options.restart ?? false);
    try {
      const earlier = this.#isDry ? await this.unfinished() : journal?.earlier;
      return await this.#runWith(journal, earlier);
    } finally {
      await journal?.close().catch(() => undefined);
    }
  }

  async #runWith(journal: Journal | undefined, earlier: JournalState | undefined): Promise<TransferReport> {
    const { onBegin } = this.#options;
    const moved = await this.#choose(earlier);
    const rejects = this.#rejectFile(earlier);
    if (journal && !earlier) {
      await journal.begin({
        plan: this.#name,
        content: planContent(this.#plan),
        collections: moved.map(({ name }) => name),
        rejects: rejects?.path ?? '',
      });
    }
    await onBegin?.(moved);
    let error: DbkitError | undefined;
    try {
      await rejects?.cutBack();
      await this.#moveAll(moved, journal, earlier, rejects);
    } catch (thrown) {
      if (!(thrown instanceof DbkitError)) throw thrown;
      error = thrown;
    } finally {
      await rejects?.close();
    }
    return this.#report(moved, journal, earlier, rejects, error);
  }

  async #choose(earlier: JournalState | undefined): Promise<readonly SourceCollection[]> {
    const { source, choices, signal } = this.#options;
    const { dialect } = this.#tally;
    const found = await withRetries(this.#patience, signal, () => source.collections()).catch((error) => {
      throw sideFailed('unreadable', error);
    });
    const chosen = chooseCollections(found, choices, dialect, source.name);
    this.#tally.leftOut = chosen.leftOut;
    this.#tally.besides = chosen.moved.flatMap(besidesOf);
    this.#tally.absent = chosen.absent;
    // What came into the source since the work began is no part of it.
    const moved = earlier?.header
      ? earlier.header.collections.map((name) => found.find((one) => one.name === name) ?? unknown(name))
      : chosen.moved;
    const names = moved.map(({ name }) => name);
    refuseVain(names, choices.where.map(parseWhere), choices);
    const mustBeEmpty = !earlier && choices.onConflict === 'fail';
    await withRetries(this.#patience, signal, () => refuseTarget(this.#target, names, mustBeEmpty)).catch(
      (error) => {
        throw sideFailed('unwritable', error);
      },
    );
    return moved;
  }

  #rejectFile(earlier: JournalState | undefined): RejectFile | undefined {
    const { rejectsPath } = this.#options;
    if (this.#isDry && rejectsPath === undefined) return undefined;
    const known = earlier?.header?.rejects;
    if (known && !this.#isDry) return new RejectFile(known, earlier?.rejectBytes ?? 0);
    if (rejectsPath !== undefined) RejectFile.refuseExisting(rejectsPath);
    const path = rejectsPath ?? RejectFile.freePath(`dbkit-rejects-${this.#name}.ndjson`);
    return new RejectFile(path, 0);
  }

  async #moveAll(
    moved: readonly SourceCollection[],
    journal: Journal | undefined,
    earlier: JournalState | undefined,
    rejects: RejectFile | undefined,
  ): Promise<void> {
    const { source, choices, signal, concurrency, rate, journalIsPassing } = this.#options;
    const { dialect } = this.#tally;
    const references = choices.validate === 'off' || earlier ? undefined : new References(dialect);
    const { recognised } = this.#tally;
    const mayTell = choices.validate !== 'off';
    const pace = new Pace(rate);
    for (const { name } of moved) this.#tally.set(name, earlier?.collections.get(name));
    for (const { name } of moved) {
      const before = earlier?.collections.get(name);
      if (before?.isDone) {
        await this.#openAgain(name, before);
        continue;
      }
      if (signal?.aborted) break;
      const state = await moveCollection(
        {
          plan: this.#plan,
          source,
          target: this.#target,
          journal,
          rejects,
          isResumed: earlier !== undefined,
          checks: {
            dialect,
            validate: choices.validate,
            redacts: choices.secrets === 'redact',
            where: choices.where.map(parseWhere),
            limits: this.#target.limits,
            keepsOrder: source.keepsOrder ?? true,
            refusalOf: this.#isDry ? this.#target.refusalOf : undefined,
          },
          hooks: {
            seen: (collection, document) => {
              references?.see(collection, document);
              if (mayTell) recognised.see(collection, document);
            },
            reject: (reject) => {
              rejects?.add(reject);
              this.#tally.reject(reject);
            },
            warn: (id, warning) => this.#tally.warn(name, id, warning),
            ignore: (id, ignored) => this.#tally.ignore(name, id, ignored),
            progress: (collection, counts) => {
              this.#tally.count(collection, counts);
              this.#options.onProgress?.(collection, counts.read, counts.bytes);
            },
          },
          concurrency: concurrency ?? Number.POSITIVE_INFINITY,
          pace,
          patience: this.#patience,
          signal,
        },
        name,
        before,
      );
      this.#tally.set(name, state);
    }
    await journal?.flushed();
    await rejects?.flush();
    if (!this.#tally.isDone(moved.map(({ name }) => name))) return;
    this.#tally.dangling = references?.dangling(new Set(moved.map(({ name }) => name))) ?? [];
    this.#options.onFinish?.(this.#tally.totals);
    await this.#finishTarget();
    if (!journalIsPassing) await journal?.finish();
  }

  /** A target that is finished as a whole has to know of every collection. */
  async #openAgain(collection: string, { checkpoint }: CollectionState): Promise<void> {
    try {
      await (await this.#target.open(collection, checkpoint ?? undefined)).close();
    } catch (error) {
      throw sideFailed('unwritable', error);
    }
  }

  async #finishTarget(): Promise<void> {
    try {
      await this.#target.finish();
    } catch (error) {
      throw sideFailed('unwritable', error);
    }
  }

  #report(
    moved: readonly SourceCollection[],
    journal: Journal | undefined,
    earlier: JournalState | undefined,
    rejects: RejectFile | undefined,
    error: DbkitError | undefined,
  ): TransferReport {
    const { source, target, command, choices, journalIsPassing } = this.#options;
    const isDone = this.#tally.isDone(moved.map(({ name }) => name)) && !error;
    return {
      ...this.#tally.ending(isDone, error),
      command,
      dryRun: this.#isDry,
      source: source.name,
      target: target.name,
      plan: this.#name,
      consistency: source.consistency,
      resumed: earlier !== undefined,
      collections: this.#tally.collections(),
      leftOut: this.#tally.leftOut.map(({ name, documents }) => ({ name, documents })),
      besides: this.#tally.besides,
      rejectFile: rejects && this.#tally.totals.rejected > 0 ? rejects.path : undefined,
      journal: journalIsPassing && isDone ? undefined : journal?.path,
      durationMs: this.#tally.durationMs,
      rejects: this.#tally.rejects,
      warnings: this.#tally.warnings,
      ignored: this.#tally.ignored,
      dangling: this.#tally.dangling,
      referencesUnchecked: choices.validate !== 'off' && earlier !== undefined,
      secretsKept: choices.secrets === 'keep',
      dialect: choices.dialect,
      recognised: this.#tally.recognised.found,
      error: error && { code: error.code, message: messageOf(error) },
    };
  }
}

function unknown(name: string): SourceCollection {
  return { name, documents: undefined };
}

/** Before the first write: whatever a side says is its failure, unless it is a refusal. */
function sideFailed(code: 'unreadable' | 'unwritable', error: unknown): unknown {
  if (!(error instanceof DbkitError) || error.code === 'refused' || error.code === 'usage') return error;
  return new DbkitError(code, error.message, { cause: error });
}
