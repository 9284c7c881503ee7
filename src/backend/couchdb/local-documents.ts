// `_local` documents: checkpoints of replications and the like, which belong to one server and are never moved.
import type { Connection } from './connection.js';
import { toDbkitError } from './errors.js';
import { rowsOf } from './rows.js';

const MOST = 1000;

/** How many there are, in words; undefined for none. Not every server lists them, and not to everybody. */
export async function localDocuments(connection: Connection, database: string): Promise<string | undefined> {
  const path = `${database}/_local_docs?limit=${MOST + 1}`;
  const answer = await connection.ask({ method: 'GET', path });
  if (answer.status >= 500) throw toDbkitError(answer, connection.place);
  if (answer.status !== 200) return 'any local documents (this server does not list them)';
  const count = rowsOf(answer, connection.place).length;
  if (count > MOST) return `more than ${MOST} local documents`;
  return count === 0 ? undefined : `${count} local document${count > 1 ? 's' : ''}`;
}
