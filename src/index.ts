// The public API, listed by hand: what is not here is not promised.

export type { Limits } from './backend/backend.js';
export { type BackendDescription, describeBackends } from './backend/registry.js';
export { isEqualJson } from './document/equal.js';
export { DbkitError, type ErrorCode } from './document/error.js';
export { ExactNumber, type JsonObject, type JsonPath, type JsonValue } from './document/json.js';
export { parseJson, parseJsonObject } from './document/parse.js';
export { fromPointer, toPointer } from './document/pointer.js';
export { stringifyJson } from './document/stringify.js';
export type { Catalog, CollectionEntry } from './schema/catalog.js';
export { type CheckOptions, checkDocument } from './schema/check.js';
export { type Dialect, openDialect } from './schema/dialect.js';
export type { Finding, Problem, ProblemCode, Severity } from './schema/finding.js';
export type * from './schema/generated/documented/types.js';
/** The types of documents as Gofannon's running code writes them: `Stored.Agent`. */
export type * as Stored from './schema/generated/stored/types.js';
export type {
  BulkOutcome,
  ConflictProfile,
  DatabaseService,
  FindOptions,
  Saved,
} from './store/database-service.js';
export { DocumentStore, type StoreOptions } from './store/document-store.js';
export { openStore } from './store/open-store.js';

export type { ValidationReport } from './validation/validation-report.js';
