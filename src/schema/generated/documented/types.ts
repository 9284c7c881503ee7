// Generated from schemas/ by `npm run generate`. Do not edit.
/**
 * The user's own keys, used before those of the environment. Secret. Null or absent if there are none.
 */
export type UserAPIKeys = {
  /**
   * The user's OpenAI API key. Secret. Null or absent if there is none.
   */
  openai_api_key?: string | null;
  /**
   * The user's Anthropic API key. Secret. Null or absent if there is none.
   */
  anthropic_api_key?: string | null;
  /**
   * The user's Google Gemini API key. Secret. Null or absent if there is none.
   */
  gemini_api_key?: string | null;
  /**
   * The user's Perplexity API key. Secret. Null or absent if there is none.
   */
  perplexity_api_key?: string | null;
} | null;
/**
 * A job that runs in the background. What it holds depends on how far it has come.
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
}
/**
 * An AI agent: its code, its tools, and the shapes of what goes in and comes out.
 */
export interface Agent {
  /**
   * The agent's id: a UUID version 4, in upper or lower case.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
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
   * The name in the agent's address, /api/agents/{friendly_name}/run: ASCII letters, digits, - . _ and ~, starting with a letter or digit, at most 128 characters. Unique among agents.
   */
  friendly_name: string;
  tools: AgentTools;
  /**
   * The expected structure of the agent's input. Free-form.
   */
  input_schema: {
    [k: string]: unknown;
  };
  /**
   * The expected structure of the agent's output. Free-form.
   */
  output_schema: {
    [k: string]: unknown;
  };
  /**
   * The agents that this one calls.
   *
   * Items: The `_id` of an agent.
   */
  gofannon_agents: string[];
  /**
   * When the agent was made: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the agent was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
}
/**
 * The tools that the agent may use: from a category, free to choose, to the names of its tools.
 */
export interface AgentTools {
  /**
   * The names of the tools of one category.
   *
   * Items: A tool's name.
   */
  [k: string]: string[];
}
/**
 * Makes an agent reachable under a name for people: /api/agents/{_id}/run.
 */
export interface Deployment {
  /**
   * The friendly name in the address: ASCII letters, digits, - . _ and ~, starting with a letter or digit, at most 128 characters. It should be the agent's `friendly_name`.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The `_id` of the agent that answers.
   */
  agentId: string;
}
/**
 * A user: who they are, what they pay, what they used, and their own keys for model providers.
 */
export interface User {
  /**
   * The user's id, usually made of the provider and the provider's own id. Any non-empty string; its parts are not checked.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  basic_info: UserBasicInfo;
  billing_info: UserBillingInfo;
  usage_info: UserUsageInfo;
  api_keys?: UserAPIKeys;
  /**
   * When the user was made: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the user was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
}
/**
 * Who the user is.
 */
export interface UserBasicInfo {
  /**
   * The name to show.
   */
  display_name: string;
  /**
   * The user's email address.
   */
  email: string;
  /**
   * The address of a profile picture: an absolute URI. Null or absent if there is none.
   */
  picture_url?: string | null;
  /**
   * Who vouches for the user, such as `google`.
   */
  provider: string;
}
/**
 * What the user pays for.
 */
export interface UserBillingInfo {
  /**
   * The subscription tier, such as `free`.
   */
  plan: string;
  /**
   * The state of billing, such as `active`.
   */
  status: string;
  /**
   * The customer's id at Stripe. Null or absent if there is none.
   */
  stripe_customer_id?: string | null;
  /**
   * The subscription's id. Null or absent if there is none.
   */
  subscription_id?: string | null;
}
/**
 * What the user may spend and has spent, in US dollars.
 */
export interface UserUsageInfo {
  /**
   * The allowance for a month in US dollars, not below zero.
   */
  monthly_allowance: number;
  /**
   * What is left of this month's allowance in US dollars. Below zero if more was spent.
   */
  spend_remaining: number;
  /**
   * One entry for every call of the API; it grows without a limit.
   */
  usage: UsageEntry[];
  /**
   * When the billing period last began anew: an RFC 3339 date-time with a zone.
   */
  last_reset: string;
}
/**
 * What one call of the API cost.
 */
export interface UsageEntry {
  /**
   * When the call was made: an RFC 3339 date-time with a zone.
   */
  timestamp: string;
  /**
   * What the call cost in US dollars, not below zero.
   */
  response_cost: number;
  /**
   * The `_id` of the agent that was called. Null or absent if there was none.
   */
  agent_id?: string | null;
  /**
   * The `_id` of the session it belongs to. Null or absent if there was none.
   */
  session_id?: string | null;
}
/**
 * A conversation of a user with an agent.
 */
export interface Session {
  /**
   * The session's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The `_id` of the user who talks.
   */
  user_id: string;
  /**
   * The `_id` of the agent that answers.
   */
  agent_id: string;
  /**
   * The conversation, oldest message first. Messages are only ever added.
   */
  messages: SessionMessage[];
  metadata: SessionMetadata;
  /**
   * When the session began: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the session was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
  /**
   * When the session may be cleaned up: an RFC 3339 date-time with a zone, after `created_at`. Null or absent if never.
   */
  expires_at?: string | null;
}
/**
 * One message of the conversation.
 */
export interface SessionMessage {
  /**
   * Who speaks.
   */
  role: 'user' | 'assistant' | 'system' | 'tool';
  /**
   * What is said; it may be empty.
   */
  content: string;
  /**
   * When it was said: an RFC 3339 date-time with a zone.
   */
  timestamp: string;
}
/**
 * More about the session. Free-form; each of the fields named here may be null or absent.
 */
export interface SessionMetadata {
  /**
   * The client's address, IPv4 or IPv6 without a zone. Null or absent if it is not known.
   */
  ip_address?: string | null;
  /**
   * The client's `User-Agent` header. Null or absent if it is not known.
   */
  user_agent?: string | null;
  /**
   * Labels of the session. Null or absent if there are none.
   */
  tags?: string[] | null;
  [k: string]: unknown;
}
/**
 * A job that waits for its turn: neither result nor error yet.
 */
export interface PendingTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The job waits for its turn.
   */
  status: 'pending';
  /**
   * When the job was asked for: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
  request: TicketRequest;
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
 * What was asked for.
 */
export interface TicketRequest {
  /**
   * The `_id` of the agent to run.
   */
  agent_id: string;
  /**
   * The agent's input. Free-form.
   */
  input: {
    [k: string]: unknown;
  };
  /**
   * The `_id` of the user who asked.
   */
  user_id: string;
}
/**
 * A job that runs: neither result nor error yet.
 */
export interface ProcessingTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The job runs.
   */
  status: 'processing';
  /**
   * When the job was asked for: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
  request: TicketRequest;
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
 * A job that has succeeded: it has a result and no error.
 */
export interface CompletedTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The job has succeeded.
   */
  status: 'completed';
  /**
   * When the job was asked for: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
  request: TicketRequest;
  result: TicketResult;
  /**
   * Null or absent: only a failed ticket has an error.
   */
  error?: null;
}
/**
 * What came of it.
 */
export interface TicketResult {
  /**
   * The agent's output: any JSON value.
   */
  output: unknown;
  /**
   * What it cost in US dollars, not below zero.
   */
  cost: number;
  /**
   * When the job was done: an RFC 3339 date-time with a zone, not before the ticket's `created_at` nor after its `updated_at`.
   */
  completed_at: string;
}
/**
 * A job that has failed: it has an error and no result.
 */
export interface FailedTicket {
  /**
   * The ticket's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The job has failed.
   */
  status: 'failed';
  /**
   * When the job was asked for: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
  request: TicketRequest;
  /**
   * Null or absent: only a completed ticket has a result.
   */
  result?: null;
  /**
   * What went wrong, not empty.
   */
  error: string;
}
/**
 * A demo application that shows an agent.
 */
export interface Demo {
  /**
   * The demo's id: a non-empty string.
   */
  _id: string;
  /**
   * The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.
   */
  _rev?: string | null;
  /**
   * The demo's name, for people.
   */
  name: string;
  /**
   * What the demo shows.
   */
  description: string;
  /**
   * The `_id` of the agent it uses.
   */
  agent_id: string;
  /**
   * The demo's own settings. Free-form.
   */
  config: {
    [k: string]: unknown;
  };
  /**
   * Whether everyone may see it.
   */
  is_public: boolean;
  /**
   * When the demo was made: an RFC 3339 date-time with a zone.
   */
  created_at: string;
  /**
   * When the demo was last changed: an RFC 3339 date-time with a zone, not before `created_at`.
   */
  updated_at: string;
}
