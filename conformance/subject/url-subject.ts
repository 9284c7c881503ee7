// A subject from a database URL: one of this package's own stores, with a proxy of the suite's own before a server's port.
import { randomUUID } from 'node:crypto';
import type { Backend } from '../../src/backend/backend.js';
import { openBackend } from '../../src/backend/registry.js';
import { partsOf, redactUrl } from '../../src/backend/url.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';
import { conflictsOf, openStore } from '../../src/store/open-store.js';
import { openServiceSubject, type ServiceHooks } from './service-subject.js';
import type { Subject } from './subject.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'postgres:': 5432,
  'postgresql:': 5432,
  'mongodb:': 27017,
  'couchdb:': 5984,
};

/** Opens the database; throws DbkitError where it cannot be reached or the URL is wrong. */
export async function openUrlSubject(url: string, chosen: ConflictProfile | undefined): Promise<Subject> {
  const { hooks, close } = await openUrl(url, chosen);
  const subject = await openServiceSubject({ name: redactUrl(url), kind: 'url' }, hooks);
  return withClose(subject, async () => {
    await hooks.fault?.(false);
    await subject.close();
    await close();
  });
}

export interface OpenUrl {
  readonly hooks: ServiceHooks;
  /** Closes what the hooks share; the services are closed by their own. */
  close(): Promise<void>;
}

/** Everything that can be done to the database of a URL. Throws as above. */
export async function openUrl(url: string, chosen: ConflictProfile | undefined): Promise<OpenUrl> {
  const conflicts = chosen ?? conflictsOf(url) ?? 'upsert';
  const proxy = await proxyFor(url);
  const target = proxy ? throughProxy(url, proxy.port) : sharedMemory(url);
  const open = (): Promise<DatabaseService> => openStore(target, { conflicts });
  // Clean-up and limits must not depend on the connection that the checks cut.
  const direct = await openDirect(proxy ? url : target, proxy);
  const hooks: ServiceHooks = {
    open,
    ...(isPrivate(url) ? {} : { openSecond: open, reopen: open }),
    ...(proxy && { fault: (on: boolean) => (on ? proxy.cut() : proxy.mend()) }),
    drop: (collection) => direct.drop(collection),
    conflicts,
    limits: direct.limits,
    server: await direct.server(),
  };
  return {
    hooks,
    async close() {
      proxy?.mend();
      await direct.close();
      await proxy?.close();
    },
  };
}

async function openDirect(url: string, proxy: TcpProxy | undefined): Promise<Backend> {
  try {
    return await openBackend(url);
  } catch (error) {
    await proxy?.close();
    throw error;
  }
}

// A copy by spread would lose the getter that follows the main client after reopen.
function withClose(subject: Subject, close: () => Promise<void>): Subject {
  return Object.create(subject, { close: { value: close } }) as Subject;
}

// With several hosts, or a service record, there is no one port to stand before.
async function proxyFor(url: string): Promise<TcpProxy | undefined> {
  const { options } = partsOf(url);
  const endpoint = options.get('endpoint');
  // Behind TLS another name would not do.
  if (endpoint?.startsWith('http://')) {
    const { hostname, port } = new URL(endpoint);
    return startTcpProxy({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || 80 });
  }
  const scheme = /^[a-z+]+:/.exec(url)?.[0] ?? '';
  const port = DEFAULT_PORTS[scheme];
  if (port === undefined || /^[^/]*\/\/[^/]*,/.test(url) || !URL.canParse(url)) return undefined;
  const { hostname, port: own } = new URL(url);
  return startTcpProxy({ host: hostname.replace(/^\[|\]$/g, '') || 'localhost', port: Number(own) || port });
}

function throughProxy(url: string, port: number): string {
  const changed = new URL(url);
  if (changed.searchParams.has('endpoint')) {
    changed.searchParams.set('endpoint', `http://127.0.0.1:${port}`);
    return changed.href;
  }
  changed.hostname = '127.0.0.1';
  changed.port = String(port);
  return changed.href;
}

/** Each opening is a database of its own, which nobody else can reach. */
function isPrivate(url: string): boolean {
  return url.startsWith('sqlite::memory:');
}

// Without a name every client of a memory database would have a database of its own.
function sharedMemory(url: string): string {
  return url.replace(/^memory:(?=$|\?)/, `memory:conform-${randomUUID()}`);
}
