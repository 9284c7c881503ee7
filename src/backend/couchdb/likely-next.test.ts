// The id of an answer's last row is found from its end, past what only looks like a row, or it is not told.
import { expect, test } from 'vitest';
import { likelyLastId } from './likely-next.js';

function answer(ids: readonly string[], doc: object = {}, header = '"total_rows":9,"offset":0'): Buffer {
  const rows = ids.map((id) =>
    JSON.stringify({ id, key: id, value: { rev: '1-a' }, doc: { _id: id, ...doc } }),
  );
  return Buffer.from(`{${header},"rows":[\r\n${rows.join(',\r\n')}\r\n]}\n`);
}

test.each<[string, Buffer, string | undefined]>([
  ['of ordinary rows', answer(['a', 'é 😀']), 'é 😀'],
  ['past objects with an id', answer(['a', 'b'], { tools: [{ id: 'x' }, { id: 'y', key: 'z' }] }), 'b'],
  [
    'past a text that looks like a row',
    answer(['a', 'b'], { text: '{"id":"x","key":"x","value":{"rev":"' }),
    'b',
  ],
  ['not of an id with escapes', answer(['"']), undefined],
  ['not past very many', answer(['a'], { tools: Array(99).fill({ id: 'x' }) }), undefined],
  ['not of no rows', answer([]), undefined],
  ['not of the last page', answer(['a'], {}, '"total_rows":9,"offset":7'), undefined],
  ['not without a count', answer(['a'], {}, '"total_rows":null,"offset":null'), undefined],
])('%s', (_what, body, expected) => {
  expect(likelyLastId(body, 2)).toBe(expected);
});
