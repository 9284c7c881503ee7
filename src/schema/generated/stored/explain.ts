// Generated from schemas/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { isJsonObject } from '../../../document/json.js';
import { isIsoDateTime } from '../../formats.js';
import { isBelow, isNumber, isWhole } from '../../numbers.js';
import type { SchemaError } from '../../schema-error.js';

export const explain: Readonly<Record<string, (document: unknown) => readonly SchemaError[]>> = {
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
    if (data.tools === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'tools' },
      });
      errors++;
    }
    if (data.createdAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'createdAt' },
      });
      errors++;
    }
    if (data.updatedAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updatedAt' },
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
              pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
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
    if (data.docstring !== undefined) {
      let data5 = data.docstring;
      if (typeof data5 !== 'string' && data5 !== null) {
        (vErrors ??= []).push({
          instancePath: '/docstring',
          schemaPath: '#/properties/docstring/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.friendlyName !== undefined) {
      let data6 = data.friendlyName;
      if (typeof data6 !== 'string' && data6 !== null) {
        (vErrors ??= []).push({
          instancePath: '/friendlyName',
          schemaPath: '#/properties/friendlyName/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
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
    if (data.swaggerSpecs !== undefined) {
      let data10 = data.swaggerSpecs;
      if (!Array.isArray(data10) && data10 !== null) {
        (vErrors ??= []).push({
          instancePath: '/swaggerSpecs',
          schemaPath: '#/properties/swaggerSpecs/type',
          keyword: 'type',
          params: { type: ['array', 'null'] },
        });
        errors++;
      }
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data11 = data10[i1];
          if (isJsonObject(data11)) {
            if (data11.name === undefined) {
              (vErrors ??= []).push({
                instancePath: '/swaggerSpecs/' + i1,
                schemaPath: '#/properties/swaggerSpecs/items/required',
                keyword: 'required',
                params: { missingProperty: 'name' },
              });
              errors++;
            }
            if (data11.content === undefined) {
              (vErrors ??= []).push({
                instancePath: '/swaggerSpecs/' + i1,
                schemaPath: '#/properties/swaggerSpecs/items/required',
                keyword: 'required',
                params: { missingProperty: 'content' },
              });
              errors++;
            }
            for (const key2 in data11) {
              if (!(key2 === 'name' || key2 === 'content')) {
                (vErrors ??= []).push({
                  instancePath: '/swaggerSpecs/' + i1,
                  schemaPath: '#/properties/swaggerSpecs/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key2 },
                });
                errors++;
              }
            }
            if (data11.name !== undefined) {
              if (typeof data11.name !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/swaggerSpecs/' + i1 + '/name',
                  schemaPath: '#/properties/swaggerSpecs/items/properties/name/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data11.content !== undefined) {
              if (typeof data11.content !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/swaggerSpecs/' + i1 + '/content',
                  schemaPath: '#/properties/swaggerSpecs/items/properties/content/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/swaggerSpecs/' + i1,
              schemaPath: '#/properties/swaggerSpecs/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      }
    }
    if (data.inputSchema !== undefined) {
      let data14 = data.inputSchema;
      if (!isJsonObject(data14) && data14 !== null) {
        (vErrors ??= []).push({
          instancePath: '/inputSchema',
          schemaPath: '#/properties/inputSchema/type',
          keyword: 'type',
          params: { type: ['object', 'null'] },
        });
        errors++;
      }
    }
    if (data.outputSchema !== undefined) {
      let data15 = data.outputSchema;
      if (!isJsonObject(data15) && data15 !== null) {
        (vErrors ??= []).push({
          instancePath: '/outputSchema',
          schemaPath: '#/properties/outputSchema/type',
          keyword: 'type',
          params: { type: ['object', 'null'] },
        });
        errors++;
      }
    }
    if (data.invokableModels !== undefined) {
      let data16 = data.invokableModels;
      if (!Array.isArray(data16) && data16 !== null) {
        (vErrors ??= []).push({
          instancePath: '/invokableModels',
          schemaPath: '#/properties/invokableModels/type',
          keyword: 'type',
          params: { type: ['array', 'null'] },
        });
        errors++;
      }
      if (Array.isArray(data16)) {
        const len2 = data16.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data17 = data16[i2];
          if (isJsonObject(data17)) {
            if (data17.provider === undefined) {
              (vErrors ??= []).push({
                instancePath: '/invokableModels/' + i2,
                schemaPath: '#/properties/invokableModels/items/required',
                keyword: 'required',
                params: { missingProperty: 'provider' },
              });
              errors++;
            }
            if (data17.model === undefined) {
              (vErrors ??= []).push({
                instancePath: '/invokableModels/' + i2,
                schemaPath: '#/properties/invokableModels/items/required',
                keyword: 'required',
                params: { missingProperty: 'model' },
              });
              errors++;
            }
            if (data17.parameters === undefined) {
              (vErrors ??= []).push({
                instancePath: '/invokableModels/' + i2,
                schemaPath: '#/properties/invokableModels/items/required',
                keyword: 'required',
                params: { missingProperty: 'parameters' },
              });
              errors++;
            }
            for (const key3 in data17) {
              if (
                !(key3 === 'provider' || key3 === 'model' || key3 === 'parameters' || key3 === 'builtInTool')
              ) {
                (vErrors ??= []).push({
                  instancePath: '/invokableModels/' + i2,
                  schemaPath: '#/properties/invokableModels/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key3 },
                });
                errors++;
              }
            }
            if (data17.provider !== undefined) {
              if (typeof data17.provider !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/invokableModels/' + i2 + '/provider',
                  schemaPath: '#/properties/invokableModels/items/properties/provider/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data17.model !== undefined) {
              if (typeof data17.model !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/invokableModels/' + i2 + '/model',
                  schemaPath: '#/properties/invokableModels/items/properties/model/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data17.parameters !== undefined) {
              let data20 = data17.parameters;
              if (!isJsonObject(data20)) {
                (vErrors ??= []).push({
                  instancePath: '/invokableModels/' + i2 + '/parameters',
                  schemaPath: '#/properties/invokableModels/items/properties/parameters/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
            if (data17.builtInTool !== undefined) {
              let data21 = data17.builtInTool;
              if (typeof data21 !== 'string' && data21 !== null) {
                (vErrors ??= []).push({
                  instancePath: '/invokableModels/' + i2 + '/builtInTool',
                  schemaPath: '#/properties/invokableModels/items/properties/builtInTool/type',
                  keyword: 'type',
                  params: { type: ['string', 'null'] },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/invokableModels/' + i2,
              schemaPath: '#/properties/invokableModels/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      }
    }
    if (data.gofannonAgents !== undefined) {
      let data22 = data.gofannonAgents;
      if (!Array.isArray(data22) && data22 !== null) {
        (vErrors ??= []).push({
          instancePath: '/gofannonAgents',
          schemaPath: '#/properties/gofannonAgents/type',
          keyword: 'type',
          params: { type: ['array', 'null'] },
        });
        errors++;
      }
      if (Array.isArray(data22)) {
        const len3 = data22.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data23 = data22[i3];
          if (typeof data23 === 'string') {
            if (data23.length < 1) {
              (vErrors ??= []).push({
                instancePath: '/gofannonAgents/' + i3,
                schemaPath: '#/properties/gofannonAgents/items/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/gofannonAgents/' + i3,
              schemaPath: '#/properties/gofannonAgents/items/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      }
    }
    if (data.composerModelConfig !== undefined) {
      let data24 = data.composerModelConfig;
      if (!isJsonObject(data24) && data24 !== null) {
        (vErrors ??= []).push({
          instancePath: '/composerModelConfig',
          schemaPath: '#/properties/composerModelConfig/type',
          keyword: 'type',
          params: { type: ['object', 'null'] },
        });
        errors++;
      }
      if (isJsonObject(data24)) {
        if (data24.provider === undefined) {
          (vErrors ??= []).push({
            instancePath: '/composerModelConfig',
            schemaPath: '#/properties/composerModelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'provider' },
          });
          errors++;
        }
        if (data24.model === undefined) {
          (vErrors ??= []).push({
            instancePath: '/composerModelConfig',
            schemaPath: '#/properties/composerModelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'model' },
          });
          errors++;
        }
        if (data24.parameters === undefined) {
          (vErrors ??= []).push({
            instancePath: '/composerModelConfig',
            schemaPath: '#/properties/composerModelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'parameters' },
          });
          errors++;
        }
        for (const key4 in data24) {
          if (!(key4 === 'provider' || key4 === 'model' || key4 === 'parameters' || key4 === 'builtInTool')) {
            (vErrors ??= []).push({
              instancePath: '/composerModelConfig',
              schemaPath: '#/properties/composerModelConfig/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key4 },
            });
            errors++;
          }
        }
        if (data24.provider !== undefined) {
          if (typeof data24.provider !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/composerModelConfig/provider',
              schemaPath: '#/properties/composerModelConfig/properties/provider/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data24.model !== undefined) {
          if (typeof data24.model !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/composerModelConfig/model',
              schemaPath: '#/properties/composerModelConfig/properties/model/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data24.parameters !== undefined) {
          let data27 = data24.parameters;
          if (!isJsonObject(data27)) {
            (vErrors ??= []).push({
              instancePath: '/composerModelConfig/parameters',
              schemaPath: '#/properties/composerModelConfig/properties/parameters/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
        if (data24.builtInTool !== undefined) {
          let data28 = data24.builtInTool;
          if (typeof data28 !== 'string' && data28 !== null) {
            (vErrors ??= []).push({
              instancePath: '/composerModelConfig/builtInTool',
              schemaPath: '#/properties/composerModelConfig/properties/builtInTool/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      }
    }
    if (data.dataStoreConfig !== undefined) {
      let data29 = data.dataStoreConfig;
      if (!Array.isArray(data29) && data29 !== null) {
        (vErrors ??= []).push({
          instancePath: '/dataStoreConfig',
          schemaPath: '#/properties/dataStoreConfig/type',
          keyword: 'type',
          params: { type: ['array', 'null'] },
        });
        errors++;
      }
      if (Array.isArray(data29)) {
        const len4 = data29.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data30 = data29[i4];
          if (isJsonObject(data30)) {
            if (data30.namespace === undefined) {
              (vErrors ??= []).push({
                instancePath: '/dataStoreConfig/' + i4,
                schemaPath: '#/properties/dataStoreConfig/items/required',
                keyword: 'required',
                params: { missingProperty: 'namespace' },
              });
              errors++;
            }
            if (data30.access === undefined) {
              (vErrors ??= []).push({
                instancePath: '/dataStoreConfig/' + i4,
                schemaPath: '#/properties/dataStoreConfig/items/required',
                keyword: 'required',
                params: { missingProperty: 'access' },
              });
              errors++;
            }
            for (const key5 in data30) {
              if (!(key5 === 'namespace' || key5 === 'access' || key5 === 'description')) {
                (vErrors ??= []).push({
                  instancePath: '/dataStoreConfig/' + i4,
                  schemaPath: '#/properties/dataStoreConfig/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key5 },
                });
                errors++;
              }
            }
            if (data30.namespace !== undefined) {
              if (typeof data30.namespace !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/dataStoreConfig/' + i4 + '/namespace',
                  schemaPath: '#/properties/dataStoreConfig/items/properties/namespace/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data30.access !== undefined) {
              let data32 = data30.access;
              if (!(data32 === 'read' || data32 === 'write' || data32 === 'both')) {
                (vErrors ??= []).push({
                  instancePath: '/dataStoreConfig/' + i4 + '/access',
                  schemaPath: '#/properties/dataStoreConfig/items/properties/access/enum',
                  keyword: 'enum',
                  params: { allowedValues: ['read', 'write', 'both'] },
                });
                errors++;
              }
            }
            if (data30.description !== undefined) {
              let data33 = data30.description;
              if (typeof data33 !== 'string' && data33 !== null) {
                (vErrors ??= []).push({
                  instancePath: '/dataStoreConfig/' + i4 + '/description',
                  schemaPath: '#/properties/dataStoreConfig/items/properties/description/type',
                  keyword: 'type',
                  params: { type: ['string', 'null'] },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/dataStoreConfig/' + i4,
              schemaPath: '#/properties/dataStoreConfig/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      }
    }
    if (data.envVars !== undefined) {
      let data34 = data.envVars;
      if (!Array.isArray(data34) && data34 !== null) {
        (vErrors ??= []).push({
          instancePath: '/envVars',
          schemaPath: '#/properties/envVars/type',
          keyword: 'type',
          params: { type: ['array', 'null'] },
        });
        errors++;
      }
      if (Array.isArray(data34)) {
        const len5 = data34.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data35 = data34[i5];
          if (isJsonObject(data35)) {
            if (data35.key === undefined) {
              (vErrors ??= []).push({
                instancePath: '/envVars/' + i5,
                schemaPath: '#/properties/envVars/items/required',
                keyword: 'required',
                params: { missingProperty: 'key' },
              });
              errors++;
            }
            if (data35.value === undefined) {
              (vErrors ??= []).push({
                instancePath: '/envVars/' + i5,
                schemaPath: '#/properties/envVars/items/required',
                keyword: 'required',
                params: { missingProperty: 'value' },
              });
              errors++;
            }
            for (const key6 in data35) {
              if (!(key6 === 'key' || key6 === 'value' || key6 === 'description')) {
                (vErrors ??= []).push({
                  instancePath: '/envVars/' + i5,
                  schemaPath: '#/properties/envVars/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key6 },
                });
                errors++;
              }
            }
            if (data35.key !== undefined) {
              if (typeof data35.key !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/envVars/' + i5 + '/key',
                  schemaPath: '#/properties/envVars/items/properties/key/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data35.value !== undefined) {
              if (typeof data35.value !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/envVars/' + i5 + '/value',
                  schemaPath: '#/properties/envVars/items/properties/value/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data35.description !== undefined) {
              let data38 = data35.description;
              if (typeof data38 !== 'string' && data38 !== null) {
                (vErrors ??= []).push({
                  instancePath: '/envVars/' + i5 + '/description',
                  schemaPath: '#/properties/envVars/items/properties/description/type',
                  keyword: 'type',
                  params: { type: ['string', 'null'] },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/envVars/' + i5,
              schemaPath: '#/properties/envVars/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      }
    }
    if (data.createdAt !== undefined) {
      let data39 = data.createdAt;
      if (typeof data39 === 'string') {
        if (!isIsoDateTime(data39)) {
          (vErrors ??= []).push({
            instancePath: '/createdAt',
            schemaPath: '#/properties/createdAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/createdAt',
          schemaPath: '#/properties/createdAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data40 = data.updatedAt;
      if (typeof data40 === 'string') {
        if (!isIsoDateTime(data40)) {
          (vErrors ??= []).push({
            instancePath: '/updatedAt',
            schemaPath: '#/properties/updatedAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updatedAt',
          schemaPath: '#/properties/updatedAt/type',
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
    if (data.basicInfo === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'basicInfo' },
      });
      errors++;
    }
    if (data.billingInfo === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'billingInfo' },
      });
      errors++;
    }
    if (data.usageInfo === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'usageInfo' },
      });
      errors++;
    }
    if (data.createdAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'createdAt' },
      });
      errors++;
    }
    if (data.updatedAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updatedAt' },
      });
      errors++;
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
    if (data.createdAt !== undefined) {
      let data2 = data.createdAt;
      if (typeof data2 === 'string') {
        if (!isIsoDateTime(data2)) {
          (vErrors ??= []).push({
            instancePath: '/createdAt',
            schemaPath: '#/properties/createdAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/createdAt',
          schemaPath: '#/properties/createdAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data3 = data.updatedAt;
      if (typeof data3 === 'string') {
        if (!isIsoDateTime(data3)) {
          (vErrors ??= []).push({
            instancePath: '/updatedAt',
            schemaPath: '#/properties/updatedAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updatedAt',
          schemaPath: '#/properties/updatedAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.basicInfo !== undefined) {
      let data4 = data.basicInfo;
      if (isJsonObject(data4)) {
        for (const key1 in data4) {
          if (!(key1 === 'displayName' || key1 === 'email')) {
            (vErrors ??= []).push({
              instancePath: '/basicInfo',
              schemaPath: '#/properties/basicInfo/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
            });
            errors++;
          }
        }
        if (data4.displayName !== undefined) {
          let data5 = data4.displayName;
          if (typeof data5 !== 'string' && data5 !== null) {
            (vErrors ??= []).push({
              instancePath: '/basicInfo/displayName',
              schemaPath: '#/properties/basicInfo/properties/displayName/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data4.email !== undefined) {
          let data6 = data4.email;
          if (typeof data6 !== 'string' && data6 !== null) {
            (vErrors ??= []).push({
              instancePath: '/basicInfo/email',
              schemaPath: '#/properties/basicInfo/properties/email/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/basicInfo',
          schemaPath: '#/properties/basicInfo/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.billingInfo !== undefined) {
      let data7 = data.billingInfo;
      if (isJsonObject(data7)) {
        for (const key2 in data7) {
          if (!(key2 === 'plan' || key2 === 'status')) {
            (vErrors ??= []).push({
              instancePath: '/billingInfo',
              schemaPath: '#/properties/billingInfo/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
            });
            errors++;
          }
        }
        if (data7.plan !== undefined) {
          let data8 = data7.plan;
          if (typeof data8 !== 'string' && data8 !== null) {
            (vErrors ??= []).push({
              instancePath: '/billingInfo/plan',
              schemaPath: '#/properties/billingInfo/properties/plan/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data7.status !== undefined) {
          let data9 = data7.status;
          if (typeof data9 !== 'string' && data9 !== null) {
            (vErrors ??= []).push({
              instancePath: '/billingInfo/status',
              schemaPath: '#/properties/billingInfo/properties/status/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/billingInfo',
          schemaPath: '#/properties/billingInfo/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.usageInfo !== undefined) {
      let data10 = data.usageInfo;
      if (isJsonObject(data10)) {
        if (data10.monthlyAllowance === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usageInfo',
            schemaPath: '#/properties/usageInfo/required',
            keyword: 'required',
            params: { missingProperty: 'monthlyAllowance' },
          });
          errors++;
        }
        if (data10.allowanceResetDate === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usageInfo',
            schemaPath: '#/properties/usageInfo/required',
            keyword: 'required',
            params: { missingProperty: 'allowanceResetDate' },
          });
          errors++;
        }
        if (data10.spendRemaining === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usageInfo',
            schemaPath: '#/properties/usageInfo/required',
            keyword: 'required',
            params: { missingProperty: 'spendRemaining' },
          });
          errors++;
        }
        if (data10.usage === undefined) {
          (vErrors ??= []).push({
            instancePath: '/usageInfo',
            schemaPath: '#/properties/usageInfo/required',
            keyword: 'required',
            params: { missingProperty: 'usage' },
          });
          errors++;
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
            (vErrors ??= []).push({
              instancePath: '/usageInfo',
              schemaPath: '#/properties/usageInfo/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
            });
            errors++;
          }
        }
        if (data10.monthlyAllowance !== undefined) {
          let data11 = data10.monthlyAllowance;
          if (!isNumber(data11)) {
            (vErrors ??= []).push({
              instancePath: '/usageInfo/monthlyAllowance',
              schemaPath: '#/properties/usageInfo/properties/monthlyAllowance/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
          }
        }
        if (data10.allowanceResetDate !== undefined) {
          let data12 = data10.allowanceResetDate;
          if (!isNumber(data12)) {
            (vErrors ??= []).push({
              instancePath: '/usageInfo/allowanceResetDate',
              schemaPath: '#/properties/usageInfo/properties/allowanceResetDate/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
          }
        }
        if (data10.spendRemaining !== undefined) {
          let data13 = data10.spendRemaining;
          if (!isNumber(data13)) {
            (vErrors ??= []).push({
              instancePath: '/usageInfo/spendRemaining',
              schemaPath: '#/properties/usageInfo/properties/spendRemaining/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
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
                  (vErrors ??= []).push({
                    instancePath: '/usageInfo/usage/' + i0,
                    schemaPath: '#/properties/usageInfo/properties/usage/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'timestamp' },
                  });
                  errors++;
                }
                if (data15.responseCost === undefined) {
                  (vErrors ??= []).push({
                    instancePath: '/usageInfo/usage/' + i0,
                    schemaPath: '#/properties/usageInfo/properties/usage/items/required',
                    keyword: 'required',
                    params: { missingProperty: 'responseCost' },
                  });
                  errors++;
                }
                for (const key4 in data15) {
                  if (!(key4 === 'timestamp' || key4 === 'responseCost' || key4 === 'metadata')) {
                    (vErrors ??= []).push({
                      instancePath: '/usageInfo/usage/' + i0,
                      schemaPath: '#/properties/usageInfo/properties/usage/items/additionalProperties',
                      keyword: 'additionalProperties',
                      params: { additionalProperty: key4 },
                    });
                    errors++;
                  }
                }
                if (data15.timestamp !== undefined) {
                  let data16 = data15.timestamp;
                  if (typeof data16 === 'string') {
                    if (!isIsoDateTime(data16)) {
                      (vErrors ??= []).push({
                        instancePath: '/usageInfo/usage/' + i0 + '/timestamp',
                        schemaPath:
                          '#/properties/usageInfo/properties/usage/items/properties/timestamp/format',
                        keyword: 'format',
                        params: { format: 'iso-date-time' },
                      });
                      errors++;
                    }
                  } else {
                    (vErrors ??= []).push({
                      instancePath: '/usageInfo/usage/' + i0 + '/timestamp',
                      schemaPath: '#/properties/usageInfo/properties/usage/items/properties/timestamp/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    });
                    errors++;
                  }
                }
                if (data15.responseCost !== undefined) {
                  let data17 = data15.responseCost;
                  if (!isNumber(data17)) {
                    (vErrors ??= []).push({
                      instancePath: '/usageInfo/usage/' + i0 + '/responseCost',
                      schemaPath:
                        '#/properties/usageInfo/properties/usage/items/properties/responseCost/type',
                      keyword: 'type',
                      params: { type: 'number' },
                    });
                    errors++;
                  }
                }
              } else {
                (vErrors ??= []).push({
                  instancePath: '/usageInfo/usage/' + i0,
                  schemaPath: '#/properties/usageInfo/properties/usage/items/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/usageInfo/usage',
              schemaPath: '#/properties/usageInfo/properties/usage/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/usageInfo',
          schemaPath: '#/properties/usageInfo/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
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
            (vErrors ??= []).push({
              instancePath: '/apiKeys',
              schemaPath: '#/properties/apiKeys/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key5 },
            });
            errors++;
          }
        }
        if (data18.openaiApiKey !== undefined) {
          let data19 = data18.openaiApiKey;
          if (typeof data19 !== 'string' && data19 !== null) {
            (vErrors ??= []).push({
              instancePath: '/apiKeys/openaiApiKey',
              schemaPath: '#/properties/apiKeys/properties/openaiApiKey/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data18.anthropicApiKey !== undefined) {
          let data20 = data18.anthropicApiKey;
          if (typeof data20 !== 'string' && data20 !== null) {
            (vErrors ??= []).push({
              instancePath: '/apiKeys/anthropicApiKey',
              schemaPath: '#/properties/apiKeys/properties/anthropicApiKey/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data18.geminiApiKey !== undefined) {
          let data21 = data18.geminiApiKey;
          if (typeof data21 !== 'string' && data21 !== null) {
            (vErrors ??= []).push({
              instancePath: '/apiKeys/geminiApiKey',
              schemaPath: '#/properties/apiKeys/properties/geminiApiKey/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data18.perplexityApiKey !== undefined) {
          let data22 = data18.perplexityApiKey;
          if (typeof data22 !== 'string' && data22 !== null) {
            (vErrors ??= []).push({
              instancePath: '/apiKeys/perplexityApiKey',
              schemaPath: '#/properties/apiKeys/properties/perplexityApiKey/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
        if (data18.openrouterApiKey !== undefined) {
          let data23 = data18.openrouterApiKey;
          if (typeof data23 !== 'string' && data23 !== null) {
            (vErrors ??= []).push({
              instancePath: '/apiKeys/openrouterApiKey',
              schemaPath: '#/properties/apiKeys/properties/openrouterApiKey/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/apiKeys',
          schemaPath: '#/properties/apiKeys/type',
          keyword: 'type',
          params: { type: 'object' },
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
          key0 === 'created_at' ||
          key0 === 'updated_at' ||
          key0 === 'provider_config'
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
    if (data.created_at !== undefined) {
      let data2 = data.created_at;
      if (typeof data2 === 'string') {
        if (!isIsoDateTime(data2)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
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
      let data3 = data.updated_at;
      if (typeof data3 === 'string') {
        if (!isIsoDateTime(data3)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
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
    if (data.provider_config !== undefined) {
      let data4 = data.provider_config;
      if (!isJsonObject(data4) && data4 !== null) {
        (vErrors ??= []).push({
          instancePath: '/provider_config',
          schemaPath: '#/properties/provider_config/type',
          keyword: 'type',
          params: { type: ['object', 'null'] },
        });
        errors++;
      }
      if (isJsonObject(data4)) {
        if (data4.provider === undefined) {
          (vErrors ??= []).push({
            instancePath: '/provider_config',
            schemaPath: '#/properties/provider_config/required',
            keyword: 'required',
            params: { missingProperty: 'provider' },
          });
          errors++;
        }
        if (data4.model === undefined) {
          (vErrors ??= []).push({
            instancePath: '/provider_config',
            schemaPath: '#/properties/provider_config/required',
            keyword: 'required',
            params: { missingProperty: 'model' },
          });
          errors++;
        }
        if (data4.parameters === undefined) {
          (vErrors ??= []).push({
            instancePath: '/provider_config',
            schemaPath: '#/properties/provider_config/required',
            keyword: 'required',
            params: { missingProperty: 'parameters' },
          });
          errors++;
        }
        for (const key1 in data4) {
          if (
            !(key1 === 'provider' || key1 === 'model' || key1 === 'parameters' || key1 === 'built_in_tool')
          ) {
            (vErrors ??= []).push({
              instancePath: '/provider_config',
              schemaPath: '#/properties/provider_config/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
            });
            errors++;
          }
        }
        if (data4.provider !== undefined) {
          if (typeof data4.provider !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/provider_config/provider',
              schemaPath: '#/properties/provider_config/properties/provider/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data4.model !== undefined) {
          if (typeof data4.model !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/provider_config/model',
              schemaPath: '#/properties/provider_config/properties/model/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data4.parameters !== undefined) {
          let data7 = data4.parameters;
          if (!isJsonObject(data7)) {
            (vErrors ??= []).push({
              instancePath: '/provider_config/parameters',
              schemaPath: '#/properties/provider_config/properties/parameters/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
        if (data4.built_in_tool !== undefined) {
          let data8 = data4.built_in_tool;
          if (typeof data8 !== 'string' && data8 !== null) {
            (vErrors ??= []).push({
              instancePath: '/provider_config/built_in_tool',
              schemaPath: '#/properties/provider_config/properties/built_in_tool/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
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
                key0 === 'request' ||
                key0 === 'completed_at' ||
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
              if (!isIsoDateTime(data3)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/0/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
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
          if (data.request !== undefined) {
            let data4 = data.request;
            if (isJsonObject(data4)) {
              if (data4.messages === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'messages' },
                });
                errors++;
              }
              if (data4.provider === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'provider' },
                });
                errors++;
              }
              if (data4.model === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'model' },
                });
                errors++;
              }
              if (data4.parameters === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'parameters' },
                });
                errors++;
              }
              if (data4.stream === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/0/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'stream' },
                });
                errors++;
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
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/0/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key1 },
                  });
                  errors++;
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
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i0,
                          schemaPath: '#/oneOf/0/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'role' },
                        });
                        errors++;
                      }
                      if (data6.content === undefined) {
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i0,
                          schemaPath: '#/oneOf/0/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'content' },
                        });
                        errors++;
                      }
                      for (const key2 in data6) {
                        if (!(key2 === 'role' || key2 === 'content')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i0,
                            schemaPath:
                              '#/oneOf/0/properties/request/properties/messages/items/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: key2 },
                          });
                          errors++;
                        }
                      }
                      if (data6.role !== undefined) {
                        let data7 = data6.role;
                        if (!(data7 === 'user' || data7 === 'assistant' || data7 === 'system')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i0 + '/role',
                            schemaPath:
                              '#/oneOf/0/properties/request/properties/messages/items/properties/role/enum',
                            keyword: 'enum',
                            params: { allowedValues: ['user', 'assistant', 'system'] },
                          });
                          errors++;
                        }
                      }
                      if (data6.content !== undefined) {
                        if (typeof data6.content !== 'string') {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i0 + '/content',
                            schemaPath:
                              '#/oneOf/0/properties/request/properties/messages/items/properties/content/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          });
                          errors++;
                        }
                      }
                    } else {
                      (vErrors ??= []).push({
                        instancePath: '/request/messages/' + i0,
                        schemaPath: '#/oneOf/0/properties/request/properties/messages/items/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      });
                      errors++;
                    }
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/messages',
                    schemaPath: '#/oneOf/0/properties/request/properties/messages/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  });
                  errors++;
                }
              }
              if (data4.provider !== undefined) {
                if (typeof data4.provider !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/provider',
                    schemaPath: '#/oneOf/0/properties/request/properties/provider/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data4.model !== undefined) {
                if (typeof data4.model !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/model',
                    schemaPath: '#/oneOf/0/properties/request/properties/model/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data4.parameters !== undefined) {
                let data11 = data4.parameters;
                if (!isJsonObject(data11)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/parameters',
                    schemaPath: '#/oneOf/0/properties/request/properties/parameters/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data4.stream !== undefined) {
                if (typeof data4.stream !== 'boolean') {
                  (vErrors ??= []).push({
                    instancePath: '/request/stream',
                    schemaPath: '#/oneOf/0/properties/request/properties/stream/type',
                    keyword: 'type',
                    params: { type: 'boolean' },
                  });
                  errors++;
                }
              }
              if (data4.builtInTools !== undefined) {
                let data13 = data4.builtInTools;
                if (!Array.isArray(data13) && data13 !== null) {
                  (vErrors ??= []).push({
                    instancePath: '/request/builtInTools',
                    schemaPath: '#/oneOf/0/properties/request/properties/builtInTools/type',
                    keyword: 'type',
                    params: { type: ['array', 'null'] },
                  });
                  errors++;
                }
                if (Array.isArray(data13)) {
                  const len1 = data13.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    if (typeof data13[i1] !== 'string') {
                      (vErrors ??= []).push({
                        instancePath: '/request/builtInTools/' + i1,
                        schemaPath: '#/oneOf/0/properties/request/properties/builtInTools/items/type',
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
                instancePath: '/request',
                schemaPath: '#/oneOf/0/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.completed_at !== undefined) {
            if (data.completed_at !== null) {
              (vErrors ??= []).push({
                instancePath: '/completed_at',
                schemaPath: '#/oneOf/0/properties/completed_at/type',
                keyword: 'type',
                params: { type: 'null' },
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
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/1/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
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
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/1/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key3 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data18 = data._id;
            if (typeof data18 === 'string') {
              if (data18.length < 1) {
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
            let data19 = data._rev;
            if (typeof data19 !== 'string' && data19 !== null) {
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
            let data21 = data.created_at;
            if (typeof data21 === 'string') {
              if (!isIsoDateTime(data21)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/1/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
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
          if (data.request !== undefined) {
            let data22 = data.request;
            if (isJsonObject(data22)) {
              if (data22.messages === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'messages' },
                });
                errors++;
              }
              if (data22.provider === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'provider' },
                });
                errors++;
              }
              if (data22.model === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'model' },
                });
                errors++;
              }
              if (data22.parameters === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'parameters' },
                });
                errors++;
              }
              if (data22.stream === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/1/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'stream' },
                });
                errors++;
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
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/1/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key4 },
                  });
                  errors++;
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
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i2,
                          schemaPath: '#/oneOf/1/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'role' },
                        });
                        errors++;
                      }
                      if (data24.content === undefined) {
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i2,
                          schemaPath: '#/oneOf/1/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'content' },
                        });
                        errors++;
                      }
                      for (const key5 in data24) {
                        if (!(key5 === 'role' || key5 === 'content')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i2,
                            schemaPath:
                              '#/oneOf/1/properties/request/properties/messages/items/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: key5 },
                          });
                          errors++;
                        }
                      }
                      if (data24.role !== undefined) {
                        let data25 = data24.role;
                        if (!(data25 === 'user' || data25 === 'assistant' || data25 === 'system')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i2 + '/role',
                            schemaPath:
                              '#/oneOf/1/properties/request/properties/messages/items/properties/role/enum',
                            keyword: 'enum',
                            params: { allowedValues: ['user', 'assistant', 'system'] },
                          });
                          errors++;
                        }
                      }
                      if (data24.content !== undefined) {
                        if (typeof data24.content !== 'string') {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i2 + '/content',
                            schemaPath:
                              '#/oneOf/1/properties/request/properties/messages/items/properties/content/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          });
                          errors++;
                        }
                      }
                    } else {
                      (vErrors ??= []).push({
                        instancePath: '/request/messages/' + i2,
                        schemaPath: '#/oneOf/1/properties/request/properties/messages/items/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      });
                      errors++;
                    }
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/messages',
                    schemaPath: '#/oneOf/1/properties/request/properties/messages/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  });
                  errors++;
                }
              }
              if (data22.provider !== undefined) {
                if (typeof data22.provider !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/provider',
                    schemaPath: '#/oneOf/1/properties/request/properties/provider/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data22.model !== undefined) {
                if (typeof data22.model !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/model',
                    schemaPath: '#/oneOf/1/properties/request/properties/model/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data22.parameters !== undefined) {
                let data29 = data22.parameters;
                if (!isJsonObject(data29)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/parameters',
                    schemaPath: '#/oneOf/1/properties/request/properties/parameters/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data22.stream !== undefined) {
                if (typeof data22.stream !== 'boolean') {
                  (vErrors ??= []).push({
                    instancePath: '/request/stream',
                    schemaPath: '#/oneOf/1/properties/request/properties/stream/type',
                    keyword: 'type',
                    params: { type: 'boolean' },
                  });
                  errors++;
                }
              }
              if (data22.builtInTools !== undefined) {
                let data31 = data22.builtInTools;
                if (!Array.isArray(data31) && data31 !== null) {
                  (vErrors ??= []).push({
                    instancePath: '/request/builtInTools',
                    schemaPath: '#/oneOf/1/properties/request/properties/builtInTools/type',
                    keyword: 'type',
                    params: { type: ['array', 'null'] },
                  });
                  errors++;
                }
                if (Array.isArray(data31)) {
                  const len3 = data31.length;
                  for (let i3 = 0; i3 < len3; i3++) {
                    if (typeof data31[i3] !== 'string') {
                      (vErrors ??= []).push({
                        instancePath: '/request/builtInTools/' + i3,
                        schemaPath: '#/oneOf/1/properties/request/properties/builtInTools/items/type',
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
                instancePath: '/request',
                schemaPath: '#/oneOf/1/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.completed_at !== undefined) {
            if (data.completed_at !== null) {
              (vErrors ??= []).push({
                instancePath: '/completed_at',
                schemaPath: '#/oneOf/1/properties/completed_at/type',
                keyword: 'type',
                params: { type: 'null' },
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
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          if (data.completed_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/2/required',
              keyword: 'required',
              params: { missingProperty: 'completed_at' },
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
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/2/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key6 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data36 = data._id;
            if (typeof data36 === 'string') {
              if (data36.length < 1) {
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
            let data37 = data._rev;
            if (typeof data37 !== 'string' && data37 !== null) {
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
            let data39 = data.created_at;
            if (typeof data39 === 'string') {
              if (!isIsoDateTime(data39)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/2/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
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
          if (data.request !== undefined) {
            let data40 = data.request;
            if (isJsonObject(data40)) {
              if (data40.messages === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'messages' },
                });
                errors++;
              }
              if (data40.provider === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'provider' },
                });
                errors++;
              }
              if (data40.model === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'model' },
                });
                errors++;
              }
              if (data40.parameters === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'parameters' },
                });
                errors++;
              }
              if (data40.stream === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/2/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'stream' },
                });
                errors++;
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
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/2/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key7 },
                  });
                  errors++;
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
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i4,
                          schemaPath: '#/oneOf/2/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'role' },
                        });
                        errors++;
                      }
                      if (data42.content === undefined) {
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i4,
                          schemaPath: '#/oneOf/2/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'content' },
                        });
                        errors++;
                      }
                      for (const key8 in data42) {
                        if (!(key8 === 'role' || key8 === 'content')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i4,
                            schemaPath:
                              '#/oneOf/2/properties/request/properties/messages/items/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: key8 },
                          });
                          errors++;
                        }
                      }
                      if (data42.role !== undefined) {
                        let data43 = data42.role;
                        if (!(data43 === 'user' || data43 === 'assistant' || data43 === 'system')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i4 + '/role',
                            schemaPath:
                              '#/oneOf/2/properties/request/properties/messages/items/properties/role/enum',
                            keyword: 'enum',
                            params: { allowedValues: ['user', 'assistant', 'system'] },
                          });
                          errors++;
                        }
                      }
                      if (data42.content !== undefined) {
                        if (typeof data42.content !== 'string') {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i4 + '/content',
                            schemaPath:
                              '#/oneOf/2/properties/request/properties/messages/items/properties/content/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          });
                          errors++;
                        }
                      }
                    } else {
                      (vErrors ??= []).push({
                        instancePath: '/request/messages/' + i4,
                        schemaPath: '#/oneOf/2/properties/request/properties/messages/items/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      });
                      errors++;
                    }
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/messages',
                    schemaPath: '#/oneOf/2/properties/request/properties/messages/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  });
                  errors++;
                }
              }
              if (data40.provider !== undefined) {
                if (typeof data40.provider !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/provider',
                    schemaPath: '#/oneOf/2/properties/request/properties/provider/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data40.model !== undefined) {
                if (typeof data40.model !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/model',
                    schemaPath: '#/oneOf/2/properties/request/properties/model/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data40.parameters !== undefined) {
                let data47 = data40.parameters;
                if (!isJsonObject(data47)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/parameters',
                    schemaPath: '#/oneOf/2/properties/request/properties/parameters/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data40.stream !== undefined) {
                if (typeof data40.stream !== 'boolean') {
                  (vErrors ??= []).push({
                    instancePath: '/request/stream',
                    schemaPath: '#/oneOf/2/properties/request/properties/stream/type',
                    keyword: 'type',
                    params: { type: 'boolean' },
                  });
                  errors++;
                }
              }
              if (data40.builtInTools !== undefined) {
                let data49 = data40.builtInTools;
                if (!Array.isArray(data49) && data49 !== null) {
                  (vErrors ??= []).push({
                    instancePath: '/request/builtInTools',
                    schemaPath: '#/oneOf/2/properties/request/properties/builtInTools/type',
                    keyword: 'type',
                    params: { type: ['array', 'null'] },
                  });
                  errors++;
                }
                if (Array.isArray(data49)) {
                  const len5 = data49.length;
                  for (let i5 = 0; i5 < len5; i5++) {
                    if (typeof data49[i5] !== 'string') {
                      (vErrors ??= []).push({
                        instancePath: '/request/builtInTools/' + i5,
                        schemaPath: '#/oneOf/2/properties/request/properties/builtInTools/items/type',
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
                instancePath: '/request',
                schemaPath: '#/oneOf/2/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.completed_at !== undefined) {
            let data51 = data.completed_at;
            if (typeof data51 === 'string') {
              if (!isIsoDateTime(data51)) {
                (vErrors ??= []).push({
                  instancePath: '/completed_at',
                  schemaPath: '#/oneOf/2/properties/completed_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/completed_at',
                schemaPath: '#/oneOf/2/properties/completed_at/type',
                keyword: 'type',
                params: { type: 'string' },
              });
              errors++;
            }
          }
          if (data.result !== undefined) {
            let data52 = data.result;
            if (isJsonObject(data52)) {
              if (data52.content === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'content' },
                });
                errors++;
              }
              if (data52.thoughts === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'thoughts' },
                });
                errors++;
              }
              if (data52.model === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/result',
                  schemaPath: '#/oneOf/2/properties/result/required',
                  keyword: 'required',
                  params: { missingProperty: 'model' },
                });
                errors++;
              }
              for (const key9 in data52) {
                if (!(key9 === 'content' || key9 === 'thoughts' || key9 === 'model')) {
                  (vErrors ??= []).push({
                    instancePath: '/result',
                    schemaPath: '#/oneOf/2/properties/result/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key9 },
                  });
                  errors++;
                }
              }
              if (data52.content !== undefined) {
                if (typeof data52.content !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/result/content',
                    schemaPath: '#/oneOf/2/properties/result/properties/content/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data52.model !== undefined) {
                if (typeof data52.model !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/result/model',
                    schemaPath: '#/oneOf/2/properties/result/properties/model/type',
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
          if (data.request === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'request' },
            });
            errors++;
          }
          if (data.completed_at === undefined) {
            (vErrors ??= []).push({
              instancePath: '',
              schemaPath: '#/oneOf/3/required',
              keyword: 'required',
              params: { missingProperty: 'completed_at' },
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
              (vErrors ??= []).push({
                instancePath: '',
                schemaPath: '#/oneOf/3/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key10 },
              });
              errors++;
            }
          }
          if (data._id !== undefined) {
            let data56 = data._id;
            if (typeof data56 === 'string') {
              if (data56.length < 1) {
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
            let data57 = data._rev;
            if (typeof data57 !== 'string' && data57 !== null) {
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
            let data59 = data.created_at;
            if (typeof data59 === 'string') {
              if (!isIsoDateTime(data59)) {
                (vErrors ??= []).push({
                  instancePath: '/created_at',
                  schemaPath: '#/oneOf/3/properties/created_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
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
          if (data.request !== undefined) {
            let data60 = data.request;
            if (isJsonObject(data60)) {
              if (data60.messages === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'messages' },
                });
                errors++;
              }
              if (data60.provider === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'provider' },
                });
                errors++;
              }
              if (data60.model === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'model' },
                });
                errors++;
              }
              if (data60.parameters === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'parameters' },
                });
                errors++;
              }
              if (data60.stream === undefined) {
                (vErrors ??= []).push({
                  instancePath: '/request',
                  schemaPath: '#/oneOf/3/properties/request/required',
                  keyword: 'required',
                  params: { missingProperty: 'stream' },
                });
                errors++;
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
                  (vErrors ??= []).push({
                    instancePath: '/request',
                    schemaPath: '#/oneOf/3/properties/request/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key11 },
                  });
                  errors++;
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
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i6,
                          schemaPath: '#/oneOf/3/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'role' },
                        });
                        errors++;
                      }
                      if (data62.content === undefined) {
                        (vErrors ??= []).push({
                          instancePath: '/request/messages/' + i6,
                          schemaPath: '#/oneOf/3/properties/request/properties/messages/items/required',
                          keyword: 'required',
                          params: { missingProperty: 'content' },
                        });
                        errors++;
                      }
                      for (const key12 in data62) {
                        if (!(key12 === 'role' || key12 === 'content')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i6,
                            schemaPath:
                              '#/oneOf/3/properties/request/properties/messages/items/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: key12 },
                          });
                          errors++;
                        }
                      }
                      if (data62.role !== undefined) {
                        let data63 = data62.role;
                        if (!(data63 === 'user' || data63 === 'assistant' || data63 === 'system')) {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i6 + '/role',
                            schemaPath:
                              '#/oneOf/3/properties/request/properties/messages/items/properties/role/enum',
                            keyword: 'enum',
                            params: { allowedValues: ['user', 'assistant', 'system'] },
                          });
                          errors++;
                        }
                      }
                      if (data62.content !== undefined) {
                        if (typeof data62.content !== 'string') {
                          (vErrors ??= []).push({
                            instancePath: '/request/messages/' + i6 + '/content',
                            schemaPath:
                              '#/oneOf/3/properties/request/properties/messages/items/properties/content/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          });
                          errors++;
                        }
                      }
                    } else {
                      (vErrors ??= []).push({
                        instancePath: '/request/messages/' + i6,
                        schemaPath: '#/oneOf/3/properties/request/properties/messages/items/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      });
                      errors++;
                    }
                  }
                } else {
                  (vErrors ??= []).push({
                    instancePath: '/request/messages',
                    schemaPath: '#/oneOf/3/properties/request/properties/messages/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  });
                  errors++;
                }
              }
              if (data60.provider !== undefined) {
                if (typeof data60.provider !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/provider',
                    schemaPath: '#/oneOf/3/properties/request/properties/provider/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data60.model !== undefined) {
                if (typeof data60.model !== 'string') {
                  (vErrors ??= []).push({
                    instancePath: '/request/model',
                    schemaPath: '#/oneOf/3/properties/request/properties/model/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  });
                  errors++;
                }
              }
              if (data60.parameters !== undefined) {
                let data67 = data60.parameters;
                if (!isJsonObject(data67)) {
                  (vErrors ??= []).push({
                    instancePath: '/request/parameters',
                    schemaPath: '#/oneOf/3/properties/request/properties/parameters/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  });
                  errors++;
                }
              }
              if (data60.stream !== undefined) {
                if (typeof data60.stream !== 'boolean') {
                  (vErrors ??= []).push({
                    instancePath: '/request/stream',
                    schemaPath: '#/oneOf/3/properties/request/properties/stream/type',
                    keyword: 'type',
                    params: { type: 'boolean' },
                  });
                  errors++;
                }
              }
              if (data60.builtInTools !== undefined) {
                let data69 = data60.builtInTools;
                if (!Array.isArray(data69) && data69 !== null) {
                  (vErrors ??= []).push({
                    instancePath: '/request/builtInTools',
                    schemaPath: '#/oneOf/3/properties/request/properties/builtInTools/type',
                    keyword: 'type',
                    params: { type: ['array', 'null'] },
                  });
                  errors++;
                }
                if (Array.isArray(data69)) {
                  const len7 = data69.length;
                  for (let i7 = 0; i7 < len7; i7++) {
                    if (typeof data69[i7] !== 'string') {
                      (vErrors ??= []).push({
                        instancePath: '/request/builtInTools/' + i7,
                        schemaPath: '#/oneOf/3/properties/request/properties/builtInTools/items/type',
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
                instancePath: '/request',
                schemaPath: '#/oneOf/3/properties/request/type',
                keyword: 'type',
                params: { type: 'object' },
              });
              errors++;
            }
          }
          if (data.completed_at !== undefined) {
            let data71 = data.completed_at;
            if (typeof data71 === 'string') {
              if (!isIsoDateTime(data71)) {
                (vErrors ??= []).push({
                  instancePath: '/completed_at',
                  schemaPath: '#/oneOf/3/properties/completed_at/format',
                  keyword: 'format',
                  params: { format: 'iso-date-time' },
                });
                errors++;
              }
            } else {
              (vErrors ??= []).push({
                instancePath: '/completed_at',
                schemaPath: '#/oneOf/3/properties/completed_at/type',
                keyword: 'type',
                params: { type: 'string' },
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
            if (typeof data.error !== 'string') {
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
    if (data.selectedApis === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'selectedApis' },
      });
      errors++;
    }
    if (data.modelConfig === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'modelConfig' },
      });
      errors++;
    }
    if (data.userPrompt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'userPrompt' },
      });
      errors++;
    }
    if (data.generatedCode === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'generatedCode' },
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
        if (!check_demos_pattern0.test(data0)) {
          (vErrors ??= []).push({
            instancePath: '/_id',
            schemaPath: '#/properties/_id/pattern',
            keyword: 'pattern',
            params: {
              pattern: '^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}$',
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
      let data3 = data.description;
      if (typeof data3 !== 'string' && data3 !== null) {
        (vErrors ??= []).push({
          instancePath: '/description',
          schemaPath: '#/properties/description/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
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
              (vErrors ??= []).push({
                instancePath: '/selectedApis/' + i0,
                schemaPath: '#/properties/selectedApis/items/required',
                keyword: 'required',
                params: { missingProperty: 'friendlyName' },
              });
              errors++;
            }
            if (data5.agentId === undefined) {
              (vErrors ??= []).push({
                instancePath: '/selectedApis/' + i0,
                schemaPath: '#/properties/selectedApis/items/required',
                keyword: 'required',
                params: { missingProperty: 'agentId' },
              });
              errors++;
            }
            if (data5.description === undefined) {
              (vErrors ??= []).push({
                instancePath: '/selectedApis/' + i0,
                schemaPath: '#/properties/selectedApis/items/required',
                keyword: 'required',
                params: { missingProperty: 'description' },
              });
              errors++;
            }
            if (data5.inputSchema === undefined) {
              (vErrors ??= []).push({
                instancePath: '/selectedApis/' + i0,
                schemaPath: '#/properties/selectedApis/items/required',
                keyword: 'required',
                params: { missingProperty: 'inputSchema' },
              });
              errors++;
            }
            if (data5.outputSchema === undefined) {
              (vErrors ??= []).push({
                instancePath: '/selectedApis/' + i0,
                schemaPath: '#/properties/selectedApis/items/required',
                keyword: 'required',
                params: { missingProperty: 'outputSchema' },
              });
              errors++;
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
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0,
                  schemaPath: '#/properties/selectedApis/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                });
                errors++;
              }
            }
            if (data5.friendlyName !== undefined) {
              if (typeof data5.friendlyName !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0 + '/friendlyName',
                  schemaPath: '#/properties/selectedApis/items/properties/friendlyName/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data5.agentId !== undefined) {
              let data7 = data5.agentId;
              if (typeof data7 === 'string') {
                if (data7.length < 1) {
                  (vErrors ??= []).push({
                    instancePath: '/selectedApis/' + i0 + '/agentId',
                    schemaPath: '#/properties/selectedApis/items/properties/agentId/minLength',
                    keyword: 'minLength',
                    params: { limit: 1 },
                  });
                  errors++;
                }
              } else {
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0 + '/agentId',
                  schemaPath: '#/properties/selectedApis/items/properties/agentId/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data5.description !== undefined) {
              if (typeof data5.description !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0 + '/description',
                  schemaPath: '#/properties/selectedApis/items/properties/description/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data5.inputSchema !== undefined) {
              let data9 = data5.inputSchema;
              if (!isJsonObject(data9)) {
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0 + '/inputSchema',
                  schemaPath: '#/properties/selectedApis/items/properties/inputSchema/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
            if (data5.outputSchema !== undefined) {
              let data10 = data5.outputSchema;
              if (!isJsonObject(data10)) {
                (vErrors ??= []).push({
                  instancePath: '/selectedApis/' + i0 + '/outputSchema',
                  schemaPath: '#/properties/selectedApis/items/properties/outputSchema/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/selectedApis/' + i0,
              schemaPath: '#/properties/selectedApis/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/selectedApis',
          schemaPath: '#/properties/selectedApis/type',
          keyword: 'type',
          params: { type: 'array' },
        });
        errors++;
      }
    }
    if (data.modelConfig !== undefined) {
      let data11 = data.modelConfig;
      if (isJsonObject(data11)) {
        if (data11.provider === undefined) {
          (vErrors ??= []).push({
            instancePath: '/modelConfig',
            schemaPath: '#/properties/modelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'provider' },
          });
          errors++;
        }
        if (data11.model === undefined) {
          (vErrors ??= []).push({
            instancePath: '/modelConfig',
            schemaPath: '#/properties/modelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'model' },
          });
          errors++;
        }
        if (data11.parameters === undefined) {
          (vErrors ??= []).push({
            instancePath: '/modelConfig',
            schemaPath: '#/properties/modelConfig/required',
            keyword: 'required',
            params: { missingProperty: 'parameters' },
          });
          errors++;
        }
        for (const key2 in data11) {
          if (!(key2 === 'provider' || key2 === 'model' || key2 === 'parameters' || key2 === 'builtInTool')) {
            (vErrors ??= []).push({
              instancePath: '/modelConfig',
              schemaPath: '#/properties/modelConfig/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
            });
            errors++;
          }
        }
        if (data11.provider !== undefined) {
          if (typeof data11.provider !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/modelConfig/provider',
              schemaPath: '#/properties/modelConfig/properties/provider/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data11.model !== undefined) {
          if (typeof data11.model !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/modelConfig/model',
              schemaPath: '#/properties/modelConfig/properties/model/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data11.parameters !== undefined) {
          let data14 = data11.parameters;
          if (!isJsonObject(data14)) {
            (vErrors ??= []).push({
              instancePath: '/modelConfig/parameters',
              schemaPath: '#/properties/modelConfig/properties/parameters/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
        if (data11.builtInTool !== undefined) {
          let data15 = data11.builtInTool;
          if (typeof data15 !== 'string' && data15 !== null) {
            (vErrors ??= []).push({
              instancePath: '/modelConfig/builtInTool',
              schemaPath: '#/properties/modelConfig/properties/builtInTool/type',
              keyword: 'type',
              params: { type: ['string', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/modelConfig',
          schemaPath: '#/properties/modelConfig/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.userPrompt !== undefined) {
      if (typeof data.userPrompt !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/userPrompt',
          schemaPath: '#/properties/userPrompt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.generatedCode !== undefined) {
      let data17 = data.generatedCode;
      if (isJsonObject(data17)) {
        if (data17.html === undefined) {
          (vErrors ??= []).push({
            instancePath: '/generatedCode',
            schemaPath: '#/properties/generatedCode/required',
            keyword: 'required',
            params: { missingProperty: 'html' },
          });
          errors++;
        }
        if (data17.css === undefined) {
          (vErrors ??= []).push({
            instancePath: '/generatedCode',
            schemaPath: '#/properties/generatedCode/required',
            keyword: 'required',
            params: { missingProperty: 'css' },
          });
          errors++;
        }
        if (data17.js === undefined) {
          (vErrors ??= []).push({
            instancePath: '/generatedCode',
            schemaPath: '#/properties/generatedCode/required',
            keyword: 'required',
            params: { missingProperty: 'js' },
          });
          errors++;
        }
        for (const key3 in data17) {
          if (!(key3 === 'html' || key3 === 'css' || key3 === 'js' || key3 === 'thoughts')) {
            (vErrors ??= []).push({
              instancePath: '/generatedCode',
              schemaPath: '#/properties/generatedCode/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
            });
            errors++;
          }
        }
        if (data17.html !== undefined) {
          if (typeof data17.html !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/generatedCode/html',
              schemaPath: '#/properties/generatedCode/properties/html/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data17.css !== undefined) {
          if (typeof data17.css !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/generatedCode/css',
              schemaPath: '#/properties/generatedCode/properties/css/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data17.js !== undefined) {
          if (typeof data17.js !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/generatedCode/js',
              schemaPath: '#/properties/generatedCode/properties/js/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/generatedCode',
          schemaPath: '#/properties/generatedCode/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.created_at !== undefined) {
      let data21 = data.created_at;
      if (typeof data21 === 'string') {
        if (!isIsoDateTime(data21)) {
          (vErrors ??= []).push({
            instancePath: '/created_at',
            schemaPath: '#/properties/created_at/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
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
      let data22 = data.updated_at;
      if (typeof data22 === 'string') {
        if (!isIsoDateTime(data22)) {
          (vErrors ??= []).push({
            instancePath: '/updated_at',
            schemaPath: '#/properties/updated_at/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
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
    if (data.userId === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'userId' },
      });
      errors++;
    }
    if (data.namespace === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'namespace' },
      });
      errors++;
    }
    if (data.key === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'key' },
      });
      errors++;
    }
    if (data.value === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'value' },
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
    if (data.accessCount === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'accessCount' },
      });
      errors++;
    }
    if (data.createdAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'createdAt' },
      });
      errors++;
    }
    if (data.updatedAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updatedAt' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!check_agent_data_store_names0.has(key0)) {
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
    if (data.userId !== undefined) {
      let data2 = data.userId;
      if (typeof data2 === 'string') {
        if (data2.length < 1) {
          (vErrors ??= []).push({
            instancePath: '/userId',
            schemaPath: '#/properties/userId/minLength',
            keyword: 'minLength',
            params: { limit: 1 },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/userId',
          schemaPath: '#/properties/userId/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.namespace !== undefined) {
      if (typeof data.namespace !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/namespace',
          schemaPath: '#/properties/namespace/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.key !== undefined) {
      if (typeof data.key !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/key',
          schemaPath: '#/properties/key/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.metadata !== undefined) {
      let data5 = data.metadata;
      if (!isJsonObject(data5)) {
        (vErrors ??= []).push({
          instancePath: '/metadata',
          schemaPath: '#/properties/metadata/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.createdByAgent !== undefined) {
      let data6 = data.createdByAgent;
      if (typeof data6 !== 'string' && data6 !== null) {
        (vErrors ??= []).push({
          instancePath: '/createdByAgent',
          schemaPath: '#/properties/createdByAgent/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.lastAccessedByAgent !== undefined) {
      let data7 = data.lastAccessedByAgent;
      if (typeof data7 !== 'string' && data7 !== null) {
        (vErrors ??= []).push({
          instancePath: '/lastAccessedByAgent',
          schemaPath: '#/properties/lastAccessedByAgent/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
    }
    if (data.accessCount !== undefined) {
      let data8 = data.accessCount;
      if (!isWhole(data8)) {
        (vErrors ??= []).push({
          instancePath: '/accessCount',
          schemaPath: '#/properties/accessCount/type',
          keyword: 'type',
          params: { type: 'integer' },
        });
        errors++;
      }
      if (isNumber(data8)) {
        if (isBelow(data8, 0)) {
          (vErrors ??= []).push({
            instancePath: '/accessCount',
            schemaPath: '#/properties/accessCount/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          });
          errors++;
        }
      }
    }
    if (data.createdAt !== undefined) {
      let data9 = data.createdAt;
      if (typeof data9 === 'string') {
        if (!isIsoDateTime(data9)) {
          (vErrors ??= []).push({
            instancePath: '/createdAt',
            schemaPath: '#/properties/createdAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/createdAt',
          schemaPath: '#/properties/createdAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data10 = data.updatedAt;
      if (typeof data10 === 'string') {
        if (!isIsoDateTime(data10)) {
          (vErrors ??= []).push({
            instancePath: '/updatedAt',
            schemaPath: '#/properties/updatedAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updatedAt',
          schemaPath: '#/properties/updatedAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.lastAccessedAt !== undefined) {
      let data11 = data.lastAccessedAt;
      if (typeof data11 !== 'string' && data11 !== null) {
        (vErrors ??= []).push({
          instancePath: '/lastAccessedAt',
          schemaPath: '#/properties/lastAccessedAt/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
      }
      if (typeof data11 === 'string') {
        if (!isIsoDateTime(data11)) {
          (vErrors ??= []).push({
            instancePath: '/lastAccessedAt',
            schemaPath: '#/properties/lastAccessedAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
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
    if (data.userUid === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'userUid' },
      });
      errors++;
    }
    if (data.providerType === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'providerType' },
      });
      errors++;
    }
    if (data.displayName === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'displayName' },
      });
      errors++;
    }
    if (data.workspaces === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'workspaces' },
      });
      errors++;
    }
    if (data.isSiteAdmin === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'isSiteAdmin' },
      });
      errors++;
    }
    if (data.createdAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'createdAt' },
      });
      errors++;
    }
    if (data.updatedAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'updatedAt' },
      });
      errors++;
    }
    if (data.expiresAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'expiresAt' },
      });
      errors++;
    }
    if (data.lastRefreshAt === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'lastRefreshAt' },
      });
      errors++;
    }
    for (const key0 in data) {
      if (!check_user_sessions_names0.has(key0)) {
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
    if (data.userUid !== undefined) {
      if (typeof data.userUid !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/userUid',
          schemaPath: '#/properties/userUid/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.providerType !== undefined) {
      if (typeof data.providerType !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/providerType',
          schemaPath: '#/properties/providerType/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.displayName !== undefined) {
      if (typeof data.displayName !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/displayName',
          schemaPath: '#/properties/displayName/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.email !== undefined) {
      let data5 = data.email;
      if (typeof data5 !== 'string' && data5 !== null) {
        (vErrors ??= []).push({
          instancePath: '/email',
          schemaPath: '#/properties/email/type',
          keyword: 'type',
          params: { type: ['string', 'null'] },
        });
        errors++;
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
              (vErrors ??= []).push({
                instancePath: '/workspaces/' + i0,
                schemaPath: '#/properties/workspaces/items/required',
                keyword: 'required',
                params: { missingProperty: 'workspaceId' },
              });
              errors++;
            }
            if (data7.role === undefined) {
              (vErrors ??= []).push({
                instancePath: '/workspaces/' + i0,
                schemaPath: '#/properties/workspaces/items/required',
                keyword: 'required',
                params: { missingProperty: 'role' },
              });
              errors++;
            }
            if (data7.displayName === undefined) {
              (vErrors ??= []).push({
                instancePath: '/workspaces/' + i0,
                schemaPath: '#/properties/workspaces/items/required',
                keyword: 'required',
                params: { missingProperty: 'displayName' },
              });
              errors++;
            }
            if (data7.source === undefined) {
              (vErrors ??= []).push({
                instancePath: '/workspaces/' + i0,
                schemaPath: '#/properties/workspaces/items/required',
                keyword: 'required',
                params: { missingProperty: 'source' },
              });
              errors++;
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
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0,
                  schemaPath: '#/properties/workspaces/items/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                });
                errors++;
              }
            }
            if (data7.workspaceId !== undefined) {
              if (typeof data7.workspaceId !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0 + '/workspaceId',
                  schemaPath: '#/properties/workspaces/items/properties/workspaceId/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data7.role !== undefined) {
              let data9 = data7.role;
              if (!(data9 === 'member' || data9 === 'admin')) {
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0 + '/role',
                  schemaPath: '#/properties/workspaces/items/properties/role/enum',
                  keyword: 'enum',
                  params: { allowedValues: ['member', 'admin'] },
                });
                errors++;
              }
            }
            if (data7.displayName !== undefined) {
              if (typeof data7.displayName !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0 + '/displayName',
                  schemaPath: '#/properties/workspaces/items/properties/displayName/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data7.source !== undefined) {
              if (typeof data7.source !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0 + '/source',
                  schemaPath: '#/properties/workspaces/items/properties/source/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
            if (data7.description !== undefined) {
              let data12 = data7.description;
              if (typeof data12 !== 'string' && data12 !== null) {
                (vErrors ??= []).push({
                  instancePath: '/workspaces/' + i0 + '/description',
                  schemaPath: '#/properties/workspaces/items/properties/description/type',
                  keyword: 'type',
                  params: { type: ['string', 'null'] },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/workspaces/' + i0,
              schemaPath: '#/properties/workspaces/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/workspaces',
          schemaPath: '#/properties/workspaces/type',
          keyword: 'type',
          params: { type: 'array' },
        });
        errors++;
      }
    }
    if (data.isSiteAdmin !== undefined) {
      if (typeof data.isSiteAdmin !== 'boolean') {
        (vErrors ??= []).push({
          instancePath: '/isSiteAdmin',
          schemaPath: '#/properties/isSiteAdmin/type',
          keyword: 'type',
          params: { type: 'boolean' },
        });
        errors++;
      }
    }
    if (data.createdAt !== undefined) {
      let data14 = data.createdAt;
      if (typeof data14 === 'string') {
        if (!isIsoDateTime(data14)) {
          (vErrors ??= []).push({
            instancePath: '/createdAt',
            schemaPath: '#/properties/createdAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/createdAt',
          schemaPath: '#/properties/createdAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.updatedAt !== undefined) {
      let data15 = data.updatedAt;
      if (typeof data15 === 'string') {
        if (!isIsoDateTime(data15)) {
          (vErrors ??= []).push({
            instancePath: '/updatedAt',
            schemaPath: '#/properties/updatedAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/updatedAt',
          schemaPath: '#/properties/updatedAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.expiresAt !== undefined) {
      let data16 = data.expiresAt;
      if (typeof data16 === 'string') {
        if (!isIsoDateTime(data16)) {
          (vErrors ??= []).push({
            instancePath: '/expiresAt',
            schemaPath: '#/properties/expiresAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/expiresAt',
          schemaPath: '#/properties/expiresAt/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.lastRefreshAt !== undefined) {
      let data17 = data.lastRefreshAt;
      if (typeof data17 === 'string') {
        if (!isIsoDateTime(data17)) {
          (vErrors ??= []).push({
            instancePath: '/lastRefreshAt',
            schemaPath: '#/properties/lastRefreshAt/format',
            keyword: 'format',
            params: { format: 'iso-date-time' },
          });
          errors++;
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/lastRefreshAt',
          schemaPath: '#/properties/lastRefreshAt/type',
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

function check_gofannon_runs(data) {
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
    if (data.type === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'type' },
      });
      errors++;
    }
    if (data.events === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'events' },
      });
      errors++;
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
    if (data.type !== undefined) {
      if ('run' !== data.type) {
        (vErrors ??= []).push({
          instancePath: '/type',
          schemaPath: '#/properties/type/const',
          keyword: 'const',
          params: { allowedValue: 'run' },
        });
        errors++;
      }
    }
    if (data.events !== undefined) {
      let data3 = data.events;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (!isJsonObject(data4)) {
            (vErrors ??= []).push({
              instancePath: '/events/' + i0,
              schemaPath: '#/properties/events/items/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/events',
          schemaPath: '#/properties/events/type',
          keyword: 'type',
          params: { type: 'array' },
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
