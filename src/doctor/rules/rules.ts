// All rules of one document, as far as the location lets them be applied.
import type { Circumstances, DocumentRule } from '../document-rule.js';
import { overgrownDocuments } from './overgrown.js';
import { endlessTicket } from './tickets.js';
import { unfitDocument } from './unfit.js';
import { userSession } from './user-sessions.js';
import { overspentUser, userWithoutKeys } from './users.js';

export function documentRules(circumstances: Circumstances): DocumentRule[] {
  const { maxDocumentBytes } = circumstances;
  return [
    unfitDocument('agents', 'unfit-agent', circumstances),
    unfitDocument('demos', 'unfit-demo', circumstances),
    unfitDocument('users', 'unfit-user', circumstances),
    overspentUser,
    userWithoutKeys,
    endlessTicket(circumstances),
    userSession(circumstances),
    ...(maxDocumentBytes === undefined ? [] : overgrownDocuments(maxDocumentBytes)),
  ];
}
