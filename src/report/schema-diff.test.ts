import { expect, it } from 'vitest';
import type { CollectionDiff } from '../schema/dialect-diff.js';
import type { SchemaField } from '../schema/schema-fields.js';
import { writeSchemaDiff } from './schema-diff.js';

const field = (path: string, type = 'string', required = true): SchemaField => ({
  path,
  type,
  required,
  rules: {},
});

const diffs: CollectionDiff[] = [
  {
    collection: 'agents',
    in: 'both',
    fields: [
      { in: 'both', left: field('_id'), right: field('_id'), differs: [] },
      {
        in: 'both',
        left: field('friendly_name'),
        right: field('friendlyName', 'string or null', false),
        differs: ['name', 'type', 'required'],
      },
      {
        in: 'both',
        left: field('created_at'),
        right: field('created_at', 'number'),
        differs: ['type', 'rules'],
      },
      { in: 'left', left: field('tags', 'array', false) },
      { in: 'right', right: field('code') },
    ],
  },
  { collection: 'runs', in: 'right', fields: [{ in: 'right', right: field('_id') }] },
];

it('is a table that says what a reader of the one finds in the other', () => {
  expect([...writeSchemaDiff(diffs, 'one', 'two')].join('')).toBe(`agents
  one                    two
  _id            string  _id            string          same
  friendly_name  string  friendlyName?  string or null  friendly_name → friendlyName, other type, optional in two
  created_at     string  created_at     number          same name, other type, other rules
  tags?          array                                  only in one
                         code           string          only in two

runs: only two has it
  one  two
       _id  string

A ? stands after what may be left out.
`);
});
