// Two dialects side by side as text: a table for each collection, and in words what a reader of the one finds in the other.
import { type CollectionDiff, type FieldPair, ownName } from '../schema/dialect-diff.js';
import type { SchemaField } from '../schema/schema-fields.js';

/** `left` and `right` are the names of the dialects. */
export function* writeSchemaDiff(
  diffs: readonly CollectionDiff[],
  left: string,
  right: string,
): Generator<string> {
  for (const [at, { collection, in: side, fields }] of diffs.entries()) {
    const only = side === 'both' ? '' : `: only ${side === 'left' ? left : right} has it`;
    yield `${at === 0 ? '' : '\n'}${collection}${only}\n`;
    const rows = fields.map((pair) => [...cellsOf(pair), side === 'both' ? wordsOf(pair, left, right) : '']);
    yield* table([[left, '', right, '', ''], ...rows]);
  }
  yield '\nA ? stands after what may be left out.\n';
}

function cellsOf(pair: FieldPair): string[] {
  const [left, right] = [
    pair.in === 'right' ? undefined : pair.left,
    pair.in === 'left' ? undefined : pair.right,
  ];
  return [nameOf(left), left?.type ?? '', nameOf(right), right?.type ?? ''];
}

function nameOf(field: SchemaField | undefined): string {
  return field === undefined ? '' : `${field.path}${field.required ? '' : '?'}`;
}

function wordsOf(pair: FieldPair, left: string, right: string): string {
  if (pair.in !== 'both') return `only in ${pair.in === 'left' ? left : right}`;
  const { differs } = pair;
  if (differs.length === 0) return 'same';
  const name = differs.includes('name') ? `${ownName(pair.left)} → ${ownName(pair.right)}` : 'same name';
  return [
    name,
    ...(differs.includes('type') ? ['other type'] : []),
    ...(differs.includes('rules') ? ['other rules'] : []),
    ...(differs.includes('required')
      ? [pair.right.required ? `required in ${right}` : `optional in ${right}`]
      : []),
  ].join(', ');
}

function* table(rows: readonly (readonly string[])[]): Generator<string> {
  const widths = (rows[0] ?? []).map((_cell, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).filter((_cell, at) => widths[at] !== 0);
    yield `  ${cells.join('  ')}`.trimEnd().concat('\n');
  }
}
