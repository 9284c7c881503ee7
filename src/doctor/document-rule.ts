// What every rule of one document is, and what it may ask of the installation.
import type { Dialect } from '../schema/dialect.js';
import type { SourceItem } from '../transfer/source.js';
import type { FindingCode, Seen } from './finding.js';

export type DocumentItem = Extract<SourceItem, { is: 'document' }>;

export interface DocumentRule {
  readonly collection: string;
  readonly codes: readonly FindingCode[];
  look(item: DocumentItem): Seen | undefined;
}

export interface Circumstances {
  /** A timestamp: ages are counted from it. */
  readonly now: string;
  /** Of the database; undefined where it has no limit, or is none. */
  readonly maxDocumentBytes: number | undefined;
  readonly stored: Dialect;
  /** Tells which dialect a document is of. */
  readonly auto: Dialect;
}
