// Generated from schemas/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { isJsonObject } from '../../../document/json.js';
import { isIsoDateTime } from '../../formats.js';
import { isBelow, isNumber, isWhole } from '../../numbers.js';

export const accepts: Readonly<Record<string, (document: unknown) => boolean>> = {
  agents: check_agents,
  deployments: check_deployments,
  users: check_users,
  sessions: check_sessions,
  tickets: check_tickets,
  demos: check_demos,
  agent_data_store: check_agent_data_store,
  user_sessions: check_user_sessions,
  gofannon_runs: check_gofannon_runs,
};

const check_agents_names0 = new Set([
  '_id',
  '_rev',
  'name',
  'description',
  'code',
  'docstring',
  'friendlyName',
  'tools',
  'swaggerSpecs',
  'inputSchema',
  'outputSchema',
  'invokableModels',
  'gofannonAgents',
  'composerThoughts',
  'composerModelConfig',
  'dataStoreConfig',
  'envVars',
  'createdAt',
  'updatedAt',
]);
const check_agents_pattern0 = new RegExp(
  '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  'u',
);

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
    if (data.tools === undefined) {
      return false;
    }
    if (data.createdAt === undefined) {
      return false;
    }
    if (data.updatedAt === undefined) {
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
    if (data.docstring !== undefined) {
      let data5 = data.docstring;
      if (typeof data5 !== 'string' && data5 !== null) {
        return false;
      }
    }
    if (data.friendlyName !== undefined) {
      let data6 = data.friendlyName;
      if (typeof data6 !== 'string' && data6 !== null) {
        return false;
      }
    }
    if (data.tools !== undefined) {
      let data7 = data.tools;
      if (isJsonObject(data7)) {
        for (const key1 in data7) {
          let data8 = data7[key1];
          if (Array.isArray(data8)) {
            const len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data8[i0] !== 'string') {
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
    if (data.swaggerSpecs !== undefined) {
      let data10 = data.swaggerSpecs;
      if (!Array.isArray(data10) && data10 !== null) {
        return false;
      }
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (isJsonObject(data11)) {
            if (data11.name === undefined) {
              return false;
            }
            if (data11.content === undefined) {
              return false;
            }
            for (const key2 in data11) {
              if (!(key2 === 'name' || key2 === 'content')) {
                return false;
              }
            }
            if (data11.name !== undefined) {
              if (typeof data11.name !== 'string') {
                return false;
              }
            }
            if (data11.content !== undefined) {
              if (typeof data11.content !== 'string') {
                return false;
              }
            }
          } else {
            return false;
          }
        }
      }
    }
    if (data.inputSchema !== undefined) {
      let data14 = data.inputSchema;
      if (!isJsonObject(data14) && data14 !== null) {
        return false;
      }
    }
    if (data.outputSchema !== undefined) {
      let data15 = data.outputSchema;
      if (!isJsonObject(data15) && data15 !== null) {
        return false;
      }
    }
    if (data.invokableModels !== undefined) {
      let data16 = data.invokableModels;
      if (!Array.isArray(data16) && data16 !== null) {
        return false;
      }
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data16[i2];
          if (isJsonObject(data17)) {
            if (data17.provider === undefined) {
              return false;
            }
            if (data17.model === undefined) {
              return false;
            }
            if (data17.parameters === undefined) {
              return false;
            }
            for (const key3 in data17) {
              if (
                !(key3 === 'provider' || key3 === 'model' || key3 === 'parameters' || key3 === 'builtInTool')
              ) {
                return false;
              }
            }
            if (data17.provider !== undefined) {
              if (typeof data17.provider !== 'string') {
                return false;
              }
            }
            if (data17.model !== undefined) {
              if (typeof data17.model !== 'string') {
                return false;
              }
            }
            if (data17.parameters !== undefined) {
              let data20 = data17.parameters;
              if (!isJsonObject(data20)) {
                return false;
              }
            }
            if (data17.builtInTool !== undefined) {
              let data21 = data17.builtInTool;
              if (typeof data21 !== 'string' && data21 !== null) {
                return false;
              }
            }
          } else {
            return false;
          }
        }
      }
    }
    if (data.gofannonAgents !== undefined) {
      let data22 = data.gofannonAgents;
      if (!Array.isArray(data22) && data22 !== null) {
        return false;
      }
      if (Array.isArray(data22)) {
        const len3 = data22.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data23 = data22[i3];
          if (typeof data23 === 'string') {
            if (data23.length < 1) {
              return false;
            }
          } else {
            return false;
          }
        }
      }
    }
    if (data.composerModelConfig !== undefined) {
      let data24 = data.composerModelConfig;
      if (!isJsonObject(data24) && data24 !== null) {
        return false;
      }
      if (isJsonObject(data24)) {
        if (data24.provider === undefined) {
          return false;
        }
        if (data24.model === undefined) {
          return false;
        }
        if (data24.parameters === undefined) {
          return false;
        }
        for (const key4 in data24) {
          if (!(key4 === 'provider' || key4 === 'model' || key4 === 'parameters' || key4 === 'builtInTool')) {
            return false;
          }
        }
        if (data24.provider !== undefined) {
          if (typeof data24.provider !== 'string') {
            return false;
          }
        }
        if (data24.model !== undefined) {
          if (typeof data24.model !== 'string') {
            return false;
          }
        }
        if (data24.parameters !== undefined) {
          let data27 = data24.parameters;
          if (!isJsonObject(data27)) {
            return false;
          }
        }
        if (data24.builtInTool !== undefined) {
          let data28 = data24.builtInTool;
          if (typeof data28 !== 'string' && data28 !== null) {
            return false;
          }
        }
      }
    }
    if (data.dataStoreConfig !== undefined) {
      let data29 = data.dataStoreConfig;
      if (!Array.isArray(data29) && data29 !== null) {
        return false;
      }
      if (Array.isArray(data29)) {
        const len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data30 = data29[i4];
          if (isJsonObject(data30)) {
            if (data30.namespace === undefined) {
              return false;
            }
            if (data30.access === undefined) {
              return false;
            }
            for (const key5 in data30) {
              if (!(key5 === 'namespace' || key5 === 'access' || key5 === 'description')) {
                return false;
              }
            }
            if (data30.namespace !== undefined) {
              if (typeof data30.namespace !== 'string') {
                return false;
              }
            }
            if (data30.access !== undefined) {
              let data32 = data30.access;
              if (!(data32 === 'read' || data32 === 'write' || data32 === 'both')) {
                return false;
              }
            }
            if (data30.description !== undefined) {
              let data33 = data30.description;
              if (typeof data33 !== 'string' && data33 !== null) {
                return false;
              }
            }
          } else {
            return false;
          }
        }
      }
    }
    if (data.envVars !== undefined) {
      let data34 = data.envVars;
      if (!Array.isArray(data34) && data34 !== null) {
        return false;
      }
      if (Array.isArray(data34)) {
        const len5 = data34.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data35 = data34[i5];
          if (isJsonObject(data35)) {
            if (data35.key === undefined) {
              return false;
            }
            if (data35.value === undefined) {
              return false;
            }
            for (const key6 in data35) {
              if (!(key6 === 'key' || key6 === 'value' || key6 === 'description')) {
                return false;
              }
            }
            if (data35.key !== undefined) {
              if (typeof data35.key !== 'string') {
                return false;
              }
            }
            if (data35.value !== undefined) {
              if (typeof data35.value !== 'string') {
                return false;
              }
            }
            if (data35.description !== undefined) {
              let data38 = data35.description;
              if (typeof data38 !== 'string' && data38 !== null) {
                return false;
              }
            }
          } else {
            return false;
          }
        }
      }
    }
    if (data.createdAt !== undefined) {
      let data39 = data.createdAt;
      if (typeof data39 === 'string') {
        if (!isIsoDateTime(data39)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updatedAt !== undefined) {
      let data40 = data.updatedAt;
      if (typeof data40 === 'string') {
        if (!isIsoDateTime(data40)) {
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
    if (data.basicInfo === undefined) {
      return false;
    }
    if (data.billingInfo === undefined) {
      return false;
    }
    if (data.usageInfo === undefined) {
      return false;
    }
    if (data.createdAt === undefined) {
      return false;
    }
    if (data.updatedAt === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (
        !(
          key0 === '_id' ||
          key0 === '_rev' ||
          key0 === 'createdAt' ||
          key0 === 'updatedAt' ||
          key0 === 'basicInfo' ||
          key0 === 'billingInfo' ||
          key0 === 'usageInfo' ||
          key0 === 'apiKeys'
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
    if (data.createdAt !== undefined) {
      let data2 = data.createdAt;
      if (typeof data2 === 'string') {
        if (!isIsoDateTime(data2)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updatedAt !== undefined) {
      let data3 = data.updatedAt;
      if (typeof data3 === 'string') {
        if (!isIsoDateTime(data3)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.basicInfo !== undefined) {
      let data4 = data.basicInfo;
      if (isJsonObject(data4)) {
        for (const key1 in data4) {
          if (!(key1 === 'displayName' || key1 === 'email')) {
            return false;
          }
        }
        if (data4.displayName !== undefined) {
          let data5 = data4.displayName;
          if (typeof data5 !== 'string' && data5 !== null) {
            return false;
          }
        }
        if (data4.email !== undefined) {
          let data6 = data4.email;
          if (typeof data6 !== 'string' && data6 !== null) {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.billingInfo !== undefined) {
      let data7 = data.billingInfo;
      if (isJsonObject(data7)) {
        for (const key2 in data7) {
          if (!(key2 === 'plan' || key2 === 'status')) {
            return false;
          }
        }
        if (data7.plan !== undefined) {
          let data8 = data7.plan;
          if (typeof data8 !== 'string' && data8 !== null) {
            return false;
          }
        }
        if (data7.status !== undefined) {
          let data9 = data7.status;
          if (typeof data9 !== 'string' && data9 !== null) {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.usageInfo !== undefined) {
      let data10 = data.usageInfo;
      if (isJsonObject(data10)) {
        if (data10.monthlyAllowance === undefined) {
          return false;
        }
        if (data10.allowanceResetDate === undefined) {
          return false;
        }
        if (data10.spendRemaining === undefined) {
          return false;
        }
        if (data10.usage === undefined) {
          return false;
        }
        for (const key3 in data10) {
          if (
            !(
              key3 === 'monthlyAllowance' ||
              key3 === 'allowanceResetDate' ||
              key3 === 'spendRemaining' ||
              key3 === 'usage'
            )
          ) {
            return false;
          }
        }
        if (data10.monthlyAllowance !== undefined) {
          let data11 = data10.monthlyAllowance;
          if (!isNumber(data11)) {
            return false;
          }
        }
        if (data10.allowanceResetDate !== undefined) {
          let data12 = data10.allowanceResetDate;
          if (!isNumber(data12)) {
            return false;
          }
        }
        if (data10.spendRemaining !== undefined) {
          let data13 = data10.spendRemaining;
          if (!isNumber(data13)) {
            return false;
          }
        }
        if (data10.usage !== undefined) {
          let data14 = data10.usage;
          if (Array.isArray(data14)) {
            const len0 = data14.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data15 = data14[i0];
              if (isJsonObject(data15)) {
                if (data15.timestamp === undefined) {
                  return false;
                }
                if (data15.responseCost === undefined) {
                  return false;
                }
                for (const key4 in data15) {
                  if (!(key4 === 'timestamp' || key4 === 'responseCost' || key4 === 'metadata')) {
                    return false;
                  }
                }
                if (data15.timestamp !== undefined) {
                  let data16 = data15.timestamp;
                  if (typeof data16 === 'string') {
                    if (!isIsoDateTime(data16)) {
                      return false;
                    }
                  } else {
                    return false;
                  }
                }
                if (data15.responseCost !== undefined) {
                  let data17 = data15.responseCost;
                  if (!isNumber(data17)) {
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
      } else {
        return false;
      }
    }
    if (data.apiKeys !== undefined) {
      let data18 = data.apiKeys;
      if (isJsonObject(data18)) {
        for (const key5 in data18) {
          if (
            !(
              key5 === 'openaiApiKey' ||
              key5 === 'anthropicApiKey' ||
              key5 === 'geminiApiKey' ||
              key5 === 'perplexityApiKey' ||
              key5 === 'openrouterApiKey'
            )
          ) {
            return false;
          }
        }
        if (data18.openaiApiKey !== undefined) {
          let data19 = data18.openaiApiKey;
          if (typeof data19 !== 'string' && data19 !== null) {
            return false;
          }
        }
        if (data18.anthropicApiKey !== undefined) {
          let data20 = data18.anthropicApiKey;
          if (typeof data20 !== 'string' && data20 !== null) {
            return false;
          }
        }
        if (data18.geminiApiKey !== undefined) {
          let data21 = data18.geminiApiKey;
          if (typeof data21 !== 'string' && data21 !== null) {
            return false;
          }
        }
        if (data18.perplexityApiKey !== undefined) {
          let data22 = data18.perplexityApiKey;
          if (typeof data22 !== 'string' && data22 !== null) {
            return false;
          }
        }
        if (data18.openrouterApiKey !== undefined) {
          let data23 = data18.openrouterApiKey;
          if (typeof data23 !== 'string' && data23 !== null) {
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
  return true;
}

function check_sessions(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
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
          key0 === 'created_at' ||
          key0 === 'updated_at' ||
          key0 === 'provider_config'
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
    if (data.created_at !== undefined) {
      let data2 = data.created_at;
      if (typeof data2 === 'string') {
        if (!isIsoDateTime(data2)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data3 = data.updated_at;
      if (typeof data3 === 'string') {
        if (!isIsoDateTime(data3)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.provider_config !== undefined) {
      let data4 = data.provider_config;
      if (!isJsonObject(data4) && data4 !== null) {
        return false;
      }
      if (isJsonObject(data4)) {
        if (data4.provider === undefined) {
          return false;
        }
        if (data4.model === undefined) {
          return false;
        }
        if (data4.parameters === undefined) {
          return false;
        }
        for (const key1 in data4) {
          if (
            !(key1 === 'provider' || key1 === 'model' || key1 === 'parameters' || key1 === 'built_in_tool')
          ) {
            return false;
          }
        }
        if (data4.provider !== undefined) {
          if (typeof data4.provider !== 'string') {
            return false;
          }
        }
        if (data4.model !== undefined) {
          if (typeof data4.model !== 'string') {
            return false;
          }
        }
        if (data4.parameters !== undefined) {
          let data7 = data4.parameters;
          if (!isJsonObject(data7)) {
            return false;
          }
        }
        if (data4.built_in_tool !== undefined) {
          let data8 = data4.built_in_tool;
          if (typeof data8 !== 'string' && data8 !== null) {
            return false;
          }
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
                key0 === 'request' ||
                key0 === 'completed_at' ||
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
              if (!isIsoDateTime(data3)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data4 = data.request;
            if (isJsonObject(data4)) {
              if (data4.messages === undefined) {
                return false;
              }
              if (data4.provider === undefined) {
                return false;
              }
              if (data4.model === undefined) {
                return false;
              }
              if (data4.parameters === undefined) {
                return false;
              }
              if (data4.stream === undefined) {
                return false;
              }
              for (const key1 in data4) {
                if (
                  !(
                    key1 === 'messages' ||
                    key1 === 'provider' ||
                    key1 === 'model' ||
                    key1 === 'parameters' ||
                    key1 === 'stream' ||
                    key1 === 'builtInTools'
                  )
                ) {
                  return false;
                }
              }
              if (data4.messages !== undefined) {
                let data5 = data4.messages;
                if (Array.isArray(data5)) {
                  const len0 = data5.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data6 = data5[i0];
                    if (isJsonObject(data6)) {
                      if (data6.role === undefined) {
                        return false;
                      }
                      if (data6.content === undefined) {
                        return false;
                      }
                      for (const key2 in data6) {
                        if (!(key2 === 'role' || key2 === 'content')) {
                          return false;
                        }
                      }
                      if (data6.role !== undefined) {
                        let data7 = data6.role;
                        if (!(data7 === 'user' || data7 === 'assistant' || data7 === 'system')) {
                          return false;
                        }
                      }
                      if (data6.content !== undefined) {
                        if (typeof data6.content !== 'string') {
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
              if (data4.provider !== undefined) {
                if (typeof data4.provider !== 'string') {
                  return false;
                }
              }
              if (data4.model !== undefined) {
                if (typeof data4.model !== 'string') {
                  return false;
                }
              }
              if (data4.parameters !== undefined) {
                let data11 = data4.parameters;
                if (!isJsonObject(data11)) {
                  return false;
                }
              }
              if (data4.stream !== undefined) {
                if (typeof data4.stream !== 'boolean') {
                  return false;
                }
              }
              if (data4.builtInTools !== undefined) {
                let data13 = data4.builtInTools;
                if (!Array.isArray(data13) && data13 !== null) {
                  return false;
                }
                if (Array.isArray(data13)) {
                  const len1 = data13.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    if (typeof data13[i1] !== 'string') {
                      return false;
                    }
                  }
                }
              }
            } else {
              return false;
            }
          }
          if (data.completed_at !== undefined) {
            if (data.completed_at !== null) {
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
          if (data.request === undefined) {
            return false;
          }
          for (const key3 in data) {
            if (
              !(
                key3 === '_id' ||
                key3 === '_rev' ||
                key3 === 'status' ||
                key3 === 'created_at' ||
                key3 === 'request' ||
                key3 === 'completed_at' ||
                key3 === 'result' ||
                key3 === 'error'
              )
            ) {
              return false;
            }
          }
          if (data._id !== undefined) {
            let data18 = data._id;
            if (typeof data18 === 'string') {
              if (data18.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data19 = data._rev;
            if (typeof data19 !== 'string' && data19 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('processing' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data21 = data.created_at;
            if (typeof data21 === 'string') {
              if (!isIsoDateTime(data21)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data22 = data.request;
            if (isJsonObject(data22)) {
              if (data22.messages === undefined) {
                return false;
              }
              if (data22.provider === undefined) {
                return false;
              }
              if (data22.model === undefined) {
                return false;
              }
              if (data22.parameters === undefined) {
                return false;
              }
              if (data22.stream === undefined) {
                return false;
              }
              for (const key4 in data22) {
                if (
                  !(
                    key4 === 'messages' ||
                    key4 === 'provider' ||
                    key4 === 'model' ||
                    key4 === 'parameters' ||
                    key4 === 'stream' ||
                    key4 === 'builtInTools'
                  )
                ) {
                  return false;
                }
              }
              if (data22.messages !== undefined) {
                let data23 = data22.messages;
                if (Array.isArray(data23)) {
                  const len2 = data23.length;
                  for (let i2 = 0; i2 < len2; i2++) {
                    let data24 = data23[i2];
                    if (isJsonObject(data24)) {
                      if (data24.role === undefined) {
                        return false;
                      }
                      if (data24.content === undefined) {
                        return false;
                      }
                      for (const key5 in data24) {
                        if (!(key5 === 'role' || key5 === 'content')) {
                          return false;
                        }
                      }
                      if (data24.role !== undefined) {
                        let data25 = data24.role;
                        if (!(data25 === 'user' || data25 === 'assistant' || data25 === 'system')) {
                          return false;
                        }
                      }
                      if (data24.content !== undefined) {
                        if (typeof data24.content !== 'string') {
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
              if (data22.provider !== undefined) {
                if (typeof data22.provider !== 'string') {
                  return false;
                }
              }
              if (data22.model !== undefined) {
                if (typeof data22.model !== 'string') {
                  return false;
                }
              }
              if (data22.parameters !== undefined) {
                let data29 = data22.parameters;
                if (!isJsonObject(data29)) {
                  return false;
                }
              }
              if (data22.stream !== undefined) {
                if (typeof data22.stream !== 'boolean') {
                  return false;
                }
              }
              if (data22.builtInTools !== undefined) {
                let data31 = data22.builtInTools;
                if (!Array.isArray(data31) && data31 !== null) {
                  return false;
                }
                if (Array.isArray(data31)) {
                  const len3 = data31.length;
                  for (let i3 = 0; i3 < len3; i3++) {
                    if (typeof data31[i3] !== 'string') {
                      return false;
                    }
                  }
                }
              }
            } else {
              return false;
            }
          }
          if (data.completed_at !== undefined) {
            if (data.completed_at !== null) {
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
          if (data.request === undefined) {
            return false;
          }
          if (data.completed_at === undefined) {
            return false;
          }
          if (data.result === undefined) {
            return false;
          }
          for (const key6 in data) {
            if (
              !(
                key6 === '_id' ||
                key6 === '_rev' ||
                key6 === 'status' ||
                key6 === 'created_at' ||
                key6 === 'request' ||
                key6 === 'completed_at' ||
                key6 === 'result' ||
                key6 === 'error'
              )
            ) {
              return false;
            }
          }
          if (data._id !== undefined) {
            let data36 = data._id;
            if (typeof data36 === 'string') {
              if (data36.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data37 = data._rev;
            if (typeof data37 !== 'string' && data37 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('completed' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data39 = data.created_at;
            if (typeof data39 === 'string') {
              if (!isIsoDateTime(data39)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data40 = data.request;
            if (isJsonObject(data40)) {
              if (data40.messages === undefined) {
                return false;
              }
              if (data40.provider === undefined) {
                return false;
              }
              if (data40.model === undefined) {
                return false;
              }
              if (data40.parameters === undefined) {
                return false;
              }
              if (data40.stream === undefined) {
                return false;
              }
              for (const key7 in data40) {
                if (
                  !(
                    key7 === 'messages' ||
                    key7 === 'provider' ||
                    key7 === 'model' ||
                    key7 === 'parameters' ||
                    key7 === 'stream' ||
                    key7 === 'builtInTools'
                  )
                ) {
                  return false;
                }
              }
              if (data40.messages !== undefined) {
                let data41 = data40.messages;
                if (Array.isArray(data41)) {
                  const len4 = data41.length;
                  for (let i4 = 0; i4 < len4; i4++) {
                    let data42 = data41[i4];
                    if (isJsonObject(data42)) {
                      if (data42.role === undefined) {
                        return false;
                      }
                      if (data42.content === undefined) {
                        return false;
                      }
                      for (const key8 in data42) {
                        if (!(key8 === 'role' || key8 === 'content')) {
                          return false;
                        }
                      }
                      if (data42.role !== undefined) {
                        let data43 = data42.role;
                        if (!(data43 === 'user' || data43 === 'assistant' || data43 === 'system')) {
                          return false;
                        }
                      }
                      if (data42.content !== undefined) {
                        if (typeof data42.content !== 'string') {
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
              if (data40.provider !== undefined) {
                if (typeof data40.provider !== 'string') {
                  return false;
                }
              }
              if (data40.model !== undefined) {
                if (typeof data40.model !== 'string') {
                  return false;
                }
              }
              if (data40.parameters !== undefined) {
                let data47 = data40.parameters;
                if (!isJsonObject(data47)) {
                  return false;
                }
              }
              if (data40.stream !== undefined) {
                if (typeof data40.stream !== 'boolean') {
                  return false;
                }
              }
              if (data40.builtInTools !== undefined) {
                let data49 = data40.builtInTools;
                if (!Array.isArray(data49) && data49 !== null) {
                  return false;
                }
                if (Array.isArray(data49)) {
                  const len5 = data49.length;
                  for (let i5 = 0; i5 < len5; i5++) {
                    if (typeof data49[i5] !== 'string') {
                      return false;
                    }
                  }
                }
              }
            } else {
              return false;
            }
          }
          if (data.completed_at !== undefined) {
            let data51 = data.completed_at;
            if (typeof data51 === 'string') {
              if (!isIsoDateTime(data51)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.result !== undefined) {
            let data52 = data.result;
            if (isJsonObject(data52)) {
              if (data52.content === undefined) {
                return false;
              }
              if (data52.thoughts === undefined) {
                return false;
              }
              if (data52.model === undefined) {
                return false;
              }
              for (const key9 in data52) {
                if (!(key9 === 'content' || key9 === 'thoughts' || key9 === 'model')) {
                  return false;
                }
              }
              if (data52.content !== undefined) {
                if (typeof data52.content !== 'string') {
                  return false;
                }
              }
              if (data52.model !== undefined) {
                if (typeof data52.model !== 'string') {
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
          if (data.request === undefined) {
            return false;
          }
          if (data.completed_at === undefined) {
            return false;
          }
          if (data.error === undefined) {
            return false;
          }
          for (const key10 in data) {
            if (
              !(
                key10 === '_id' ||
                key10 === '_rev' ||
                key10 === 'status' ||
                key10 === 'created_at' ||
                key10 === 'request' ||
                key10 === 'completed_at' ||
                key10 === 'result' ||
                key10 === 'error'
              )
            ) {
              return false;
            }
          }
          if (data._id !== undefined) {
            let data56 = data._id;
            if (typeof data56 === 'string') {
              if (data56.length < 1) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data._rev !== undefined) {
            let data57 = data._rev;
            if (typeof data57 !== 'string' && data57 !== null) {
              return false;
            }
          }
          if (data.status !== undefined) {
            if ('failed' !== data.status) {
              return false;
            }
          }
          if (data.created_at !== undefined) {
            let data59 = data.created_at;
            if (typeof data59 === 'string') {
              if (!isIsoDateTime(data59)) {
                return false;
              }
            } else {
              return false;
            }
          }
          if (data.request !== undefined) {
            let data60 = data.request;
            if (isJsonObject(data60)) {
              if (data60.messages === undefined) {
                return false;
              }
              if (data60.provider === undefined) {
                return false;
              }
              if (data60.model === undefined) {
                return false;
              }
              if (data60.parameters === undefined) {
                return false;
              }
              if (data60.stream === undefined) {
                return false;
              }
              for (const key11 in data60) {
                if (
                  !(
                    key11 === 'messages' ||
                    key11 === 'provider' ||
                    key11 === 'model' ||
                    key11 === 'parameters' ||
                    key11 === 'stream' ||
                    key11 === 'builtInTools'
                  )
                ) {
                  return false;
                }
              }
              if (data60.messages !== undefined) {
                let data61 = data60.messages;
                if (Array.isArray(data61)) {
                  const len6 = data61.length;
                  for (let i6 = 0; i6 < len6; i6++) {
                    let data62 = data61[i6];
                    if (isJsonObject(data62)) {
                      if (data62.role === undefined) {
                        return false;
                      }
                      if (data62.content === undefined) {
                        return false;
                      }
                      for (const key12 in data62) {
                        if (!(key12 === 'role' || key12 === 'content')) {
                          return false;
                        }
                      }
                      if (data62.role !== undefined) {
                        let data63 = data62.role;
                        if (!(data63 === 'user' || data63 === 'assistant' || data63 === 'system')) {
                          return false;
                        }
                      }
                      if (data62.content !== undefined) {
                        if (typeof data62.content !== 'string') {
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
              if (data60.provider !== undefined) {
                if (typeof data60.provider !== 'string') {
                  return false;
                }
              }
              if (data60.model !== undefined) {
                if (typeof data60.model !== 'string') {
                  return false;
                }
              }
              if (data60.parameters !== undefined) {
                let data67 = data60.parameters;
                if (!isJsonObject(data67)) {
                  return false;
                }
              }
              if (data60.stream !== undefined) {
                if (typeof data60.stream !== 'boolean') {
                  return false;
                }
              }
              if (data60.builtInTools !== undefined) {
                let data69 = data60.builtInTools;
                if (!Array.isArray(data69) && data69 !== null) {
                  return false;
                }
                if (Array.isArray(data69)) {
                  const len7 = data69.length;
                  for (let i7 = 0; i7 < len7; i7++) {
                    if (typeof data69[i7] !== 'string') {
                      return false;
                    }
                  }
                }
              }
            } else {
              return false;
            }
          }
          if (data.completed_at !== undefined) {
            let data71 = data.completed_at;
            if (typeof data71 === 'string') {
              if (!isIsoDateTime(data71)) {
                return false;
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
            if (typeof data.error !== 'string') {
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
  'selectedApis',
  'modelConfig',
  'userPrompt',
  'generatedCode',
  'composerThoughts',
  'created_at',
  'updated_at',
]);
const check_demos_pattern0 = new RegExp(
  '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
  'u',
);

function check_demos(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.name === undefined) {
      return false;
    }
    if (data.selectedApis === undefined) {
      return false;
    }
    if (data.modelConfig === undefined) {
      return false;
    }
    if (data.userPrompt === undefined) {
      return false;
    }
    if (data.generatedCode === undefined) {
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
        if (!check_demos_pattern0.test(data0)) {
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
      let data3 = data.description;
      if (typeof data3 !== 'string' && data3 !== null) {
        return false;
      }
    }
    if (data.selectedApis !== undefined) {
      let data4 = data.selectedApis;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (isJsonObject(data5)) {
            if (data5.friendlyName === undefined) {
              return false;
            }
            if (data5.agentId === undefined) {
              return false;
            }
            if (data5.description === undefined) {
              return false;
            }
            if (data5.inputSchema === undefined) {
              return false;
            }
            if (data5.outputSchema === undefined) {
              return false;
            }
            for (const key1 in data5) {
              if (
                !(
                  key1 === 'friendlyName' ||
                  key1 === 'agentId' ||
                  key1 === 'description' ||
                  key1 === 'inputSchema' ||
                  key1 === 'outputSchema'
                )
              ) {
                return false;
              }
            }
            if (data5.friendlyName !== undefined) {
              if (typeof data5.friendlyName !== 'string') {
                return false;
              }
            }
            if (data5.agentId !== undefined) {
              let data7 = data5.agentId;
              if (typeof data7 === 'string') {
                if (data7.length < 1) {
                  return false;
                }
              } else {
                return false;
              }
            }
            if (data5.description !== undefined) {
              if (typeof data5.description !== 'string') {
                return false;
              }
            }
            if (data5.inputSchema !== undefined) {
              let data9 = data5.inputSchema;
              if (!isJsonObject(data9)) {
                return false;
              }
            }
            if (data5.outputSchema !== undefined) {
              let data10 = data5.outputSchema;
              if (!isJsonObject(data10)) {
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
    if (data.modelConfig !== undefined) {
      let data11 = data.modelConfig;
      if (isJsonObject(data11)) {
        if (data11.provider === undefined) {
          return false;
        }
        if (data11.model === undefined) {
          return false;
        }
        if (data11.parameters === undefined) {
          return false;
        }
        for (const key2 in data11) {
          if (!(key2 === 'provider' || key2 === 'model' || key2 === 'parameters' || key2 === 'builtInTool')) {
            return false;
          }
        }
        if (data11.provider !== undefined) {
          if (typeof data11.provider !== 'string') {
            return false;
          }
        }
        if (data11.model !== undefined) {
          if (typeof data11.model !== 'string') {
            return false;
          }
        }
        if (data11.parameters !== undefined) {
          let data14 = data11.parameters;
          if (!isJsonObject(data14)) {
            return false;
          }
        }
        if (data11.builtInTool !== undefined) {
          let data15 = data11.builtInTool;
          if (typeof data15 !== 'string' && data15 !== null) {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.userPrompt !== undefined) {
      if (typeof data.userPrompt !== 'string') {
        return false;
      }
    }
    if (data.generatedCode !== undefined) {
      let data17 = data.generatedCode;
      if (isJsonObject(data17)) {
        if (data17.html === undefined) {
          return false;
        }
        if (data17.css === undefined) {
          return false;
        }
        if (data17.js === undefined) {
          return false;
        }
        for (const key3 in data17) {
          if (!(key3 === 'html' || key3 === 'css' || key3 === 'js' || key3 === 'thoughts')) {
            return false;
          }
        }
        if (data17.html !== undefined) {
          if (typeof data17.html !== 'string') {
            return false;
          }
        }
        if (data17.css !== undefined) {
          if (typeof data17.css !== 'string') {
            return false;
          }
        }
        if (data17.js !== undefined) {
          if (typeof data17.js !== 'string') {
            return false;
          }
        }
      } else {
        return false;
      }
    }
    if (data.created_at !== undefined) {
      let data21 = data.created_at;
      if (typeof data21 === 'string') {
        if (!isIsoDateTime(data21)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updated_at !== undefined) {
      let data22 = data.updated_at;
      if (typeof data22 === 'string') {
        if (!isIsoDateTime(data22)) {
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

const check_agent_data_store_names0 = new Set([
  '_id',
  '_rev',
  'userId',
  'namespace',
  'key',
  'value',
  'metadata',
  'createdByAgent',
  'lastAccessedByAgent',
  'accessCount',
  'createdAt',
  'updatedAt',
  'lastAccessedAt',
]);

function check_agent_data_store(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.userId === undefined) {
      return false;
    }
    if (data.namespace === undefined) {
      return false;
    }
    if (data.key === undefined) {
      return false;
    }
    if (data.value === undefined) {
      return false;
    }
    if (data.metadata === undefined) {
      return false;
    }
    if (data.accessCount === undefined) {
      return false;
    }
    if (data.createdAt === undefined) {
      return false;
    }
    if (data.updatedAt === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!check_agent_data_store_names0.has(key0)) {
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
    if (data.userId !== undefined) {
      let data2 = data.userId;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.namespace !== undefined) {
      if (typeof data.namespace !== 'string') {
        return false;
      }
    }
    if (data.key !== undefined) {
      if (typeof data.key !== 'string') {
        return false;
      }
    }
    if (data.metadata !== undefined) {
      let data5 = data.metadata;
      if (!isJsonObject(data5)) {
        return false;
      }
    }
    if (data.createdByAgent !== undefined) {
      let data6 = data.createdByAgent;
      if (typeof data6 !== 'string' && data6 !== null) {
        return false;
      }
    }
    if (data.lastAccessedByAgent !== undefined) {
      let data7 = data.lastAccessedByAgent;
      if (typeof data7 !== 'string' && data7 !== null) {
        return false;
      }
    }
    if (data.accessCount !== undefined) {
      let data8 = data.accessCount;
      if (!isWhole(data8)) {
        return false;
      }
      if (isNumber(data8)) {
        if (isBelow(data8, 0)) {
          return false;
        }
      }
    }
    if (data.createdAt !== undefined) {
      let data9 = data.createdAt;
      if (typeof data9 === 'string') {
        if (!isIsoDateTime(data9)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updatedAt !== undefined) {
      let data10 = data.updatedAt;
      if (typeof data10 === 'string') {
        if (!isIsoDateTime(data10)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.lastAccessedAt !== undefined) {
      let data11 = data.lastAccessedAt;
      if (typeof data11 !== 'string' && data11 !== null) {
        return false;
      }
      if (typeof data11 === 'string') {
        if (!isIsoDateTime(data11)) {
          return false;
        }
      }
    }
  } else {
    return false;
  }
  return true;
}

const check_user_sessions_names0 = new Set([
  '_id',
  '_rev',
  'userUid',
  'providerType',
  'displayName',
  'email',
  'workspaces',
  'isSiteAdmin',
  'createdAt',
  'updatedAt',
  'expiresAt',
  'lastRefreshAt',
]);

function check_user_sessions(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.userUid === undefined) {
      return false;
    }
    if (data.providerType === undefined) {
      return false;
    }
    if (data.displayName === undefined) {
      return false;
    }
    if (data.workspaces === undefined) {
      return false;
    }
    if (data.isSiteAdmin === undefined) {
      return false;
    }
    if (data.createdAt === undefined) {
      return false;
    }
    if (data.updatedAt === undefined) {
      return false;
    }
    if (data.expiresAt === undefined) {
      return false;
    }
    if (data.lastRefreshAt === undefined) {
      return false;
    }
    for (const key0 in data) {
      if (!check_user_sessions_names0.has(key0)) {
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
    if (data.userUid !== undefined) {
      if (typeof data.userUid !== 'string') {
        return false;
      }
    }
    if (data.providerType !== undefined) {
      if (typeof data.providerType !== 'string') {
        return false;
      }
    }
    if (data.displayName !== undefined) {
      if (typeof data.displayName !== 'string') {
        return false;
      }
    }
    if (data.email !== undefined) {
      let data5 = data.email;
      if (typeof data5 !== 'string' && data5 !== null) {
        return false;
      }
    }
    if (data.workspaces !== undefined) {
      let data6 = data.workspaces;
      if (Array.isArray(data6)) {
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (isJsonObject(data7)) {
            if (data7.workspaceId === undefined) {
              return false;
            }
            if (data7.role === undefined) {
              return false;
            }
            if (data7.displayName === undefined) {
              return false;
            }
            if (data7.source === undefined) {
              return false;
            }
            for (const key1 in data7) {
              if (
                !(
                  key1 === 'workspaceId' ||
                  key1 === 'role' ||
                  key1 === 'displayName' ||
                  key1 === 'source' ||
                  key1 === 'description'
                )
              ) {
                return false;
              }
            }
            if (data7.workspaceId !== undefined) {
              if (typeof data7.workspaceId !== 'string') {
                return false;
              }
            }
            if (data7.role !== undefined) {
              let data9 = data7.role;
              if (!(data9 === 'member' || data9 === 'admin')) {
                return false;
              }
            }
            if (data7.displayName !== undefined) {
              if (typeof data7.displayName !== 'string') {
                return false;
              }
            }
            if (data7.source !== undefined) {
              if (typeof data7.source !== 'string') {
                return false;
              }
            }
            if (data7.description !== undefined) {
              let data12 = data7.description;
              if (typeof data12 !== 'string' && data12 !== null) {
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
    if (data.isSiteAdmin !== undefined) {
      if (typeof data.isSiteAdmin !== 'boolean') {
        return false;
      }
    }
    if (data.createdAt !== undefined) {
      let data14 = data.createdAt;
      if (typeof data14 === 'string') {
        if (!isIsoDateTime(data14)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.updatedAt !== undefined) {
      let data15 = data.updatedAt;
      if (typeof data15 === 'string') {
        if (!isIsoDateTime(data15)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.expiresAt !== undefined) {
      let data16 = data.expiresAt;
      if (typeof data16 === 'string') {
        if (!isIsoDateTime(data16)) {
          return false;
        }
      } else {
        return false;
      }
    }
    if (data.lastRefreshAt !== undefined) {
      let data17 = data.lastRefreshAt;
      if (typeof data17 === 'string') {
        if (!isIsoDateTime(data17)) {
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

function check_gofannon_runs(data) {
  let errors = 0;
  if (isJsonObject(data)) {
    if (data._id === undefined) {
      return false;
    }
    if (data.type === undefined) {
      return false;
    }
    if (data.events === undefined) {
      return false;
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
    if (data.type !== undefined) {
      if ('run' !== data.type) {
        return false;
      }
    }
    if (data.events !== undefined) {
      let data3 = data.events;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!isJsonObject(data4)) {
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
  return true;
}
