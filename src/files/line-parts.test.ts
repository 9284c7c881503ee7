// Every line is in exactly one part, whatever the sizes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { lineParts } from './line-parts.js';

const folder = mkdtempSync(join(tmpdir(), 'dbkit-parts-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('parts end at line ends, touch, and cover the file', () => {
  const file = join(folder, 'x.ndjson');
  const text = fc
    .array(fc.string({ unit: fc.constantFrom('a', 'é', '\n') }))
    .map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 20 }), (content, size) => {
      writeFileSync(file, content);
      const bytes = Buffer.from(content);
      const parts = lineParts(file, bytes.length, size);
      expect(parts.map(({ start, end }) => bytes.toString('utf8', start, end)).join('')).toBe(content);
      for (const { end } of parts.slice(0, -1)) expect(bytes[end - 1]).toBe(10);
    }),
  );
});
