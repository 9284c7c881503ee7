// Two dialects side by side, field by field. Fields are paired by their spelling without case and underscores.

import { fieldsOfSchema, type SchemaField } from './schema-fields.js';
import type { Dialect } from './single-dialect.js';

export type Difference = 'name' | 'type' | 'required' | 'rules';

export type FieldPair =
  | {
      readonly in: 'both';
      readonly left: SchemaField;
      readonly right: SchemaField;
      /** Nothing: the two are the same. Of names, their own alone, not what they are in. */
      readonly differs: readonly Difference[];
    }
  | { readonly in: 'left'; readonly left: SchemaField }
  | { readonly in: 'right'; readonly right: SchemaField };

export interface CollectionDiff {
  readonly collection: string;
  /** Empty for a collection that one of them does not have. */
  readonly in: 'both' | 'left' | 'right';
  readonly fields: readonly FieldPair[];
}

/** All collections of both, or one of them. */
export function diffDialects(left: Dialect, right: Dialect, only?: string): CollectionDiff[] {
  const names = [...new Set([...left.collectionNames, ...right.collectionNames])];
  return names
    .filter((name) => only === undefined || name === only)
    .map((collection) => {
      const [ours, theirs] = [left, right].map((dialect) =>
        dialect.entryOf(collection) ? fieldsOfSchema(dialect.schemaOf(collection)) : undefined,
      );
      const side = ours === undefined ? 'right' : theirs === undefined ? 'left' : 'both';
      return { collection, in: side, fields: pairs(ours ?? [], theirs ?? []) };
    });
}

function pairs(left: readonly SchemaField[], right: readonly SchemaField[]): FieldPair[] {
  const unpaired = new Map(right.map((one) => [plain(one.path), one]));
  const ours = left.map((one): FieldPair => {
    const other = unpaired.get(plain(one.path));
    unpaired.delete(plain(one.path));
    return other === undefined ? { in: 'left', left: one } : both(one, other);
  });
  return [...ours, ...[...unpaired.values()].map((one): FieldPair => ({ in: 'right', right: one }))];
}

function both(left: SchemaField, right: SchemaField): FieldPair {
  const differs: Difference[] = [];
  if (ownName(left) !== ownName(right)) differs.push('name');
  if (left.type !== right.type) differs.push('type');
  if (left.required !== right.required) differs.push('required');
  if (JSON.stringify(left.rules) !== JSON.stringify(right.rules)) differs.push('rules');
  return { in: 'both', left, right, differs };
}

/** The last part of the way to a field; the items of a list have no name of their own. */
export function ownName({ path }: SchemaField): string {
  return path.endsWith('[]') ? '' : path.slice(path.lastIndexOf('.') + 1);
}

function plain(path: string): string {
  return path.replaceAll('_', '').toLowerCase();
}
