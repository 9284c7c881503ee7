// Each kind of keyword that the schemas use, compiled, trimmed and run: the two forms agree with what the schema says.
import { expect, it } from 'vitest';
import { ExactNumber, isJsonObject } from '../../src/document/json.js';
import { formats } from '../../src/schema/formats.js';
import { isBelow, isNumber, isWhole } from '../../src/schema/numbers.js';
import type { JsonSchema } from './json-schema.js';
import { trimmedCode, type ValidatorForm } from './trimmed-code.js';
import { validatorCode } from './validator-code.js';

const SCOPE = {
  isJsonObject,
  isNumber,
  isBelow,
  isWhole,
  ...Object.fromEntries(Object.values(formats).map((format) => [format.name, format])),
};

function compiled(schema: JsonSchema, form: ValidatorForm): (value: unknown) => unknown {
  const code = `${validatorCode('check', schema, form)}\nreturn check;`;
  return new Function(...Object.keys(SCOPE), code)(...Object.values(SCOPE));
}

const wide = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`f${at}`, {}]));

it.each<[JsonSchema, right: unknown[], wrong: unknown[]]>([
  [{ type: 'number' }, [1, 2n, new ExactNumber('1e999')], ['1', null, Number.NaN, {}]],
  [{ type: 'number', minimum: 0 }, [0, 2n, new ExactNumber('1e999')], [-1, -2n, new ExactNumber('-1e999')]],
  [
    { type: 'integer', minimum: 0 },
    [0, 2n, new ExactNumber('1e999')],
    [0.5, -1, '1', null, new ExactNumber('0.00000000000000000001')],
  ],
  [{ type: ['integer', 'null'] }, [null, -2, 2n], [0.5, Number.NaN]],
  [{ type: ['number', 'null'], minimum: 2 }, [null, 2], [1, 'a']],
  [{ type: 'object', additionalProperties: true }, [{}, { a: 1 }], [[], null, new ExactNumber('1e999')]],
  [
    { type: ['object', 'null'], properties: { a: { type: 'null' } } },
    [null, { a: null }],
    [{ a: 1 }, { b: 1 }, [], new ExactNumber('1')],
  ],
  [
    { type: 'object', properties: wide },
    [{}, { f11: 1 }],
    [{ f12: 1 }, { toString: 1 }, JSON.parse('{"__proto__":1}')],
  ],
  [{ type: 'array', items: { type: 'string', minLength: 1 } }, [[], ['a']], [[''], [1], {}]],
  [{ enum: ['a', 'b'] }, ['a'], ['c', 1, null]],
  [{ type: 'string', pattern: '^a"\\\\n$', maxLength: 4 }, ['a"\\n'], ['a']],
  [{ type: 'string', format: 'iso-date-time' }, ['2024-01-15T10:30:00', '2024-01-15T10:30:00Z'], ['a', 1]],
  [{ type: 'string', format: 'date-time' }, ['2024-01-15T10:30:00Z'], ['a', 1]],
  [
    { type: ['string', 'null'], anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
    [null, '::1', '1.2.3.4'],
    ['', 5, 'a'],
  ],
  [
    { type: 'array', items: { type: 'string', anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] } },
    [['::1', '1.2.3.4', '::1']],
    [
      ['::1', 'a', '::1'],
      ['a', '::1'],
    ],
  ],
  [
    {
      type: 'object',
      required: ['kind'],
      discriminator: { propertyName: 'kind' },
      oneOf: [
        { type: 'object', properties: { kind: { const: 'a' }, of: { type: 'null' } } },
        {
          type: 'object',
          required: ['of'],
          properties: { kind: { const: 'b' }, of: { type: 'object', properties: { x: {} } } },
        },
        { type: 'object', properties: { kind: { const: 'c' } } },
      ],
    },
    [{ kind: 'a' }, { kind: 'a', of: null }, { kind: 'b', of: {} }, { kind: 'c' }],
    [
      {},
      { kind: 'd' },
      { kind: 1 },
      { kind: 'a', of: {} },
      { kind: 'b' },
      { kind: 'b', of: { y: 1 } },
      { kind: 'c', of: null },
    ],
  ],
])('%j', (schema, right, wrong) => {
  const accepts = compiled(schema, 'accepts');
  const explain = compiled(schema, 'explain');
  for (const value of right) expect([accepts(value), explain(value)]).toEqual([true, []]);
  for (const value of wrong) {
    expect(accepts(value)).toBe(false);
    expect(explain(value)).not.toEqual([]);
  }
});

it('lists everything, with its places', () => {
  const explain = compiled(
    {
      type: 'object',
      required: ['a', 'b'],
      properties: { a: {}, b: {}, c: { type: 'array', items: { type: 'null' } } },
    },
    'explain',
  );
  expect(explain({ c: [null, 1], 'x/y': 2 })).toEqual([
    { instancePath: '', schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'a' } },
    { instancePath: '', schemaPath: '#/required', keyword: 'required', params: { missingProperty: 'b' } },
    {
      instancePath: '',
      schemaPath: '#/additionalProperties',
      keyword: 'additionalProperties',
      params: { additionalProperty: 'x/y' },
    },
    {
      instancePath: '/c/1',
      schemaPath: '#/properties/c/items/type',
      keyword: 'type',
      params: { type: 'null' },
    },
  ]);
});

it('refuses code in which something is left that should be gone', () => {
  expect(() => trimmedCode('if(typeof data3 == "number"){}\n', {}, 'accepts', 'check')).toThrow(
    'not as expected',
  );
  expect(() =>
    trimmedCode('const ucs2 = require("ajv/dist/runtime/ucs2length")\n', {}, 'accepts', 'check'),
  ).toThrow('not as expected');
});
