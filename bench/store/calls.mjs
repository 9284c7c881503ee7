// The calls that are measured: the driver's own, as somebody would write them by hand, and the store's.

/** Each starts a server, or says why there is none. */
export const SUBJECTS = [
  { name: 'postgres18', start: postgresCalls },
  ...['ferretdb', 'mongo-java-server', ...(process.env.MONGODB_TEST_URL ? ['mongodb'] : [])].map((name) => ({
    name,
    start: () => mongodbCalls(name),
  })),
];

/** A document of 1 KB. */
export function documentOf(n) {
  return {
    _id: `agent-${n}`,
    name: `Agent ${n}`,
    description: 'Answers questions about "quoted" things.\n'.repeat(6),
    // No dots: FerretDB has none in names.
    tools: { 'https://localhost/mcp': ['search', 'fetch'] },
    code: 'def run(input):\n    return {"answer": input["question"]}\n'.repeat(8),
    docs: [],
    createdAt: '2026-01-01T00:00:00.000000',
    version: n,
    temperature: 0.7,
    isPublic: false,
  };
}

async function postgresCalls() {
  const { startPostgres } = await import('../../test/servers/postgres.ts');
  const { openStore } = await import('../../src/store/open-store.ts');
  const { default: pg } = await import('pg');
  const server = await startPostgres(18);
  const store = await openStore(`${server.url}?schema=bench`);
  await fill(store);
  const pool = new pg.Pool({ connectionString: server.url });
  const select = { name: 'get', text: 'SELECT doc::text AS doc, rev FROM bench.agents WHERE id = $1' };
  const upsert = {
    name: 'save',
    text: `INSERT INTO bench.agents (id, doc, rev) VALUES ($1, $2, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint)
      ON CONFLICT (id) DO UPDATE SET doc = excluded.doc, rev = greatest(agents.rev + 1, excluded.rev) RETURNING rev`,
  };
  return {
    server: await serverOf(server.url),
    calls: {
      get: {
        bare: async (n) => JSON.parse((await pool.query({ ...select, values: [`agent-${n}`] })).rows[0].doc),
        store: (n) => store.get('agents', `agent-${n}`),
      },
      save: {
        bare: async (n) =>
          (await pool.query({ ...upsert, values: [`agent-${n}`, JSON.stringify(documentOf(n))] })).rows[0]
            .rev,
        store: (n) => store.save('agents', `agent-${n}`, documentOf(n)),
      },
    },
    stop: async () => {
      await Promise.all([store.close(), pool.end()]);
      await server.stop();
    },
  };
}

async function mongodbCalls(name) {
  const { SERVERS } = await import('../../test/servers/catalog.ts');
  const { openStore } = await import('../../src/store/open-store.ts');
  const { MongoClient } = await import('mongodb');
  const server = await SERVERS[name]();
  const url = new URL(server.url);
  url.pathname = '/dbkit_bench';
  const store = await openStore(url.href);
  await fill(store);
  const client = new MongoClient(url.href, { w: 'majority', journal: true });
  const agents = client.db('dbkit_bench').collection('agents');
  return {
    server: await serverOf(url.href),
    calls: {
      get: {
        bare: (n) => agents.findOne({ _id: `agent-${n}` }),
        store: (n) => store.get('agents', `agent-${n}`),
      },
      save: {
        bare: (n) =>
          agents.replaceOne({ _id: `agent-${n}` }, { _rev: 'r', ...documentOf(n) }, { upsert: true }),
        store: (n) => store.save('agents', `agent-${n}`, documentOf(n)),
      },
    },
    stop: async () => {
      await client.db('dbkit_bench').dropDatabase();
      await Promise.all([store.close(), client.close()]);
      await server.stop();
    },
  };
}

async function fill(store) {
  for (let n = 0; n < 100; n++) await store.save('agents', `agent-${n}`, documentOf(n));
}

async function serverOf(url) {
  const { openBackend } = await import('../../src/backend/registry.ts');
  const backend = await openBackend(url);
  const name = await backend.server();
  await backend.close();
  return name;
}
