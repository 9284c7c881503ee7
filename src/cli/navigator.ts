// `navigator`, which Node has from 21 on. Where there is none, the client library of PostgreSQL makes a `Response` to learn whether
// it runs at Cloudflare, and Node loads all of its HTTP client for that: a sixth of a short run.

export function nameRuntime(): void {
  if ('navigator' in globalThis) return;
  const [version] = process.versions.node.split('.');
  const value = Object.freeze({ userAgent: `Node.js/${version}` });
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true, enumerable: false });
}
