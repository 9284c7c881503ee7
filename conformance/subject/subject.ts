// What can be put to the test: a DatabaseService, how it declares itself, and what more can be done to it than use it.
import type { Limits } from '../../src/backend/backend.js';
import type { JsonObject } from '../../src/document/json.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';

/** What a probe inside a driver saw: each true where a reference leaks. See the driver protocol. */
export interface AliasReport {
  readonly saved: boolean;
  readonly returned: boolean;
  readonly listed: boolean;
  readonly input: boolean;
  readonly found?: boolean;
  readonly many?: boolean;
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
