// `npm run generate`: writes src/schema/generated anew from the dialects below schemas/.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generatedFiles } from './generated-files.js';

const schemasFolder = fileURLToPath(new URL('..', import.meta.url));
const target = fileURLToPath(new URL('../../src/schema/generated', import.meta.url));

const files = await generatedFiles(schemasFolder);
rmSync(target, { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(target, path)), { recursive: true });
  writeFileSync(join(target, path), text);
}
