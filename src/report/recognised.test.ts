import { expect, it } from 'vitest';
import { mixedDialects, recognisedAs } from './recognised.js';

const recognition = {
  agents: {
    documented: { documents: 2, examples: ['a', 'b'] },
    stored: { documents: 1500, examples: ['c'] },
  },
  deployments: { either: { documents: 3, examples: ['d'] } },
  user_sessions: { stored: { documents: 1, examples: [] } },
};

it('says what was recognised, the most first', () => {
  expect(recognisedAs(recognition)).toEqual([
    'recognised: agents stored 1,500, documented 2; deployments either 3; user_sessions stored 1',
  ]);
});

it('says of which part of the work that is', () => {
  expect(recognisedAs({ agents: recognition.agents }, ' since it was resumed')).toEqual([
    'recognised since it was resumed: agents stored 1,500, documented 2',
  ]);
});

it('names a few documents of the fewer where a collection mixes dialects', () => {
  expect(mixedDialects(recognition)).toEqual([
    'agents mixes dialects: stored 1,500, documented 2; documented are such as a, b',
  ]);
});

it('says nothing where nothing was to be recognised', () => {
  for (const nothing of [undefined, {}])
    expect([...recognisedAs(nothing), ...mixedDialects(nothing)]).toEqual([]);
});
