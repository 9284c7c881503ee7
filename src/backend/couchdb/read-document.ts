// Documents as CouchDB gives them: without the members that are its own, and what these say that cannot be carried.
import type { JsonArray, JsonObject } from '../../document/json.js';
import type { ForeignRules, Ignored, StoredDocument, Unreadable } from '../backend.js';

/** Its own members that say something which a document alone does not carry. */
const FOREIGN = [
  { name: '_attachments', kind: 'attachments', one: 'the attachment', told: attachmentsIn },
  { name: '_conflicts', kind: 'conflicts', one: 'the revision', told: conflictsIn },
] as const;

/** The document is this answer's own: its members are taken away in place. */
export function toStored(document: JsonObject): StoredDocument {
  const { _id: id, _rev: revision } = document;
  delete document['_rev'];
  for (const { name } of FOREIGN) {
    if (Object.hasOwn(document, name)) delete document[name];
  }
  return { id: String(id), revision: String(revision), document };
}

/** The document, or why it is none. */
export function toReadable(document: JsonObject, { ignore }: ForeignRules): StoredDocument | Unreadable {
  const ignored: Ignored[] = [];
  for (const { name, kind, one, told } of FOREIGN) {
    if (!Object.hasOwn(document, name)) continue;
    const found = told(document[name] ?? null);
    if (!ignore.includes(kind)) return unreadable(document, name, kind, found.join(', '));
    ignored.push(...found.map((each) => ({ kind, path: [name], what: `${one} ${each}` })));
  }
  return ignored.length > 0 ? { ...toStored(document), ignored } : toStored(document);
}

function unreadable(document: JsonObject, name: string, type: string, text: string): Unreadable {
  const { _rev, ...shown } = document;
  shown[name] = { $notJson: { type, text } };
  const reason = `has ${type}, which no other database keeps: ${text}`;
  return { id: String(document['_id']), path: [name], reason, shown };
}

/** The living ones of several revisions, and of these the one that CouchDB shows. */
export function winnerOf(revisions: readonly JsonObject[]): JsonObject | undefined {
  const living = revisions.filter((one) => one['_deleted'] !== true);
  return living.reduce<JsonObject | undefined>(
    (best, one) => (best === undefined || isLater(one, best) ? one : best),
    undefined,
  );
}

function isLater(one: JsonObject, other: JsonObject): boolean {
  const [[n, hash], [m, otherHash]] = [generationOf(one), generationOf(other)];
  return n === m ? hash > otherHash : n > m;
}

function generationOf({ _rev: revision }: JsonObject): [number, string] {
  const text = String(revision);
  const dash = text.indexOf('-');
  return [Number(text.slice(0, dash)), text.slice(dash + 1)];
}

function attachmentsIn(attachments: unknown): string[] {
  return Object.keys(attachments as JsonObject).map((name) => JSON.stringify(name));
}

function conflictsIn(conflicts: unknown): string[] {
  return (conflicts as JsonArray).map(String);
}
