// Transfers over TLS: a certificate that nobody vouches for is refused, and taken where NODE_EXTRA_CA_CERTS names it, or where the URL
// says that any will do.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openBackend } from '../src/backend/registry.js';
import { isThere } from './servers/build-tool.js';
import { describeOn, uniqueName } from './servers/test-server.js';
import { makeCertificate, tlsRelay } from './servers/tls-relay.js';
import { fill, runKilled } from './transfer-trials.js';

const DOCUMENTS = 200;

const folder = mkdtempSync(join(tmpdir(), 'dbkit-tls-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.unstubAllEnvs();
});

const hasOpenssl = isThere('openssl', 'version');
const title = hasOpenssl ? 'over TLS' : 'over TLS: unavailable (no openssl)';

/** Exit code and output of an export through a relay, whose URL is made of its port. */
async function exported(url: string) {
  const archive = join(folder, uniqueName('archive'));
  const { code, output } = await runKilled(['export', url, archive, '--retries', '0'], folder);
  return [code, output] as const;
}

const WRITTEN = [0, expect.stringContaining(`done in`)];
const REFUSED = [3, expect.stringMatching(/cannot be reached: self-signed certificate/)];

await describeOn('couchdb', (server) => {
  test.skipIf(!hasOpenssl)(title, { timeout: 60_000 }, async () => {
    const prefix = `${uniqueName('tls')}-`;
    await filled(`${server}?prefix=${prefix}`);
    const certificate = makeCertificate(folder);
    const { port, username, password } = new URL(server);
    const user = username === '' ? '' : `${username}:${password}@`;
    const relay = await tlsRelay(Number(port), certificate);
    const url = `couchdbs://${user}127.0.0.1:${relay.port}/?prefix=${prefix}`;
    expect(await exported(url)).toEqual(REFUSED);
    expect(await exported(`${url}&tls=require`)).toEqual(WRITTEN);
    vi.stubEnv('NODE_EXTRA_CA_CERTS', certificate.certFile);
    expect(await exported(url)).toEqual(WRITTEN);
    await relay.close();
  });
});

await describeOn('dynamodb', (server) => {
  test.skipIf(!hasOpenssl)(title, { timeout: 60_000 }, async () => {
    const prefix = `${uniqueName('tls')}.`;
    await filled(`${server}&prefix=${prefix}`);
    const certificate = makeCertificate(folder);
    const url = new URL(`${server}&prefix=${prefix}`);
    const { port } = new URL(url.searchParams.get('endpoint') ?? '');
    const relay = await tlsRelay(Number(port), certificate);
    url.searchParams.set('endpoint', `https://127.0.0.1:${relay.port}`);
    expect(await exported(url.href)).toEqual(REFUSED);
    vi.stubEnv('NODE_EXTRA_CA_CERTS', certificate.certFile);
    expect(await exported(url.href)).toEqual(WRITTEN);
    await relay.close();
  });
});

async function filled(url: string): Promise<void> {
  const backend = await openBackend(url);
  await fill(backend, DOCUMENTS);
  await backend.close();
}
