// Generated from schemas/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { isJsonObject } from '../../../document/json.js';
import { isDateTime, isEmail, isIpv4, isIpv6, isUri } from '../../formats.js';
import { isBelow, isNumber } from '../../numbers.js';
import type { SchemaError } from '../../schema-error.js';

export const explain: Readonly<Record<string, (document: unknown) => readonly SchemaError[]>> = {
  agents: check_agents,
  deployments: check_deployments,
  users: check_users,
  sessions: check_sessions,
  tickets: check_tickets,
  demos: check_demos,
};

const check_agents_names0 = new Set([
  '_id',
  '_rev',
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
]);
const check_agents_pattern0 = new RegExp(
  '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
  'u',
);
const check_agents_pattern1 = new RegExp('^[0-9A-Za-z][0-9A-Za-z._~-]*$', 'u');

function check_agents(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '_id' },
      });
      errors++;
    }
    if (data.name === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
      });
      errors++;
    }
    if (data.description === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'description' },
      });
      errors++;
    }
    if (data.code === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'code' },
      });
      errors++;
    }
    if (data.friendly_name === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'friendly_name' },
      });
      errors++;
    }
    if (data.tools === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'tools' },
      });
      errors++;
    }
    if (data.input_schema === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'input_schema' },
      });
      errors++;
    }
    if (data.output_schema === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'output_schema' },
      });
      errors++;
    }
    if (data.gofannon_agents === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'gofannon_agents' },
      });
      errors++;
    }
    if (data.created_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
      });
      errors++;
    }
    if (data.updated_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!check_agents_names0.has(key0)) {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        });
        errors++;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (!check_agents_pattern0.test(data0)) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-4[0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}$',
            },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/_id',
          schemaPath: '#/properties/_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        (vErrors ??= []).push({
          instancePath: '/_rev',
          schemaPath: '#/properties/_rev/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.code !== undefined) {
      if (typeof data.code !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/code',
          schemaPath: '#/properties/code/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.friendly_name !== undefined) {
      let data5 = data.friendly_name;
      if (typeof data5 === 'string') {
        if (data5.length > 128) {
          (vErrors ??= []).push({
            instancePath: '/friendly_name',
            schemaPath: '#/properties/friendly_name/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
          });
          errors++;
        }
        if (!check_agents_pattern1.test(data5)) {
          (vErrors ??= []).push({
            instancePath: '/friendly_name',
            schemaPath: '#/properties/friendly_name/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z][0-9A-Za-z._~-]*$' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/friendly_name',
          schemaPath: '#/properties/friendly_name/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.tools !== undefined) {
      let data6 = data.tools;
      if (isJsonObject(data6)) {
        for (const key1 in data6) {
          let data7 = data6[key1];
          if (Array.isArray(data7)) {
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data7[i0] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/tools/' + key1.replace(/~/g, '~0').replace(/\//g, '~1') + '/' + i0,
                  schemaPath: '#/properties/tools/additionalProperties/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/tools/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/properties/tools/additionalProperties/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/tools',
          schemaPath: '#/properties/tools/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.input_schema !== undefined) {
      let data9 = data.input_schema;
      if (!isJsonObject(data9)) {
        (vErrors ??= []).push({
          instancePath: '/input_schema',
          schemaPath: '#/properties/input_schema/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.output_schema !== undefined) {
      let data10 = data.output_schema;
      if (!isJsonObject(data10)) {
        (vErrors ??= []).push({
          instancePath: '/output_schema',
          schemaPath: '#/properties/output_schema/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.gofannon_agents !== undefined) {
      let data11 = data.gofannon_agents;
      if (Array.isArray(data11)) {
        const len1 = data11.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data12 = data11[i1];
          if (typeof data12 === 'string') {
            if (data12.length < 1) {
              (vErrors ??= []).push({
                instancePath: '/gofannon_agents/' + i1,
                schemaPath: '#/properties/gofannon_agents/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/gofannon_agents/' + i1,
              schemaPath: '#/properties/gofannon_agents/items/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/gofannon_agents',
          schemaPath: '#/properties/gofannon_agents/type',
          keyword: 'type',
          params: { type: 'array' },
        });
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data13 = data.created_at;
      if (typeof data13 === 'string') {
        if (!isDateTime(data13)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/created_at',
          schemaPath: '#/properties/created_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data14 = data.updated_at;
      if (typeof data14 === 'string') {
        if (!isDateTime(data14)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updated_at',
          schemaPath: '#/properties/updated_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}

const check_deployments_pattern0 = new RegExp('^[0-9A-Za-z][0-9A-Za-z._~-]*$', 'u');

function check_deployments(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '_id' },
      });
      errors++;
    }
    if (data.agentId === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'agentId' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === '_id' || key0 === '_rev' || key0 === 'agentId')) {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        });
        errors++;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length > 128) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
          });
          errors++;
        }
        if (!check_deployments_pattern0.test(data0)) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/pattern',
            keyword: 'pattern',
            params: { pattern: '^[0-9A-Za-z][0-9A-Za-z._~-]*$' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/_id',
          schemaPath: '#/properties/_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        (vErrors ??= []).push({
          instancePath: '/_rev',
          schemaPath: '#/properties/_rev/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.agentId !== undefined) {
      let data2 = data.agentId;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/agentId',
            schemaPath: '#/properties/agentId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/agentId',
          schemaPath: '#/properties/agentId/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}

function check_users(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '_id' },
      });
      errors++;
    }
    if (data.basic_info === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'basic_info' },
      });
      errors++;
    }
    if (data.billing_info === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'billing_info' },
      });
      errors++;
    }
    if (data.usage_info === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'usage_info' },
      });
      errors++;
    }
    if (data.created_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
      });
      errors++;
    }
    if (data.updated_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (
        !(
          key0 === '_id' ||
          key0 === '_rev' ||
          key0 === 'basic_info' ||
          key0 === 'billing_info' ||
          key0 === 'usage_info' ||
          key0 === 'api_keys' ||
          key0 === 'created_at' ||
          key0 === 'updated_at'
        )
      ) {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        });
        errors++;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/_id',
          schemaPath: '#/properties/_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        (vErrors ??= []).push({
          instancePath: '/_rev',
          schemaPath: '#/properties/_rev/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.basic_info !== undefined) {
      let data2 = data.basic_info;
      if (isJsonObject(data2)) {
        if (data2.display_name === undefined) {
          (vErrors ??= []).push({
            instancePath: '/basic_info',
            schemaPath: '#/properties/basic_info/required',
            keyword: 'required',
            params: { missingProperty: 'display_name' },
          });
          errors++;
        }
        if (data2.email === undefined) {
          (vErrors ??= []).push({
            instancePath: '/basic_info',
            schemaPath: '#/properties/basic_info/required',
            keyword: 'required',
            params: { missingProperty: 'email' },
          });
          errors++;
        }
        if (data2.provider === undefined) {
          (vErrors ??= []).push({
            instancePath: '/basic_info',
            schemaPath: '#/properties/basic_info/required',
            keyword: 'required',
            params: { missingProperty: 'provider' },
          });
          errors++;
        }
        for (const key1 in data2) {
          if (
            !(key1 === 'display_name' || key1 === 'email' || key1 === 'picture_url' || key1 === 'provider')
          ) {
            (vErrors ??= []).push({
              instancePath: '/basic_info',
              schemaPath: '#/properties/basic_info/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
            });
            errors++;
          }
        }
        if (data2.display_name !== undefined) {
          if (typeof data2.display_name !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/basic_info/display_name',
              schemaPath: '#/properties/basic_info/properties/display_name/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.email !== undefined) {
          let data4 = data2.email;
          if (typeof data4 === 'string') {
            if (!isEmail(data4)) {
              (vErrors ??= []).push({
                instancePath: '/basic_info/email',
                schemaPath: '#/properties/basic_info/properties/email/format',
                keyword: 'format',
                params: { format: 'email' },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/basic_info/email',
              schemaPath: '#/properties/basic_info/properties/email/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.picture_url !== undefined) {
          let data5 = data2.picture_url;
          if (typeof data5 !== 'string' && data5 !== null) {
            (vErrors ??= []).push({
              instancePath: '/basic_info/picture_url',
              schemaPath: '#/properties/basic_info/properties/picture_url/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
          if (typeof data5 === 'string') {
            if (!isUri(data5)) {
              (vErrors ??= []).push({
                instancePath: '/basic_info/picture_url',
                schemaPath: '#/properties/basic_info/properties/picture_url/format',
                keyword: 'format',
                params: { format: 'uri' },
              });
              errors++;
            }
          }
        }
        if (data2.provider !== undefined) {
          if (typeof data2.provider !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/basic_info/provider',
              schemaPath: '#/properties/basic_info/properties/provider/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/basic_info',
          schemaPath: '#/properties/basic_info/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.billing_info !== undefined) {
      let data7 = data.billing_info;
      if (isJsonObject(data7)) {
        if (data7.plan === undefined) {
          (vErrors ??= []).push({
            instancePath: '/billing_info',
            schemaPath: '#/properties/billing_info/required',
            keyword: 'required',
            params: { missingProperty: 'plan' },
          });
          errors++;
        }
        if (data7.status === undefined) {
          (vErrors ??= []).push({
            instancePath: '/billing_info',
            schemaPath: '#/properties/billing_info/required',
            keyword: 'required',
            params: { missingProperty: 'status' },
          });
          errors++;
        }
        for (const key2 in data7) {
          if (
            !(
              key2 === 'plan' ||
              key2 === 'status' ||
              key2 === 'stripe_customer_id' ||
              key2 === 'subscription_id'
            )
          ) {
            (vErrors ??= []).push({
              instancePath: '/billing_info',
              schemaPath: '#/properties/billing_info/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
            });
            errors++;
          }
        }
        if (data7.plan !== undefined) {
          if (typeof data7.plan !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/billing_info/plan',
              schemaPath: '#/properties/billing_info/properties/plan/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data7.status !== undefined) {
          if (typeof data7.status !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/billing_info/status',
              schemaPath: '#/properties/billing_info/properties/status/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data7.stripe_customer_id !== undefined) {
          let data10 = data7.stripe_customer_id;
          if (typeof data10 !== 'string' && data10 !== null) {
            (vErrors ??= []).push({
              instancePath: '/billing_info/stripe_customer_id',
              schemaPath: '#/properties/billing_info/properties/stripe_customer_id/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data7.subscription_id !== undefined) {
          let data11 = data7.subscription_id;
          if (typeof data11 !== 'string' && data11 !== null) {
            (vErrors ??= []).push({
              instancePath: '/billing_info/subscription_id',
              schemaPath: '#/properties/billing_info/properties/subscription_id/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/billing_info',
          schemaPath: '#/properties/billing_info/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.usage_info !== undefined) {
      let data12 = data.usage_info;
      if (isJsonObject(data12)) {
        if (data12.monthly_allowance === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usage_info',
            schemaPath: '#/properties/usage_info/required',
            keyword: 'required',
            params: { missingProperty: 'monthly_allowance' },
          });
          errors++;
        }
        if (data12.spend_remaining === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usage_info',
            schemaPath: '#/properties/usage_info/required',
            keyword: 'required',
            params: { missingProperty: 'spend_remaining' },
          });
          errors++;
        }
        if (data12.usage === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usage_info',
            schemaPath: '#/properties/usage_info/required',
            keyword: 'required',
            params: { missingProperty: 'usage' },
          });
          errors++;
        }
        if (data12.last_reset === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usage_info',
            schemaPath: '#/properties/usage_info/required',
            keyword: 'required',
            params: { missingProperty: 'last_reset' },
          });
          errors++;
        }
        for (const key3 in data12) {
          if (
            !(
              key3 === 'monthly_allowance' ||
              key3 === 'spend_remaining' ||
              key3 === 'usage' ||
              key3 === 'last_reset'
            )
          ) {
            (vErrors ??= []).push({
              instancePath: '/usage_info',
              schemaPath: '#/properties/usage_info/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
            });
            errors++;
          }
        }
        if (data12.monthly_allowance !== undefined) {
          let data13 = data12.monthly_allowance;
          if (isNumber(data13)) {
            if (isBelow(data13, 0)) {
              (vErrors ??= []).push({
                instancePath: '/usage_info/monthly_allowance',
                schemaPath: '#/properties/usage_info/properties/monthly_allowance/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 0 },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/usage_info/monthly_allowance',
              schemaPath: '#/properties/usage_info/properties/monthly_allowance/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
          }
        }
        if (data12.spend_remaining !== undefined) {
          let data14 = data12.spend_remaining;
          if (!isNumber(data14)) {
            (vErrors ??= []).push({
              instancePath: '/usage_info/spend_remaining',
              schemaPath: '#/properties/usage_info/properties/spend_remaining/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
          }
        }
        if (data12.usage !== undefined) {
          let data15 = data12.usage;
          if (Array.isArray(data15)) {
            const len0 = data15.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data16 = data15[i0];
              if (isJsonObject(data16)) {
                if (data16.timestamp === undefined) {
                  (vErrors ??= []).push({
                    instancePath: '/usage_info/usage/' + i0,
                    schemaPath: '#/properties/usage_info/properties/usage/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'timestamp' },
                  });
                  errors++;
                }
                if (data16.response_cost === undefined) {
                  (vErrors ??= []).push({
                    instancePath: '/usage_info/usage/' + i0,
                    schemaPath: '#/properties/usage_info/properties/usage/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'response_cost' },
                  });
                  errors++;
                }
                for (const key4 in data16) {
                  if (
                    !(
                      key4 === 'timestamp' ||
                      key4 === 'response_cost' ||
                      key4 === 'agent_id' ||
                      key4 === 'session_id'
                    )
                  ) {
                    (vErrors ??= []).push({
                      instancePath: '/usage_info/usage/' + i0,
                      schemaPath: '#/properties/usage_info/properties/usage/items/additionalProperties',
                      keyword: 'additionalProperties',
                      params: { additionalProperty: key4 },
                    });
                    errors++;
                  }
                }
                if (data16.timestamp !== undefined) {
                  let data17 = data16.timestamp;
                  if (typeof data17 === 'string') {
                    if (!isDateTime(data17)) {
                      (vErrors ??= []).push({
                        instancePath: '/usage_info/usage/' + i0 + '/timestamp',
                        schemaPath:
                          '#/properties/usage_info/properties/usage/items/properties/timestamp/format',
                        keyword: 'format',
                        params: { format: 'date-time' },
                      });
                      errors++;
                    }
                  } else {
                    (vErrors ??= []).push({
                      instancePath: '/usage_info/usage/' + i0 + '/timestamp',
                      schemaPath: '#/properties/usage_info/properties/usage/items/properties/timestamp/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    });
                    errors++;
                  }
                }
                if (data16.response_cost !== undefined) {
                  let data18 = data16.response_cost;
                  if (isNumber(data18)) {
                    if (isBelow(data18, 0)) {
                      (vErrors ??= []).push({
                        instancePath: '/usage_info/usage/' + i0 + '/response_cost',
                        schemaPath:
                          '#/properties/usage_info/properties/usage/items/properties/response_cost/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                      });
                      errors++;
                    }
                  } else {
                    (vErrors ??= []).push({
                      instancePath: '/usage_info/usage/' + i0 + '/response_cost',
                      schemaPath:
                        '#/properties/usage_info/properties/usage/items/properties/response_cost/type',
                      keyword: 'type',
                      params: { type: 'number' },
                    });
                    errors++;
                  }
                }
                if (data16.agent_id !== undefined) {
                  let data19 = data16.agent_id;
                  if (typeof data19 !== 'string' && data19 !== null) {
                    (vErrors ??= []).push({
                      instancePath: '/usage_info/usage/' + i0 + '/agent_id',
                      schemaPath: '#/properties/usage_info/properties/usage/items/properties/agent_id/type',
                      keyword: 'type',
                      params: { type: ['string', 'null'] },
                    });
                    errors++;
                  }
                  if (typeof data19 === 'string') {
                    if (data19.length < 1) {
                      (vErrors ??= []).push({
                        instancePath: '/usage_info/usage/' + i0 + '/agent_id',
                        schemaPath:
                          '#/properties/usage_info/properties/usage/items/properties/agent_id/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      });
                      errors++;
                    }
                  }
                }
                if (data16.session_id !== undefined) {
                  let data20 = data16.session_id;
                  if (typeof data20 !== 'string' && data20 !== null) {
                    (vErrors ??= []).push({
                      instancePath: '/usage_info/usage/' + i0 + '/session_id',
                      schemaPath: '#/properties/usage_info/properties/usage/items/properties/session_id/type',
                      keyword: 'type',
                      params: { type: ['string', 'null'] },
                    });
                    errors++;
                  }
                  if (typeof data20 === 'string') {
                    if (data20.length < 1) {
                      (vErrors ??= []).push({
                        instancePath: '/usage_info/usage/' + i0 + '/session_id',
                        schemaPath:
                          '#/properties/usage_info/properties/usage/items/properties/session_id/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      });
                      errors++;
                    }
                  }
                }
              } else {
                (vErrors ??= []).push({
                  instancePath: '/usage_info/usage/' + i0,
                  schemaPath: '#/properties/usage_info/properties/usage/items/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/usage_info/usage',
              schemaPath: '#/properties/usage_info/properties/usage/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
        if (data12.last_reset !== undefined) {
          let data21 = data12.last_reset;
          if (typeof data21 === 'string') {
            if (!isDateTime(data21)) {
              (vErrors ??= []).push({
                instancePath: '/usage_info/last_reset',
                schemaPath: '#/properties/usage_info/properties/last_reset/format',
                keyword: 'format',
                params: { format: 'date-time' },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/usage_info/last_reset',
              schemaPath: '#/properties/usage_info/properties/last_reset/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/usage_info',
          schemaPath: '#/properties/usage_info/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.api_keys !== undefined) {
      let data22 = data.api_keys;
      if (!isJsonObject(data22) && data22 !== null) {
        (vErrors ??= []).push({
          instancePath: '/api_keys',
          schemaPath: '#/properties/api_keys/type',
          keyword: 'type',
          params: { type: ['object', 'null'] },
        });
        errors++;
      }
      if (isJsonObject(data22)) {
        for (const key5 in data22) {
          if (
            !(
              key5 === 'openai_api_key' ||
              key5 === 'anthropic_api_key' ||
              key5 === 'gemini_api_key' ||
              key5 === 'perplexity_api_key'
            )
          ) {
            (vErrors ??= []).push({
              instancePath: '/api_keys',
              schemaPath: '#/properties/api_keys/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key5 },
            });
            errors++;
          }
        }
        if (data22.openai_api_key !== undefined) {
          let data23 = data22.openai_api_key;
          if (typeof data23 !== 'string' && data23 !== null) {
            (vErrors ??= []).push({
              instancePath: '/api_keys/openai_api_key',
              schemaPath: '#/properties/api_keys/properties/openai_api_key/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data22.anthropic_api_key !== undefined) {
          let data24 = data22.anthropic_api_key;
          if (typeof data24 !== 'string' && data24 !== null) {
            (vErrors ??= []).push({
              instancePath: '/api_keys/anthropic_api_key',
              schemaPath: '#/properties/api_keys/properties/anthropic_api_key/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data22.gemini_api_key !== undefined) {
          let data25 = data22.gemini_api_key;
          if (typeof data25 !== 'string' && data25 !== null) {
            (vErrors ??= []).push({
              instancePath: '/api_keys/gemini_api_key',
              schemaPath: '#/properties/api_keys/properties/gemini_api_key/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data22.perplexity_api_key !== undefined) {
          let data26 = data22.perplexity_api_key;
          if (typeof data26 !== 'string' && data26 !== null) {
            (vErrors ??= []).push({
              instancePath: '/api_keys/perplexity_api_key',
              schemaPath: '#/properties/api_keys/properties/perplexity_api_key/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      }
    }
    if (data.created_at !== undefined) {
      let data27 = data.created_at;
      if (typeof data27 === 'string') {
        if (!isDateTime(data27)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/created_at',
          schemaPath: '#/properties/created_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data28 = data.updated_at;
      if (typeof data28 === 'string') {
        if (!isDateTime(data28)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updated_at',
          schemaPath: '#/properties/updated_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}

const check_sessions_names0 = new Set([
  '_id',
  '_rev',
  'user_id',
  'agent_id',
  'messages',
  'metadata',
  'created_at',
  'updated_at',
  'expires_at',
]);

function check_sessions(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '_id' },
      });
      errors++;
    }
    if (data.user_id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'user_id' },
      });
      errors++;
    }
    if (data.agent_id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'agent_id' },
      });
      errors++;
    }
    if (data.messages === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'messages' },
      });
      errors++;
    }
    if (data.metadata === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'metadata' },
      });
      errors++;
    }
    if (data.created_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
      });
      errors++;
    }
    if (data.updated_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!check_sessions_names0.has(key0)) {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        });
        errors++;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/_id',
          schemaPath: '#/properties/_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        (vErrors ??= []).push({
          instancePath: '/_rev',
          schemaPath: '#/properties/_rev/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.user_id !== undefined) {
      let data2 = data.user_id;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/user_id',
            schemaPath: '#/properties/user_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/user_id',
          schemaPath: '#/properties/user_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.agent_id !== undefined) {
      let data3 = data.agent_id;
      if (typeof data3 === 'string') {
        if (data3.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/agent_id',
            schemaPath: '#/properties/agent_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/agent_id',
          schemaPath: '#/properties/agent_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.messages !== undefined) {
      let data4 = data.messages;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (isJsonObject(data5)) {
            if (data5.role === undefined) {
              (vErrors ??= []).push({
                instancePath: '/messages/' + i0,
                schemaPath: '#/properties/messages/items/required',
                keyword: 'required',
                params: { missingProperty: 'role' },
              });
              errors++;
            }
            if (data5.content === undefined) {
              (vErrors ??= []).push({
                instancePath: '/messages/' + i0,
                schemaPath: '#/properties/messages/items/required',
                keyword: 'required',
                params: { missingProperty: 'content' },
              });
              errors++;
            }
            if (data5.timestamp === undefined) {
              (vErrors ??= []).push({
                instancePath: '/messages/' + i0,
                schemaPath: '#/properties/messages/items/required',
                keyword: 'required',
                params: { missingProperty: 'timestamp' },
              });
              errors++;
            }
            for (const key1 in data5) {
              if (!(key1 === 'role' || key1 === 'content' || key1 === 'timestamp')) {
                (vErrors ??= []).push({
                  instancePath: '/messages/' + i0,
                  schemaPath: '#/properties/messages/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                });
                errors++;
              }
            }
            if (data5.role !== undefined) {
              let data6 = data5.role;
              if (!(data6 === 'user' || data6 === 'assistant' || data6 === 'system' || data6 === 'tool')) {
                (vErrors ??= []).push({
                  instancePath: '/messages/' + i0 + '/role',
                  schemaPath: '#/properties/messages/items/properties/role/enum',
                  keyword: 'enum',
                  params: { allowedValues: ['user', 'assistant', 'system', 'tool'] },
                });
                errors++;
              }
            }
            if (data5.content !== undefined) {
              if (typeof data5.content !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/messages/' + i0 + '/content',
                  schemaPath: '#/properties/messages/items/properties/content/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data5.timestamp !== undefined) {
              let data8 = data5.timestamp;
              if (typeof data8 === 'string') {
                if (!isDateTime(data8)) {
                  (vErrors ??= []).push({
                    instancePath: '/messages/' + i0 + '/timestamp',
                    schemaPath: '#/properties/messages/items/properties/timestamp/format',
                    keyword: 'format',
                    params: { format: 'date-time' },
                  });
                  errors++;
                }
              } else {
                (vErrors ??= []).push({
                  instancePath: '/messages/' + i0 + '/timestamp',
                  schemaPath: '#/properties/messages/items/properties/timestamp/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/messages/' + i0,
              schemaPath: '#/properties/messages/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/messages',
          schemaPath: '#/properties/messages/type',
          keyword: 'type',
          params: { type: 'array' },
        });
        errors++;
      }
    }
    if (data.metadata !== undefined) {
      let data9 = data.metadata;
      if (isJsonObject(data9)) {
        if (data9.ip_address !== undefined) {
          let data10 = data9.ip_address;
          if (typeof data10 !== 'string' && data10 !== null) {
            (vErrors ??= []).push({
              instancePath: '/metadata/ip_address',
              schemaPath: '#/properties/metadata/properties/ip_address/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
          const _errs25 = errors;
          let valid5 = false;
          const _errs26 = errors;
          if (typeof data10 === 'string') {
            if (!isIpv4(data10)) {
              (vErrors ??= []).push({
                instancePath: '/metadata/ip_address',
                schemaPath: '#/properties/metadata/properties/ip_address/anyOf/0/format',
                keyword: 'format',
                params: { format: 'ipv4' },
              });
              errors++;
            }
          }
          var _valid0 = _errs26 === errors;
          valid5 = valid5 || _valid0;
          if (!valid5) {
            const _errs27 = errors;
            if (typeof data10 === 'string') {
              if (!isIpv6(data10)) {
                (vErrors ??= []).push({
                  instancePath: '/metadata/ip_address',
                  schemaPath: '#/properties/metadata/properties/ip_address/anyOf/1/format',
                  keyword: 'format',
                  params: { format: 'ipv6' },
                });
                errors++;
              }
            }
            var _valid0 = _errs27 === errors;
            valid5 = valid5 || _valid0;
          }
          if (!valid5) {
            (vErrors ??= []).push({
              instancePath: '/metadata/ip_address',
              schemaPath: '#/properties/metadata/properties/ip_address/anyOf',
              keyword: 'anyOf',
              params: {},
            });
            errors++;
          } else {
            errors = _errs25;
            if (vErrors !== null) {
              if (_errs25) {
                vErrors.length = _errs25;
              } else {
                vErrors = null;
              }
            }
          }
        }
        if (data9.user_agent !== undefined) {
          let data11 = data9.user_agent;
          if (typeof data11 !== 'string' && data11 !== null) {
            (vErrors ??= []).push({
              instancePath: '/metadata/user_agent',
              schemaPath: '#/properties/metadata/properties/user_agent/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data9.tags !== undefined) {
          let data12 = data9.tags;
          if (!Array.isArray(data12) && data12 !== null) {
            (vErrors ??= []).push({
              instancePath: '/metadata/tags',
              schemaPath: '#/properties/metadata/properties/tags/type',
              keyword: 'type',
              params: { type: ['array', 'null'] },
            });
            errors++;
          }
          if (Array.isArray(data12)) {
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data12[i1] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/metadata/tags/' + i1,
                  schemaPath: '#/properties/metadata/properties/tags/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/metadata',
          schemaPath: '#/properties/metadata/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data14 = data.created_at;
      if (typeof data14 === 'string') {
        if (!isDateTime(data14)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/created_at',
          schemaPath: '#/properties/created_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data15 = data.updated_at;
      if (typeof data15 === 'string') {
        if (!isDateTime(data15)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updated_at',
          schemaPath: '#/properties/updated_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.expires_at !== undefined) {
      let data16 = data.expires_at;
      if (typeof data16 !== 'string' && data16 !== null) {
        (vErrors ??= []).push({
          instancePath: '/expires_at',
          schemaPath: '#/properties/expires_at/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
      if (typeof data16 === 'string') {
        if (!isDateTime(data16)) {
          (vErrors ??= []).push({
            instancePath: '/expires_at',
            schemaPath: '#/properties/expires_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      }
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}

function check_tickets(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.status === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'status' },
      });
      errors++;
    }
    const tag0 = data.status;
    if (typeof tag0 == 'string') {
      if (tag0 === 'pending') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/0/required',
              keyword: 'required',
              params: { missingProperty: '_id' },
            });
            errors++;
          }
          if (data.status === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/0/required',
              keyword: 'required',
              params: { missingProperty: 'status' },
            });
            errors++;
          }
          if (data.created_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/0/required',
              keyword: 'required',
              params: { missingProperty: 'created_at' },
            });
            errors++;
          }
          if (data.updated_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/0/required',
              keyword: 'required',
              params: { missingProperty: 'updated_at' },
            });
            errors++;
          }
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/0/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          for (const key0 in data) {
            if (
              !(
                key0 === '_id' ||
                key0 === '_rev' ||
                key0 === 'status' ||
                key0 === 'created_at' ||
                key0 === 'updated_at' ||
                key0 === 'request' ||
                key0 === 'result' ||
                key0 === 'error'
              )
            ) {
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/0/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data0 = data._id;
            if (typeof data0 === 'string') {
              if (data0.length < 1) {
                (vErrors ??= []).push({
                  instancePath: '/_id',
                  schemaPath: '#/oneOf/0/properties/_id/minLength',
                  keyword: 'minLength',
                  params: { limit: 1 },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/_id',
                schemaPath: '#/oneOf/0/properties/_id/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data._rev !== undefined) {
            let data1 = data._rev;
            if (typeof data1 !== 'string' && data1 !== null) {
              (vErrors ??= []).push({
                instancePath: '/_rev',
                schemaPath: '#/oneOf/0/properties/_rev/type',
                keyword: 'type',
                params: { type: ['string', 'null'] },
              });
              errors++;
            }
          }
          if (data.status !== undefined) {
            if ('pending' !== data.status) {
              (vErrors ??= []).push({
                instancePath: '/status',
                schemaPath: '#/oneOf/0/properties/status/const',
                keyword: 'const',
                params: { allowedValue: 'pending' },
              });
              errors++;
            }
          }
          if (data.created_at !== undefined) {
            let data3 = data.created_at;
            if (typeof data3 === 'string') {
              if (!isDateTime(data3)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/0/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/created_at',
                schemaPath: '#/oneOf/0/properties/created_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.updated_at !== undefined) {
            let data4 = data.updated_at;
            if (typeof data4 === 'string') {
              if (!isDateTime(data4)) {
                (vErrors ??= []).push({
                  instancePath: '/updated_at',
                  schemaPath: '#/oneOf/0/properties/updated_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/updated_at',
                schemaPath: '#/oneOf/0/properties/updated_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.request !== undefined) {
            let data5 = data.request;
            if (isJsonObject(data5)) {
              if (data5.agent_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'agent_id' },
                });
                errors++;
              }
              if (data5.input === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'input' },
                });
                errors++;
              }
              if (data5.user_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'user_id' },
                });
                errors++;
              }
              for (const key1 in data5) {
                if (!(key1 === 'agent_id' || key1 === 'input' || key1 === 'user_id')) {
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/0/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key1 },
                  });
                  errors++;
                }
              }
              if (data5.agent_id !== undefined) {
                let data6 = data5.agent_id;
                if (typeof data6 === 'string') {
                  if (data6.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/agent_id',
                      schemaPath: '#/oneOf/0/properties/request/properties/agent_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/agent_id',
                    schemaPath: '#/oneOf/0/properties/request/properties/agent_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data5.input !== undefined) {
                let data7 = data5.input;
                if (!isJsonObject(data7)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/input',
                    schemaPath: '#/oneOf/0/properties/request/properties/input/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data5.user_id !== undefined) {
                let data8 = data5.user_id;
                if (typeof data8 === 'string') {
                  if (data8.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/user_id',
                      schemaPath: '#/oneOf/0/properties/request/properties/user_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/user_id',
                    schemaPath: '#/oneOf/0/properties/request/properties/user_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/request',
                schemaPath: '#/oneOf/0/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              (vErrors ??= []).push({
                instancePath: '/result',
                schemaPath: '#/oneOf/0/properties/result/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              (vErrors ??= []).push({
                instancePath: '/error',
                schemaPath: '#/oneOf/0/properties/error/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
        } else {
          (vErrors ??= []).push({
            instancePath: '',
            schemaPath: '#/oneOf/0/type',
            keyword: 'type',
            params: { type: 'object' },
          });
          errors++;
        }
      } else if (tag0 === 'processing') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: '_id' },
            });
            errors++;
          }
          if (data.status === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: 'status' },
            });
            errors++;
          }
          if (data.created_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: 'created_at' },
            });
            errors++;
          }
          if (data.updated_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: 'updated_at' },
            });
            errors++;
          }
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          for (const key2 in data) {
            if (
              !(
                key2 === '_id' ||
                key2 === '_rev' ||
                key2 === 'status' ||
                key2 === 'created_at' ||
                key2 === 'updated_at' ||
                key2 === 'request' ||
                key2 === 'result' ||
                key2 === 'error'
              )
            ) {
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/1/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key2 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data11 = data._id;
            if (typeof data11 === 'string') {
              if (data11.length < 1) {
                (vErrors ??= []).push({
                  instancePath: '/_id',
                  schemaPath: '#/oneOf/1/properties/_id/minLength',
                  keyword: 'minLength',
                  params: { limit: 1 },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/_id',
                schemaPath: '#/oneOf/1/properties/_id/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data._rev !== undefined) {
            let data12 = data._rev;
            if (typeof data12 !== 'string' && data12 !== null) {
              (vErrors ??= []).push({
                instancePath: '/_rev',
                schemaPath: '#/oneOf/1/properties/_rev/type',
                keyword: 'type',
                params: { type: ['string', 'null'] },
              });
              errors++;
            }
          }
          if (data.status !== undefined) {
            if ('processing' !== data.status) {
              (vErrors ??= []).push({
                instancePath: '/status',
                schemaPath: '#/oneOf/1/properties/status/const',
                keyword: 'const',
                params: { allowedValue: 'processing' },
              });
              errors++;
            }
          }
          if (data.created_at !== undefined) {
            let data14 = data.created_at;
            if (typeof data14 === 'string') {
              if (!isDateTime(data14)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/1/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/created_at',
                schemaPath: '#/oneOf/1/properties/created_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.updated_at !== undefined) {
            let data15 = data.updated_at;
            if (typeof data15 === 'string') {
              if (!isDateTime(data15)) {
                (vErrors ??= []).push({
                  instancePath: '/updated_at',
                  schemaPath: '#/oneOf/1/properties/updated_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/updated_at',
                schemaPath: '#/oneOf/1/properties/updated_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.request !== undefined) {
            let data16 = data.request;
            if (isJsonObject(data16)) {
              if (data16.agent_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'agent_id' },
                });
                errors++;
              }
              if (data16.input === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'input' },
                });
                errors++;
              }
              if (data16.user_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'user_id' },
                });
                errors++;
              }
              for (const key3 in data16) {
                if (!(key3 === 'agent_id' || key3 === 'input' || key3 === 'user_id')) {
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/1/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key3 },
                  });
                  errors++;
                }
              }
              if (data16.agent_id !== undefined) {
                let data17 = data16.agent_id;
                if (typeof data17 === 'string') {
                  if (data17.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/agent_id',
                      schemaPath: '#/oneOf/1/properties/request/properties/agent_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/agent_id',
                    schemaPath: '#/oneOf/1/properties/request/properties/agent_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data16.input !== undefined) {
                let data18 = data16.input;
                if (!isJsonObject(data18)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/input',
                    schemaPath: '#/oneOf/1/properties/request/properties/input/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data16.user_id !== undefined) {
                let data19 = data16.user_id;
                if (typeof data19 === 'string') {
                  if (data19.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/user_id',
                      schemaPath: '#/oneOf/1/properties/request/properties/user_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/user_id',
                    schemaPath: '#/oneOf/1/properties/request/properties/user_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/request',
                schemaPath: '#/oneOf/1/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              (vErrors ??= []).push({
                instancePath: '/result',
                schemaPath: '#/oneOf/1/properties/result/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              (vErrors ??= []).push({
                instancePath: '/error',
                schemaPath: '#/oneOf/1/properties/error/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
        } else {
          (vErrors ??= []).push({
            instancePath: '',
            schemaPath: '#/oneOf/1/type',
            keyword: 'type',
            params: { type: 'object' },
          });
          errors++;
        }
      } else if (tag0 === 'completed') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: '_id' },
            });
            errors++;
          }
          if (data.status === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'status' },
            });
            errors++;
          }
          if (data.created_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'created_at' },
            });
            errors++;
          }
          if (data.updated_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'updated_at' },
            });
            errors++;
          }
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          if (data.result === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'result' },
            });
            errors++;
          }
          for (const key4 in data) {
            if (
              !(
                key4 === '_id' ||
                key4 === '_rev' ||
                key4 === 'status' ||
                key4 === 'created_at' ||
                key4 === 'updated_at' ||
                key4 === 'request' ||
                key4 === 'result' ||
                key4 === 'error'
              )
            ) {
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/2/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key4 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data22 = data._id;
            if (typeof data22 === 'string') {
              if (data22.length < 1) {
                (vErrors ??= []).push({
                  instancePath: '/_id',
                  schemaPath: '#/oneOf/2/properties/_id/minLength',
                  keyword: 'minLength',
                  params: { limit: 1 },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/_id',
                schemaPath: '#/oneOf/2/properties/_id/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data._rev !== undefined) {
            let data23 = data._rev;
            if (typeof data23 !== 'string' && data23 !== null) {
              (vErrors ??= []).push({
                instancePath: '/_rev',
                schemaPath: '#/oneOf/2/properties/_rev/type',
                keyword: 'type',
                params: { type: ['string', 'null'] },
              });
              errors++;
            }
          }
          if (data.status !== undefined) {
            if ('completed' !== data.status) {
              (vErrors ??= []).push({
                instancePath: '/status',
                schemaPath: '#/oneOf/2/properties/status/const',
                keyword: 'const',
                params: { allowedValue: 'completed' },
              });
              errors++;
            }
          }
          if (data.created_at !== undefined) {
            let data25 = data.created_at;
            if (typeof data25 === 'string') {
              if (!isDateTime(data25)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/2/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/created_at',
                schemaPath: '#/oneOf/2/properties/created_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.updated_at !== undefined) {
            let data26 = data.updated_at;
            if (typeof data26 === 'string') {
              if (!isDateTime(data26)) {
                (vErrors ??= []).push({
                  instancePath: '/updated_at',
                  schemaPath: '#/oneOf/2/properties/updated_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/updated_at',
                schemaPath: '#/oneOf/2/properties/updated_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.request !== undefined) {
            let data27 = data.request;
            if (isJsonObject(data27)) {
              if (data27.agent_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'agent_id' },
                });
                errors++;
              }
              if (data27.input === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'input' },
                });
                errors++;
              }
              if (data27.user_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'user_id' },
                });
                errors++;
              }
              for (const key5 in data27) {
                if (!(key5 === 'agent_id' || key5 === 'input' || key5 === 'user_id')) {
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/2/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key5 },
                  });
                  errors++;
                }
              }
              if (data27.agent_id !== undefined) {
                let data28 = data27.agent_id;
                if (typeof data28 === 'string') {
                  if (data28.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/agent_id',
                      schemaPath: '#/oneOf/2/properties/request/properties/agent_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/agent_id',
                    schemaPath: '#/oneOf/2/properties/request/properties/agent_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data27.input !== undefined) {
                let data29 = data27.input;
                if (!isJsonObject(data29)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/input',
                    schemaPath: '#/oneOf/2/properties/request/properties/input/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data27.user_id !== undefined) {
                let data30 = data27.user_id;
                if (typeof data30 === 'string') {
                  if (data30.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/user_id',
                      schemaPath: '#/oneOf/2/properties/request/properties/user_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/user_id',
                    schemaPath: '#/oneOf/2/properties/request/properties/user_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/request',
                schemaPath: '#/oneOf/2/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.result !== undefined) {
            let data31 = data.result;
            if (isJsonObject(data31)) {
              if (data31.output === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'output' },
                });
                errors++;
              }
              if (data31.cost === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'cost' },
                });
                errors++;
              }
              if (data31.completed_at === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'completed_at' },
                });
                errors++;
              }
              for (const key6 in data31) {
                if (!(key6 === 'output' || key6 === 'cost' || key6 === 'completed_at')) {
                  (vErrors ??= []).push({
                    instancePath: '/result',
                    schemaPath: '#/oneOf/2/properties/result/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key6 },
                  });
                  errors++;
                }
              }
              if (data31.cost !== undefined) {
                let data32 = data31.cost;
                if (isNumber(data32)) {
                  if (isBelow(data32, 0)) {
                    (vErrors ??= []).push({
                      instancePath: '/result/cost',
                      schemaPath: '#/oneOf/2/properties/result/properties/cost/minimum',
                      keyword: 'minimum',
                      params: { comparison: '>=', limit: 0 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/result/cost',
                    schemaPath: '#/oneOf/2/properties/result/properties/cost/type',
                    keyword: 'type',
                    params: { type: 'number' },
                  });
                  errors++;
                }
              }
              if (data31.completed_at !== undefined) {
                let data33 = data31.completed_at;
                if (typeof data33 === 'string') {
                  if (!isDateTime(data33)) {
                    (vErrors ??= []).push({
                      instancePath: '/result/completed_at',
                      schemaPath: '#/oneOf/2/properties/result/properties/completed_at/format',
                      keyword: 'format',
                      params: { format: 'date-time' },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/result/completed_at',
                    schemaPath: '#/oneOf/2/properties/result/properties/completed_at/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/result',
                schemaPath: '#/oneOf/2/properties/result/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              (vErrors ??= []).push({
                instancePath: '/error',
                schemaPath: '#/oneOf/2/properties/error/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
        } else {
          (vErrors ??= []).push({
            instancePath: '',
            schemaPath: '#/oneOf/2/type',
            keyword: 'type',
            params: { type: 'object' },
          });
          errors++;
        }
      } else if (tag0 === 'failed') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: '_id' },
            });
            errors++;
          }
          if (data.status === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'status' },
            });
            errors++;
          }
          if (data.created_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'created_at' },
            });
            errors++;
          }
          if (data.updated_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'updated_at' },
            });
            errors++;
          }
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          if (data.error === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'error' },
            });
            errors++;
          }
          for (const key7 in data) {
            if (
              !(
                key7 === '_id' ||
                key7 === '_rev' ||
                key7 === 'status' ||
                key7 === 'created_at' ||
                key7 === 'updated_at' ||
                key7 === 'request' ||
                key7 === 'result' ||
                key7 === 'error'
              )
            ) {
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/3/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key7 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data35 = data._id;
            if (typeof data35 === 'string') {
              if (data35.length < 1) {
                (vErrors ??= []).push({
                  instancePath: '/_id',
                  schemaPath: '#/oneOf/3/properties/_id/minLength',
                  keyword: 'minLength',
                  params: { limit: 1 },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/_id',
                schemaPath: '#/oneOf/3/properties/_id/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data._rev !== undefined) {
            let data36 = data._rev;
            if (typeof data36 !== 'string' && data36 !== null) {
              (vErrors ??= []).push({
                instancePath: '/_rev',
                schemaPath: '#/oneOf/3/properties/_rev/type',
                keyword: 'type',
                params: { type: ['string', 'null'] },
              });
              errors++;
            }
          }
          if (data.status !== undefined) {
            if ('failed' !== data.status) {
              (vErrors ??= []).push({
                instancePath: '/status',
                schemaPath: '#/oneOf/3/properties/status/const',
                keyword: 'const',
                params: { allowedValue: 'failed' },
              });
              errors++;
            }
          }
          if (data.created_at !== undefined) {
            let data38 = data.created_at;
            if (typeof data38 === 'string') {
              if (!isDateTime(data38)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/3/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/created_at',
                schemaPath: '#/oneOf/3/properties/created_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.updated_at !== undefined) {
            let data39 = data.updated_at;
            if (typeof data39 === 'string') {
              if (!isDateTime(data39)) {
                (vErrors ??= []).push({
                  instancePath: '/updated_at',
                  schemaPath: '#/oneOf/3/properties/updated_at/format',
                  keyword: 'format',
                  params: { format: 'date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/updated_at',
                schemaPath: '#/oneOf/3/properties/updated_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.request !== undefined) {
            let data40 = data.request;
            if (isJsonObject(data40)) {
              if (data40.agent_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'agent_id' },
                });
                errors++;
              }
              if (data40.input === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'input' },
                });
                errors++;
              }
              if (data40.user_id === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'user_id' },
                });
                errors++;
              }
              for (const key8 in data40) {
                if (!(key8 === 'agent_id' || key8 === 'input' || key8 === 'user_id')) {
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/3/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key8 },
                  });
                  errors++;
                }
              }
              if (data40.agent_id !== undefined) {
                let data41 = data40.agent_id;
                if (typeof data41 === 'string') {
                  if (data41.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/agent_id',
                      schemaPath: '#/oneOf/3/properties/request/properties/agent_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/agent_id',
                    schemaPath: '#/oneOf/3/properties/request/properties/agent_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data40.input !== undefined) {
                let data42 = data40.input;
                if (!isJsonObject(data42)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/input',
                    schemaPath: '#/oneOf/3/properties/request/properties/input/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data40.user_id !== undefined) {
                let data43 = data40.user_id;
                if (typeof data43 === 'string') {
                  if (data43.length < 1) {
                    (vErrors ??= []).push({
                      instancePath: '/request/user_id',
                      schemaPath: '#/oneOf/3/properties/request/properties/user_id/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    });
                    errors++;
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/user_id',
                    schemaPath: '#/oneOf/3/properties/request/properties/user_id/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/request',
                schemaPath: '#/oneOf/3/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              (vErrors ??= []).push({
                instancePath: '/result',
                schemaPath: '#/oneOf/3/properties/result/type',
                keyword: 'type',
                params: { type: 'null' },
              });
              errors++;
            }
          }
          if (data.error !== undefined) {
            let data45 = data.error;
            if (typeof data45 === 'string') {
              if (data45.length < 1) {
                (vErrors ??= []).push({
                  instancePath: '/error',
                  schemaPath: '#/oneOf/3/properties/error/minLength',
                  keyword: 'minLength',
                  params: { limit: 1 },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/error',
                schemaPath: '#/oneOf/3/properties/error/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
        } else {
          (vErrors ??= []).push({
            instancePath: '',
            schemaPath: '#/oneOf/3/type',
            keyword: 'type',
            params: { type: 'object' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/discriminator',
          keyword: 'discriminator',
          params: { error: 'mapping', tag: 'status', tagValue: tag0 },
        });
        errors++;
      }
    } else {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/discriminator',
        keyword: 'discriminator',
        params: { error: 'tag', tag: 'status', tagValue: tag0 },
      });
      errors++;
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}

const check_demos_names0 = new Set([
  '_id',
  '_rev',
  'name',
  'description',
  'agent_id',
  'config',
  'is_public',
  'created_at',
  'updated_at',
]);

function check_demos(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: '_id' },
      });
      errors++;
    }
    if (data.name === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'name' },
      });
      errors++;
    }
    if (data.description === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'description' },
      });
      errors++;
    }
    if (data.agent_id === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'agent_id' },
      });
      errors++;
    }
    if (data.config === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'config' },
      });
      errors++;
    }
    if (data.is_public === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'is_public' },
      });
      errors++;
    }
    if (data.created_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'created_at' },
      });
      errors++;
    }
    if (data.updated_at === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updated_at' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!check_demos_names0.has(key0)) {
        (vErrors ??= []).push({
          instancePath: '',
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        });
        errors++;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/_id',
          schemaPath: '#/properties/_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        (vErrors ??= []).push({
          instancePath: '/_rev',
          schemaPath: '#/properties/_rev/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/name',
          schemaPath: '#/properties/name/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.agent_id !== undefined) {
      let data4 = data.agent_id;
      if (typeof data4 === 'string') {
        if (data4.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/agent_id',
            schemaPath: '#/properties/agent_id/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/agent_id',
          schemaPath: '#/properties/agent_id/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.config !== undefined) {
      let data5 = data.config;
      if (!isJsonObject(data5)) {
        (vErrors ??= []).push({
          instancePath: '/config',
          schemaPath: '#/properties/config/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.is_public !== undefined) {
      if (typeof data.is_public !== 'boolean') {
        (vErrors ??= []).push({
          instancePath: '/is_public',
          schemaPath: '#/properties/is_public/type',
          keyword: 'type',
          params: { type: 'boolean' },
        });
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data7 = data.created_at;
      if (typeof data7 === 'string') {
        if (!isDateTime(data7)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/created_at',
          schemaPath: '#/properties/created_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updated_at !== undefined) {
      let data8 = data.updated_at;
      if (typeof data8 === 'string') {
        if (!isDateTime(data8)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updated_at',
          schemaPath: '#/properties/updated_at/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
  } else {
    (vErrors ??= []).push({
      instancePath: '',
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    });
    errors++;
  }
  return vErrors ?? [];
}
