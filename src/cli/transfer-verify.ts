// `--verify`: compares both sides document by document when all is moved.
import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject } from '../document/json.js';
import { parseJson } from '../document/parse.js';
import { openDialect } from '../schema/dialect.js';
import { openDatabaseSource } from '../transfer/database/database-source.js';
import type { TransferChoices } from '../transfer/plan.js';
import { redactor } from '../transfer/secrets.js';
import type { Source } from '../transfer/source.js';
import type { TransferReport, Verified } from '../transfer/transfer-report.js';
import { verify } from '../transfer/verify/verify.js';
import { parseWhere } from '../transfer/where.js';

const MOST_LISTED = 20;

/** What is compared is what was moved: with the same conditions, and redacted where that was asked for. */
export async function verifyTransfer(
  source: Source,
  targetUrl: string,
  choices: TransferChoices,
  report: TransferReport,
  signal: AbortSignal,
): Promise<Verified> {
  const dialect = openDialect(choices.dialect);
  const conditions = choices.where.map(parseWhere);
  const rejected = rejectedIds(report.rejectFile);
  const redactors = new Map<string, ((document: JsonObject) => JsonObject) | undefined>();
  const redacted = (collection: string, document: JsonObject): JsonObject => {
    if (!redactors.has(collection)) redactors.set(collection, redactor(dialect, collection));
    return redactors.get(collection)?.(document) ?? document;
  };
  const target = await openDatabaseSource(targetUrl);
  try {
    const found = await verify(source, target, {
      collections: report.collections.filter(({ absent }) => !absent).map(({ name }) => name),
      exclude: [],
      dialect,
      where: (collection, document) =>
        conditions.every((one) => one.collection !== collection || one.holds(document)),
      as: choices.secrets === 'redact' ? redacted : undefined,
      isRejected: (collection, id) => rejected.has(`${collection}\n${id}`),
      maxListed: MOST_LISTED,
      signal,
    });
    const { counts, differences, unreadable } = found;
    // What could not be read from the source was rejected, and is in the reject file.
    const isEqual = counts.differing === 0 && unreadable.every(({ side }) => side === 'left');
    return {
      equal: isEqual && counts.unreadable <= report.totals.rejected,
      documents: counts.documents,
      differing: counts.differing,
      differences: differences.map(({ collection, id, kind, pointer }) => ({
        collection,
        id,
        kind,
        pointer,
      })),
    };
  } finally {
    await target.close();
  }
}

function rejectedIds(file: string | undefined): ReadonlySet<string> {
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  return new Set(
    lines.flatMap((line) => {
      const reject = line === '' ? undefined : parseJson(line);
      return isJsonObject(reject) ? `${reject['collection']}\n${reject['id']}` : [];
    }),
  );
}
