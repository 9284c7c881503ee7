// A ticket is endless when it has been processing for more than an hour, in whatever form its time is written.
import { expect, test } from 'vitest';
import { processing, ticket } from '../../../test/stored-installation.js';
import type { JsonObject } from '../../document/json.js';
import { endlessTicket } from './tickets.js';

function seen(document: JsonObject, now: string) {
  return endlessTicket({ now }).look({ is: 'document', id: 't', document })?.is;
}

test.each([
  ['2026-06-01T10:59:59.999', 'found'],
  ['2026-06-01T10:59:59', 'found'],
  ['2026-06-01T12:59:59.999+02:00', 'found'],
  ['2026-06-01T11:00:00', undefined],
  ['2026-06-01T11:00:00.000001', undefined],
  ['2026-06-01T12:30:00', undefined],
  ['2026-06-01T13:30:00+02:00', undefined],
  ['yesterday', 'undecided'],
])('processing since %s', (since, expected) => {
  for (const now of ['2026-06-01T12:00:00Z', '2026-06-01T12:00:00', '2026-06-01T14:00:00+02:00']) {
    expect(seen(processing(since), now), now).toBe(expected);
  }
});

test('what is not processing is never endless', () => {
  for (const status of ['completed', 'failed', null]) {
    expect(seen(ticket({ status }), '2027-01-01T00:00:00Z')).toBeUndefined();
  }
});
