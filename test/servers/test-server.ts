// For test files: a server by its name, or tests that say why there is none.
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, test } from 'vitest';
import { type Availability, type ServerName, TestServers } from './catalog.js';
import { isRequired } from './required.js';

/** Starts it where this is the first to ask. */
export async function testServer(name: ServerName): Promise<Availability> {
  const port = inject('testServers');
  // Without global-setup.ts each test file has its own, gone with its process.
  if (port === undefined) return new TestServers().get(name);
  const socket = connect(port, '127.0.0.1');
  socket.write(name);
  return JSON.parse(await text(socket)) as Availability;
}

/**
 * Tests against a server. Where it cannot be had they are listed as skipped, with the reason, unless REQUIRE_BACKENDS names
 * it: then that is a failure.
 */
export async function describeOn(name: ServerName, define: (url: string) => void): Promise<void> {
  const required = isRequired(name);
  const server = await testServer(name);
  if (server.status === 'running') {
    describe(name, () => define(server.url));
    return;
  }
  const title = `unavailable: ${name} (${server.reason})`;
  if (required) test(title, () => expect.unreachable(`REQUIRE_BACKENDS names ${name}`));
  else describe.skip(title, () => define(''));
}

/** A name that no other test has: servers are shared. */
export function uniqueName(prefix: string): string {
  return `${prefix}_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
}
