// Starts dynalite in memory, on a port that is free, and mends two things: a request that is cut off in the middle would end it, and
// a list of its tables would take as long as one of all items, since it goes through them.
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import dynalite from 'dynalite';

/** Tables are there and gone after a while, as in DynamoDB, though sooner. */
const CHANGE_MS = 10;
/** Before and behind the keys of its tables, in its one store. */
const [TABLES, BEHIND_TABLES] = ['table~', 'table\x7f'];

const database = createRequire(import.meta.url)('dynalite/db');
const { create } = database;
database.create = (options) => {
  const store = create(options);
  store.tableDb.createKeyStream = () => Readable.from(tablesOf(store));
  return store;
};

async function* tablesOf({ db }) {
  for await (const key of db.keys({ gt: TABLES, lt: BEHIND_TABLES })) yield key.slice(TABLES.length);
}

const server = dynalite({ createTableMs: CHANGE_MS, deleteTableMs: CHANGE_MS });
const [answer] = server.listeners('request');
server.removeAllListeners('request');
server.on('request', (request, response) => {
  answer.call(server, request, response);
  // It throws what a request fails with.
  request.removeAllListeners('error');
  request.on('error', () => response.destroy());
});
server.listen(0, '127.0.0.1', () => console.log(`listening on ${server.address().port}`));
