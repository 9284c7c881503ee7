// The tables that are collections of ours: found, made, removed, and told from those of somebody else by their key.
import { DbkitError } from '../../document/error.js';
import { type Client, pause } from './client.js';
import { isNoTable, isTableInUse, isTooManyTables } from './errors.js';
import { refusalOf } from './names.js';

/** The whole key of a table of Gofannon's. */
const KEY = '_id';
/** To make or remove a table takes AWS some 10 s. */
const LONGEST_CHANGE_MS = 180_000;
const DESCRIBED_AT_ONCE = 8;

interface Description {
  readonly Table: {
    readonly TableStatus: string;
    readonly TableArn?: string;
    readonly KeySchema?: readonly { readonly AttributeName: string; readonly KeyType: string }[];
    readonly AttributeDefinitions?: readonly {
      readonly AttributeName: string;
      readonly AttributeType: string;
    }[];
  };
}

interface Listing {
  readonly TableNames: readonly string[];
  readonly LastEvaluatedTableName?: string;
}

export class Tables {
  readonly #client: Client;
  readonly #prefix: string;
  /** Those that were looked at and are ours; forgotten where a request does not find one. */
  readonly #known = new Set<string>();
  /** Being made by this client. */
  readonly #making = new Map<string, Promise<void>>();

  constructor(client: Client, prefix: string) {
    this.#client = client;
    this.#prefix = prefix;
  }

  /** Undefined where DynamoDB cannot have it. */
  tableOf(collection: string): string | undefined {
    return refusalOf(this.#prefix, collection) === undefined ? this.#prefix + collection : undefined;
  }

  forget(table: string): void {
    this.#known.delete(table);
  }

  /** False also where it is not yet there, or not any more. Throws DbkitError `invalid` for somebody else's. */
  async isThere(table: string, signal?: AbortSignal): Promise<boolean> {
    return this.#known.has(table) || (await this.#look(table, signal)) === 'ready';
  }

  /** Makes it where it is not there, and waits until it can be used. Several clients may do so at once. */
  async make(table: string, signal?: AbortSignal): Promise<void> {
    if (this.#known.has(table)) return;
    const making = this.#making.get(table) ?? this.#make(table, signal);
    this.#making.set(table, making);
    try {
      await making;
    } finally {
      if (this.#making.get(table) === making) this.#making.delete(table);
    }
  }

  /** Removes it and waits until it is gone. */
  async remove(table: string): Promise<void> {
    const end = Date.now() + LONGEST_CHANGE_MS;
    for (let tries = 1; ; tries++) {
      const state = await this.#look(table);
      if (state === 'absent') return;
      if (state === 'ready') await this.#unlessInUse(this.#client.send('DeleteTable', named(table)));
      this.forget(table);
      await this.#wait(table, tries, end);
    }
  }

  /** The names of the collections that are there. */
  async collections(): Promise<string[]> {
    const tables = (await this.#names()).filter(
      (table) =>
        table.startsWith(this.#prefix) &&
        refusalOf(this.#prefix, table.slice(this.#prefix.length)) === undefined,
    );
    const found: string[] = [];
    for (let from = 0; from < tables.length; from += DESCRIBED_AT_ONCE) {
      const some = tables.slice(from, from + DESCRIBED_AT_ONCE);
      const descriptions = await Promise.all(some.map((table) => this.#describe(table)));
      found.push(...some.filter((_, at) => isUsable(descriptions[at]) && isOurs(descriptions[at])));
    }
    for (const table of found) this.#known.add(table);
    return found.map((table) => table.slice(this.#prefix.length)).sort();
  }

  /** Region and account, as the name that AWS gives to a table tells them; undefined where there is no table that may be looked at. */
  async owner(): Promise<string | undefined> {
    const { TableNames: names } = await this.#client.send<Listing>('ListTables', '{"Limit":1}');
    const [name] = names;
    const description = name === undefined ? undefined : await this.#describe(name).catch(() => undefined);
    return description?.Table.TableArn?.split(':').slice(3, 5).join(' ');
  }

  async #make(table: string, signal: AbortSignal | undefined): Promise<void> {
    const end = Date.now() + LONGEST_CHANGE_MS;
    for (let tries = 1; ; tries++) {
      const state = await this.#look(table, signal);
      if (state === 'ready') return;
      if (state === 'absent')
        await this.#unlessInUse(this.#client.send('CreateTable', creation(table), signal));
      await this.#wait(table, tries, end, signal);
    }
  }

  async #look(table: string, signal?: AbortSignal): Promise<'absent' | 'changing' | 'ready'> {
    const description = await this.#describe(table, signal);
    if (!description) return 'absent';
    if (!isOurs(description)) {
      const why = `the table ${table} is somebody else's: its key is not ${KEY} (a string) alone`;
      throw new DbkitError('invalid', `${why}, which Gofannon's tables have`);
    }
    if (!isUsable(description)) return 'changing';
    this.#known.add(table);
    return 'ready';
  }

  async #describe(table: string, signal?: AbortSignal): Promise<Description | undefined> {
    try {
      return await this.#client.send<Description>('DescribeTable', named(table), signal);
    } catch (error) {
      if (isNoTable(error)) return undefined;
      throw error;
    }
  }

  async #names(): Promise<string[]> {
    const names: string[] = [];
    let last: string | undefined;
    do {
      const body = last === undefined ? '{}' : JSON.stringify({ ExclusiveStartTableName: last });
      const listing = await this.#client.send<Listing>('ListTables', body);
      names.push(...listing.TableNames);
      last = listing.LastEvaluatedTableName;
    } while (last !== undefined);
    return names;
  }

  /** Another client was first, or must wait like this one: a look will tell. */
  async #unlessInUse(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!isTableInUse(error) && !isTooManyTables(error) && !isNoTable(error)) throw error;
    }
  }

  async #wait(table: string, tries: number, end: number, signal?: AbortSignal): Promise<void> {
    if (Date.now() < end) return pause(Math.min(tries, 6), signal);
    throw new DbkitError('unavailable', `the table ${table} is still being made or removed; try again later`);
  }
}

function isUsable(description: Description | undefined): boolean {
  return !['CREATING', 'DELETING'].includes(description?.Table.TableStatus ?? 'DELETING');
}

function isOurs(description: Description | undefined): boolean {
  const { KeySchema: keys = [], AttributeDefinitions: types = [] } = description?.Table ?? {};
  const [key] = keys;
  return (
    keys.length === 1 &&
    key?.AttributeName === KEY &&
    types.some((type) => type.AttributeName === KEY && type.AttributeType === 'S')
  );
}

function named(table: string): string {
  return JSON.stringify({ TableName: table });
}

/** As Gofannon's own code makes it. */
function creation(table: string): string {
  return JSON.stringify({
    TableName: table,
    KeySchema: [{ AttributeName: KEY, KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: KEY, AttributeType: 'S' }],
    BillingMode: 'PAY_PER_REQUEST',
  });
}
