// A small installation as Gofannon's code writes it, with nothing in it that breaks the application; and faults for it, each of
// which the doctor finds once.
import type { FindingCode } from '../src/doctor/finding.js';
import type { JsonObject } from '../src/document/json.js';

export type Installation = Record<string, JsonObject[]>;
export type Fault = Installation;

/** From which ages are counted. */
export const NOW = '2026-06-01T12:00:00Z';
export const AGENT = '550e8400-e29b-41d4-a716-446655440000';
const TIMES = { createdAt: '2026-05-01T09:00:00.123456', updatedAt: '2026-05-02T09:00:00' };
const MODEL = { provider: 'openai', model: 'gpt-4o', parameters: { temperature: 0.2 } };

export function agent(changes: JsonObject = {}): JsonObject {
  return {
    _id: AGENT,
    name: 'Reader',
    description: 'Reads pages.',
    code: 'async def run(input_dict, tools):\n    return {}\n',
    docstring: null,
    friendlyName: 'reader',
    tools: { 'https://tools.example.com/mcp': ['fetch'] },
    swaggerSpecs: [],
    inputSchema: { url: 'string' },
    outputSchema: {},
    invokableModels: [MODEL],
    gofannonAgents: [],
    composerThoughts: null,
    composerModelConfig: MODEL,
    dataStoreConfig: [{ namespace: 'pages', access: 'both', description: null }],
    ...TIMES,
    ...changes,
  };
}

export function user(changes: JsonObject = {}): JsonObject {
  return {
    _id: 'asf:jdoe',
    basicInfo: { displayName: 'J. Doe', email: null },
    billingInfo: { plan: null, status: null },
    usageInfo: usageInfo({}),
    apiKeys: { openaiApiKey: 'sk-not-to-be-shown', anthropicApiKey: null },
    ...TIMES,
    ...changes,
  };
}

export function usageInfo(changes: JsonObject): JsonObject {
  return {
    monthlyAllowance: 100,
    allowanceResetDate: 0,
    spendRemaining: 99.5,
    usage: [{ timestamp: '2026-05-02T09:00:00', responseCost: 0.5, metadata: null }],
    ...changes,
  };
}

export function demo(changes: JsonObject = {}): JsonObject {
  return {
    _id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    name: 'Reading room',
    description: null,
    selectedApis: [
      { friendlyName: 'reader', agentId: AGENT, description: 'Reads.', inputSchema: {}, outputSchema: {} },
    ],
    modelConfig: MODEL,
    userPrompt: 'A page that reads.',
    generatedCode: { html: '<p></p>', css: '', js: '', thoughts: null },
    composerThoughts: null,
    created_at: TIMES.createdAt,
    updated_at: TIMES.updatedAt,
    ...changes,
  };
}

export function ticket(changes: JsonObject = {}): JsonObject {
  return {
    _id: 't1',
    status: 'completed',
    created_at: '2026-06-01T09:00:00.5',
    completed_at: '2026-06-01T09:00:07',
    request: {
      messages: [{ role: 'user', content: 'Hello' }],
      provider: 'openai',
      model: 'gpt-4o',
      parameters: {},
      stream: false,
      builtInTools: [],
    },
    result: { content: 'Hi', thoughts: null, model: 'gpt-4o' },
    ...changes,
  };
}

export function processing(created_at: string): JsonObject {
  const { completed_at: _completed, result: _result, ...rest } = ticket();
  return { ...rest, _id: `processing-${created_at}`, status: 'processing', created_at };
}

export function userSession(changes: JsonObject = {}): JsonObject {
  return {
    _id: 'token-not-to-be-shown-1',
    userUid: 'asf:jdoe',
    providerType: 'asf',
    displayName: 'J. Doe',
    email: null,
    workspaces: [
      { workspaceId: 'personal:asf:jdoe', role: 'admin', displayName: 'Personal', source: 'auto_personal' },
    ],
    isSiteAdmin: false,
    ...TIMES,
    expiresAt: '2026-06-02T09:00:00',
    lastRefreshAt: TIMES.updatedAt,
    ...changes,
  };
}

