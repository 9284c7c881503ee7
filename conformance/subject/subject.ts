// What can be put to the test: a DatabaseService, how it declares itself, and what more can be done to it than use it.
import type { Limits } from '../../src/backend/backend.js';
import type { JsonObject } from '../../src/document/json.js';
import type { AliasReport } from '../../src/protocol/messages.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';

/** Why a subject can be asked no longer. */
export interface SubjectEnd {
  /**
   * `broken`: a driver has broken the protocol, or a module has failed outside any call, and nothing that it said counts.
   * `given-up`: a driver has died too often.
   */
  readonly is: 'broken' | 'given-up';
  /** One paragraph for people. */
  readonly message: string;
}

/** What went over a driver's pipes of late. */
export interface Trace {
  /** Protocol messages, shortened. */
  readonly messages: readonly string[];
  /** Lines of its standard error. */
  readonly log: readonly string[];
}

/**
 * A subject of the suite. What it leaves out it cannot do, and the requirements that need it are not applicable. Methods of
 * DatabaseService that `service` lacks are operations that the subject does not have.
 */
export interface Subject {
  /** As shown in reports; no password in it. */
  readonly name: string;
  readonly kind: 'url' | 'driver' | 'python' | 'module' | 'function';
  /** What really answers, where it says so: `PostgreSQL 18.4`. */
  readonly server?: string;
  /** What the command line said otherwise than the subject itself. */
  readonly overridden?: readonly string[];
  readonly conflicts: ConflictProfile;
  readonly limits: Limits;
  /** Calls made together run together. */
  readonly concurrent: boolean;
  /** The service runs in this process: references can be seen from outside. */
  readonly inProcess: boolean;
  /** Set once the subject can be asked no longer; every call fails then. */
  readonly end?: SubjectEnd | undefined;
  /** What a reader of the report should know of the subject. */
  readonly notes?: readonly string[];
  /** What has gone back and forth since it was last taken. */
  takeTrace?(): Trace;
  /** The main client. After `reopen` it is another object. */
  readonly service: DatabaseService;
  /** A second, independent connection to the same data. */
  openSecond?(): Promise<DatabaseService>;
  /** Closes every connection and opens anew; the data stays. `service` is then the new main client. */
  reopen?(): Promise<void>;
  /** While on, the database behind the service is unreachable. */
  fault?(on: boolean): Promise<void>;
  /** Removes a collection; one that is not there is no error. */
  drop?(collection: string): Promise<void>;
  probeAlias?(collection: string, id: string, document: JsonObject): Promise<AliasReport>;
  close(): Promise<void>;
}
