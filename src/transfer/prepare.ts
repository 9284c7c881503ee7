// Looks at what was read, before it is written: is it meant, can it be carried, does it keep its schema, without its secrets where
// that was asked for.
import { hash } from 'node:crypto';
import type { Limits } from '../backend/backend.js';
import { canonicalDocument } from '../document/canonical.js';
import { withoutField } from '../document/equal.js';
import { DbkitError } from '../document/error.js';
import { inspectDocument } from '../document/inspect.js';
import type { JsonObject } from '../document/json.js';
import { shownPointer } from '../document/pointer.js';
import type { CanonicalFacts } from '../document/text-document.js';
import { checkDocument } from '../schema/check.js';
import type { Dialect } from '../schema/dialect.js';
import { checkLimits } from '../store/document-limits.js';
import { idRefusalOf } from '../store/id-limits.js';
import { limitTest } from './limit-test.js';
import type { ValidateMode } from './plan.js';
import { type Prepared, PreparedText, type Warning } from './prepared.js';
import type { Reject } from './rejects.js';
import { redactor, secretCounter, secretTest } from './secrets.js';
import type { SourceItem, Unreadable } from './source.js';
import { isTokenCollection } from './token-collections.js';
import { isMeant, type Where } from './where.js';

export type { Prepared, Warning };

export type Judged =
  /** `document` is the one of `prepared`, where somebody has looked into it already. */
  | { readonly is: 'document'; readonly prepared: Prepared; readonly document?: JsonObject }
  | { readonly is: 'reject'; readonly reject: Reject }
  /** No condition of the command line means it: it is not counted as read. */
  | { readonly is: 'left out' };

type FoundDocument = Extract<SourceItem, { is: 'document' }>;

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
  readonly #mayHoldSecrets: ((text: string) => boolean) | undefined;
  readonly #isChecked: boolean;
  readonly #keySecrets: number;
  readonly #mayBreak: (length: number, text?: string) => boolean;
  /** Nobody looks into documents without secrets: their text and its digest are enough. */
  readonly #takesText: boolean;

  constructor(options: PreparerOptions) {
    const { collection, dialect, validate, redacts, where } = options;
    this.#options = options;
    this.#where = where.filter((condition) => condition.collection === collection);
    this.#redact = redacts ? redactor(dialect, collection) : undefined;
    this.#countSecrets = secretCounter(dialect, collection);
    this.#mayHoldSecrets = secretTest(dialect, collection);
    this.#isChecked = validate !== 'off' && dialect.entryOf(collection) !== undefined;
    this.#mayBreak = limitTest(options.limits);
    this.#keySecrets = isTokenCollection(collection) ? 1 : 0;
    const looks = this.#isChecked || this.#redact || options.refusalOf;
    this.#takesText = !looks && this.#where.length === 0;
  }

  judge(item: SourceItem): Judged {
    if (item.is === 'unreadable') return { is: 'reject', reject: this.#unreadable(item) };
    return (this.#takesText && this.#judgeText(item)) || this.#judgeDocument(item);
  }

  /** Undefined where the document has to be looked into. */
  #judgeText(item: FoundDocument): Judged | undefined {
    const { id, text, canonical } = item;
    if (text === undefined || canonical === undefined || this.#mayBreak(canonical.bytes)) return undefined;
    if (idRefusalOf(id, this.#options.limits) !== undefined || this.#mayHoldSecrets?.(text)) return undefined;
    const { digest, bytes } = canonical;
    const secrets = this.#keySecrets;
    const facts = { id, digest, bytes, secrets, warning: undefined, ignored: item.ignored };
    return { is: 'document', prepared: new PreparedText(facts, text) };
  }

  #judgeDocument(item: FoundDocument): Judged {
    const { id } = item;
    const found = item.document;
    const given = item.canonical ? found : withoutField(found, '_rev');
    if (!isMeant(this.#where, given)) return { is: 'left out' };
    const form = item.canonical ?? canonicalForm(given);
    const problem = this.#refusalOf(id, given, form) ?? this.#problemOf(given);
    if (problem && (problem.is === 'refusal' || this.#options.validate === 'reject')) {
      const { pointer, message: reason } = problem;
      const reject = { collection: this.#options.collection, id, reason, pointer, document: given };
      return { is: 'reject', reject };
    }
    const document = this.#redact ? this.#redact(given) : given;
    const carried: CanonicalForm = document === given ? form : canonicalForm(document);
    const facts = {
      id,
      digest: carried.digest,
      bytes: carried.bytes,
      secrets: this.#keySecrets + (this.#countSecrets?.(document) ?? 0),
      warning: problem,
      ignored: item.ignored,
    };
    // What was changed on the way has no text as it was read; where order was lost already, the canonical form will do.
    const asRead = document === found ? item.text : undefined;
    const text = this.#options.keepsOrder ? asRead : (carried.text ?? asRead);
    const prepared = text === undefined ? { ...facts, document } : new PreparedText(facts, text);
    return { is: 'document', prepared, document };
  }

  #unreadable({ id, path, reason, shown }: Unreadable): Reject {
    const { collection } = this.#options;
    return { collection, id: id ?? null, reason, pointer: shownPointer(path), document: shown };
  }

  #refusalOf(
    id: string,
    document: JsonObject,
    { bytes, text }: CanonicalForm,
  ): (Warning & { is: 'refusal' }) | undefined {
    const { limits, refusalOf } = this.#options;
    const idRefusal = idRefusalOf(id, limits);
    if (idRefusal !== undefined) return { is: 'refusal', pointer: '/_id', message: `the id ${idRefusal}` };
    try {
      if (this.#mayBreak(bytes, text)) checkLimits(document, inspectDocument(document), limits);
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
    return problem && { is: 'problem', pointer: shownPointer(problem.path), message: problem.message };
  }
}

interface CanonicalForm extends CanonicalFacts {
  /** Left out where there is no `\u` in it. */
  readonly text?: string;
}

function canonicalForm(document: JsonObject): CanonicalForm {
  const text = canonicalDocument(document);
  return { text, bytes: text.length, digest: hash('sha256', text, 'binary') };
}

/** The place is in the message, where there is one. */
export function refusal(message: string): Warning & { is: 'refusal' } {
  return { is: 'refusal', pointer: /^the value at (\/\S*)/.exec(message)?.[1] ?? '', message };
}
