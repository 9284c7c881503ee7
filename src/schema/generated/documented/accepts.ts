// Generated from schemas/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { isJsonObject } from '../../../document/json.js';
import { isDateTime, isEmail, isIpv4, isIpv6, isUri } from '../../formats.js';
import { isBelow, isNumber } from '../../numbers.js';

export const accepts: Readonly<Record<string, (document: unknown) => boolean>> = {
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
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.name === undefined) {
      return false;
    }
    if (data.description === undefined) {
      return false;
    }
    if (data.code === undefined) {
      return false;
    }
    if (data.friendly_name === undefined) {
      return false;
    }
    if (data.tools === undefined) {
      return false;
    }
    if (data.input_schema === undefined) {
      return false;
    }
    if (data.output_schema === undefined) {
      return false;
    }
    if (data.gofannon_agents === undefined) {
      return false;
    }
    if (data.created_at === undefined) {
      return false;
    }
    if (data.updated_at === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!check_agents_names0.has(key0)) {
        return false;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (!check_agents_pattern0.test(data0)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        return false;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== 'string') {
        return false;
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        return false;
      }
    }
    if (data.code !== undefined) {
      if (typeof data.code !== 'string') {
        return false;
      }
    }
    if (data.friendly_name !== undefined) {
      let data5 = data.friendly_name;
      if (typeof data5 === 'string') {
        if (data5.length > 128) {
          return false;
        }
        if (!check_agents_pattern1.test(data5)) {
          return false;
        }
      } else {
        return false;
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
                return false;
              }
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.input_schema !== undefined) {
      let data9 = data.input_schema;
      if (!isJsonObject(data9)) {
        return false;
      }
    }
    if (data.output_schema !== undefined) {
      let data10 = data.output_schema;
      if (!isJsonObject(data10)) {
        return false;
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
              return false;
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.created_at !== undefined) {
      let data13 = data.created_at;
      if (typeof data13 === 'string') {
        if (!isDateTime(data13)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data14 = data.updated_at;
      if (typeof data14 === 'string') {
        if (!isDateTime(data14)) {
          return false;
        }
      } else {
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
}

const check_deployments_pattern0 = new RegExp('^[0-9A-Za-z][0-9A-Za-z._~-]*$', 'u');

function check_deployments(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.agentId === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!(key0 === '_id' || key0 === '_rev' || key0 === 'agentId')) {
        return false;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length > 128) {
          return false;
        }
        if (!check_deployments_pattern0.test(data0)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        return false;
      }
    }
    if (data.agentId !== undefined) {
      let data2 = data.agentId;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
}

function check_users(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.basic_info === undefined) {
      return false;
    }
    if (data.billing_info === undefined) {
      return false;
    }
    if (data.usage_info === undefined) {
      return false;
    }
    if (data.created_at === undefined) {
      return false;
    }
    if (data.updated_at === undefined) {
      return false;
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
        return false;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        return false;
      }
    }
    if (data.basic_info !== undefined) {
      let data2 = data.basic_info;
      if (isJsonObject(data2)) {
        if (data2.display_name === undefined) {
          return false;
        }
        if (data2.email === undefined) {
          return false;
        }
        if (data2.provider === undefined) {
          return false;
        }
        for (const key1 in data2) {
          if (
            !(key1 === 'display_name' || key1 === 'email' || key1 === 'picture_url' || key1 === 'provider')
          ) {
            return false;
          }
        }
        if (data2.display_name !== undefined) {
          if (typeof data2.display_name !== 'string') {
            return false;
          }
        }
        if (data2.email !== undefined) {
          let data4 = data2.email;
          if (typeof data4 === 'string') {
            if (!isEmail(data4)) {
              return false;
            }
          } else {
            return false;
          }
        }
        if (data2.picture_url !== undefined) {
          let data5 = data2.picture_url;
          if (typeof data5 !== 'string' && data5 !== null) {
            return false;
          }
          if (typeof data5 === 'string') {
            if (!isUri(data5)) {
              return false;
            }
          }
        }
        if (data2.provider !== undefined) {
          if (typeof data2.provider !== 'string') {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.billing_info !== undefined) {
      let data7 = data.billing_info;
      if (isJsonObject(data7)) {
        if (data7.plan === undefined) {
          return false;
        }
        if (data7.status === undefined) {
          return false;
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
            return false;
          }
        }
        if (data7.plan !== undefined) {
          if (typeof data7.plan !== 'string') {
            return false;
          }
        }
        if (data7.status !== undefined) {
          if (typeof data7.status !== 'string') {
            return false;
          }
        }
        if (data7.stripe_customer_id !== undefined) {
          let data10 = data7.stripe_customer_id;
          if (typeof data10 !== 'string' && data10 !== null) {
            return false;
          }
        }
        if (data7.subscription_id !== undefined) {
          let data11 = data7.subscription_id;
          if (typeof data11 !== 'string' && data11 !== null) {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.usage_info !== undefined) {
      let data12 = data.usage_info;
      if (isJsonObject(data12)) {
        if (data12.monthly_allowance === undefined) {
          return false;
        }
        if (data12.spend_remaining === undefined) {
          return false;
        }
        if (data12.usage === undefined) {
          return false;
        }
        if (data12.last_reset === undefined) {
          return false;
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
            return false;
          }
        }
        if (data12.monthly_allowance !== undefined) {
          let data13 = data12.monthly_allowance;
          if (isNumber(data13)) {
            if (isBelow(data13, 0)) {
              return false;
            }
          } else {
            return false;
          }
        }
        if (data12.spend_remaining !== undefined) {
          let data14 = data12.spend_remaining;
          if (!isNumber(data14)) {
            return false;
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
                  return false;
                }
                if (data16.response_cost === undefined) {
                  return false;
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
                    return false;
                  }
                }
                if (data16.timestamp !== undefined) {
                  let data17 = data16.timestamp;
                  if (typeof data17 === 'string') {
                    if (!isDateTime(data17)) {
                      return false;
                    }
                  } else {
                    return false;
                  }
                }
                if (data16.response_cost !== undefined) {
                  let data18 = data16.response_cost;
                  if (isNumber(data18)) {
                    if (isBelow(data18, 0)) {
                      return false;
                    }
                  } else {
                    return false;
                  }
                }
                if (data16.agent_id !== undefined) {
                  let data19 = data16.agent_id;
                  if (typeof data19 !== 'string' && data19 !== null) {
                    return false;
                  }
                  if (typeof data19 === 'string') {
                    if (data19.length < 1) {
                      return false;
                    }
                  }
                }
                if (data16.session_id !== undefined) {
                  let data20 = data16.session_id;
                  if (typeof data20 !== 'string' && data20 !== null) {
                    return false;
                  }
                  if (typeof data20 === 'string') {
                    if (data20.length < 1) {
                      return false;
                    }
                  }
                }
              } else {
                return false;
              }
            }
          } else {
            return false;
          }
        }
        if (data12.last_reset !== undefined) {
          let data21 = data12.last_reset;
          if (typeof data21 === 'string') {
            if (!isDateTime(data21)) {
              return false;
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.api_keys !== undefined) {
      let data22 = data.api_keys;
      if (!isJsonObject(data22) && data22 !== null) {
        return false;
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
            return false;
          }
        }
        if (data22.openai_api_key !== undefined) {
          let data23 = data22.openai_api_key;
          if (typeof data23 !== 'string' && data23 !== null) {
            return false;
          }
        }
        if (data22.anthropic_api_key !== undefined) {
          let data24 = data22.anthropic_api_key;
          if (typeof data24 !== 'string' && data24 !== null) {
            return false;
          }
        }
        if (data22.gemini_api_key !== undefined) {
          let data25 = data22.gemini_api_key;
          if (typeof data25 !== 'string' && data25 !== null) {
            return false;
          }
        }
        if (data22.perplexity_api_key !== undefined) {
          let data26 = data22.perplexity_api_key;
          if (typeof data26 !== 'string' && data26 !== null) {
            return false;
          }
        }
      }
    }
    if (data.created_at !== undefined) {
      let data27 = data.created_at;
      if (typeof data27 === 'string') {
        if (!isDateTime(data27)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data28 = data.updated_at;
      if (typeof data28 === 'string') {
        if (!isDateTime(data28)) {
          return false;
        }
      } else {
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
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
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.user_id === undefined) {
      return false;
    }
    if (data.agent_id === undefined) {
      return false;
    }
    if (data.messages === undefined) {
      return false;
    }
    if (data.metadata === undefined) {
      return false;
    }
    if (data.created_at === undefined) {
      return false;
    }
    if (data.updated_at === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!check_sessions_names0.has(key0)) {
        return false;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        return false;
      }
    }
    if (data.user_id !== undefined) {
      let data2 = data.user_id;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.agent_id !== undefined) {
      let data3 = data.agent_id;
      if (typeof data3 === 'string') {
        if (data3.length < 1) {
          return false;
        }
      } else {
        return false;
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
              return false;
            }
            if (data5.content === undefined) {
              return false;
            }
            if (data5.timestamp === undefined) {
              return false;
            }
            for (const key1 in data5) {
              if (!(key1 === 'role' || key1 === 'content' || key1 === 'timestamp')) {
                return false;
              }
            }
            if (data5.role !== undefined) {
              let data6 = data5.role;
              if (!(data6 === 'user' || data6 === 'assistant' || data6 === 'system' || data6 === 'tool')) {
                return false;
              }
            }
            if (data5.content !== undefined) {
              if (typeof data5.content !== 'string') {
                return false;
              }
            }
            if (data5.timestamp !== undefined) {
              let data8 = data5.timestamp;
              if (typeof data8 === 'string') {
                if (!isDateTime(data8)) {
                  return false;
                }
              } else {
                return false;
              }
            }
          } else {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.metadata !== undefined) {
      let data9 = data.metadata;
      if (isJsonObject(data9)) {
        if (data9.ip_address !== undefined) {
          let data10 = data9.ip_address;
          if (typeof data10 !== 'string' && data10 !== null) {
            return false;
          }
          const _errs25 = errors;
          let valid5 = false;
          const _errs26 = errors;
          if (typeof data10 === 'string') {
            if (!isIpv4(data10)) {
              errors++;
            }
          }
          var _valid0 = _errs26 === errors;
          valid5 = valid5 || _valid0;
          if (!valid5) {
            const _errs27 = errors;
            if (typeof data10 === 'string') {
              if (!isIpv6(data10)) {
                errors++;
              }
            }
            var _valid0 = _errs27 === errors;
            valid5 = valid5 || _valid0;
          }
          if (!valid5) {
            return false;
          } else {
            errors = _errs25;
          }
        }
        if (data9.user_agent !== undefined) {
          let data11 = data9.user_agent;
          if (typeof data11 !== 'string' && data11 !== null) {
            return false;
          }
        }
        if (data9.tags !== undefined) {
          let data12 = data9.tags;
          if (!Array.isArray(data12) && data12 !== null) {
            return false;
          }
          if (Array.isArray(data12)) {
            const len1 = data12.length;
            for (let i1 = 0; i1 < len1; i1++) {
              if (typeof data12[i1] !== 'string') {
                return false;
              }
            }
          }
        }
      } else {
        return false;
      }
    }
    if (data.created_at !== undefined) {
      let data14 = data.created_at;
      if (typeof data14 === 'string') {
        if (!isDateTime(data14)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data15 = data.updated_at;
      if (typeof data15 === 'string') {
        if (!isDateTime(data15)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.expires_at !== undefined) {
      let data16 = data.expires_at;
      if (typeof data16 !== 'string' && data16 !== null) {
        return false;
      }
      if (typeof data16 === 'string') {
        if (!isDateTime(data16)) {
          return false;
        }
      }
    }
  } else {
    return false;
  }
  return true;
}

function check_tickets(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.status === undefined) {
      return false;
    }
    const tag0 = data.status;
    if (typeof tag0 == 'string') {
      if (tag0 === 'pending') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            return false;
          }
          if (data.status === undefined) {
            return false;
          }
          if (data.created_at === undefined) {
            return false;
          }
          if (data.updated_at === undefined) {
            return false;
          }
          if (data.request === undefined) {
            return false;
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
              return false;
            }
          }
          if (data._id !== undefined) {
            let data0 = data._id;
            if (typeof data0 === 'string') {
              if (data0.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data1 = data._rev;
            if (typeof data1 !== 'string' && data1 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('pending' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data3 = data.created_at;
            if (typeof data3 === 'string') {
              if (!isDateTime(data3)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.updated_at !== undefined) {
            let data4 = data.updated_at;
            if (typeof data4 === 'string') {
              if (!isDateTime(data4)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data5 = data.request;
            if (isJsonObject(data5)) {
              if (data5.agent_id === undefined) {
                return false;
              }
              if (data5.input === undefined) {
                return false;
              }
              if (data5.user_id === undefined) {
                return false;
              }
              for (const key1 in data5) {
                if (!(key1 === 'agent_id' || key1 === 'input' || key1 === 'user_id')) {
                  return false;
                }
              }
              if (data5.agent_id !== undefined) {
                let data6 = data5.agent_id;
                if (typeof data6 === 'string') {
                  if (data6.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
              if (data5.input !== undefined) {
                let data7 = data5.input;
                if (!isJsonObject(data7)) {
                  return false;
                }
              }
              if (data5.user_id !== undefined) {
                let data8 = data5.user_id;
                if (typeof data8 === 'string') {
                  if (data8.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              return false;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              return false;
            }
          }
        } else {
          return false;
        }
      } else if (tag0 === 'processing') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            return false;
          }
          if (data.status === undefined) {
            return false;
          }
          if (data.created_at === undefined) {
            return false;
          }
          if (data.updated_at === undefined) {
            return false;
          }
          if (data.request === undefined) {
            return false;
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
              return false;
            }
          }
          if (data._id !== undefined) {
            let data11 = data._id;
            if (typeof data11 === 'string') {
              if (data11.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data12 = data._rev;
            if (typeof data12 !== 'string' && data12 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('processing' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data14 = data.created_at;
            if (typeof data14 === 'string') {
              if (!isDateTime(data14)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.updated_at !== undefined) {
            let data15 = data.updated_at;
            if (typeof data15 === 'string') {
              if (!isDateTime(data15)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data16 = data.request;
            if (isJsonObject(data16)) {
              if (data16.agent_id === undefined) {
                return false;
              }
              if (data16.input === undefined) {
                return false;
              }
              if (data16.user_id === undefined) {
                return false;
              }
              for (const key3 in data16) {
                if (!(key3 === 'agent_id' || key3 === 'input' || key3 === 'user_id')) {
                  return false;
                }
              }
              if (data16.agent_id !== undefined) {
                let data17 = data16.agent_id;
                if (typeof data17 === 'string') {
                  if (data17.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
              if (data16.input !== undefined) {
                let data18 = data16.input;
                if (!isJsonObject(data18)) {
                  return false;
                }
              }
              if (data16.user_id !== undefined) {
                let data19 = data16.user_id;
                if (typeof data19 === 'string') {
                  if (data19.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              return false;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              return false;
            }
          }
        } else {
          return false;
        }
      } else if (tag0 === 'completed') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            return false;
          }
          if (data.status === undefined) {
            return false;
          }
          if (data.created_at === undefined) {
            return false;
          }
          if (data.updated_at === undefined) {
            return false;
          }
          if (data.request === undefined) {
            return false;
          }
          if (data.result === undefined) {
            return false;
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
              return false;
            }
          }
          if (data._id !== undefined) {
            let data22 = data._id;
            if (typeof data22 === 'string') {
              if (data22.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data23 = data._rev;
            if (typeof data23 !== 'string' && data23 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('completed' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data25 = data.created_at;
            if (typeof data25 === 'string') {
              if (!isDateTime(data25)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.updated_at !== undefined) {
            let data26 = data.updated_at;
            if (typeof data26 === 'string') {
              if (!isDateTime(data26)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data27 = data.request;
            if (isJsonObject(data27)) {
              if (data27.agent_id === undefined) {
                return false;
              }
              if (data27.input === undefined) {
                return false;
              }
              if (data27.user_id === undefined) {
                return false;
              }
              for (const key5 in data27) {
                if (!(key5 === 'agent_id' || key5 === 'input' || key5 === 'user_id')) {
                  return false;
                }
              }
              if (data27.agent_id !== undefined) {
                let data28 = data27.agent_id;
                if (typeof data28 === 'string') {
                  if (data28.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
              if (data27.input !== undefined) {
                let data29 = data27.input;
                if (!isJsonObject(data29)) {
                  return false;
                }
              }
              if (data27.user_id !== undefined) {
                let data30 = data27.user_id;
                if (typeof data30 === 'string') {
                  if (data30.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          if (data.result !== undefined) {
            let data31 = data.result;
            if (isJsonObject(data31)) {
              if (data31.output === undefined) {
                return false;
              }
              if (data31.cost === undefined) {
                return false;
              }
              if (data31.completed_at === undefined) {
                return false;
              }
              for (const key6 in data31) {
                if (!(key6 === 'output' || key6 === 'cost' || key6 === 'completed_at')) {
                  return false;
                }
              }
              if (data31.cost !== undefined) {
                let data32 = data31.cost;
                if (isNumber(data32)) {
                  if (isBelow(data32, 0)) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
              if (data31.completed_at !== undefined) {
                let data33 = data31.completed_at;
                if (typeof data33 === 'string') {
                  if (!isDateTime(data33)) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          if (data.error !== undefined) {
            if (data.error !== null) {
              return false;
            }
          }
        } else {
          return false;
        }
      } else if (tag0 === 'failed') {
        if (isJsonObject(data)) {
          if (data._id === undefined) {
            return false;
          }
          if (data.status === undefined) {
            return false;
          }
          if (data.created_at === undefined) {
            return false;
          }
          if (data.updated_at === undefined) {
            return false;
          }
          if (data.request === undefined) {
            return false;
          }
          if (data.error === undefined) {
            return false;
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
              return false;
            }
          }
          if (data._id !== undefined) {
            let data35 = data._id;
            if (typeof data35 === 'string') {
              if (data35.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data36 = data._rev;
            if (typeof data36 !== 'string' && data36 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('failed' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data38 = data.created_at;
            if (typeof data38 === 'string') {
              if (!isDateTime(data38)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.updated_at !== undefined) {
            let data39 = data.updated_at;
            if (typeof data39 === 'string') {
              if (!isDateTime(data39)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data40 = data.request;
            if (isJsonObject(data40)) {
              if (data40.agent_id === undefined) {
                return false;
              }
              if (data40.input === undefined) {
                return false;
              }
              if (data40.user_id === undefined) {
                return false;
              }
              for (const key8 in data40) {
                if (!(key8 === 'agent_id' || key8 === 'input' || key8 === 'user_id')) {
                  return false;
                }
              }
              if (data40.agent_id !== undefined) {
                let data41 = data40.agent_id;
                if (typeof data41 === 'string') {
                  if (data41.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
              if (data40.input !== undefined) {
                let data42 = data40.input;
                if (!isJsonObject(data42)) {
                  return false;
                }
              }
              if (data40.user_id !== undefined) {
                let data43 = data40.user_id;
                if (typeof data43 === 'string') {
                  if (data43.length < 1) {
                    return false;
                  }
                } else {
                  return false;
                }
              }
            } else {
              return false;
            }
          }
          if (data.result !== undefined) {
            if (data.result !== null) {
              return false;
            }
          }
          if (data.error !== undefined) {
            let data45 = data.error;
            if (typeof data45 === 'string') {
              if (data45.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
        } else {
          return false;
        }
      } else {
        return false;
      }
    } else {
      return false;
    }
  } else {
    return false;
  }
  return true;
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
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.name === undefined) {
      return false;
    }
    if (data.description === undefined) {
      return false;
    }
    if (data.agent_id === undefined) {
      return false;
    }
    if (data.config === undefined) {
      return false;
    }
    if (data.is_public === undefined) {
      return false;
    }
    if (data.created_at === undefined) {
      return false;
    }
    if (data.updated_at === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!check_demos_names0.has(key0)) {
        return false;
      }
    }
    if (data._id !== undefined) {
      let data0 = data._id;
      if (typeof data0 === 'string') {
        if (data0.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data._rev !== undefined) {
      let data1 = data._rev;
      if (typeof data1 !== 'string' && data1 !== null) {
        return false;
      }
    }
    if (data.name !== undefined) {
      if (typeof data.name !== 'string') {
        return false;
      }
    }
    if (data.description !== undefined) {
      if (typeof data.description !== 'string') {
        return false;
      }
    }
    if (data.agent_id !== undefined) {
      let data4 = data.agent_id;
      if (typeof data4 === 'string') {
        if (data4.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.config !== undefined) {
      let data5 = data.config;
      if (!isJsonObject(data5)) {
        return false;
      }
    }
    if (data.is_public !== undefined) {
      if (typeof data.is_public !== 'boolean') {
        return false;
      }
    }
    if (data.created_at !== undefined) {
      let data7 = data.created_at;
      if (typeof data7 === 'string') {
        if (!isDateTime(data7)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data8 = data.updated_at;
      if (typeof data8 === 'string') {
        if (!isDateTime(data8)) {
          return false;
        }
      } else {
        return false;
      }
    }
  } else {
    return false;
  }
  return true;
}
