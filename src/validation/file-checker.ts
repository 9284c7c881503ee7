// Reads one input and hands its documents to a visitor; what the system refuses becomes a finding, and the run goes on.
import { DbkitError } from '../document/error.js';
import { openBlocks } from '../files/block-source.js';
import type { Input } from '../files/discover.js';
import {
  type DocumentVisitor,
  type ReadOptions,
  readDocuments,
  readSource,
} from '../files/document-reader.js';
import type { Spool } from '../files/spool.js';
import type { Finding } from '../schema/finding.js';
import type { FindingList } from './finding-list.js';

/** Where streams are kept for a second reading, by path. */
export type Spools = Map<string, Spool>;

/** Reads an input to its end, or to where the system refuses. */
export function visitInput(
  input: Input,
  visitor: DocumentVisitor,
  options: ReadOptions,
  found: FindingList,
  spools: Spools,
): void {
  try {
    readInput(input, visitor, options, spools);
  } catch (error) {
    if (!(error instanceof DbkitError) || error.code !== 'unreadable') throw error;
    found.add(unreadable(input.path, error.message));
  }
}

function readInput(input: Input, visitor: DocumentVisitor, options: ReadOptions, spools: Spools): void {
  const spool = spools.get(input.path);
  const readable = { path: pathOf(input), collection: input.collection, mustTell: input.kind !== 'file' };
  if (!spool) return readDocuments(readable, visitor, options);
  const source = spool.isRecorded ? spool.replay() : spool.record(openBlocks(pathOf(input)));
  try {
    readSource(source, readable, visitor, options);
  } finally {
    source.close();
  }
}

function pathOf(input: Input): string {
  return input.kind === 'stdin' ? '-' : input.path;
}

function unreadable(file: string, message: string): Finding {
  const place = { file, line: null, column: null, collection: null, id: null, pointer: null };
  return { severity: 'error', code: 'unreadable', ...place, message };
}
