// References that leak out of a service, or into it: found by changing what was handed over, and looking again.
import { isJsonObject, type JsonObject, type JsonValue } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import type { DatabaseService } from '../store/database-service.js';
import type { AliasReport } from './messages.js';
import { encodeValue } from './wire-values.js';

const STRANGER = 'scribbled';

/** Saves the document under this unused id, and says of each operation whether it leaks. The document stays stored. */
export async function probeAlias(
  service: DatabaseService,
  collection: string,
  id: string,
  document: JsonObject,
): Promise<AliasReport> {
  const before = stringifyJson(encodeValue(document));
  await service.save(collection, id, document);
  const input = stringifyJson(encodeValue(document)) !== before;
  // Before the first read: what is read first may be kept by another way.
  scribble(document);
  const get = () => service.get(collection, id);
  const find = service.find?.bind(service);
  const getMany = service.getMany?.bind(service);
  return {
    saved: textOf(await get()).includes(JSON.stringify(STRANGER)),
    returned: await isSeen(get, scribble),
    listed: await isListSeen(() => service.listAll(collection), id),
    input,
    ...(find &&
      (await reported(
        'found',
        isListSeen(() => find(collection, { _id: id }), id),
      ))),
    ...(getMany &&
      (await reported(
        'many',
        isSeen(async () => (await getMany(collection, [id])).get(id), scribble),
      ))),
  };
}

/** True where a change to what was read is seen by the next read. */
async function isSeen(read: () => Promise<unknown>, change: (mine: unknown) => void): Promise<boolean> {
  const mine = await read();
  const before = textOf(mine);
  change(mine);
  return textOf(await read()) !== before;
}

/** The same of a list: of the one document in it, and of the list itself. A list has no order that it must keep. */
async function isListSeen(list: () => Promise<unknown[]>, id: string): Promise<boolean> {
  let whole: unknown[] = [];
  const read = async () => {
    whole = await list();
    return [whole.find((one) => isJsonObject(one) && one['_id'] === id), whole.includes(STRANGER)];
  };
  return isSeen(read, (mine) => {
    scribble(mine);
    whole.push(STRANGER);
  });
}

// An optional operation that fails is not one that leaks: other checks ask what it does.
async function reported(name: 'found' | 'many', leak: Promise<boolean>): Promise<{ found?: boolean }> {
  try {
    return { [name]: await leak };
  } catch {
    return {};
  }
}

// Without the revision, which a database may show as it likes.
function textOf(value: unknown): string {
  const { _rev, ...fields } = isJsonObject(value) ? value : { value: encodeValue(value) };
  return stringifyJson(encodeValue(fields));
}

/** Changes every container in the value. One that cannot be changed, being frozen, stays as it is. */
export function scribble(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) scribble(one);
    Reflect.set(value, value.length, STRANGER);
  } else if (isJsonObject(value)) {
    for (const [name, one] of Object.entries<JsonValue>(value)) {
      scribble(one);
      if (name !== '_id' && !isContainer(one)) Reflect.set(value, name, STRANGER);
    }
    Reflect.set(value, STRANGER, true);
  }
}

function isContainer(value: JsonValue): boolean {
  return Array.isArray(value) || isJsonObject(value);
}
