// A check: a small program against a DatabaseService that must end as the requirements it names say.
import type { Limits } from '../../src/backend/backend.js';
import type { JsonObject } from '../../src/document/json.js';
import type { ConflictProfile, DatabaseService, Saved } from '../../src/store/database-service.js';
import type { Subject } from '../subject/subject.js';

/** What a subject must have for a check to run; a requirement none of whose checks can run is not applicable. */
export type Need =
  | 'find'
  | 'ensureIndex'
  | 'saveMany'
  | 'getMany'
  | 'deleteMany'
  | 'second'
  | 'reopen'
  | 'fault'
  /** References can be seen: the subject is in this process, or probes for them. */
  | 'alias'
  /** Calls made together run together, or there is a second client. */
  | 'concurrency'
  | 'upsert'
  | 'mvcc';

/** A service with every optional operation there: which of them a check may use is what its needs say. */
export type FullService = Required<DatabaseService>;

/** What a check has to work with. Every call through it is recorded, has a deadline, and must answer with plain JSON. */
export interface CheckContext {
  readonly subject: Subject;
  readonly options: RunOptions;
  /** The main client. */
  readonly service: FullService;
  readonly conflicts: ConflictProfile;
  readonly limits: Limits;
  /** A collection that other checks share: own your ids. */
  readonly collection: string;
  /** A collection of this check's own, which does not exist yet. With a name, the run's prefix before that name. */
  ownCollection(name?: string): string;
  /** An id that no other check uses; with a stem, one that begins with it. */
  id(stem?: string): string;
  /** A whole number from 0 to below `bound`, decided by the run's seed. */
  random(bound: number): number;
  /** A second, independent client; needs `second`. The same one at each call. */
  second(): Promise<FullService>;
  /** Closes and opens every client anew; needs `reopen`. `service` is the new main client afterwards. */
  reopen(): Promise<void>;
  /** Saves over whatever is there: under mvcc with the current revision, which it gets first. */
  put(collection: string, id: string, document: JsonObject): Promise<Saved>;
  /** Saves what the subject may refuse: an error that is neither 404, nor 409, nor a timeout. Any other error is a failure. */
  trySave(collection: string, id: string, document: JsonObject): Promise<'saved' | 'refused'>;
}

export interface RunOptions {
  readonly seed: number;
  /** Of one call. */
  readonly timeoutMs: number;
  /** Before the names of all collections: `dbkit_` + 8 of a-z0-9 + `_`. */
  readonly prefix: string;
  /** The six collections may be used under their own names, so long as every document in them stays as it is. */
  readonly useRealCollections: boolean;
  /** The name of the dialect that documents are drawn from. */
  readonly dialect: string;
  /** Sequences of the model-based check. */
  readonly runs: number;
  /** Where histories of concurrency failures are written; nowhere if absent. */
  readonly historyFolder: string | undefined;
}

export interface Check {
  /** In a few words what is expected, unique among the checks: reports and --replay name it. */
  readonly name: string;
  /** The requirements that this check tests. A failure accuses all of them, unless it names one. */
  readonly requirements: readonly string[];
  readonly needs?: readonly Need[];
  run(context: CheckContext): Promise<void>;
}

export interface FailureDetails {
  readonly expected: string;
  readonly actual: string;
  /** Where the two differ first, as a JSON pointer. */
  readonly difference?: string | null;
  /** The requirement that is broken, where the check tests several. */
  readonly requirement?: string;
  /** The smallest program that fails, where it is not the calls that the check has made. */
  readonly program?: readonly string[];
  /** The file that keeps the history of a concurrency failure. */
  readonly history?: string;
}

/** Thrown by a check when the database did something else than the contract says. */
export class CheckFailure extends Error {
  override readonly name = 'CheckFailure';
  readonly details: FailureDetails;

  constructor(message: string, details: FailureDetails) {
    super(message);
    this.details = details;
  }
}

/** Thrown by a check that finds nothing to test in this subject, such as a refusal where nothing was refused. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** Thrown where a call has not settled. What it was to do may or may not have happened. */
export class NoAnswer extends Error {
  override readonly name: string = 'NoAnswer';
}

/** Thrown where a call has not settled in time. */
export class CallTimeout extends NoAnswer {
  override readonly name = 'CallTimeout';
}

/** Thrown where the process that was asked has died before it answered. */
export class SubjectDied extends NoAnswer {
  override readonly name = 'SubjectDied';
}

/** Thrown where the subject can no longer be asked, through no fault of the implementation: see Subject.end. */
export class SubjectFault extends Error {
  override readonly name = 'SubjectFault';
}
