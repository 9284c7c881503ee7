// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The model that wrote the code. Null or absent if none did; the documented dialect has no such field.
 */
export type OptionalProviderConfig = {
  /**
   * The provider of the model, such as `openai`.
   */
  provider: string;
  /**
   * The name of the model.
   */
  model: string;
  /**
   * Settings of the model, such as its temperature. Free-form.
   */
  parameters: {
    [k: string]: unknown;
  };
  /**
   * A tool of the provider's own. Null or absent if none is used.
   */
  builtInTool?: string | null;
} | null;
/**
 * The model that the session uses. Null or absent until one is chosen; the documented dialect has no such field.
 */
export type SessionProviderConfig = {
  /**
   * The provider of the model, such as `openai`.
   */
  provider: string;
  /**
   * The name of the model.
   */
  model: string;
  /**
   * Settings of the model, such as its temperature. Free-form.
   */
  parameters: {
    [k: string]: unknown;
  };
  /**
   * A tool of the provider's own, in snake_case here alone. Null or absent if none is used.
   */
  built_in_tool?: string | null;
} | null;
/**
 * A chat request that is answered in the background. What it holds depends on how far it has come. The documented dialect has the same four states, `updated_at` instead of `completed_at`, and other requests and results.
 */
export type Ticket = PendingTicket | ProcessingTicket | CompletedTicket | FailedTicket;

/**
 * The type of the documents of each collection.
 */
export interface Documents {
  agents: Agent;
  deployments: Deployment;
  users: User;
  sessions: Session;
  tickets: Ticket;
  demos: Demo;
  agent_data_store: DataStoreEntry;
  user_sessions: UserSession;
  gofannon_runs: GofannonRun;
}
/**
 * An AI agent as Gofannon saves it: its code, its tools, and the shapes of what goes in and comes out. The documented dialect writes its fields in snake_case and asks for a friendly name and both schemas.
 */
export interface Agent {
  /**
   * The agent's id: a UUID with its hyphens, in upper or lower case.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The agent's name, for people.
   */
  name: string;
  /**
   * What the agent does.
   */
  description: string;
  /**
   * The Python code that runs when the agent is called.
   */
  code: string;
  /**
   * What the code says of itself. Null or absent if nothing; the documented dialect has no such field.
   */
  docstring?: string | null;
  /**
   * The name in the agent's address once it is deployed. Null or absent until it has one; the documented dialect calls it `friendly_name`, requires it, and lets no two agents have the same.
   */
  friendlyName?: string | null;
  tools: AgentTools;
  /**
   * The APIs that the code may call. Null or absent if there are none; the documented dialect has no such field.
   */
  swaggerSpecs?: SwaggerSpec[] | null;
  /**
   * The expected structure of the agent's input. Free-form. Null or absent if unknown; a deployed agent needs it, and the documented dialect requires it as `input_schema`.
   */
  inputSchema?: {
    [k: string]: unknown;
  } | null;
  /**
   * The expected structure of the agent's output. Free-form. Null or absent if unknown; a deployed agent needs it, and the documented dialect requires it as `output_schema`.
   */
  outputSchema?: {
    [k: string]: unknown;
  } | null;
  /**
   * The models that the code may call. Null or absent if there are none; the documented dialect has no such field.
   */
  invokableModels?: ProviderConfig[] | null;
  /**
   * The agents that this one calls. Null or absent if there are none; the documented dialect requires it as `gofannon_agents`.
   */
  gofannonAgents?: string[] | null;
  /**
   * What the model thought when it wrote the code: any JSON value. The documented dialect has no such field.
   */
  composerThoughts?: unknown;
  composerModelConfig?: OptionalProviderConfig;
  /**
   * The parts of the data store that the agent may use. Null or absent if none; the documented dialect has no such field.
   */
  dataStoreConfig?: DataStoreAccess[] | null;
  /**
   * Environment variables of the agent's code. Null or absent if there are none. The Apache fork alone writes it.
   */
  envVars?: EnvironmentVariable[] | null;
  /**
   * When the agent was made: in UTC without a zone. The documented dialect writes `created_at`, with a zone.
   */
  createdAt: string;
  /**
   * When the agent was last changed: in UTC without a zone, not before `createdAt`. The documented dialect writes `updated_at`, with a zone.
   */
  updatedAt: string;
}
/**
 * The tools that the agent may use: from a tool server's URL to the names of its tools. The documented dialect has categories in the place of URLs.
 */
export interface AgentTools {
  /**
   * The names of the tools of one server.
   *
   * Items: A tool's name.
   */
  [k: string]: string[];
}
/**
 * One API.
 */
