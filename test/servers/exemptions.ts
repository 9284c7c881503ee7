// What the stand-ins are known not to do as the database does that they stand in for. A check that is exempt here and passes
// fails the run: the list is the truth about the stand-in, or it is wrong.

export interface Exemption {
  readonly requirement: string;
  readonly reason: string;
}

/** By the name that the server tells (Backend.server()). */
export const EXEMPTIONS: Readonly<Record<string, readonly Exemption[]>> = {
  // Keeps every requirement under upsert, within the limits that the room finds out; mvcc it does not offer.
  'FerretDB 1.24.1': [],
  // Keeps every requirement, in both conflict profiles. What it cannot do (change streams, transactions, users) nothing asks for.
  'mongo-java-server 1.47.0': [],
  dynalite: [],
  // Keeps every requirement, in both conflict profiles: what it cannot hold (integers beyond 2^53) is a limit of it, found out
  // when it is opened, and two faults of it are mended where it is started (test/servers/express-pouchdb/).
  'PouchDB (express-pouchdb 4.2.0)': [],
};
