// Checks one document after another, each from its text, and says what is wrong with it and where.
import type { JsonPath, JsonValue } from '../document/json.js';
import { duplicateKeys, loneSurrogates, syntaxErrorOf } from '../document/json-text.js';
import { locate } from '../document/locate.js';
import { countMembers, countSpelledMembers, MAX_DEPTH, SHALLOW_LENGTH } from '../document/nesting.js';
import { shownPointer } from '../document/pointer.js';
import { dialectsKnowing, otherDialectHint } from '../files/collection-of-file.js';
import type { DocumentVisitor } from '../files/document-reader.js';
import { decoded, type RawText } from '../files/raw-text.js';
import { checkDocument } from '../schema/check.js';
import { type Dialect, dialectsWith, openDialect } from '../schema/dialect.js';
import type { Problem, ProblemCode, Severity } from '../schema/finding.js';
import { hasSecretIds, shownIdOf } from '../schema/masking.js';
import { RecognitionTally } from '../schema/recognition.js';
import { shortened } from '../schema/wording/shown.js';
import { type CheckedDocument, positionIn } from './checked-document.js';
import type { UnreadableDocument } from './document-feed.js';
import type { FindingList } from './finding-list.js';
import type { SymbolCollector } from './symbol-collector.js';
import { textNeeds } from './text-needs.js';
import type { ValidationOptions } from './validation-options.js';
import type { FeedVisitor } from './visit-feed.js';

const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'byte-order-mark',
  'empty-file',
  'lone-surrogate',
  'not-a-file',
]);
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** Visits the documents of one file, or of a feed; what it finds goes into the list, names into the collector where there is one. */
export class DocumentChecker implements DocumentVisitor, FeedVisitor {
  readonly #options: ValidationOptions;
  readonly #found: FindingList;
  readonly #symbols: SymbolCollector | undefined;
  /** What the documents were recognised as, where the dialect is made of several. */
  readonly recognised: RecognitionTally;
  #file = '';

  constructor(options: ValidationOptions, found: FindingList, symbols: SymbolCollector | undefined) {
    this.#options = options;
    this.#found = found;
    this.#symbols = symbols;
    this.recognised = new RecognitionTally(options.dialect);
  }

  /** Says which file the documents that follow are in. */
  enter(file: string): void {
    this.#file = file;
  }

  /** How many documents were seen, by collection. */
  readonly documents = new Map<string, number>();
  /** How many documents with errors keep the schemas of another dialect, by its name: they may have been judged by the wrong one. */
  readonly validAs = new Map<string, number>();

  document(document: CheckedDocument): void {
    const { collection, raw } = document;
    const { dialect } = this.#options;
    if (collection === undefined || !dialect.entryOf(collection)) return this.unknownCollection(document);
    this.documents.set(collection, (this.documents.get(collection) ?? 0) + 1);
    const value = parsed(raw.text);
    if (value === undefined) return this.#lookClosely(collection, document);
    const judge = dialect.judgeOf(collection, value);
    this.recognised.see(collection, value, {
      judge,
      shown: () => (raw.isBytes ? parsed(decoded(raw)) : value),
    });
    const rules = rulesOf(judge, collection);
    if (this.#isSound(rules, value, raw)) this.#symbols?.collect(collection, value, raw.isBytes);
    else this.#lookClosely(collection, document);
  }

  problem(code: ProblemCode, message: string, line: number | null, column: number | null): void {
    const place = { file: this.#file, line, column, collection: null, id: null, pointer: null };
    this.#found.add({ severity: WARNINGS.has(code) ? 'warning' : 'error', code, ...place, message });
  }

  /** What is there under an id, whatever it is, can be referred to. */
  unreadable(collection: string, { id, path, reason }: UnreadableDocument): void {
    const entry = this.#options.dialect.entryOf(collection);
    if (entry && id !== undefined)
      this.#symbols?.collect(collection, { [entry.primaryKey.field]: id }, false);
    const shown = entry && hasSecretIds(entry) ? null : (id ?? null);
    const place = { file: this.#file, line: null, column: null, collection, id: shown };
    const message = `this is no document: it ${reason}`;
    this.#found.add({
      severity: 'error',
      code: 'unreadable-document',
      ...place,
      pointer: shownPointer(path),
      message,
    });
  }

  // The many documents that are right cost this and no more: their text is not even decoded.
  #isSound(rules: Rules, value: JsonValue, { text, isBytes }: RawText): boolean {
    const { fast } = this.#options;
    const members = fast && text.length <= SHALLOW_LENGTH ? 0 : countMembers(value);
    if (members < 0 || !rules.accepts(value) || (isBytes && rules.needsText(value))) return false;
    return fast || (countSpelledMembers(text) === members && (isBytes || !SURROGATE_ESCAPE.test(text)));
  }