export interface SwaggerSpec {
  /**
   * The API's name.
   */
  name: string;
  /**
   * Its specification, as text.
   */
  content: string;
}
/**
 * One model.
 */
export interface ProviderConfig {
  /**
   * The provider of the model, such as `openai`.
   */
  provider: string;
  /**
   * The name of the model.
   */
  model: string;
  /**
   * Settings of the model, such as its temperature. Free-form.
   */
  parameters: {
    [k: string]: unknown;
  };
  /**
   * A tool of the provider's own. Null or absent if none is used.
   */
  builtInTool?: string | null;
}
/**
 * One part of the data store.
 */
export interface DataStoreAccess {
  /**
   * The part's name.
   */
  namespace: string;
  /**
   * What the agent may do there.
   */
  access: 'read' | 'write' | 'both';
  /**
   * What it is for. Null or absent if nothing is said.
   */
  description?: string | null;
}
/**
 * One variable.
 */
export interface EnvironmentVariable {
  /**
   * The variable's name.
   */
  key: string;
  /**
   * The variable's value. Secret.
   */
  value: string;
  /**
   * What it is for. Null or absent if nothing is said.
   */
  description?: string | null;
}
/**
 * Makes an agent reachable under a name for people. Both dialects write it alike.
 */
export interface Deployment {
  /**
   * The friendly name in the address: any non-empty string, while the documented dialect asks for one that is safe in URLs. It should be the agent's `friendlyName`.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The `_id` of the agent that answers.
   */
  agentId: string;
}
/**
 * A user as Gofannon saves one: who they are, what they pay, what they used, and their own keys for model providers. The documented dialect writes its fields in snake_case and asks for more of them.
 */
export interface User {
  /**
   * The provider's user id, such as `asf:jdoe`, or `local-dev-user` or `anonymous`. Any non-empty string; its parts are not checked.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * When the user was made: in UTC without a zone. The documented dialect writes `created_at`, with a zone.
   */
  createdAt: string;
  /**
   * When the user was last changed: in UTC without a zone, not before `createdAt`. The documented dialect writes `updated_at`, with a zone.
   */
  updatedAt: string;
  basicInfo: UserBasicInfo;
  billingInfo: UserBillingInfo;
  usageInfo: UserUsageInfo;
  apiKeys?: UserAPIKeys;
}
/**
 * Who the user is. The documented dialect calls it `basic_info` and asks for a provider.
 */
export interface UserBasicInfo {
  /**
   * The name to show. Null or absent if unknown.
   */
  displayName?: string | null;
  /**
   * The user's email address, not checked by Gofannon nor here. Null or absent if unknown.
   */
  email?: string | null;
}
/**
 * What the user pays for. The documented dialect calls it `billing_info` and requires both fields.
 */
export interface UserBillingInfo {
  /**
   * The subscription tier, such as `free`. Null or absent if there is none.
   */
  plan?: string | null;
  /**
   * The state of billing, such as `active`. Null or absent if there is none.
   */
  status?: string | null;
}
/**
 * What the user may spend and has spent, in US dollars. The documented dialect calls it `usage_info`.
 */
export interface UserUsageInfo {
  /**
   * The allowance for a month in US dollars.
   */
  monthlyAllowance: number;
  /**
   * When the allowance begins anew, in seconds since 1970; 0 at first. The documented dialect has a timestamp, `last_reset`, which is the last such moment.
   */
  allowanceResetDate: number;
  /**
   * What is left of this month's allowance in US dollars. Below zero if more was spent.
   */
  spendRemaining: number;
  /**
   * One entry for every call; it grows without a limit.
   */
  usage: UsageEntry[];
}
/**
 * What one call cost.
 */
export interface UsageEntry {
  /**
   * When the call was made: in UTC without a zone.
   */
  timestamp: string;
  /**
   * What the call cost in US dollars.
   */
  responseCost: number;
  /**
   * More about the call: any JSON value. The documented dialect has `agent_id` and `session_id` instead.
   */
  metadata?: unknown;
}
/**
 * The user's own keys, used before those of the environment. Secret. Absent in documents of older versions, and never null; the documented dialect calls it `api_keys`.
 */
export interface UserAPIKeys {
  /**
   * The user's OpenAI API key. Secret. Null or absent if there is none.
   */
  openaiApiKey?: string | null;
  /**
   * The user's Anthropic API key. Secret. Null or absent if there is none.
   */
  anthropicApiKey?: string | null;
  /**
   * The user's Google Gemini API key. Secret. Null or absent if there is none.
   */
  geminiApiKey?: string | null;
  /**
   * The user's Perplexity API key. Secret. Null or absent if there is none.
   */
  perplexityApiKey?: string | null;
  /**
   * The user's OpenRouter API key. Secret. Null or absent if there is none. The documented dialect has no such field.
   */
  openrouterApiKey?: string | null;
}
/**
 * A conversation as Gofannon saves it: which model it uses, and nothing of what is said. The documented dialect has messages, a user and an agent in it.
 */
