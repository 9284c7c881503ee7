// The encryption of an archive that is being made: the same in every run that goes on with it.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably, writing } from './durable-files.js';
import { type Encryption, makeIdentity, openIdentity, recipientOf, sealFor } from './encryption.js';
import { type FileFacts, IDENTITY } from './manifest.js';
import type { Seal } from './seal.js';

export interface Sealed {
  readonly seal: Seal;
  /** Where a passphrase opens it. */
  readonly identity: FileFacts | undefined;
}

/** Throws DbkitError `usage` for a recipient that is none, and for another passphrase than the archive was begun with. */
export async function sealedFor(encryption: Encryption, folder: string): Promise<Sealed> {
  if ('recipients' in encryption) {
    return { seal: await sealFor(encryption.recipients), identity: undefined };
  }
  const path = join(folder, IDENTITY);
  const kept = await readFile(path).catch(() => undefined);
  const own = kept
    ? { file: kept, identity: await openIdentity(kept, encryption.passphrase) }
    : await makeIdentity(encryption.passphrase);
  if (!kept) await writing(path, () => writeDurably(path, own.file));
  const sha256 = createHash('sha256').update(own.file).digest('hex');
  return {
    seal: await sealFor([await recipientOf(own.identity)]),
    identity: { file: IDENTITY, fileBytes: own.file.length, sha256 },
  };
}
