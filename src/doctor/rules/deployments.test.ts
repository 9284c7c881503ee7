// Deployments are held against their agents, in whatever order these come, and in as many passes as memory asks for.
import { expect, test } from 'vitest';
import { agent, otherId } from '../../../test/stored-installation.js';
import type { JsonObject } from '../../document/json.js';
import type { SourceItem } from '../../transfer/source.js';
import type { Case } from '../finding.js';
import { DeploymentWatch } from './deployments.js';

type Items = Readonly<Record<string, readonly SourceItem[]>>;

function item(document: JsonObject): SourceItem {
  return { is: 'document', id: String(document['_id']), document };
}

function unreadable(id: string): SourceItem {
  return { is: 'unreadable', id, path: [], reason: 'odd', shown: null };
}

function found(items: Items, { seesAgents = true, mostAgents = 1000 } = {}): Case[] {
  const cases: Case[] = [];
  const watch = new DeploymentWatch(seesAgents, (one) => cases.push(one), mostAgents);
  for (let names = watch.collections; names.length > 0; names = watch.readAgain()) {
    for (const name of names) for (const one of items[name] ?? []) watch.see(name, one);
  }
  return cases;
}

function codes(items: Items, options = {}): string[] {
  return found(items, options).map(
    ({ code, documents }) => `${code} ${documents.map(({ id }) => id).join(' ')}`,
  );
}

const agents = [agent({ _id: 'a', friendlyName: 'x' })].map(item);
const deployment = (_id: string, agentId: string | null) => item({ _id, agentId });

test('a deployment under the name of its agent is as it should be', () => {
  expect(codes({ agents, deployments: [deployment('x', 'a')] })).toEqual([]);
});

test('each fault is told once, with the documents', () => {
  expect(codes({ agents, deployments: [deployment('y', 'a')] })).toEqual(['deployment-of-another-name y a']);
  expect(codes({ agents, deployments: [deployment('x', 'b')] })).toEqual(['deployment-without-agent x']);
  expect(codes({ agents, deployments: [deployment('x', null)] })).toEqual(['deployment-without-agent x']);
  const twice = { agents, deployments: [deployment('x', 'a'), deployment('y', 'a')] };
  expect(codes(twice)).toEqual(['deployed-twice x y a']);
});

test.each(['inputSchema', 'outputSchema'])(
  'an agent without %s may be there, but not be deployed',
  (field) => {
    const one = agent({ _id: 'a', friendlyName: 'x', [field]: null });
    const { [field]: _field, ...without } = one;
    for (const document of [one, without]) {
      expect(codes({ agents: [item(document)] })).toEqual([]);
      const items = { agents: [item(document)], deployments: [deployment('x', 'a')] };
      expect(codes(items)).toEqual(['deployed-without-schema a x']);
      expect(found(items)[0]?.path).toEqual([field]);
    }
  },
);

test('fields are read by their names in Python too, as the models do', () => {
  const document = { _id: 'a', friendly_name: 'x', input_schema: {}, output_schema: {} };
  expect(codes({ agents: [item(document)], deployments: [deployment('x', 'a')] })).toEqual([]);
});

test('an agent that cannot be read is not gone', () => {
  expect(codes({ agents: [unreadable('a')], deployments: [deployment('x', 'a')] })).toEqual([]);
});

test('without the agents, only what deployments say by themselves is told', () => {
  const deployments = [deployment('x', 'a'), deployment('y', 'a'), deployment('z', 'b')];
  expect(codes({ deployments }, { seesAgents: false })).toEqual(['deployed-twice x y a']);
});

test('more agents than memory has room for are looked at in several passes, with the same result', () => {
  const many = Array.from({ length: 500 }, (_, at) => otherId(at));
  const items = {
    agents: many.filter((_, at) => at % 5 !== 0).map((_id) => item(agent({ _id, friendlyName: `n${_id}` }))),
    deployments: [
      ...many.map((id, at) => deployment(at % 7 === 0 ? `old ${id}` : `n${id}`, id)),
      ...many.filter((_, at) => at % 11 === 0).map((id) => deployment(`again ${id}`, id)),
      deployment('of nobody', null),
    ],
  };
  const all = codes(items).sort();
  expect(all.length).toBeGreaterThan(150);
  expect(codes(items, { mostAgents: 20 }).sort()).toEqual(all);
});
