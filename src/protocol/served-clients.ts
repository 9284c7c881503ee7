// What a served database can do, and the connections to it that are open: `main`, and those that were opened by name.
import type { Limits } from '../backend/backend.js';
import { DbkitError } from '../document/error.js';
import type { JsonObject } from '../document/json.js';
import type { ConflictProfile, DatabaseService } from '../store/database-service.js';
import { type DeclaredCapabilities, type Hello, MAIN_CLIENT, PROTOCOL_VERSION } from './messages.js';

/** A database to be served. What it leaves out it cannot do, and is not declared. */
export interface Served {
  /** As the driver calls itself. */
  readonly name: string;
  readonly version?: string;
  /** Opens the service. */
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
  readonly limits?: Limits;
}

export class ServedClients {
  readonly served: Served;
  readonly #open = new Map<string, DatabaseService>();
  #count = 0;

  constructor(served: Served) {
    this.served = served;
  }

  /** Opens `main`; the answer to `hello`. */
  async open(): Promise<Hello> {
    const service = await this.served.open();
    this.#open.set(MAIN_CLIENT, service);
    const { name, version, limits } = this.served;
    return {
      protocol: PROTOCOL_VERSION,
      name,
      ...(version === undefined ? {} : { version }),
      language: `Node.js ${process.version}`,
      capabilities: capabilitiesOf(service, this.served),
      ...(limits && { limits: { ...limits } as JsonObject }),
    };
  }

  named(client: string): DatabaseService | undefined {
    return this.#open.get(client);
  }

  async openClient(): Promise<string> {
    const service = await offered(this.served.openSecond, 'open_client')();
    const name = `client-${++this.#count}`;
    this.#open.set(name, service);
    return name;
  }

  async reopen(): Promise<void> {
    const reopen = offered(this.served.reopen, 'reopen');
    const again = this.served.openSecond ?? reopen;
    const names = [...this.#open.keys()];
    await this.close();
    for (const name of names) this.#open.set(name, await (name === MAIN_CLIENT ? reopen : again)());
  }

  async close(): Promise<void> {
    const services = [...this.#open.values()];
    this.#open.clear();
    for (const service of services) await service.close?.();
  }
}

/** The ability, or DbkitError `unsupported` where the served database has none. */
export function offered<T>(ability: T | undefined, op: string): T {
  if (ability === undefined) throw new DbkitError('unsupported', `this database has no ${op}`);
  return ability;
}

function capabilitiesOf(service: DatabaseService, served: Served): DeclaredCapabilities {
  return {
    conflicts: served.conflicts ?? 'upsert',
    find: service.find !== undefined,
    ensure_index: service.ensureIndex !== undefined,
    save_many: service.saveMany !== undefined,
    get_many: service.getMany !== undefined,
    delete_many: service.deleteMany !== undefined,
    open_client: served.openSecond !== undefined,
    reopen: served.reopen !== undefined,
    fault: served.fault !== undefined,
    probe_alias: true,
    drop: served.drop !== undefined,
    concurrent: true,
  };
}
