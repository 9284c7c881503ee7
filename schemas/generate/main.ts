// `npm run generate`: writes everything that is made from the dialects below schemas/: types and validators in
// src/schema/generated, the checks of protocol messages in src/protocol/generated, and a document for every constraint that breaks it alone in fixtures/documents/invalid.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invalidFixtureFiles } from '../../fixtures/invalid-cases.js';
import { readDialects } from './dialect-source.js';
import { generatedFiles } from './generated-files.js';
import { protocolFiles } from './protocol-file.js';

const schemasFolder = fileURLToPath(new URL('..', import.meta.url));
const generatedFolder = fileURLToPath(new URL('../../src/schema/generated', import.meta.url));
const protocolFolder = fileURLToPath(new URL('../../src/protocol/generated', import.meta.url));
const invalidFolder = fileURLToPath(new URL('../../fixtures/documents/invalid', import.meta.url));

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const files = await generatedFiles(schemasFolder);
rmSync(generatedFolder, { recursive: true, force: true });
for (const [path, text] of files) write(generatedFolder, path, text);
rmSync(protocolFolder, { recursive: true, force: true });
for (const [path, text] of protocolFiles(schemasFolder)) write(protocolFolder, path, text);
// Not the whole folder is made anew: documents written by hand stand beside the generated ones.
for (const { path, text } of invalidFixtureFiles(readDialects(schemasFolder)))
  write(invalidFolder, path, text);
