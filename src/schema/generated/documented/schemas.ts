// Generated from schemas/ by `npm run generate`. Do not edit.
import type { ResolvedSchema } from '../../resolved-schema.js';

/** The open form of each collection’s schema, its references resolved. */
export function loadSchemas(): Readonly<Record<string, ResolvedSchema>> {
  return {
    agents: {
      title: 'Agent',
      description: 'An AI agent: its code, its tools, and the shapes of what goes in and comes out.',
      type: 'object',
      required: [
        '_id',
        'name',
        'description',
        'code',
        'friendly_name',
        'tools',
        'input_schema',
        'output_schema',
        'gofannon_agents',
        'created_at',
        'updated_at',
      ],
      properties: {
        _id: {
          title: 'UUID version 4',
          description: "The agent's id: a UUID version 4, in upper or lower case.",
          type: 'string',
          pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
          examples: ['550e8400-e29b-41d4-a716-446655440000'],
        },
        _rev: {
          description:
            'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
          type: ['string', 'null'],
        },
        name: { description: "The agent's name, for people.", type: 'string' },
        description: { description: 'What the agent does.', type: 'string' },
        code: { description: 'The Python code that runs when the agent is called.', type: 'string' },
        friendly_name: {
          title: 'URL-safe name of letters, digits and - . _ ~ that starts with a letter or digit',
          description:
            "The name in the agent's address, /api/agents/{friendly_name}/run: ASCII letters, digits, - . _ and ~, starting with a letter or digit, at most 128 characters. Unique among agents.",
          type: 'string',
          pattern: '^[0-9A-Za-z][0-9A-Za-z._~-]*$',
          maxLength: 128,
          examples: ['my-agent'],
        },
        tools: {
          title: 'Agent tools',
          description:
            'The tools that the agent may use: from a category, free to choose, to the names of its tools.',
          type: 'object',
          additionalProperties: {
            description: 'The names of the tools of one category.',
            type: 'array',
            items: { description: "A tool's name.", type: 'string' },
          },
          examples: [{ web: ['web_search', 'web_fetch'] }],
        },
        input_schema: {
          description: "The expected structure of the agent's input. Free-form.",
          type: 'object',
          additionalProperties: true,
        },
        output_schema: {
          description: "The expected structure of the agent's output. Free-form.",
          type: 'object',
          additionalProperties: true,
        },
        gofannon_agents: {
          description: 'The agents that this one calls.',
          type: 'array',
          items: { description: 'The `_id` of an agent.', type: 'string', minLength: 1 },
        },
        created_at: {
          description: 'When the agent was made: an RFC 3339 date-time with a zone.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
        updated_at: {
          description:
            'When the agent was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
      },
    },
    deployments: {
      title: 'Deployment',
      description: 'Makes an agent reachable under a name for people: /api/agents/{_id}/run.',
      type: 'object',
      required: ['_id', 'agentId'],
      properties: {
        _id: {
          title: 'URL-safe name of letters, digits and - . _ ~ that starts with a letter or digit',
          description:
            "The friendly name in the address: ASCII letters, digits, - . _ and ~, starting with a letter or digit, at most 128 characters. It should be the agent's `friendly_name`.",
          type: 'string',
          pattern: '^[0-9A-Za-z][0-9A-Za-z._~-]*$',
          maxLength: 128,
          examples: ['my-agent'],
        },
        _rev: {
          description:
            'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
          type: ['string', 'null'],
        },
        agentId: { description: 'The `_id` of the agent that answers.', type: 'string', minLength: 1 },
      },
    },
    users: {
      title: 'User',
      description:
        'A user: who they are, what they pay, what they used, and their own keys for model providers.',
      type: 'object',
      required: ['_id', 'basic_info', 'billing_info', 'usage_info', 'created_at', 'updated_at'],
      properties: {
        _id: {
          description:
            "The user's id, usually made of the provider and the provider's own id. Any non-empty string; its parts are not checked.",
          type: 'string',
          minLength: 1,
        },
        _rev: {
          description:
            'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
          type: ['string', 'null'],
        },
        basic_info: {
          title: 'User basic info',
          description: 'Who the user is.',
          type: 'object',
          required: ['display_name', 'email', 'provider'],
          properties: {
            display_name: { description: 'The name to show.', type: 'string' },
            email: { description: "The user's email address.", type: 'string', format: 'email' },
            picture_url: {
              description:
                'The address of a profile picture: an absolute URI. Null or absent if there is none.',
              type: ['string', 'null'],
              format: 'uri',
            },
            provider: { description: 'Who vouches for the user, such as `google`.', type: 'string' },
          },
        },
        billing_info: {
          title: 'User billing info',
          description: 'What the user pays for.',
          type: 'object',
          required: ['plan', 'status'],
          properties: {
            plan: { description: 'The subscription tier, such as `free`.', type: 'string' },
            status: { description: 'The state of billing, such as `active`.', type: 'string' },
            stripe_customer_id: {
              description: "The customer's id at Stripe. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            subscription_id: {
              description: "The subscription's id. Null or absent if there is none.",
              type: ['string', 'null'],
            },
          },
        },
        usage_info: {
          title: 'User usage info',
          description: 'What the user may spend and has spent, in US dollars.',
          type: 'object',
          required: ['monthly_allowance', 'spend_remaining', 'usage', 'last_reset'],
          properties: {
            monthly_allowance: {
              description: 'The allowance for a month in US dollars, not below zero.',
              type: 'number',
              minimum: 0,
            },
            spend_remaining: {
              description:
                "What is left of this month's allowance in US dollars. Below zero if more was spent.",
              type: 'number',
            },
            usage: {
              description: 'One entry for every call of the API; it grows without a limit.',
              type: 'array',
              items: {
                title: 'Usage entry',
                description: 'What one call of the API cost.',
                type: 'object',
                required: ['timestamp', 'response_cost'],
                properties: {
                  timestamp: {
                    description: 'When the call was made: an RFC 3339 date-time with a zone.',
                    type: 'string',
                    format: 'date-time',
                    examples: ['2024-01-15T10:30:00Z'],
                  },
                  response_cost: {
                    description: 'What the call cost in US dollars, not below zero.',
                    type: 'number',
                    minimum: 0,
                  },
                  agent_id: {
                    description: 'The `_id` of the agent that was called. Null or absent if there was none.',
                    type: ['string', 'null'],
                    minLength: 1,
                  },
                  session_id: {
                    description: 'The `_id` of the session it belongs to. Null or absent if there was none.',
                    type: ['string', 'null'],
                    minLength: 1,
                  },
                },
              },
            },
            last_reset: {
              description: 'When the billing period last began anew: an RFC 3339 date-time with a zone.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
          },
        },
        api_keys: {
          title: 'User API keys',
          description:
            "The user's own keys, used before those of the environment. Secret. Null or absent if there are none.",
          type: ['object', 'null'],
          properties: {
            openai_api_key: {
              description: "The user's OpenAI API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            anthropic_api_key: {
              description: "The user's Anthropic API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            gemini_api_key: {
              description: "The user's Google Gemini API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            perplexity_api_key: {
              description: "The user's Perplexity API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
          },
        },
        created_at: {
          description: 'When the user was made: an RFC 3339 date-time with a zone.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
        updated_at: {
          description:
            'When the user was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
      },
    },
    sessions: {
      title: 'Session',
      description: 'A conversation of a user with an agent.',
      type: 'object',
      required: ['_id', 'user_id', 'agent_id', 'messages', 'metadata', 'created_at', 'updated_at'],
      properties: {
        _id: { description: "The session's id: a non-empty string.", type: 'string', minLength: 1 },
        _rev: {
          description:
            'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
          type: ['string', 'null'],
        },
        user_id: { description: 'The `_id` of the user who talks.', type: 'string', minLength: 1 },
        agent_id: { description: 'The `_id` of the agent that answers.', type: 'string', minLength: 1 },
        messages: {
          description: 'The conversation, oldest message first. Messages are only ever added.',
          type: 'array',
          items: {
            title: 'Session message',
            description: 'One message of the conversation.',
            type: 'object',
            required: ['role', 'content', 'timestamp'],
            properties: {
              role: { description: 'Who speaks.', enum: ['user', 'assistant', 'system', 'tool'] },
              content: { description: 'What is said; it may be empty.', type: 'string' },
              timestamp: {
                description: 'When it was said: an RFC 3339 date-time with a zone.',
                type: 'string',
                format: 'date-time',
                examples: ['2024-01-15T10:30:00Z'],
              },
            },
          },
        },
        metadata: {
          title: 'Session metadata',
          description:
            'More about the session. Free-form; each of the fields named here may be null or absent.',
          type: 'object',
          additionalProperties: true,
          properties: {
            ip_address: {
              title: 'IPv4 or IPv6 address',
              description:
                "The client's address, IPv4 or IPv6 without a zone. Null or absent if it is not known.",
              type: ['string', 'null'],
              anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }],
            },
            user_agent: {
              description: "The client's `User-Agent` header. Null or absent if it is not known.",
              type: ['string', 'null'],
            },
            tags: {
              description: 'Labels of the session. Null or absent if there are none.',
              type: ['array', 'null'],
              items: { description: 'A label.', type: 'string' },
            },
          },
        },
        created_at: {
          description: 'When the session began: an RFC 3339 date-time with a zone.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
        updated_at: {
          description:
            'When the session was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
        expires_at: {
          description:
            'When the session may be cleaned up: an RFC 3339 date-time with a zone, after `created_at`. Null or absent if never.',
          type: ['string', 'null'],
          format: 'date-time',
        },
      },
    },
    tickets: {
      title: 'Ticket',
      description: 'A job that runs in the background. What it holds depends on how far it has come.',
      type: 'object',
      required: ['status'],
      discriminator: { propertyName: 'status' },
      oneOf: [
        {
          title: 'Pending ticket',
          description: 'A job that waits for its turn: neither result nor error yet.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'updated_at', 'request'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
              type: ['string', 'null'],
            },
            status: { description: 'The job waits for its turn.', const: 'pending' },
            created_at: {
              description: 'When the job was asked for: an RFC 3339 date-time with a zone.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            updated_at: {
              description:
                'When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            request: {
              title: 'Ticket request',
              description: 'What was asked for.',
              type: 'object',
              required: ['agent_id', 'input', 'user_id'],
              properties: {
                agent_id: { description: 'The `_id` of the agent to run.', type: 'string', minLength: 1 },
                input: {
                  description: "The agent's input. Free-form.",
                  type: 'object',
                  additionalProperties: true,
                },
                user_id: { description: 'The `_id` of the user who asked.', type: 'string', minLength: 1 },
              },
            },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Processing ticket',
          description: 'A job that runs: neither result nor error yet.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'updated_at', 'request'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
              type: ['string', 'null'],
            },
            status: { description: 'The job runs.', const: 'processing' },
            created_at: {
              description: 'When the job was asked for: an RFC 3339 date-time with a zone.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            updated_at: {
              description:
                'When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            request: {
              title: 'Ticket request',
              description: 'What was asked for.',
              type: 'object',
              required: ['agent_id', 'input', 'user_id'],
              properties: {
                agent_id: { description: 'The `_id` of the agent to run.', type: 'string', minLength: 1 },
                input: {
                  description: "The agent's input. Free-form.",
                  type: 'object',
                  additionalProperties: true,
                },
                user_id: { description: 'The `_id` of the user who asked.', type: 'string', minLength: 1 },
              },
            },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Completed ticket',
          description: 'A job that has succeeded: it has a result and no error.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'updated_at', 'request', 'result'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
              type: ['string', 'null'],
            },
            status: { description: 'The job has succeeded.', const: 'completed' },
            created_at: {
              description: 'When the job was asked for: an RFC 3339 date-time with a zone.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            updated_at: {
              description:
                'When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            request: {
              title: 'Ticket request',
              description: 'What was asked for.',
              type: 'object',
              required: ['agent_id', 'input', 'user_id'],
              properties: {
                agent_id: { description: 'The `_id` of the agent to run.', type: 'string', minLength: 1 },
                input: {
                  description: "The agent's input. Free-form.",
                  type: 'object',
                  additionalProperties: true,
                },
                user_id: { description: 'The `_id` of the user who asked.', type: 'string', minLength: 1 },
              },
            },
            result: {
              title: 'Ticket result',
              description: 'What came of it.',
              type: 'object',
              required: ['output', 'cost', 'completed_at'],
              properties: {
                output: { description: "The agent's output: any JSON value." },
                cost: {
                  description: 'What it cost in US dollars, not below zero.',
                  type: 'number',
                  minimum: 0,
                },
                completed_at: {
                  description:
                    "When the job was done: an RFC 3339 date-time with a zone, not before the ticket's `created_at` nor after its `updated_at`.",
                  type: 'string',
                  format: 'date-time',
                  examples: ['2024-01-15T10:30:00Z'],
                },
              },
            },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Failed ticket',
          description: 'A job that has failed: it has an error and no result.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'updated_at', 'request', 'error'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
              type: ['string', 'null'],
            },
            status: { description: 'The job has failed.', const: 'failed' },
            created_at: {
              description: 'When the job was asked for: an RFC 3339 date-time with a zone.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            updated_at: {
              description:
                'When the ticket was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
              type: 'string',
              format: 'date-time',
              examples: ['2024-01-15T10:30:00Z'],
            },
            request: {
              title: 'Ticket request',
              description: 'What was asked for.',
              type: 'object',
              required: ['agent_id', 'input', 'user_id'],
              properties: {
                agent_id: { description: 'The `_id` of the agent to run.', type: 'string', minLength: 1 },
                input: {
                  description: "The agent's input. Free-form.",
                  type: 'object',
                  additionalProperties: true,
                },
                user_id: { description: 'The `_id` of the user who asked.', type: 'string', minLength: 1 },
              },
            },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: { description: 'What went wrong, not empty.', type: 'string', minLength: 1 },
          },
        },
      ],
    },
    demos: {
      title: 'Demo',
      description: 'A demo application that shows an agent.',
      type: 'object',
      required: ['_id', 'name', 'description', 'agent_id', 'config', 'is_public', 'created_at', 'updated_at'],
      properties: {
        _id: { description: "The demo's id: a non-empty string.", type: 'string', minLength: 1 },
        _rev: {
          description:
            'The revision that the database keeps of this document. It belongs to the database; null or absent where there is none.',
          type: ['string', 'null'],
        },
        name: { description: "The demo's name, for people.", type: 'string' },
        description: { description: 'What the demo shows.', type: 'string' },
        agent_id: { description: 'The `_id` of the agent it uses.', type: 'string', minLength: 1 },
        config: {
          description: "The demo's own settings. Free-form.",
          type: 'object',
          additionalProperties: true,
        },
        is_public: { description: 'Whether everyone may see it.', type: 'boolean' },
        created_at: {
          description: 'When the demo was made: an RFC 3339 date-time with a zone.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
        updated_at: {
          description:
            'When the demo was last changed: an RFC 3339 date-time with a zone, not before `created_at`.',
          type: 'string',
          format: 'date-time',
          examples: ['2024-01-15T10:30:00Z'],
        },
      },
    },
  };
}
