// A backend for Gofannon that keeps documents as JSON text in maps: complete, and small enough to read at once.
import {
  type DatabaseService,
  DbkitError,
  type JsonObject,
  parseJsonObject,
  stringifyJson,
} from 'gofannon-dbkit';

export class MyBackend implements DatabaseService {
  readonly #collections = new Map<string, Map<string, string>>();
  #revision = 0;

  async get(collection: string, id: string): Promise<JsonObject> {
    const text = this.#collections.get(collection)?.get(id);
    if (text === undefined) throw new DbkitError('not_found', `there is no ${id} in ${collection}`);
    return parseJsonObject(text);
  }

  async save(collection: string, id: string, document: JsonObject): Promise<{ id: string; rev: string }> {
    if (!id.isWellFormed()) throw new DbkitError('invalid', 'an id is well-formed Unicode');
    // `_rev` belongs to the database; the id given goes before the one in the body.
    const { _rev, ...fields } = document;
    const documents = this.#collections.get(collection) ?? new Map<string, string>();
    documents.set(id, stringifyJson({ ...fields, _id: id }));
    this.#collections.set(collection, documents);
    return { id, rev: String(++this.#revision) };
  }

  async delete(collection: string, id: string): Promise<void> {
    if (!this.#collections.get(collection)?.delete(id))
      throw new DbkitError('not_found', `there is no ${id} in ${collection}`);
  }

  async listAll(collection: string): Promise<JsonObject[]> {
    return [...(this.#collections.get(collection)?.values() ?? [])].map(parseJsonObject);
  }
}
