// Tickets whose chat never ends.
import { compareInstants, isTimestamp } from '../../schema/instant.js';
import type { Circumstances, DocumentRule } from '../document-rule.js';

const HOUR_MS = 3_600_000;

/** `processing`, and made more than an hour before now. */
export function endlessTicket({ now }: Pick<Circumstances, 'now'>): DocumentRule {
  const code = 'endless-ticket';
  const anHourAgo = earlier(now, HOUR_MS);
  return {
    collection: 'tickets',
    codes: [code],
    look({ document }) {
      if (document['status'] !== 'processing') return undefined;
      const since = document['created_at'];
      if (!isTimestamp(since))
        return { is: 'undecided', code, why: 'is processing, and does not say since when' };
      if (compareInstants(since, anHourAgo) >= 0) return undefined;
      return { is: 'found', code, path: ['status'], message: `processing since ${since}` };
    },
  };
}

/** To the millisecond. */
function earlier(instant: string, byMs: number): string {
  const hasZone = /(Z|[+-]\d\d:\d\d)$/.test(instant);
  return new Date(Date.parse(hasZone ? instant : `${instant}Z`) - byMs).toISOString();
}
