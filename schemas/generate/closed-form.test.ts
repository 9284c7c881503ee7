import { expect, it } from 'vitest';
import { closedForm } from './closed-form.js';

it('closes each object that names its fields, in branches, items and maps too', () => {
  const object = { type: 'object', properties: { a: {} } };
  const closed = { ...object, additionalProperties: false };
  expect(
    closedForm({ oneOf: [object, { items: object }], additionalProperties: object, anyOf: [object] }),
  ).toEqual({
    oneOf: [closed, { items: closed }],
    additionalProperties: closed,
    anyOf: [closed],
  });
  expect(closedForm({ properties: { b: object } })).toEqual({
    properties: { b: closed },
    additionalProperties: false,
  });
});

it('leaves what is free-form, and what says itself what else there may be', () => {
  for (const free of [
    { type: 'object' },
    { type: 'object', additionalProperties: true },
    { properties: { a: {} }, additionalProperties: true },
    { properties: { a: {} }, additionalProperties: { type: 'string' } },
  ]) {
    expect(closedForm(free)).toEqual(free);
  }
});

it('leaves the schema that it was given as it was', () => {
  const open = { properties: { a: { properties: {} } } };
  closedForm(open);
  expect(open).toEqual({ properties: { a: { properties: {} } } });
});
