// A baseline: findings that are known, and do not fail a run. What is no longer found is reported as fixed.
import { readFileSync, writeFileSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';
import { isJsonObject, type JsonValue } from '../document/json.js';
import type { Finding } from '../schema/finding.js';
import type { KnownFinding } from './validation-report.js';

/** What makes two findings the same, though lines have moved. */
export function fingerprint({ code, file, collection, id, pointer, message }: KnownFinding): string {
  return JSON.stringify([code, file, collection, id, pointer, message]);
}

/** Reads a baseline. Throws DbkitError `usage` where it is missing or not one. */
export function readBaseline(path: string): KnownFinding[] {
  const fail = (what: string) =>
    new DbkitError('usage', `the baseline ${path} ${what}; --write-baseline makes one`);
  let content: JsonValue;
  try {
    content = JSON.parse(readFileSync(path, 'utf8')) as JsonValue;
  } catch (error) {
    throw fail(`cannot be read: ${messageOf(error)}`);
  }
  const findings = isJsonObject(content) ? content['findings'] : undefined;
  if (!Array.isArray(findings) || !findings.every(isKnownFinding)) throw fail('is not a list of findings');
  return findings as unknown as KnownFinding[];
}

/** Writes these findings as a baseline. Throws DbkitError `unwritable`. */
export function writeBaseline(path: string, findings: readonly Finding[]): void {
  const known = findings.map(({ code, file, collection, id, pointer, message }) => ({
    code,
    file,
    collection,
    id,
    pointer,
    message,
  }));
  const unique = [...new Map(known.map((finding) => [fingerprint(finding), finding])).values()];
  try {
    writeFileSync(path, `${JSON.stringify({ findings: unique }, null, 2)}\n`);
  } catch (error) {
    throw new DbkitError('unwritable', `cannot write the baseline ${path}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

function isKnownFinding(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const isTextOrNull = (name: string) => value[name] === null || typeof value[name] === 'string';
  const required = ['code', 'file', 'message'].every((name) => typeof value[name] === 'string');
  return required && ['collection', 'id', 'pointer'].every(isTextOrNull);
}
