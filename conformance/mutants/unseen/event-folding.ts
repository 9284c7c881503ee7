// An append-only log of events, each with the fields that a save set and unset; a document is the sum of its events. Sixteen
// are folded into one, and there a field that was unset and later set again stays among the unset.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEqualJson } from '../../../src/document/equal.js';
import type { JsonObject, JsonValue } from '../../../src/document/json.js';
import { parseJson, parseJsonObject, setField } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';
import { temporaryFolder } from './temporary-folder.js';

const FOLD_AT = 16;

/** A line of the log: fields set and unset; null for both where the document, or without an id the collection, went. */
type Line = [collection: string, id: string | null, set: JsonObject | null, unset: string[] | null];

/** A document's events, as JSON texts of what they set, and how many saves there were. */
interface Stream {
  readonly events: { readonly set: string; readonly unset: readonly string[] }[];
  saves: number;
}

/** The state that all clients of one log share. */
class EventLog {
  readonly #file: string;
  readonly collections = new Map<string, Map<string, Stream>>();

  constructor(file: string) {
    this.#file = file;
  }

  load(): void {
    this.collections.clear();
    if (!existsSync(this.#file)) return;
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    for (const line of lines) this.#apply(parseJson(line) as Line);
  }

  append(line: Line): void {
    appendFileSync(this.#file, `${stringifyJson(line)}\n`);
    this.#apply(line);
  }

  #apply([collection, id, set, unset]: Line): void {
    if (id === null) return void this.collections.delete(collection);
    const streams = this.collections.get(collection) ?? new Map<string, Stream>();
    this.collections.set(collection, streams);
    if (!set || !unset) return void streams.delete(id);
    const stream = streams.get(id) ?? { events: [], saves: 0 };
    stream.events.push({ set: stringifyJson(set), unset });
    stream.saves++;
    if (stream.events.length >= FOLD_AT) fold(stream);
    streams.set(id, stream);
  }
}

function fold(stream: Stream): void {
  let set: JsonObject = {};
  const unset = new Set<string>();
  for (const event of stream.events) {
    set = applied(set, event);
    for (const name of event.unset) unset.add(name);
  }
  stream.events.splice(0, stream.events.length, { set: stringifyJson(set), unset: [...unset] });
}

function stateOf(stream: Stream): JsonObject {
  return stream.events.reduce<JsonObject>(applied, {});
}

function applied(state: JsonObject, event: Stream['events'][number]): JsonObject {
  for (const [name, value] of Object.entries(parseJsonObject(event.set))) setField(state, name, value);
  for (const name of event.unset) delete state[name];
  return state;
}

class EventFoldingService extends PlainService {
  readonly #log: EventLog;

  constructor(log: EventLog) {
    super();
    this.#log = log;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const stream = this.#log.collections.get(collection)?.get(id);
    if (!stream) throw missing(collection, id);
    return stateOf(stream);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const after = prepare(id, document);
    const stream = this.#log.collections.get(collection)?.get(id);
    const before = stream ? stateOf(stream) : {};
    const set: JsonObject = {};
    for (const [name, value] of Object.entries(after)) {
      const isSame = Object.hasOwn(before, name) && isEqualJson(before[name] as JsonValue, value);
      if (!isSame) setField(set, name, value);
    }
    const unset = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
    this.#log.append([collection, id, set, unset]);
    return { id, rev: `event-${stream?.saves ?? 1}` };
  }

  override async delete(collection: string, id: string): Promise<void> {
    if (!this.#log.collections.get(collection)?.has(id)) throw missing(collection, id);
    this.#log.append([collection, id, null, null]);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return [...(this.#log.collections.get(collection)?.values() ?? [])].map(stateOf);
  }
}

export function openEventFolding(): ServiceHooks {
  const log = new EventLog(join(temporaryFolder(), 'events.ndjson'));
  const open = () => new EventFoldingService(log);
  return {
    open,
    openSecond: open,
    reopen: () => {
      log.load();
      return open();
    },
    conflicts: 'upsert',
    drop: (collection) => log.append([collection, null, null, null]),
  };
}
