// A share remembers no more than it may, and the shares together remember everything once.
import { expect, test } from 'vitest';
import { Share } from './share.js';

const KEYS = Array.from({ length: 1000 }, (_, at) => `key ${at}`);

function filled(share: Share<{ met: number }>): Share<{ met: number }> {
  for (const key of [...KEYS, ...KEYS]) {
    const entry = share.entryOf(key, () => ({ met: 0 }));
    if (entry) entry.met++;
  }
  return share;
}

test('one share is enough for what fits', () => {
  const share = filled(new Share({ most: 1000 }));
  expect(share.size).toBe(1000);
  expect(share.next()).toBeUndefined();
  expect(share.get('key 7')).toEqual({ met: 2 });
  expect(share.get('no key')).toBeUndefined();
});

test('what does not fit is met in further shares, each key in one, and whole', () => {
  const met: [string, { met: number }][] = [];
  let shares = 0;
  for (
    let share: Share<{ met: number }> | undefined = new Share({ most: 100 });
    share;
    share = share.next()
  ) {
    filled(share);
    shares++;
    if (shares === 1) expect(share.size).toBeLessThanOrEqual(100);
    met.push(...share.entries());
  }
  expect(shares).toBeGreaterThan(9);
  expect(met.map(([key]) => key).sort()).toEqual([...KEYS].sort());
  expect(met.every(([, entry]) => entry.met === 2)).toBe(true);
});
