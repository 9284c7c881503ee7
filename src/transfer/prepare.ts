// Looks at what was read, before it is written: is it meant, can it be carried, does it keep its schema, without its secrets where
// that was asked for.
import { hash } from 'node:crypto';
import type { Limits } from '../backend/backend.js';
import { canonicalDocument } from '../document/canonical.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { inspectDocument } from '../document/inspect.js';
import type { JsonObject } from '../document/json.js';
import { toPointer } from '../document/pointer.js';
import { checkDocument } from '../schema/check.js';
import type { Dialect } from '../schema/dialect.js';
import { checkLimits } from '../store/document-limits.js';
import { idRefusalOf } from '../store/id-limits.js';
import { limitTest } from './limit-test.js';
import type { ValidateMode } from './plan.js';
import { type Prepared, PreparedText, type Warning } from './prepared.js';
import type { Reject } from './rejects.js';
import { hasSecretKeys, redactor, secretCounter } from './secrets.js';
import type { SourceItem, Unreadable } from './source.js';
import { isMeant, type Where } from './where.js';

export type { Prepared, Warning };

export type Judged =
  /** `document` is the one of `prepared`, for who looks at it at once. */
  | { readonly is: 'document'; readonly prepared: Prepared; readonly document: JsonObject }
  | { readonly is: 'reject'; readonly reject: Reject }
  /** No condition of the command line means it: it is not counted as read. */
  | { readonly is: 'left out' };

export interface PreparerOptions {
  readonly collection: string;
  readonly dialect: Dialect;
  readonly validate: ValidateMode;
  readonly redacts: boolean;
  readonly where: readonly Where[];
  readonly limits: Limits;
  /** Of the source. */
  readonly keepsOrder: boolean;
  /** For a dry run, which has no write to answer it. */
  readonly refusalOf?: ((id: string, document: JsonObject) => string | undefined) | undefined;
}

export class Preparer {
  readonly #options: PreparerOptions;
  readonly #where: readonly Where[];
  readonly #redact: ((document: JsonObject) => JsonObject) | undefined;
  readonly #countSecrets: ((document: JsonObject) => number) | undefined;
  readonly #isChecked: boolean;
  readonly #keySecrets: number;
  readonly #mayBreak: (canonical: string) => boolean;

  constructor(options: PreparerOptions) {
    const { collection, dialect, validate, redacts, where } = options;
    this.#options = options;
    this.#where = where.filter((condition) => condition.collection === collection);
    this.#redact = redacts ? redactor(dialect, collection) : undefined;
    this.#countSecrets = secretCounter(dialect, collection);
    this.#isChecked = validate !== 'off' && dialect.entryOf(collection) !== undefined;
    this.#mayBreak = limitTest(options.limits);
    this.#keySecrets = hasSecretKeys(dialect, collection) ? 1 : 0;
  }

  judge(item: SourceItem): Judged {
    if (item.is === 'unreadable') return { is: 'reject', reject: this.#unreadable(item) };
    const { id } = item;
    const given = withoutField(item.document, '_rev');
    if (!isMeant(this.#where, given)) return { is: 'left out' };
    const canonical = canonicalDocument(given);
    const problem = this.#refusalOf(id, given, canonical) ?? this.#problemOf(given);
    if (problem && (problem.is === 'refusal' || this.#options.validate === 'reject')) {
      const { pointer, message: reason } = problem;
      const reject = { collection: this.#options.collection, id, reason, pointer, document: given };
      return { is: 'reject', reject };
    }
    const document = this.#redact ? this.#redact(given) : given;
    const text = document === given ? canonical : canonicalDocument(document);
    const facts = {
      id,
      digest: hash('sha256', text, 'binary'),
      bytes: text.length,
      secrets: this.#keySecrets + (this.#countSecrets?.(document) ?? 0),
      warning: problem,
      ignored: item.ignored,
    };
    const written = this.#textOf(item, document, text);
    return {
      is: 'document',
      prepared: written === undefined ? { ...facts, document } : new PreparedText(facts, written),
      document,
    };
  }

  /** What was changed on the way has no text as it was read; where order was lost already, the canonical form will do. */
  #textOf(
    item: SourceItem & { is: 'document' },
    document: JsonObject,
    canonical: string,
  ): string | undefined {
    if (!this.#options.keepsOrder) return canonical;
    return document === item.document ? item.text : undefined;
  }

  #unreadable({ id, path, reason, shown }: Unreadable): Reject {
    const { collection } = this.#options;
    return { collection, id: id ?? null, reason, pointer: toPointer(path), document: shown };
  }

  #refusalOf(id: string, document: JsonObject, canonical: string): (Warning & { is: 'refusal' }) | undefined {
    const { limits, refusalOf } = this.#options;
    const idRefusal = idRefusalOf(id, limits);
    if (idRefusal !== undefined) return { is: 'refusal', pointer: '/_id', message: `the id ${idRefusal}` };
    try {
      if (this.#mayBreak(canonical)) checkLimits(document, inspectDocument(document), limits);
    } catch (error) {
      if (error instanceof DbkitError) return refusal(error.message);
      throw error;
    }
    const why = refusalOf?.(id, document);
    return why === undefined ? undefined : refusal(why);
  }

  #problemOf(document: JsonObject): (Warning & { is: 'problem' }) | undefined {
    if (!this.#isChecked) return undefined;
    const { dialect, collection } = this.#options;
    const problem = checkDocument(dialect, collection, document).find(({ severity }) => severity === 'error');
    return problem && { is: 'problem', pointer: toPointer(problem.path), message: problem.message };
  }
}

/** The place is in the message, where there is one. */
export function refusal(message: string): Warning & { is: 'refusal' } {
  return { is: 'refusal', pointer: /^the value at (\/\S*)/.exec(message)?.[1] ?? '', message };
}
