// Encryption of an archive's files in the age format (age-encryption.org), so that the `age` program opens them too.
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { DbkitError } from '../../document/error.js';
import type { Seal, Unseal } from './seal.js';

/** For whom an archive is encrypted: age recipients (`age1…`), or whoever knows a passphrase. */
export type Encryption = { readonly recipients: readonly string[] } | { readonly passphrase: string };

/** What opens an encrypted archive. */
export interface ArchiveKeys {
  /** `AGE-SECRET-KEY-1…` */
  readonly identities: readonly string[];
  readonly passphrase?: string | undefined;
}

/** A key of the archive's own, and the file that holds it under a passphrase; `age -d -i identity.age` takes that file. */
export interface OwnIdentity {
  readonly identity: string;
  readonly file: Uint8Array;
}

// 60 ms to load, and needed by few.
const age = () => import('age-encryption');

/** Encrypts for these recipients. Throws DbkitError `usage` for what is no recipient. */
export async function sealFor(recipients: readonly string[]): Promise<Seal> {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch (error) {
      const hint = 'an age recipient begins with age1 (age-keygen makes one)';
      throw new DbkitError('usage', `"${recipient}" cannot be encrypted for: ${hint}`, { cause: error });
    }
  }
  return async (plain) => encrypter.encrypt(webStreamOf(plain));
}

export async function recipientOf(identity: string): Promise<string> {
  return (await age()).identityToRecipient(identity);
}

/** Deriving a key from a passphrase takes a second, and a quarter of a gigabyte: once for an archive, not for every file. */
export async function makeIdentity(passphrase: string): Promise<OwnIdentity> {
  const { Encrypter, generateX25519Identity } = await age();
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return { identity, file: await encrypter.encrypt(`${identity}\n`) };
}

/** The identity in such a file. Throws DbkitError `usage` where the passphrase is another. */
export async function openIdentity(file: Uint8Array, passphrase: string): Promise<string> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return (await decrypter.decrypt(file, 'text')).trim();
  } catch (error) {
    throw new DbkitError('usage', 'the passphrase does not open the archive', { cause: error });
  }
}

/** Decrypts what one of these identities can. Throws DbkitError `usage` for what is no identity, without showing it. */
export async function unsealWith(identities: readonly string[]): Promise<Unseal> {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  for (const identity of identities) {
    try {
      decrypter.addIdentity(identity);
    } catch (error) {
      throw new DbkitError('usage', 'what was named as an age identity is none', { cause: error });
    }
  }
  return async (sealed) => decrypter.decrypt(webStreamOf(sealed));
}

/** The identities of an age identity file: a line each, `#` begins a remark. */
export function identitiesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' || line.startsWith('#') ? [] : line.trim()));
}

// Node's streams of the web are those of the web, under types of their own.
function webStreamOf(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as WebStream<Uint8Array> as unknown as ReadableStream<Uint8Array>;
}
