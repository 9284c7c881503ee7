import { expect, it } from 'vitest';
import type { JsonSchema } from './json-schema.js';
import { resolveSchema } from './schema-files.js';

const files = new Map<string, JsonSchema>([
  [
    'a.schema.json',
    {
      $schema: 'x',
      $defs: { own: { $ref: 'b.schema.json#/$defs/id', description: 'own' } },
      properties: { one: { $ref: 'b.schema.json#/$defs/id' }, two: { $ref: '#/$defs/own' } },
      items: { $ref: 'b.schema.json#/$defs/list', title: 'above' },
    },
  ],
  [
    'b.schema.json',
    {
      $id: 'b.schema.json',
      $defs: {
        id: { type: 'string', description: 'an id' },
        list: { title: 'below', items: { $ref: '#/$defs/id' } },
      },
    },
  ],
  ['c.schema.json', { items: { $ref: 'b.schema.json#/$defs/nothing' }, oneOf: [] }],
  ['d.schema.json', { items: { $ref: 'nowhere.json#/$defs/id' } }],
]);

it('puts what a reference points at in its place, what stands beside it above that', () => {
  const id = { type: 'string', description: 'an id' };
  expect(resolveSchema(files, 'a.schema.json')).toEqual({
    properties: { one: id, two: { type: 'string', description: 'own' } },
    items: { title: 'above', items: id },
  });
});

it('names what is not there', () => {
  expect(() => resolveSchema(files, 'c.schema.json')).toThrow('b.schema.json has no /$defs/nothing');
  expect(() => resolveSchema(files, 'd.schema.json')).toThrow('nowhere.json');
});
