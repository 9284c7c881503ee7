// The generated checks of protocol messages are what the schema makes today.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { protocolFiles } from './protocol-file.js';

const generated = new URL('../../src/protocol/generated/', import.meta.url);

it('are up to date, and import nothing from a package', () => {
  const files = protocolFiles(fileURLToPath(new URL('..', import.meta.url)));
  expect(files.size).toBe(1);
  for (const [path, text] of files) {
    expect(readFileSync(new URL(path, generated), 'utf8') === text, `${path}: run npm run generate`).toBe(
      true,
    );
    expect(text).not.toMatch(/from '[^.]|require\(|import\(/);
  }
});
