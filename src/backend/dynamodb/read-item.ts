// DynamoDB's items, made documents without loss: numbers by their digits, and what JSON has no form for is named with its place,
// unless a conversion says what it becomes, or it is to be left out.
import { DbkitError } from '../../document/error.js';
import type { JsonObject, JsonPath, JsonValue } from '../../document/json.js';
import { readNumber } from '../../document/number.js';
import { setField } from '../../document/parse.js';
import { shownPointer } from '../../document/pointer.js';
import type { ForeignRules, Ignorable, Ignored, StoredDocument, Unreadable } from '../backend.js';
import { NO_REVISION } from '../unique-revision.js';

/** DynamoDB's JSON of a value: an object of one member, whose name says the type. */
export type AttributeValue = Readonly<Record<string, unknown>>;
export type Item = Readonly<Record<string, AttributeValue>>;

const NONE: ForeignRules = { convert: {}, ignore: [] };
const FOREIGN: Readonly<Record<string, string>> = {
  B: 'binary',
  SS: 'string set',
  NS: 'number set',
  BS: 'binary set',
};
const IGNORABLE: Readonly<Record<string, Ignorable>> = { B: 'binary', SS: 'sets', NS: 'sets', BS: 'sets' };
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Throws DbkitError `internal`, naming the place, for a document of somebody else's that is no JSON. */
export function toStored(collection: string, item: Item): StoredDocument {
  const read = toReadable(item, NONE);
  if ('document' in read) return read;
  const id = JSON.stringify(read.id ?? '');
  throw new DbkitError('internal', `the document ${id} of ${collection} ${read.reason}`);
}

/** The document, or why it is none. */
export function toReadable(item: Item, rules: ForeignRules): StoredDocument | Unreadable {
  const reading = new Reading(rules);
  const document = reading.document(item);
  const { _id: id, _rev: revision } = item;
  // The key of a table of ours is text, always.
  const text = String(id?.['S']);
  if (reading.problem) return { id: text, ...reading.problem, shown: document };
  const stored = { id: text, revision: revisionIn(revision), document };
  return reading.ignored.length > 0 ? { ...stored, ignored: reading.ignored } : stored;
}

function revisionIn(revision: AttributeValue | undefined): string {
  const text = revision?.['S'];
  return typeof text === 'string' ? text : NO_REVISION;
}

/** On the way through one item. */
class Reading {
  /** The first. */
  problem: { readonly path: JsonPath; readonly reason: string } | undefined;
  readonly ignored: Ignored[] = [];
  readonly #rules: ForeignRules;
  readonly #path: (string | number)[] = [];

  constructor(rules: ForeignRules) {
    this.#rules = rules;
  }

  /** Of a whole item: its revision is no field. */
  document(item: Item): JsonObject {
    return this.#fields(item, '_rev');
  }

  #fields(item: Item, without?: string): JsonObject {
    const object: JsonObject = {};
    for (const name of Object.keys(item)) {
      if (name === without) continue;
      const value = item[name] ?? {};
      if (!this.#isIgnored(name, value)) setField(object, name, this.#at(name, value));
    }
    return object;
  }

  #isIgnored(name: string, value: AttributeValue): boolean {
    if (this.#rules.ignore.length === 0) return false;
    const [type = ''] = Object.keys(value);
    const kind = IGNORABLE[type];
    if (!kind || !this.#rules.ignore.includes(kind)) return false;
    this.ignored.push({ kind, path: [...this.#path, name], what: `a ${FOREIGN[type]}` });
    return true;
  }

  #at(step: string | number, value: AttributeValue): JsonValue {
    this.#path.push(step);
    const json = this.#json(value);
    this.#path.pop();
    return json;
  }

  #json(value: AttributeValue): JsonValue {
    // Its one member.
    for (const type in value) return this.#typed(type, value[type]);
    return this.#notJson('empty', '');
  }

  #typed(type: string, inner: unknown): JsonValue {
    switch (type) {
      case 'S':
        return String(inner);
      case 'N':
        return this.#number(String(inner));
      case 'BOOL':
        return inner === true;
      case 'NULL':
        return null;
      case 'L':
        return (inner as AttributeValue[]).map((element, at) => this.#at(at, element));
      case 'M':
        return this.#fields(inner as Item);
      case 'B':
        // Binary is base64 on the way.
        return this.#rules.convert.binary ? String(inner) : this.#notJson(type, inner);
      default:
        return this.#notJson(type, inner);
    }
  }

  #number(text: string): JsonValue {
    return JSON_NUMBER.test(text) ? readNumber(text) : this.#notJson('N', text);
  }

  #notJson(type: string, inner: unknown): JsonValue {
    const name = FOREIGN[type] ?? `value of the type ${type}`;
    const path = [...this.#path];
    this.problem ??= { path, reason: `holds a ${name} at ${shownPointer(path)}, which is no JSON` };
    return { $notJson: { type: name, text: typeof inner === 'string' ? inner : JSON.stringify(inner) } };
  }
}
