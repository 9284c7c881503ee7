// The thread holds from end to end.
import { expect, test } from 'vitest';
import { runThread } from './thread.js';

test('the seed goes through validation, a store, the suite, NDJSON and back', async () => {
  const lines: string[] = [];
  expect(await runThread((line) => lines.push(line)), lines.join('\n')).toBe(true);
  expect(lines).toHaveLength(4);
});
