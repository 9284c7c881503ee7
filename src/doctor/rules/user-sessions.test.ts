// A zone in expiresAt breaks a session; without one, a session is over or not.
import { expect, test } from 'vitest';
import { userSession as session } from '../../../test/stored-installation.js';
import { userSession } from './user-sessions.js';

const rule = userSession({ now: '2026-06-01T12:00:00Z' });

function seen(expiresAt: string | number | null) {
  const found = rule.look({ is: 'document', id: 'x', document: session({ expiresAt }) });
  return found && `${found.is} ${found.code}`;
}

test.each([
  ['2026-06-02T09:00:00', undefined],
  ['2026-06-01T12:00:00.000001', undefined],
  ['2026-06-01T12:00:00', 'found expired-session'],
  ['2025-01-01T00:00:00.5', 'found expired-session'],
  ['2026-06-02T09:00:00Z', 'found zoned-session'],
  ['2026-06-02T09:00:00.5+00:00', 'found zoned-session'],
  ['2025-01-01T00:00:00Z', 'found zoned-session'],
  ['soon', 'undecided expired-session'],
  [1_780_000_000, 'undecided expired-session'],
  [null, 'undecided expired-session'],
])('expiresAt %s', (expiresAt, expected) => {
  expect(seen(expiresAt)).toBe(expected);
});

test('whose session it is is told, and not its token', () => {
  const document = session({ expiresAt: '2026-01-01T00:00:00' });
  const found = rule.look({ is: 'document', id: String(document['_id']), document });
  expect(found).toMatchObject({ message: 'expired at 2026-01-01T00:00:00 (of asf:jdoe)' });
});
