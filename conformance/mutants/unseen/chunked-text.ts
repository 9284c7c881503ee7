// A key-value store of bytes, spread over shards by a hash of the key. A value holds at most 64 KiB there, so the JSON of a
// larger document is cut into pieces: by characters of JavaScript, which may be the halves of a pair.
import type { JsonObject } from '../../../src/document/json.js';
import { parseJsonObject } from '../../../src/document/parse.js';
import { stringifyJson } from '../../../src/document/stringify.js';
import type { Saved } from '../../../src/store/database-service.js';
import type { ServiceHooks } from '../../subject/service-subject.js';
import { missing, PlainService, prepare } from './plain-service.js';

const SHARDS = 16;
/** A character takes at most three bytes, so this many always fit into 64 KiB. */
const CHUNK_CHARACTERS = 20_000;

interface Value {
  readonly rev: number;
  readonly chunks: readonly Buffer[];
}

type Shard = Map<string, Map<string, Value>>;

class ChunkedTextService extends PlainService {
  readonly #shards: readonly Shard[];

  constructor(shards: readonly Shard[]) {
    super();
    this.#shards = shards;
  }

  override async get(collection: string, id: string): Promise<JsonObject> {
    const value = this.#shardOf(id).get(collection)?.get(id);
    if (!value) throw missing(collection, id);
    return decode(value);
  }

  override async save(collection: string, id: string, document: JsonObject): Promise<Saved> {
    const chunks = encode(stringifyJson(prepare(id, document)));
    const shard = this.#shardOf(id);
    const values = shard.get(collection) ?? new Map<string, Value>();
    const rev = (values.get(id)?.rev ?? 0) + 1;
    shard.set(collection, values.set(id, { rev, chunks }));
    return { id, rev: rev.toString(36) };
  }

  override async delete(collection: string, id: string): Promise<void> {
    if (!this.#shardOf(id).get(collection)?.delete(id)) throw missing(collection, id);
  }

  override async listAll(collection: string): Promise<JsonObject[]> {
    return this.#shards.flatMap((shard) => [...(shard.get(collection)?.values() ?? [])].map(decode));
  }

  #shardOf(id: string): Shard {
    return this.#shards[hashOf(id) % SHARDS] as Shard;
  }
}

function encode(text: string): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < text.length; at += CHUNK_CHARACTERS) {
    chunks.push(Buffer.from(text.slice(at, at + CHUNK_CHARACTERS), 'utf8'));
  }
  return chunks;
}

function decode(value: Value): JsonObject {
  return parseJsonObject(Buffer.concat(value.chunks).toString('utf8'));
}

/** FNV-1a, over code units. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export function openChunkedText(): ServiceHooks {
  const shards = Array.from({ length: SHARDS }, (): Shard => new Map());
  const open = () => new ChunkedTextService(shards);
  return {
    open,
    openSecond: open,
    reopen: open,
    conflicts: 'upsert',
    drop: (collection) => {
      for (const shard of shards) shard.delete(collection);
    },
  };
}