export function stored(userId: string, namespace: string, key: string): JsonObject {
  return {
    _id: `${userId}:${namespace}:${base64(key)}`,
    userId,
    namespace,
    key,
    value: { at: 1 },
    metadata: {},
    createdByAgent: null,
    lastAccessedByAgent: null,
    accessCount: 0,
    ...TIMES,
    lastAccessedAt: null,
  };
}

export function soundInstallation(): Installation {
  return {
    agents: [
      agent(),
      agent({ _id: otherId(1), friendlyName: 'writer', inputSchema: null, outputSchema: null }),
    ],
    deployments: [{ _id: 'reader', agentId: AGENT }],
    users: [user(), user({ _id: 'anonymous' })],
    sessions: [
      { _id: 's1', created_at: TIMES.createdAt, updated_at: TIMES.updatedAt, provider_config: null },
    ],
    tickets: [ticket(), processing('2026-06-01T11:00:00'), processing('2026-06-01T13:30:00+02:00')],
    demos: [demo()],
    agent_data_store: [
      stored('asf:jdoe', 'pages', 'k'),
      stored('asf', 'pages', 'k'),
      stored('a', 'b:c', 'k'),
    ],
    user_sessions: [userSession()],
  };
}

/** One fault a finding that documents can have; `maxDocumentBytes` of the database decides what is overgrown. */
export function faults(maxDocumentBytes: number): Readonly<Record<string, Fault>> {
  const long = { role: 'user', content: 'x'.repeat(maxDocumentBytes / 2) };
  const { apiKeys: _apiKeys, ...withoutKeys } = user({ _id: 'keyless' });
  return {
    'unfit-agent': { agents: [agent({ _id: otherId(2), friendlyName: 'a2', code: null })] },
    'unfit-demo': {
      demos: [demo({ _id: otherId(3), modelConfig: { provider: 'openai', model: 'gpt-4o' } })],
    },
    'unfit-user': { users: [user({ _id: 'u-unfit', apiKeys: null })] },
    'deployed-without-schema': {
      agents: [agent({ _id: otherId(4), friendlyName: 'a4', outputSchema: null })],
      deployments: [{ _id: 'a4', agentId: otherId(4) }],
    },
    'deployment-without-agent': { deployments: [{ _id: 'orphan', agentId: otherId(5) }] },
    'deployed-twice': {
      agents: [agent({ _id: otherId(6), friendlyName: 'a6' })],
      deployments: ['a6', 'a6-old'].map((_id) => ({ _id, agentId: otherId(6) })),
    },
    'deployment-of-another-name': {
      agents: [agent({ _id: otherId(7), friendlyName: 'a7-new' })],
      deployments: [{ _id: 'a7', agentId: otherId(7) }],
    },
    'endless-ticket': { tickets: [processing('2026-06-01T10:59:59.999')] },
    'zoned-session': {
      user_sessions: [userSession({ _id: 'token-not-to-be-shown-2', expiresAt: '2026-06-02T09:00:00Z' })],
    },
    'colliding-data-store-ids': { agent_data_store: [stored('a:b', 'c', 'other')] },
    'overgrown-document': {
      tickets: [
        ticket({ _id: 't-long', request: { ...(ticket()['request'] as JsonObject), messages: [long] } }),
      ],
    },
    'overspent-user': { users: [user({ _id: 'u-poor', usageInfo: usageInfo({ spendRemaining: -0.01 }) })] },
    'expired-session': {
      user_sessions: [userSession({ _id: 'token-not-to-be-shown-3', expiresAt: '2026-06-01T12:00:00' })],
    },
    'user-without-keys': { users: [withoutKeys] },
  } satisfies Partial<Record<FindingCode, Fault>>;
}

/** The sound one with these faults in it. */
export function withFaults(faulty: Iterable<Fault>): Installation {
  const all = soundInstallation();
  for (const fault of faulty) {
    for (const [collection, documents] of Object.entries(fault)) {
      all[collection] = [...(all[collection] ?? []), ...documents];
    }
  }
  return all;
}

export function otherId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/** As Python's urlsafe_b64encode writes it. */
function base64(key: string): string {
  return Buffer.from(key).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