  #lookClosely(collection: string, document: CheckedDocument): void {
    const text = decoded(document.raw);
    const value = parsed(text);
    if (value === undefined) return this.#reportSyntax(text, document);
    const problems = this.#problemsOf(collection, value, text);
    for (const problem of problems) this.#report(document, text, value, problem);
    if (problems.some(({ severity }) => severity === 'error')) this.#askOthers(collection, value);
    this.#symbols?.collect(collection, value, false);
  }

  #askOthers(collection: string, value: JsonValue): void {
    const { dialect } = this.#options;
    // One that is made of several has asked them all.
    if (dialect.recognise !== undefined) return;
    for (const other of dialectsWith(collection)) {
      if (other === dialect.name || !openDialect(other).isValid(collection, value)) continue;
      this.validAs.set(other, (this.validAs.get(other) ?? 0) + 1);
    }
  }

  #reportSyntax(text: string, document: CheckedDocument): void {
    const syntax = syntaxErrorOf(text) ?? { offset: 0, message: 'this is not JSON', truncated: false };
    const at = positionIn(document, text, syntax.offset);
    const isCut = syntax.truncated && document.endsFile;
    const message = isCut ? 'the file ends in the middle of a document' : syntax.message;
    this.problem(isCut ? 'truncated' : 'not-json', message, at.line, at.column);
  }

  #problemsOf(collection: string, value: JsonValue, text: string): Problem[] {
    const { dialect, strict, fast } = this.#options;
    if (countMembers(value) < 0) return [tooDeep()];
    const problems = checkDocument(dialect, collection, value, { strict });
    if (fast) return problems;
    problems.push(...repeatedKeys(text));
    if (SURROGATE_ESCAPE.test(text) && loneSurrogates(text).length > 0) problems.push(loneSurrogate());
    return problems;
  }

  #report(document: CheckedDocument, text: string, value: JsonValue, problem: Problem): void {
    const offset = problem.offset ?? offsetOf(text, problem.path, problem.atKey ?? false);
    const { collection } = document;
    const id = shownIdOf(this.#options.dialect.entryOf(collection ?? ''), value);
    const { severity, code, message } = problem;
    const place = { file: this.#file, ...positionIn(document, text, offset) };
    const pointer = shownPointer(problem.path);
    this.#found.add({
      severity,
      code,
      ...place,
      collection: collection ?? null,
      id,
      pointer,
      message,
    });
  }

  /** Says once of a collection that its documents are not checked, where nothing knows it. */
  unknownCollection({
    collection,
    line,
    column,
  }: Pick<CheckedDocument, 'collection' | 'line' | 'column'>): void {
    const key = `${this.#file}\n${collection}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const [severity, message] =
      collection === undefined
        ? nothingTells(this.#file)
        : notChecked(collection, this.#options.dialect.collectionNames);
    const place = { file: this.#file, line, column, collection: collection ?? null, id: null, pointer: null };
    this.#found.add({ severity, code: 'unknown-collection', ...place, message });
  }

  readonly #told = new Set<string>();
}

/** What the documents of one collection are judged by, at hand. */
interface Rules {
  readonly accepts: (value: unknown) => boolean;
  /** True where a value must be seen as text: as bytes it could pass for another. */
  readonly needsText: (value: unknown) => boolean;
}

const known = new WeakMap<Dialect, Map<string, Rules>>();

// Of thousands of small files each has a checker of its own; what the rules are is found out once.
function rulesOf(dialect: Dialect, collection: string): Rules {
  const table = known.get(dialect) ?? new Map<string, Rules>();
  known.set(dialect, table);
  const rules = table.get(collection) ?? rulesFor(dialect, collection);
  table.set(collection, rules);
  return rules;
}

function rulesFor(dialect: Dialect, collection: string): Rules {
  const crossField = dialect.crossFieldOf(collection);
  return {
    accepts: (value) => dialect.isValid(collection, value) && crossField.holds(value),
    needsText: textNeeds(dialect.schemaOf(collection)),
  };
}

function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function nothingTells(file: string): [Severity, string] {
  const hint = otherDialectHint(file) || 'name it with --collection';
  return ['error', `nothing tells which collection this is: ${hint}`];
}

function notChecked(collection: string, known: readonly string[]): [Severity, string] {
  const message = `the documents of ${collection} were not checked: the schemas know ${known.join(', ')}`;
  const others = dialectsKnowing(collection);
  return ['warning', others === '' ? message : `${message}; ${others} it`];
}

function offsetOf(text: string, path: JsonPath, atKey: boolean): number {
  const found = locate(text, path);
  if (!found) return 0;
  return atKey && found.key ? found.key.start : found.value.start;
}

function tooDeep(): Problem {
  const message = `the document is nested more than ${MAX_DEPTH} deep`;
  return { severity: 'error', code: 'too-deep', path: [], message };
}

function repeatedKeys(text: string): Problem[] {
  return duplicateKeys(text).map(({ path, offset }) => ({
    severity: 'error',
    code: 'duplicate-key',
    path,
    offset,
    message: `\`${shortened(String(path.at(-1)))}\` is there twice; readers take the last one and lose the others`,
  }));
}

function loneSurrogate(): Problem {
  const message = 'some text holds half of a surrogate pair, which many databases refuse or replace';
  return { severity: 'warning', code: 'lone-surrogate', path: [], message };
}
