// A subject from a function that opens a DatabaseService, with optional hooks: what a JavaScript author has at hand.
import type { Limits } from '../../src/backend/backend.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';
import type { Subject } from './subject.js';

export interface ServiceHooks {
  /** Opens the service that is put to the test. */
  readonly open: () => DatabaseService | Promise<DatabaseService>;
  /** Opens a second, independent connection to the same data. */
  readonly openSecond?: () => DatabaseService | Promise<DatabaseService>;
  /** Opens the service anew after `close`; the data is still there. */
  readonly reopen?: () => DatabaseService | Promise<DatabaseService>;
  /** Makes the database unreachable, and reachable again. */
  readonly fault?: (on: boolean) => void | Promise<void>;
  /** Removes a collection; one that is not there is no error. */
  readonly drop?: (collection: string) => void | Promise<void>;
  /** Default `upsert`. */
  readonly conflicts?: ConflictProfile;
  /** What the database cannot hold; a value beyond a limit may be refused. */
  readonly limits?: Limits;
  /** What really answers, such as `PostgreSQL 18.4`. */
  readonly server?: string;
}

export interface SubjectIdentity {
  readonly name: string;
  readonly kind: Subject['kind'];
}

/** Opens the service; throws what `open` throws. */
export async function openServiceSubject(
  { name, kind }: SubjectIdentity,
  hooks: ServiceHooks,
): Promise<Subject> {
  let service = await hooks.open();
  const seconds: DatabaseService[] = [];
  const closeAll = async () => {
    for (const one of [service, ...seconds.splice(0)]) await one.close?.();
  };
  const { openSecond, reopen, fault, drop } = hooks;
  return {
    name,
    kind,
    ...(hooks.server === undefined ? {} : { server: hooks.server }),
    conflicts: hooks.conflicts ?? 'upsert',
    limits: hooks.limits ?? {},
    concurrent: true,
    inProcess: true,
    get service() {
      return service;
    },
    ...(openSecond && {
      async openSecond() {
        const second = await openSecond();
        seconds.push(second);
        return second;
      },
    }),
    ...(reopen && {
      async reopen() {
        await closeAll();
        service = await reopen();
      },
    }),
    ...(fault && { fault: async (on: boolean) => fault(on) }),
    ...(drop && { drop: async (collection: string) => drop(collection) }),
    close: closeAll,
  };
}
