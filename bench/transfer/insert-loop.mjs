// The peer of an import into SQLite: `node insert-loop.mjs ROWS FILE` inserts rows (id, document, revision, with tabs between) by one prepared
// statement, in one transaction, into a table as dbkit makes it, and does nothing else.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import Database from 'libsql';

const [rows, file] = process.argv.slice(2);
const database = new Database(file);
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000');
database.exec('CREATE TABLE sessions (id text PRIMARY KEY, doc text NOT NULL, rev integer NOT NULL)');
const insert = database.prepare('INSERT INTO sessions (id, doc, rev) VALUES (?, ?, ?)');
database.exec('BEGIN IMMEDIATE');
for await (const line of createInterface(createReadStream(rows))) {
  const [id, doc, rev] = line.split('\t');
  insert.run([id, doc.replaceAll('\\\\', '\\'), Number(rev)]);
}
database.exec('COMMIT');
database.close();
