// The signature that AWS asks of every request (Signature Version 4).
import { createHmac, hash } from 'node:crypto';
import type { AccessKey } from './dynamodb-url.js';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SERVICE = 'dynamodb';

/** A POST; all its headers are signed, `x-amz-date` among them. Their names are lower-case. */
export interface SignedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** As `x-amz-date` says it. */
export function amzDate(date: Date): string {
  return `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** The value of the header `authorization`. */
export class Signer {
  readonly #region: string;
  /** Of one day and one secret: making it takes longer than using it. */
  #signingKey: { readonly of: string; readonly key: Buffer } | undefined;

  constructor(region: string) {
    this.#region = region;
  }

  authorization({ accessKeyId, secretAccessKey }: AccessKey, request: SignedRequest): string {
    const { path, headers, body } = request;
    const names = Object.keys(headers).sort();
    const lines = names.map((name) => `${name}:${headers[name]?.trim()}\n`).join('');
    const signed = names.join(';');
    const canonical = `POST\n${path}\n\n${lines}\n${signed}\n${hash('sha256', body)}`;
    const time = headers['x-amz-date'] ?? '';
    const scope = `${time.slice(0, 8)}/${this.#region}/${SERVICE}/aws4_request`;
    const text = `${ALGORITHM}\n${time}\n${scope}\n${hash('sha256', canonical)}`;
    const signature = hmac(this.#keyFor(secretAccessKey, scope), text).toString('hex');
    return `${ALGORITHM} Credential=${accessKeyId}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
  }

  #keyFor(secret: string, scope: string): Buffer {
    const of = `${secret}/${scope}`;
    if (this.#signingKey?.of !== of) {
      const [first = '', ...rest] = scope.split('/');
      this.#signingKey = { of, key: rest.reduce(hmac, hmac(`AWS4${secret}`, first)) };
    }
    return this.#signingKey.key;
  }
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
