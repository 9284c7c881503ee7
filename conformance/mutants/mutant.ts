// A mutant: a DatabaseService that is broken on purpose, and the requirements that the suite must find broken.
import type { Limits } from '../../src/backend/backend.js';
import type { ConflictProfile } from '../../src/store/database-service.js';
import type { ServiceHooks } from '../subject/service-subject.js';
import { Disk } from './disk.js';
import { MvccReference } from './mvcc-reference.js';
import type { Reference } from './reference.js';

export interface Mutant {
  /** Unique among the mutants. */
  readonly name: string;
  /** The fault, in one sentence. */
  readonly what: string;
  readonly conflicts: ConflictProfile;
  /** The musts that fail, all of them and no other. */
  readonly breaks: readonly string[];
  /** The shoulds that fail. */
  readonly alsoBreaks?: readonly string[];
  /** A new one, with a disk of its own. */
  open(): ServiceHooks;
}

export type ReferenceClass = new (disk: Disk) => Reference;

export interface Fault {
  readonly name: string;
  readonly what: string;
  readonly breaks: readonly string[];
  readonly alsoBreaks?: readonly string[];
  /** A reference with the fault in it; which reference it is decides the conflict profile. */
  readonly service: ReferenceClass;
  readonly limits?: Limits;
}

export function mutant({ service, limits, ...fault }: Fault): Mutant {
  return { ...fault, conflicts: conflictsOf(service), open: () => hooksOf(service, limits) };
}

/** A new subject of this class: its clients share a disk, which stays when they are closed, and can be made unreachable. */
export function hooksOf(service: ReferenceClass, limits?: Limits): ServiceHooks {
  const disk = new Disk();
  const open = () => new service(disk);
  return {
    open,
    openSecond: open,
    reopen: open,
    fault: (on) => {
      disk.unreachable = on;
    },
    drop: (collection) => disk.drop(collection),
    conflicts: conflictsOf(service),
    ...(limits && { limits }),
  };
}

function conflictsOf(service: ReferenceClass): ConflictProfile {
  return service === MvccReference || service.prototype instanceof MvccReference ? 'mvcc' : 'upsert';
}