export interface Session {
  /**
   * The session's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * When the session began: in UTC without a zone.
   */
  created_at: string;
  /**
   * When the session was last changed: in UTC without a zone, not before `created_at`.
   */
  updated_at: string;
  provider_config?: SessionProviderConfig;
}
/**
 * A request that waits for its turn. Gofannon knows this state and never writes it.
 */
export interface PendingTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The request waits for its turn.
   */
  status: 'pending';
  /**
   * When the request was made: in UTC without a zone.
   */
  created_at: string;
  request: TicketRequest;
  /**
   * Null or absent: the request is not done yet.
   */
  completed_at?: null;
  /**
   * Null or absent: only a completed ticket has a result.
   */
  result?: null;
  /**
   * Null or absent: only a failed ticket has an error.
   */
  error?: null;
}
/**
 * What was asked of which model. The documented dialect has an agent, its input and a user instead.
 */
export interface TicketRequest {
  /**
   * The conversation so far, oldest message first.
   */
  messages: ChatMessage[];
  /**
   * The provider of the model, such as `openai`.
   */
  provider: string;
  /**
   * The name of the model.
   */
  model: string;
  /**
   * Settings of the model, such as its temperature. Free-form.
   */
  parameters: {
    [k: string]: unknown;
  };
  /**
   * Whether the answer was to come in pieces.
   */
  stream: boolean;
  /**
   * Tools of the provider's own. Null or absent if none are used.
   */
  builtInTools?: string[] | null;
}
/**
 * One message.
 */
export interface ChatMessage {
  /**
   * Who speaks.
   */
  role: 'user' | 'assistant' | 'system';
  /**
   * What is said; it may be empty.
   */
  content: string;
}
/**
 * A request that is being answered: neither result nor error yet.
 */
export interface ProcessingTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The request is being answered.
   */
  status: 'processing';
  /**
   * When the request was made: in UTC without a zone.
   */
  created_at: string;
  request: TicketRequest;
  /**
   * Null or absent: the request is not done yet.
   */
  completed_at?: null;
  /**
   * Null or absent: only a completed ticket has a result.
   */
  result?: null;
  /**
   * Null or absent: only a failed ticket has an error.
   */
  error?: null;
}
/**
 * A request that was answered: it has a result and no error.
 */
export interface CompletedTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The request was answered.
   */
  status: 'completed';
  /**
   * When the request was made: in UTC without a zone.
   */
  created_at: string;
  request: TicketRequest;
  /**
   * When the request was answered or failed: in UTC without a zone, not before `created_at`.
   */
  completed_at: string;
  result: TicketResult;
  /**
   * Null or absent: only a failed ticket has an error.
   */
  error?: null;
}
/**
 * What came of it. The documented dialect has `output`, `cost` and `completed_at` in it.
 */
export interface TicketResult {
  /**
   * The answer; it may be empty.
   */
  content: string;
  /**
   * What the model thought: any JSON value, null where it said nothing.
   */
  thoughts: unknown;
  /**
   * The model that answered.
   */
  model: string;
}
/**
 * A request that could not be answered: it has an error and no result.
 */
export interface FailedTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The request could not be answered.
   */
  status: 'failed';
  /**
   * When the request was made: in UTC without a zone.
   */
  created_at: string;
  request: TicketRequest;
  /**
   * When the request was answered or failed: in UTC without a zone, not before `created_at`.
   */
  completed_at: string;
  /**
   * Null or absent: only a completed ticket has a result.
   */
  result?: null;
  /**
   * What went wrong; it may be empty, as some Python exceptions have no text.
   */
  error: string;
}
/**
 * A demo application as Gofannon saves it: the agents it uses and the page that a model wrote for it. The documented dialect has one agent and a free-form configuration instead.
 */
export interface Demo {
  /**
   * The demo's id: a UUID with its hyphens, in upper or lower case, while the documented dialect takes any non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The demo's name, for people.
   */
  name: string;
  /**
   * What the demo shows. Null or absent if nothing is said; the documented dialect requires it.
   */
  description?: string | null;
  /**
   * The deployed agents that the page calls. The documented dialect has one, `agent_id`.
   */
  selectedApis: SelectedAPI[];
  modelConfig: ProviderConfig;
  /**
   * What the model was asked for.
   */
  userPrompt: string;
  generatedCode: GeneratedCode;
  /**
   * What the model thought when it planned the page: any JSON value. Null or absent if it said nothing.
   */
  composerThoughts?: unknown;
  /**
   * When the demo was made: in UTC without a zone.
   */
  created_at: string;
  /**
   * When the demo was last changed: in UTC without a zone, not before `created_at`.
   */
  updated_at: string;
}
/**
 * One deployed agent, as it was when it was selected.
 */
