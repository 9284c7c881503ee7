// PouchDB behind CouchDB's HTTP, in memory: says its port when it is ready. To be run with --disable-proto=delete, or it loses
// fields with the name __proto__.
import expressPouchdb from 'express-pouchdb';
import PouchDB from 'pouchdb';
import memory from 'pouchdb-adapter-memory';

const ENDS = ['endkey', 'end_key', 'key', 'keys', 'descending'];
const LAST = '\uffff'.repeat(64);

const Memory = PouchDB.plugin(memory).defaults({ adapter: 'memory' });
const { memory: adapter } = PouchDB.adapters;

// Left to itself, it lists no ids that begin with a character after U+00FF.
PouchDB.adapters.memory = Object.assign(function listingAll(...given) {
  adapter.apply(this, given);
  const { _allDocs: list } = this;
  this._allDocs = (options, callback) => {
    const isOpen = ENDS.every((name) => !(name in options));
    return list.call(this, isOpen ? { ...options, endkey: LAST } : options, callback);
  };
}, adapter);

// Not in full: its users and administrators are not CouchDB's.
const app = expressPouchdb(Memory, {
  mode: 'minimumForPouchDB',
  overrideMode: { include: ['routes/find'] },
  inMemoryConfig: true,
});
const server = app.listen(0, '127.0.0.1', () => {
  process.stdout.write(`listening on ${server.address().port}\n`);
});
