// SQL names, and which collection names PostgreSQL cannot have.
import { createHash } from 'node:crypto';

/** PostgreSQL cuts longer names without an error, and so makes two of them one. */
const MAX_NAME_BYTES = 63;

/** A name as an SQL identifier, whatever is in it; `quoted(schema, table)` with the schema it is in. */
export function quoted(...names: readonly string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.');
}

/** Why PostgreSQL cannot have a table or schema of this name; undefined where it can. */
export function refusalOf(name: string): string | undefined {
  if (name === '') return 'is empty';
  if (name.includes('\0')) return 'holds a NUL';
  if (!name.isWellFormed()) return 'holds half of a surrogate pair';
  const bytes = Buffer.byteLength(name);
  return bytes > MAX_NAME_BYTES
    ? `has ${bytes} bytes; PostgreSQL takes at most ${MAX_NAME_BYTES}`
    : undefined;
}

/** Tables and indexes share their names: these are no collection's, and fit, whatever they stand for. */
export function hashedName(kind: 'key' | 'index', of: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);
  return `dbkit ${kind} ${hash}`;
}