export interface SelectedAPI {
  /**
   * The name it was deployed under.
   */
  friendlyName: string;
  /**
   * The `_id` of the agent.
   */
  agentId: string;
  /**
   * What the agent does.
   */
  description: string;
  /**
   * The expected structure of the agent's input. Free-form.
   */
  inputSchema: {
    [k: string]: unknown;
  };
  /**
   * The expected structure of the agent's output. Free-form.
   */
  outputSchema: {
    [k: string]: unknown;
  };
}
/**
 * The page that the model wrote.
 */
export interface GeneratedCode {
  /**
   * Its HTML; it may be empty.
   */
  html: string;
  /**
   * Its styles; it may be empty.
   */
  css: string;
  /**
   * Its JavaScript; it may be empty.
   */
  js: string;
  /**
   * What the model thought: any JSON value. Null or absent if it said nothing.
   */
  thoughts?: unknown;
}
/**
 * A value that an agent keeps for a user. The documented dialect has no such collection.
 */
export interface DataStoreEntry {
  /**
   * The user id, a colon, the namespace, a colon, and the URL-safe base64 of the key. Its parts are not checked here.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The `_id` of the user whose value it is.
   */
  userId: string;
  /**
   * The part of the data store that it is in.
   */
  namespace: string;
  /**
   * The name that the agent knows it by.
   */
  key: string;
  /**
   * What was kept: any JSON value.
   */
  value: unknown;
  /**
   * More about the value. Free-form.
   */
  metadata: {
    [k: string]: unknown;
  };
  /**
   * The agent that kept it first. Null or absent if it was none.
   */
  createdByAgent?: string | null;
  /**
   * The agent that last read it. Null or absent if none did.
   */
  lastAccessedByAgent?: string | null;
  /**
   * How often it was read.
   */
  accessCount: number;
  /**
   * When it was kept first: in UTC without a zone.
   */
  createdAt: string;
  /**
   * When it was last changed: in UTC without a zone, not before `createdAt`.
   */
  updatedAt: string;
  /**
   * When it was last read: in UTC without a zone, not before `createdAt`. Null or absent if never.
   */
  lastAccessedAt?: string | null;
}
/**
 * Somebody who is logged in. The documented dialect has no such collection. It is worth nothing elsewhere and opens an account: transfers leave it out unless it is asked for by name.
 */
export interface UserSession {
  /**
   * The token in the browser's cookie: a non-empty string. Secret.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * The user's id at the provider.
   */
  userUid: string;
  /**
   * Who vouches for the user.
   */
  providerType: string;
  /**
   * The name to show.
   */
  displayName: string;
  /**
   * The user's email address, not checked by Gofannon nor here. Null or absent if unknown.
   */
  email?: string | null;
  /**
   * What the user may work in.
   */
  workspaces: Workspace[];
  /**
   * Whether the user may do everything.
   */
  isSiteAdmin: boolean;
  /**
   * When the user logged in: in UTC without a zone.
   */
  createdAt: string;
  /**
   * When the document was last changed: in UTC without a zone, not before `createdAt`.
   */
  updatedAt: string;
  /**
   * When it ends: in UTC without a zone, after `createdAt`. A zone is read here and makes Gofannon fail with every request of this session.
   */
  expiresAt: string;
  /**
   * When the user was last looked up at the provider: in UTC without a zone.
   */
  lastRefreshAt: string;
}
/**
 * One workspace.
 */
export interface Workspace {
  /**
   * The workspace's id.
   */
  workspaceId: string;
  /**
   * What the user is there.
   */
  role: 'member' | 'admin';
  /**
   * The name to show.
   */
  displayName: string;
  /**
   * Where the membership comes from.
   */
  source: string;
  /**
   * What it is for. Null or absent if nothing is said.
   */
  description?: string | null;
}
/**
 * A run of an agent, step by step. The Apache fork alone writes it; what else is in it is free. The documented dialect has no such collection.
 */
export interface GofannonRun {
  /**
   * The run's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.
   */
  _rev?: string | null;
  /**
   * Always `run`.
   */
  type: 'run';
  /**
   * What happened, oldest event first.
   *
   * Items: One event. Free-form.
   */
  events: {
    [k: string]: unknown;
  }[];
  [k: string]: unknown;
}
