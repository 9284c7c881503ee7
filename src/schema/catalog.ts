// The shape of a dialect's catalog.json: for each collection its schema, key, references, timestamps, secrets and the rules
// that no JSON Schema can say. Code that needs to know something about a collection reads it here, and names none itself.
// Every place is a JSON pointer in which `*` stands for any array element or any field.
import type { Severity } from './finding.js';

export interface ReferenceRule {
  /** Where the referring ids are: `/gofannon_agents/*`. A null or absent one refers to nothing. */
  readonly from: string;
  /** The collection whose `_id`s they are. */
  readonly to: string;
}

/** The instant at `before` is not later than the one at `after`; with `strict`, earlier. Holds where both are there. */
export interface OrderRule {
  readonly before: string;
  readonly after: string;
  readonly strict?: boolean;
  readonly severity: Severity;
}

/** The instants at `each` (a pattern with one `*`) never go back. */
export interface SortedRule {
  readonly each: string;
  readonly severity: Severity;
}

/**
 * The document at `reference` has the same value in its field `theirs` as this one has in `ours`. Of several rules with the same
 * `reference` and `ours`, one has to hold.
 */
export interface MatchRule {
  readonly reference: string;
  readonly to: string;
  readonly ours: string;
  readonly theirs: string;
  readonly severity: Severity;
}

export interface CollectionEntry {
  /** The schema's file name beside the catalog. */
  readonly schema: string;
  /** One document of it, as in file names and messages: `agent`. */
  readonly singular: string;
  readonly primaryKey: { readonly field: string; readonly description: string };
  readonly references: readonly ReferenceRule[];
  /** `updated`: of several places, the first where a time is. */
  readonly timestamps: { readonly created?: string; readonly updated?: string | readonly string[] };
  readonly secrets: readonly string[];
  /** Objects whose fields are named by URLs: a password in such a name is a secret. */
  readonly secretUrls: readonly string[];
  /** Fields, besides the primary key, whose values no two documents share. */
  readonly unique: readonly string[];
  readonly order: readonly OrderRule[];
  readonly sorted: readonly SortedRule[];
  readonly matches: readonly MatchRule[];
}

export interface Catalog {
  readonly dialect: string;
  readonly title: string;
  readonly description: string;
  readonly collections: Readonly<Record<string, CollectionEntry>>;
}
