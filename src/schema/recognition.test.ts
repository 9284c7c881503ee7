import { expect, it } from 'vitest';
import { openDialect } from './dialect.js';
import { RecognitionTally } from './recognition.js';

const auto = openDialect('auto');
const stored = (_id: string) => ({ _id, friendlyName: 'x' });
const documented = (_id: string) => ({ _id, friendly_name: 'x' });

it('counts by collection and dialect, with a few ids', () => {
  const tally = new RecognitionTally(auto);
  for (const id of ['a', 'b', 'c', 'd']) tally.see('agents', stored(id));
  tally.see('agents', documented('e'));
  tally.see('nothing of ours', stored('f'));
  expect(tally.found).toEqual({
    agents: {
      stored: { documents: 4, examples: ['a', 'b', 'c'] },
      documented: { documents: 1, examples: ['e'] },
    },
  });
});

it('takes in what others have counted', () => {
  const [first, second] = [new RecognitionTally(auto), new RecognitionTally(auto)];
  for (const id of ['a', 'b']) first.see('agents', stored(id));
  for (const id of ['c', 'd']) second.see('agents', stored(id));
  second.see('agents', documented('e'));
  first.addAll(second.found ?? {});
  expect(first.found).toEqual({
    agents: {
      stored: { documents: 4, examples: ['a', 'b', 'c'] },
      documented: { documents: 1, examples: ['e'] },
    },
  });
});

it('has no id of a collection whose ids are secrets', () => {
  const tally = new RecognitionTally(auto);
  tally.see('user_sessions', { _id: 'token' });
  expect(tally.found).toEqual({ user_sessions: { stored: { documents: 1, examples: [] } } });
});

it('has nothing to tell of one dialect', () => {
  const tally = new RecognitionTally(openDialect('stored'));
  tally.see('agents', stored('a'));
  expect(tally.found).toBeUndefined();
});
