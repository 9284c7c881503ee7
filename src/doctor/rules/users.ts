// What is worth knowing of users, and no fault.
import { isJsonObject } from '../../document/json.js';
import { isJsonNumber, writeNumber } from '../../document/number.js';
import type { DocumentRule } from '../document-rule.js';

export const overspentUser: DocumentRule = {
  collection: 'users',
  codes: ['overspent-user'],
  look({ document }) {
    const usage = document['usageInfo'];
    const left = isJsonObject(usage) ? usage['spendRemaining'] : undefined;
    if (!isJsonNumber(left) || Number(writeNumber(left)) >= 0) return undefined;
    return {
      is: 'found',
      code: 'overspent-user',
      path: ['usageInfo', 'spendRemaining'],
      message: `spendRemaining is ${writeNumber(left)}`,
    };
  },
};

/** Null is no such user: the model does not take it. */
export const userWithoutKeys: DocumentRule = {
  collection: 'users',
  codes: ['user-without-keys'],
  look({ document }) {
    if (Object.hasOwn(document, 'apiKeys') || Object.hasOwn(document, 'api_keys')) return undefined;
    return { is: 'found', code: 'user-without-keys', path: [], message: 'there is no apiKeys' };
  },
};
