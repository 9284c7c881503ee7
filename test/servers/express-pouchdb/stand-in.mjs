// PouchDB behind CouchDB's HTTP, in memory: says its port when it is ready.
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';

const Memory = PouchDB.plugin(memory).defaults({ adapter: 'memory' });
// Not in full: its users and administrators are not CouchDB's.
const app = expressPouchdb(Memory, {
  mode: 'minimumForPouchDB',
  overrideMode: { include: ['routes/find'] },
  inMemoryConfig: true,
});
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on ${server.address().port}\n`);
});
