// Generated from schemas/ by `npm run generate`. Do not edit.
import type { ResolvedSchema } from '../../resolved-schema.js';

/** The open form of each collection’s schema, its references resolved. */
export function loadSchemas(): Readonly<Record<string, ResolvedSchema>> {
  return {
    agents: {
      title: 'Agent',
      description:
        'An AI agent as Gofannon saves it: its code, its tools, and the shapes of what goes in and comes out. The documented dialect writes its fields in snake_case and asks for a friendly name and both schemas.',
      type: 'object',
      required: ['_id', 'name', 'description', 'code', 'tools', 'createdAt', 'updatedAt'],
      properties: {
        _id: {
          title: 'UUID',
          description: "The agent's id: a UUID with its hyphens, in upper or lower case.",
          type: 'string',
          pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
          examples: ['550e8400-e29b-41d4-a716-446655440000'],
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        name: { description: "The agent's name, for people.", type: 'string' },
        description: { description: 'What the agent does.', type: 'string' },
        code: { description: 'The Python code that runs when the agent is called.', type: 'string' },
        docstring: {
          description:
            'What the code says of itself. Null or absent if nothing; the documented dialect has no such field.',
          type: ['string', 'null'],
        },
        friendlyName: {
          description:
            "The name in the agent's address once it is deployed. Null or absent until it has one; the documented dialect calls it `friendly_name`, requires it, and lets no two agents have the same.",
          type: ['string', 'null'],
        },
        tools: {
          title: 'Agent tools',
          description:
            "The tools that the agent may use: from a tool server's URL to the names of its tools. The documented dialect has categories in the place of URLs.",
          type: 'object',
          additionalProperties: {
            description: 'The names of the tools of one server.',
            type: 'array',
            items: { description: "A tool's name.", type: 'string' },
          },
          examples: [{ 'https://tools.example.com/mcp': ['web_search'] }],
        },
        swaggerSpecs: {
          description:
            'The APIs that the code may call. Null or absent if there are none; the documented dialect has no such field.',
          type: ['array', 'null'],
          items: {
            title: 'Swagger spec',
            description: 'One API.',
            type: 'object',
            required: ['name', 'content'],
            properties: {
              name: { description: "The API's name.", type: 'string' },
              content: { description: 'Its specification, as text.', type: 'string' },
            },
          },
        },
        inputSchema: {
          description:
            "The expected structure of the agent's input. Free-form. Null or absent if unknown; a deployed agent needs it, and the documented dialect requires it as `input_schema`.",
          type: ['object', 'null'],
          additionalProperties: true,
        },
        outputSchema: {
          description:
            "The expected structure of the agent's output. Free-form. Null or absent if unknown; a deployed agent needs it, and the documented dialect requires it as `output_schema`.",
          type: ['object', 'null'],
          additionalProperties: true,
        },
        invokableModels: {
          description:
            'The models that the code may call. Null or absent if there are none; the documented dialect has no such field.',
          type: ['array', 'null'],
          items: {
            title: 'Provider config',
            description: 'One model.',
            type: 'object',
            required: ['provider', 'model', 'parameters'],
            properties: {
              provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
              model: { description: 'The name of the model.', type: 'string' },
              parameters: {
                description: 'Settings of the model, such as its temperature. Free-form.',
                type: 'object',
                additionalProperties: true,
              },
              builtInTool: {
                description: "A tool of the provider's own. Null or absent if none is used.",
                type: ['string', 'null'],
              },
            },
          },
        },
        gofannonAgents: {
          description:
            'The agents that this one calls. Null or absent if there are none; the documented dialect requires it as `gofannon_agents`.',
          type: ['array', 'null'],
          items: { description: 'The `_id` of an agent.', type: 'string', minLength: 1 },
        },
        composerThoughts: {
          description:
            'What the model thought when it wrote the code: any JSON value. The documented dialect has no such field.',
        },
        composerModelConfig: {
          title: 'Optional provider config',
          description:
            'The model that wrote the code. Null or absent if none did; the documented dialect has no such field.',
          type: ['object', 'null'],
          required: ['provider', 'model', 'parameters'],
          properties: {
            provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
            model: { description: 'The name of the model.', type: 'string' },
            parameters: {
              description: 'Settings of the model, such as its temperature. Free-form.',
              type: 'object',
              additionalProperties: true,
            },
            builtInTool: {
              description: "A tool of the provider's own. Null or absent if none is used.",
              type: ['string', 'null'],
            },
          },
        },
        dataStoreConfig: {
          description:
            'The parts of the data store that the agent may use. Null or absent if none; the documented dialect has no such field.',
          type: ['array', 'null'],
          items: {
            title: 'Data store access',
            description: 'One part of the data store.',
            type: 'object',
            required: ['namespace', 'access'],
            properties: {
              namespace: { description: "The part's name.", type: 'string' },
              access: { description: 'What the agent may do there.', enum: ['read', 'write', 'both'] },
              description: {
                description: 'What it is for. Null or absent if nothing is said.',
                type: ['string', 'null'],
              },
            },
          },
        },
        envVars: {
          description:
            "Environment variables of the agent's code. Null or absent if there are none. The Apache fork alone writes it.",
          type: ['array', 'null'],
          items: {
            title: 'Environment variable',
            description: 'One variable.',
            type: 'object',
            required: ['key', 'value'],
            properties: {
              key: { description: "The variable's name.", type: 'string' },
              value: { description: "The variable's value. Secret.", type: 'string' },
              description: {
                description: 'What it is for. Null or absent if nothing is said.',
                type: ['string', 'null'],
              },
            },
          },
        },
        createdAt: {
          description:
            'When the agent was made: in UTC without a zone. The documented dialect writes `created_at`, with a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updatedAt: {
          description:
            'When the agent was last changed: in UTC without a zone, not before `createdAt`. The documented dialect writes `updated_at`, with a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
      },
    },
    deployments: {
      title: 'Deployment',
      description: 'Makes an agent reachable under a name for people. Both dialects write it alike.',
      type: 'object',
      required: ['_id', 'agentId'],
      properties: {
        _id: {
          description:
            "The friendly name in the address: any non-empty string, while the documented dialect asks for one that is safe in URLs. It should be the agent's `friendlyName`.",
          type: 'string',
          minLength: 1,
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        agentId: { description: 'The `_id` of the agent that answers.', type: 'string', minLength: 1 },
      },
    },
    users: {
      title: 'User',
      description:
        'A user as Gofannon saves one: who they are, what they pay, what they used, and their own keys for model providers. The documented dialect writes its fields in snake_case and asks for more of them.',
      type: 'object',
      required: ['_id', 'basicInfo', 'billingInfo', 'usageInfo', 'createdAt', 'updatedAt'],
      properties: {
        _id: {
          description:
            "The provider's user id, such as `asf:jdoe`, or `local-dev-user` or `anonymous`. Any non-empty string; its parts are not checked.",
          type: 'string',
          minLength: 1,
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        createdAt: {
          description:
            'When the user was made: in UTC without a zone. The documented dialect writes `created_at`, with a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updatedAt: {
          description:
            'When the user was last changed: in UTC without a zone, not before `createdAt`. The documented dialect writes `updated_at`, with a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        basicInfo: {
          title: 'User basic info',
          description:
            'Who the user is. The documented dialect calls it `basic_info` and asks for a provider.',
          type: 'object',
          properties: {
            displayName: {
              description: 'The name to show. Null or absent if unknown.',
              type: ['string', 'null'],
            },
            email: {
              description:
                "The user's email address, not checked by Gofannon nor here. Null or absent if unknown.",
              type: ['string', 'null'],
            },
          },
        },
        billingInfo: {
          title: 'User billing info',
          description:
            'What the user pays for. The documented dialect calls it `billing_info` and requires both fields.',
          type: 'object',
          properties: {
            plan: {
              description: 'The subscription tier, such as `free`. Null or absent if there is none.',
              type: ['string', 'null'],
            },
            status: {
              description: 'The state of billing, such as `active`. Null or absent if there is none.',
              type: ['string', 'null'],
            },
          },
        },
        usageInfo: {
          title: 'User usage info',
          description:
            'What the user may spend and has spent, in US dollars. The documented dialect calls it `usage_info`.',
          type: 'object',
          required: ['monthlyAllowance', 'allowanceResetDate', 'spendRemaining', 'usage'],
          properties: {
            monthlyAllowance: { description: 'The allowance for a month in US dollars.', type: 'number' },
            allowanceResetDate: {
              description:
                'When the allowance begins anew, in seconds since 1970; 0 at first. The documented dialect has a timestamp, `last_reset`, which is the last such moment.',
              type: 'number',
            },
            spendRemaining: {
              description:
                "What is left of this month's allowance in US dollars. Below zero if more was spent.",
              type: 'number',
            },
            usage: {
              description: 'One entry for every call; it grows without a limit.',
              type: 'array',
              items: {
                title: 'Usage entry',
                description: 'What one call cost.',
                type: 'object',
                required: ['timestamp', 'responseCost'],
                properties: {
                  timestamp: {
                    description: 'When the call was made: in UTC without a zone.',
                    type: 'string',
                    format: 'iso-date-time',
                    examples: ['2024-01-15T10:30:00.123456'],
                  },
                  responseCost: { description: 'What the call cost in US dollars.', type: 'number' },
                  metadata: {
                    description:
                      'More about the call: any JSON value. The documented dialect has `agent_id` and `session_id` instead.',
                  },
                },
              },
            },
          },
        },
        apiKeys: {
          title: 'User API keys',
          description:
            "The user's own keys, used before those of the environment. Secret. Absent in documents of older versions, and never null; the documented dialect calls it `api_keys`.",
          type: 'object',
          properties: {
            openaiApiKey: {
              description: "The user's OpenAI API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            anthropicApiKey: {
              description: "The user's Anthropic API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            geminiApiKey: {
              description: "The user's Google Gemini API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            perplexityApiKey: {
              description: "The user's Perplexity API key. Secret. Null or absent if there is none.",
              type: ['string', 'null'],
            },
            openrouterApiKey: {
              description:
                "The user's OpenRouter API key. Secret. Null or absent if there is none. The documented dialect has no such field.",
              type: ['string', 'null'],
            },
          },
        },
      },
    },
    sessions: {
      title: 'Session',
      description:
        'A conversation as Gofannon saves it: which model it uses, and nothing of what is said. The documented dialect has messages, a user and an agent in it.',
      type: 'object',
      required: ['_id', 'created_at', 'updated_at'],
      properties: {
        _id: { description: "The session's id: a non-empty string.", type: 'string', minLength: 1 },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        created_at: {
          description: 'When the session began: in UTC without a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updated_at: {
          description: 'When the session was last changed: in UTC without a zone, not before `created_at`.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        provider_config: {
          title: 'Session provider config',
          description:
            'The model that the session uses. Null or absent until one is chosen; the documented dialect has no such field.',
          type: ['object', 'null'],
          required: ['provider', 'model', 'parameters'],
          properties: {
            provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
            model: { description: 'The name of the model.', type: 'string' },
            parameters: {
              description: 'Settings of the model, such as its temperature. Free-form.',
              type: 'object',
              additionalProperties: true,
            },
            built_in_tool: {
              description:
                "A tool of the provider's own, in snake_case here alone. Null or absent if none is used.",
              type: ['string', 'null'],
            },
          },
        },
      },
    },
    tickets: {
      title: 'Ticket',
      description:
        'A chat request that is answered in the background. What it holds depends on how far it has come. The documented dialect has the same four states, `updated_at` instead of `completed_at`, and other requests and results.',
      type: 'object',
      required: ['status'],
      discriminator: { propertyName: 'status' },
      oneOf: [
        {
          title: 'Pending ticket',
          description: 'A request that waits for its turn. Gofannon knows this state and never writes it.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'request'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
              type: ['string', 'null'],
            },
            status: { description: 'The request waits for its turn.', const: 'pending' },
            created_at: {
              description: 'When the request was made: in UTC without a zone.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            request: {
              title: 'Ticket request',
              description:
                'What was asked of which model. The documented dialect has an agent, its input and a user instead.',
              type: 'object',
              required: ['messages', 'provider', 'model', 'parameters', 'stream'],
              properties: {
                messages: {
                  description: 'The conversation so far, oldest message first.',
                  type: 'array',
                  items: {
                    title: 'Chat message',
                    description: 'One message.',
                    type: 'object',
                    required: ['role', 'content'],
                    properties: {
                      role: { description: 'Who speaks.', enum: ['user', 'assistant', 'system'] },
                      content: { description: 'What is said; it may be empty.', type: 'string' },
                    },
                  },
                },
                provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
                model: { description: 'The name of the model.', type: 'string' },
                parameters: {
                  description: 'Settings of the model, such as its temperature. Free-form.',
                  type: 'object',
                  additionalProperties: true,
                },
                stream: { description: 'Whether the answer was to come in pieces.', type: 'boolean' },
                builtInTools: {
                  description: "Tools of the provider's own. Null or absent if none are used.",
                  type: ['array', 'null'],
                  items: { description: "A tool's name.", type: 'string' },
                },
              },
            },
            completed_at: { description: 'Null or absent: the request is not done yet.', type: 'null' },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Processing ticket',
          description: 'A request that is being answered: neither result nor error yet.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'request'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
              type: ['string', 'null'],
            },
            status: { description: 'The request is being answered.', const: 'processing' },
            created_at: {
              description: 'When the request was made: in UTC without a zone.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            request: {
              title: 'Ticket request',
              description:
                'What was asked of which model. The documented dialect has an agent, its input and a user instead.',
              type: 'object',
              required: ['messages', 'provider', 'model', 'parameters', 'stream'],
              properties: {
                messages: {
                  description: 'The conversation so far, oldest message first.',
                  type: 'array',
                  items: {
                    title: 'Chat message',
                    description: 'One message.',
                    type: 'object',
                    required: ['role', 'content'],
                    properties: {
                      role: { description: 'Who speaks.', enum: ['user', 'assistant', 'system'] },
                      content: { description: 'What is said; it may be empty.', type: 'string' },
                    },
                  },
                },
                provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
                model: { description: 'The name of the model.', type: 'string' },
                parameters: {
                  description: 'Settings of the model, such as its temperature. Free-form.',
                  type: 'object',
                  additionalProperties: true,
                },
                stream: { description: 'Whether the answer was to come in pieces.', type: 'boolean' },
                builtInTools: {
                  description: "Tools of the provider's own. Null or absent if none are used.",
                  type: ['array', 'null'],
                  items: { description: "A tool's name.", type: 'string' },
                },
              },
            },
            completed_at: { description: 'Null or absent: the request is not done yet.', type: 'null' },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Completed ticket',
          description: 'A request that was answered: it has a result and no error.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'request', 'completed_at', 'result'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
              type: ['string', 'null'],
            },
            status: { description: 'The request was answered.', const: 'completed' },
            created_at: {
              description: 'When the request was made: in UTC without a zone.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            request: {
              title: 'Ticket request',
              description:
                'What was asked of which model. The documented dialect has an agent, its input and a user instead.',
              type: 'object',
              required: ['messages', 'provider', 'model', 'parameters', 'stream'],
              properties: {
                messages: {
                  description: 'The conversation so far, oldest message first.',
                  type: 'array',
                  items: {
                    title: 'Chat message',
                    description: 'One message.',
                    type: 'object',
                    required: ['role', 'content'],
                    properties: {
                      role: { description: 'Who speaks.', enum: ['user', 'assistant', 'system'] },
                      content: { description: 'What is said; it may be empty.', type: 'string' },
                    },
                  },
                },
                provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
                model: { description: 'The name of the model.', type: 'string' },
                parameters: {
                  description: 'Settings of the model, such as its temperature. Free-form.',
                  type: 'object',
                  additionalProperties: true,
                },
                stream: { description: 'Whether the answer was to come in pieces.', type: 'boolean' },
                builtInTools: {
                  description: "Tools of the provider's own. Null or absent if none are used.",
                  type: ['array', 'null'],
                  items: { description: "A tool's name.", type: 'string' },
                },
              },
            },
            completed_at: {
              description:
                'When the request was answered or failed: in UTC without a zone, not before `created_at`.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            result: {
              title: 'Ticket result',
              description:
                'What came of it. The documented dialect has `output`, `cost` and `completed_at` in it.',
              type: 'object',
              required: ['content', 'thoughts', 'model'],
              properties: {
                content: { description: 'The answer; it may be empty.', type: 'string' },
                thoughts: {
                  description: 'What the model thought: any JSON value, null where it said nothing.',
                },
                model: { description: 'The model that answered.', type: 'string' },
              },
            },
            error: { description: 'Null or absent: only a failed ticket has an error.', type: 'null' },
          },
        },
        {
          title: 'Failed ticket',
          description: 'A request that could not be answered: it has an error and no result.',
          type: 'object',
          required: ['_id', 'status', 'created_at', 'request', 'completed_at', 'error'],
          properties: {
            _id: { description: "The ticket's id: a non-empty string.", type: 'string', minLength: 1 },
            _rev: {
              description:
                'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
              type: ['string', 'null'],
            },
            status: { description: 'The request could not be answered.', const: 'failed' },
            created_at: {
              description: 'When the request was made: in UTC without a zone.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            request: {
              title: 'Ticket request',
              description:
                'What was asked of which model. The documented dialect has an agent, its input and a user instead.',
              type: 'object',
              required: ['messages', 'provider', 'model', 'parameters', 'stream'],
              properties: {
                messages: {
                  description: 'The conversation so far, oldest message first.',
                  type: 'array',
                  items: {
                    title: 'Chat message',
                    description: 'One message.',
                    type: 'object',
                    required: ['role', 'content'],
                    properties: {
                      role: { description: 'Who speaks.', enum: ['user', 'assistant', 'system'] },
                      content: { description: 'What is said; it may be empty.', type: 'string' },
                    },
                  },
                },
                provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
                model: { description: 'The name of the model.', type: 'string' },
                parameters: {
                  description: 'Settings of the model, such as its temperature. Free-form.',
                  type: 'object',
                  additionalProperties: true,
                },
                stream: { description: 'Whether the answer was to come in pieces.', type: 'boolean' },
                builtInTools: {
                  description: "Tools of the provider's own. Null or absent if none are used.",
                  type: ['array', 'null'],
                  items: { description: "A tool's name.", type: 'string' },
                },
              },
            },
            completed_at: {
              description:
                'When the request was answered or failed: in UTC without a zone, not before `created_at`.',
              type: 'string',
              format: 'iso-date-time',
              examples: ['2024-01-15T10:30:00.123456'],
            },
            result: { description: 'Null or absent: only a completed ticket has a result.', type: 'null' },
            error: {
              description: 'What went wrong; it may be empty, as some Python exceptions have no text.',
              type: 'string',
            },
          },
        },
      ],
    },
    demos: {
      title: 'Demo',
      description:
        'A demo application as Gofannon saves it: the agents it uses and the page that a model wrote for it. The documented dialect has one agent and a free-form configuration instead.',
      type: 'object',
      required: [
        '_id',
        'name',
        'selectedApis',
        'modelConfig',
        'userPrompt',
        'generatedCode',
        'created_at',
        'updated_at',
      ],
      properties: {
        _id: {
          title: 'UUID',
          description:
            "The demo's id: a UUID with its hyphens, in upper or lower case, while the documented dialect takes any non-empty string.",
          type: 'string',
          pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
          examples: ['550e8400-e29b-41d4-a716-446655440000'],
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        name: { description: "The demo's name, for people.", type: 'string' },
        description: {
          description:
            'What the demo shows. Null or absent if nothing is said; the documented dialect requires it.',
          type: ['string', 'null'],
        },
        selectedApis: {
          description: 'The deployed agents that the page calls. The documented dialect has one, `agent_id`.',
          type: 'array',
          items: {
            title: 'Selected API',
            description: 'One deployed agent, as it was when it was selected.',
            type: 'object',
            required: ['friendlyName', 'agentId', 'description', 'inputSchema', 'outputSchema'],
            properties: {
              friendlyName: { description: 'The name it was deployed under.', type: 'string' },
              agentId: { description: 'The `_id` of the agent.', type: 'string', minLength: 1 },
              description: { description: 'What the agent does.', type: 'string' },
              inputSchema: {
                description: "The expected structure of the agent's input. Free-form.",
                type: 'object',
                additionalProperties: true,
              },
              outputSchema: {
                description: "The expected structure of the agent's output. Free-form.",
                type: 'object',
                additionalProperties: true,
              },
            },
          },
        },
        modelConfig: {
          title: 'Provider config',
          description: 'The model that wrote the page.',
          type: 'object',
          required: ['provider', 'model', 'parameters'],
          properties: {
            provider: { description: 'The provider of the model, such as `openai`.', type: 'string' },
            model: { description: 'The name of the model.', type: 'string' },
            parameters: {
              description: 'Settings of the model, such as its temperature. Free-form.',
              type: 'object',
              additionalProperties: true,
            },
            builtInTool: {
              description: "A tool of the provider's own. Null or absent if none is used.",
              type: ['string', 'null'],
            },
          },
        },
        userPrompt: { description: 'What the model was asked for.', type: 'string' },
        generatedCode: {
          title: 'Generated code',
          description: 'The page that the model wrote.',
          type: 'object',
          required: ['html', 'css', 'js'],
          properties: {
            html: { description: 'Its HTML; it may be empty.', type: 'string' },
            css: { description: 'Its styles; it may be empty.', type: 'string' },
            js: { description: 'Its JavaScript; it may be empty.', type: 'string' },
            thoughts: {
              description: 'What the model thought: any JSON value. Null or absent if it said nothing.',
            },
          },
        },
        composerThoughts: {
          description:
            'What the model thought when it planned the page: any JSON value. Null or absent if it said nothing.',
        },
        created_at: {
          description: 'When the demo was made: in UTC without a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updated_at: {
          description: 'When the demo was last changed: in UTC without a zone, not before `created_at`.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
      },
    },
    agent_data_store: {
      title: 'Data store entry',
      description: 'A value that an agent keeps for a user. The documented dialect has no such collection.',
      type: 'object',
      required: [
        '_id',
        'userId',
        'namespace',
        'key',
        'value',
        'metadata',
        'accessCount',
        'createdAt',
        'updatedAt',
      ],
      properties: {
        _id: {
          description:
            'The user id, a colon, the namespace, a colon, and the URL-safe base64 of the key. Its parts are not checked here.',
          type: 'string',
          minLength: 1,
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        userId: { description: 'The `_id` of the user whose value it is.', type: 'string', minLength: 1 },
        namespace: { description: 'The part of the data store that it is in.', type: 'string' },
        key: { description: 'The name that the agent knows it by.', type: 'string' },
        value: { description: 'What was kept: any JSON value.' },
        metadata: {
          description: 'More about the value. Free-form.',
          type: 'object',
          additionalProperties: true,
        },
        createdByAgent: {
          description: 'The agent that kept it first. Null or absent if it was none.',
          type: ['string', 'null'],
        },
        lastAccessedByAgent: {
          description: 'The agent that last read it. Null or absent if none did.',
          type: ['string', 'null'],
        },
        accessCount: { description: 'How often it was read.', type: 'integer', minimum: 0 },
        createdAt: {
          description: 'When it was kept first: in UTC without a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updatedAt: {
          description: 'When it was last changed: in UTC without a zone, not before `createdAt`.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        lastAccessedAt: {
          description:
            'When it was last read: in UTC without a zone, not before `createdAt`. Null or absent if never.',
          type: ['string', 'null'],
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
      },
    },
    user_sessions: {
      title: 'User session',
      description:
        'Somebody who is logged in. The documented dialect has no such collection. It is worth nothing elsewhere and opens an account: transfers leave it out unless it is asked for by name.',
      type: 'object',
      required: [
        '_id',
        'userUid',
        'providerType',
        'displayName',
        'workspaces',
        'isSiteAdmin',
        'createdAt',
        'updatedAt',
        'expiresAt',
        'lastRefreshAt',
      ],
      properties: {
        _id: {
          description: "The token in the browser's cookie: a non-empty string. Secret.",
          type: 'string',
          minLength: 1,
        },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        userUid: { description: "The user's id at the provider.", type: 'string' },
        providerType: { description: 'Who vouches for the user.', type: 'string' },
        displayName: { description: 'The name to show.', type: 'string' },
        email: {
          description:
            "The user's email address, not checked by Gofannon nor here. Null or absent if unknown.",
          type: ['string', 'null'],
        },
        workspaces: {
          description: 'What the user may work in.',
          type: 'array',
          items: {
            title: 'Workspace',
            description: 'One workspace.',
            type: 'object',
            required: ['workspaceId', 'role', 'displayName', 'source'],
            properties: {
              workspaceId: { description: "The workspace's id.", type: 'string' },
              role: { description: 'What the user is there.', enum: ['member', 'admin'] },
              displayName: { description: 'The name to show.', type: 'string' },
              source: { description: 'Where the membership comes from.', type: 'string' },
              description: {
                description: 'What it is for. Null or absent if nothing is said.',
                type: ['string', 'null'],
              },
            },
          },
        },
        isSiteAdmin: { description: 'Whether the user may do everything.', type: 'boolean' },
        createdAt: {
          description: 'When the user logged in: in UTC without a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        updatedAt: {
          description: 'When the document was last changed: in UTC without a zone, not before `createdAt`.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        expiresAt: {
          description:
            'When it ends: in UTC without a zone, after `createdAt`. A zone is read here and makes Gofannon fail with every request of this session.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
        lastRefreshAt: {
          description: 'When the user was last looked up at the provider: in UTC without a zone.',
          type: 'string',
          format: 'iso-date-time',
          examples: ['2024-01-15T10:30:00.123456'],
        },
      },
    },
    gofannon_runs: {
      title: 'Gofannon run',
      description:
        'A run of an agent, step by step. The Apache fork alone writes it; what else is in it is free. The documented dialect has no such collection.',
      type: 'object',
      required: ['_id', 'type', 'events'],
      additionalProperties: true,
      properties: {
        _id: { description: "The run's id: a non-empty string.", type: 'string', minLength: 1 },
        _rev: {
          description:
            'The revision that the database keeps of this document: a string in CouchDB, null or absent elsewhere.',
          type: ['string', 'null'],
        },
        type: { description: 'Always `run`.', const: 'run' },
        events: {
          description: 'What happened, oldest event first.',
          type: 'array',
          items: { description: 'One event. Free-form.', type: 'object', additionalProperties: true },
        },
      },
    },
  };
}
