// What the tests take for CouchDB: the server that COUCHDB_TEST_URL names, else PouchDB behind CouchDB's HTTP, a stand-in that npm
// brings.
import { fileURLToPath } from 'node:url';

import { makeFolder, type ServerProcess, startServer, type TestDatabase } from './server-process.js';

export interface CouchdbServer extends TestDatabase {
  readonly process: ServerProcess;
}

const STAND_IN = fileURLToPath(new URL('express-pouchdb/stand-in.mjs', import.meta.url));

/** A stand-in of its own, with nothing in it. */
export async function startCouchdb(): Promise<CouchdbServer> {
  const running = await startServer(makeFolder(), {
    user: undefined,
    setup: [],
    server: [process.execPath, '--disable-proto=delete', STAND_IN],
    ready: /listening on (\d+)/,
    stop: 'SIGKILL',
  });
  return {
    url: `couchdb://127.0.0.1:${running.ready[1]}/`,
    process: running,
    stop: () => running.stop(),
  };
}
