// The keys of encrypted archives, from the command line and the environment: never as an option that other users of the machine see.
import { readFileSync } from 'node:fs';
import { DbkitError, messageOf } from '../document/error.js';
import { type ArchiveKeys, type Encryption, identitiesIn } from '../transfer/archive/encryption.js';
import { listOf } from './values.js';

const PASSPHRASE = 'DBKIT_PASSPHRASE';

/** What `--encrypt` asks for: `passphrase`, or age recipients. Throws DbkitError `usage`. */
export function encryptionOf(text: string | undefined): Encryption | undefined {
  if (text === undefined) return undefined;
  if (text !== 'passphrase') return { recipients: listOf(text) };
  const passphrase = process.env[PASSPHRASE];
  if (passphrase) return { passphrase };
  throw new DbkitError(
    'usage',
    `--encrypt passphrase takes the passphrase from ${PASSPHRASE}, which is not set`,
  );
}

/** What opens an archive: the age identities of a file, and the passphrase where there is one. Throws DbkitError `usage`. */
export function keysOf(identityFile: string | undefined): ArchiveKeys {
  const passphrase = process.env[PASSPHRASE] || undefined;
  if (identityFile === undefined) return { identities: [], passphrase };
  try {
    return { identities: identitiesIn(readFileSync(identityFile, 'utf8')), passphrase };
  } catch (error) {
    throw new DbkitError('usage', `cannot read the identity file ${identityFile}: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
