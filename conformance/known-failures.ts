// A known-failures file: failures that a team lives with for now, each with its reason.
import { readFileSync, writeFileSync } from 'node:fs';
import { DbkitError, messageOf } from '../src/document/error.js';
import { isJsonObject, type JsonValue } from '../src/document/json.js';
import type { ConformReport } from '../src/report/conform/conform-report.js';
import type { KnownFailure } from './exceptions.js';

/** Reads the file. Throws DbkitError `usage` where it is missing or not one. */
export function readKnownFailures(path: string): KnownFailure[] {
  const fail = (what: string) =>
    new DbkitError('usage', `the known-failures file ${path} ${what}; --write-known-failures makes one`);
  let content: JsonValue;
  try {
    content = JSON.parse(readFileSync(path, 'utf8')) as JsonValue;
  } catch (error) {
    throw fail(`cannot be read: ${messageOf(error)}`);
  }
  if (!Array.isArray(content) || !content.every(isKnownFailure))
    throw fail('is not an array of {id, reason, message}');
  return content as unknown as KnownFailure[];
}

/** Writes what has failed; reasons that the report already has are kept. Returns how many there are. */
export function writeKnownFailures(path: string, { requirements }: ConformReport): number {
  const failures = requirements.flatMap(({ id, status, reason, failure }): KnownFailure[] =>
    failure && (status === 'fail' || status === 'known-failure')
      ? [{ id, reason: reason ?? 'not given yet', message: failure.message }]
      : [],
  );
  try {
    writeFileSync(path, `${JSON.stringify(failures, null, 2)}\n`);
  } catch (error) {
    throw new DbkitError('unwritable', `cannot write ${path}: ${messageOf(error)}`, { cause: error });
  }
  return failures.length;
}

function isKnownFailure(value: JsonValue): boolean {
  return isJsonObject(value) && ['id', 'reason', 'message'].every((name) => typeof value[name] === 'string');
}
