// Checks one document after another, each from its text, and says what is wrong with it and where.
import { isJsonObject, type JsonPath, type JsonValue } from '../document/json.js';
import { duplicateKeys, lineAndColumn, loneSurrogates, syntaxErrorOf } from '../document/json-text.js';
import { locate } from '../document/locate.js';
import { toPointer } from '../document/pointer.js';
import type { DocumentText, DocumentVisitor } from '../files/document-reader.js';
import { checkDocument } from '../schema/check.js';
import type { Problem, ProblemCode, Severity } from '../schema/finding.js';
import type { FindingList } from './finding-list.js';
import { countMembers, countSpelledMembers, MAX_DEPTH, SHALLOW_LENGTH } from './nesting.js';
import type { SymbolCollector } from './symbol-collector.js';
import type { ValidationOptions } from './validation-options.js';

const WARNINGS: ReadonlySet<ProblemCode> = new Set([
  'byte-order-mark',
  'empty-file',
  'lone-surrogate',
  'not-a-file',
]);
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;

/** Visits the documents of one file; what it finds goes into the list, names into the collector where there is one. */
export class DocumentChecker implements DocumentVisitor {
  /** How many documents were seen, by collection. */
  readonly documents = new Map<string, number>();
  readonly #options: ValidationOptions;
  readonly #found: FindingList;
  readonly #symbols: SymbolCollector | undefined;
  #file = '';

  constructor(options: ValidationOptions, found: FindingList, symbols: SymbolCollector | undefined) {
    this.#options = options;
    this.#found = found;
    this.#symbols = symbols;
  }

  /** Says which file the documents that follow are in. */
  enter(file: string): void {
    this.#file = file;
  }

  document(document: DocumentText): void {
    const { collection } = document;
    if (collection === undefined || !this.#options.dialect.entryOf(collection)) {
      this.#unknownCollection(document);
      return;
    }
    this.documents.set(collection, (this.documents.get(collection) ?? 0) + 1);
    const value = this.#parse(document);
    if (value === undefined) return;
    for (const problem of this.#problemsOf(collection, value, document.text))
      this.#report(document, value, problem);
    this.#symbols?.collect(collection, value);
  }

  problem(code: ProblemCode, message: string, line: number, column: number): void {
    const place = { file: this.#file, line, column, collection: null, id: null, pointer: null };
    this.#found.add({ severity: WARNINGS.has(code) ? 'warning' : 'error', code, ...place, message });
  }

  #parse(document: DocumentText): JsonValue | undefined {
    try {
      return JSON.parse(document.text) as JsonValue;
    } catch (error) {
      const syntax = syntaxErrorOf(document.text) ?? { offset: 0, message: String(error), truncated: false };
      const at = lineAndColumn(document.text, syntax.offset, document.line, document.column);
      const code = syntax.truncated && document.endsFile ? 'truncated' : 'not-json';
      const message = code === 'truncated' ? 'the file ends in the middle of a document' : syntax.message;
      this.problem(code, message, at.line, at.column);
      return undefined;
    }
  }

  #problemsOf(collection: string, value: JsonValue, text: string): Problem[] {
    const { dialect, strict, fast } = this.#options;
    const members = fast && text.length <= SHALLOW_LENGTH ? 0 : countMembers(value);
    if (members < 0) return [tooDeep()];
    const problems = checkDocument(dialect, collection, value, { strict });
    if (fast) return problems;
    const spelled = countSpelledMembers(text);
    if (spelled !== members) problems.push(...repeatedKeys(text));
    if (SURROGATE_ESCAPE.test(text) && loneSurrogates(text).length > 0) problems.push(loneSurrogate());
    return problems;
  }

  #report(document: DocumentText, value: JsonValue, problem: Problem): void {
    const { text, line, column } = document;
    const offset = problem.offset ?? offsetOf(text, problem.path, problem.atKey ?? false);
    const id = isJsonObject(value) && typeof value['_id'] === 'string' ? value['_id'] : null;
    const { severity, code, message } = problem;
    const place = { file: this.#file, ...lineAndColumn(text, offset, line, column) };
    const pointer = toPointer(problem.path);
    this.#found.add({
      severity,
      code,
      ...place,
      collection: document.collection ?? null,
      id,
      pointer,
      message,
    });
  }

  #unknownCollection({ collection, line, column }: DocumentText): void {
    const key = `${this.#file}\n${collection}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const [severity, message] = unknownCollection(collection, this.#options.dialect.collectionNames);
    const place = { file: this.#file, line, column, collection: collection ?? null, id: null, pointer: null };
    this.#found.add({ severity, code: 'unknown-collection', ...place, message });
  }

  readonly #told = new Set<string>();
}

function unknownCollection(collection: string | undefined, known: readonly string[]): [Severity, string] {
  if (collection === undefined)
    return ['error', 'nothing tells which collection this is: name it with --collection'];
  const names = known.join(', ');
  return ['warning', `the documents of ${collection} were not checked: the schemas know ${names}`];
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
    message: `\`${String(path.at(-1))}\` is there twice; readers take the last one and lose the others`,
  }));
}

function loneSurrogate(): Problem {
  const message = 'some text holds half of a surrogate pair, which many databases refuse or replace';
  return { severity: 'warning', code: 'lone-surrogate', path: [], message };
}
