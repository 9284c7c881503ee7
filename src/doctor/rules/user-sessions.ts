// Sessions of logged-in users that fail every request, or are over.
import { isDateTime } from '../../schema/date-time.js';
import { compareInstants, isTimestamp } from '../../schema/instant.js';
import type { Circumstances, DocumentRule } from '../document-rule.js';

/** A zone in `expiresAt` is what the application's comparison with its own clock cannot take; without one, it may be over. */
export function userSession({ now }: Pick<Circumstances, 'now'>): DocumentRule {
  const path = ['expiresAt'];
  return {
    collection: 'user_sessions',
    codes: ['zoned-session', 'expired-session'],
    look({ document }) {
      const until = document['expiresAt'];
      const whose = ownerOf(document['userUid']);
      if (!isTimestamp(until)) {
        return { is: 'undecided', code: 'expired-session', why: 'does not say until when it is good' };
      }
      if (isDateTime(until)) {
        return { is: 'found', code: 'zoned-session', path, message: `expiresAt is ${until}${whose}` };
      }
      if (compareInstants(until, now) > 0) return undefined;
      return { is: 'found', code: 'expired-session', path, message: `expired at ${until}${whose}` };
    },
  };
}

function ownerOf(userUid: unknown): string {
  return typeof userUid === 'string' ? ` (of ${userUid})` : '';
}
