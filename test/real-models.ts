// Gofannon's models, written down anew from what its code saves, and not from the schemas.
import type { JsonObject } from '../src/document/json.js';

/**
 * A model's fields by their names in Python. Of a type, `?` means optional (null by default), `[]` a list, `{}` a map from URLs;
 * `a|b` is one of these words, a capital letter another model.
 */
export type Model = Readonly<Record<string, string>>;

export const PROVIDER: Model = {
  provider: 'text',
  model: 'text',
  parameters: 'object',
  built_in_tool: 'text?',
};

export const PARTS: Readonly<Record<string, Model>> = {
  ProviderConfig: PROVIDER,
  SwaggerSpec: { name: 'text', content: 'text' },
  DataStoreConfig: { namespace: 'text', access: 'read|write|both', description: 'text?' },
  EnvVar: { key: 'text', value: 'text', description: 'text?' },
  BasicInfo: { display_name: 'text?', email: 'text?' },
  BillingInfo: { plan: 'text?', status: 'text?' },
  UsageEntry: { timestamp: 'time', response_cost: 'number', metadata: 'any?' },
  UsageInfo: {
    monthly_allowance: 'number',
    allowance_reset_date: 'number',
    spend_remaining: 'number',
    usage: 'UsageEntry[]',
  },
  ApiKeys: {
    openai_api_key: 'text?',
    anthropic_api_key: 'text?',
    gemini_api_key: 'text?',
    perplexity_api_key: 'text?',
    openrouter_api_key: 'text?',
  },
  Message: { role: 'user|assistant|system', content: 'text' },
  SelectedApi: {
    friendly_name: 'text',
    agent_id: 'id',
    description: 'text',
    input_schema: 'object',
    output_schema: 'object',
  },
  Code: { html: 'text', css: 'text', js: 'text', thoughts: 'any?' },
  Workspace: {
    workspace_id: 'text',
    role: 'member|admin',
    display_name: 'text',
    source: 'text',
    description: 'text?',
  },
};

export interface Saved {
  /** Fields are written by an alias, which is in camel case; those of the models in it always are. */
  readonly aliased: boolean;
  readonly fields: Model;
  /** What the code puts in itself. */
  readonly made?: (document: JsonObject) => JsonObject;
}

const TICKET: Model = { _id: 'id', status: 'text', created_at: 'time', request: 'TicketRequest' };
export const TICKET_REQUEST: Model = {
  messages: 'Message[]',
  provider: 'text',
  model: 'text',
  parameters: 'object',
  stream: 'flag',
  built_in_tools: 'text[]?',
};
const ENDS: readonly JsonObject[] = [
  { status: 'processing' },
  { status: 'processing', completed_at: null, result: null, error: null },
  {
    status: 'completed',
    completed_at: '2026-12-31T23:59:59.000001',
    result: { content: '', thoughts: null, model: 'm' },
  },
  { status: 'failed', completed_at: '2026-12-31T23:59:59', error: 'TimeoutError' },
];

export const MODELS: readonly (readonly [collection: string, saved: Saved])[] = [
  [
    'agents',
    {
      aliased: true,
      fields: {
        _id: 'uuid',
        name: 'text',
        description: 'text',
        code: 'text',
        docstring: 'text?',
        friendly_name: 'text?',
        tools: 'text[]{}',
        swagger_specs: 'SwaggerSpec[]?',
        input_schema: 'object?',
        output_schema: 'object?',
        invokable_models: 'ProviderConfig[]?',
        gofannon_agents: 'id[]?',
        composer_thoughts: 'any?',
        composer_model_config: 'ProviderConfig?',
        data_store_config: 'DataStoreConfig[]?',
        env_vars: 'EnvVar[]?',
        created_at: 'time',
        updated_at: 'later',
      },
    },
  ],
  ['deployments', { aliased: true, fields: { _id: 'id', agent_id: 'id' } }],
  [
    'users',
    {
      aliased: true,
      fields: {
        _id: 'id',
        created_at: 'time',
        updated_at: 'later',
        basic_info: 'BasicInfo',
        billing_info: 'BillingInfo',
        usage_info: 'UsageInfo',
        api_keys: 'ApiKeys',
      },
    },
  ],
  [
    'sessions',
    {
      aliased: false,
      fields: { _id: 'id', created_at: 'time', updated_at: 'later' },
    },
  ],
  ...ENDS.map((end) => ['tickets', { aliased: false, fields: TICKET, made: () => end }] as const),
  [
    'demos',
    {
      aliased: false,
      fields: { _id: 'uuid', name: 'text', description: 'text?', created_at: 'time', updated_at: 'later' },
    },
  ],
  [
    'agent_data_store',
    {
      aliased: true,
      fields: {
        user_id: 'id',
        namespace: 'text',
        key: 'text',
        value: 'any',
        metadata: 'object',
        created_by_agent: 'text?',
        last_accessed_by_agent: 'text?',
        access_count: 'count',
        created_at: 'time',
        updated_at: 'later',
        last_accessed_at: 'later?',
      },
      made: ({ userId, namespace, key }) => {
        const encoded = Buffer.from(String(key)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
        return { _id: `${userId}:${namespace}:${encoded}` };
      },
    },
  ],
  [
    'user_sessions',
    {
      aliased: true,
      fields: {
        _id: 'id',
        user_uid: 'text',
        provider_type: 'text',
        display_name: 'text',
        email: 'text?',
        workspaces: 'Workspace[]',
        is_site_admin: 'flag',
        created_at: 'time',
        updated_at: 'later',
        expires_at: 'later',
        last_refresh_at: 'later',
      },
    },
  ],
];

/** Fields of models that are written otherwise than the model they stand in. */
export const MIXED: Readonly<Record<string, Model>> = {
  sessions: { provider_config: 'SessionProvider?' },
  demos: {
    selectedApis: 'SelectedApi[]',
    modelConfig: 'ProviderConfig',
    userPrompt: 'text',
    generatedCode: 'Code',
    composerThoughts: 'any?',
  },
};
