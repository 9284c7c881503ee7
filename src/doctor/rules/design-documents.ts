// Design documents that a client of CouchDB lists among a collection's documents.
import type { SourceCollection } from '../../transfer/source.js';
import type { Case } from '../finding.js';

/** Those that the application lists whole. It has an index of its own in agent_data_store, which it never lists so. */
const LISTED: readonly string[] = ['agents', 'deployments', 'demos', 'users'];

export function listedDesignDocuments({ name, besides }: SourceCollection): Case[] {
  if (!besides || !LISTED.includes(name)) return [];
  return besides.ids.map((id) => ({
    code: 'listed-design-document',
    documents: [{ collection: name, id }],
    path: null,
    message: `a ${besides.noun} in ${name}`,
  }));
}
