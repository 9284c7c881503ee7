// Generated from schemas/protocol/ by `npm run generate`. Do not edit.
// @ts-nocheck
import { isJsonObject } from '../../document/json.js';
import { isNumber } from '../../schema/numbers.js';
import type { SchemaError } from '../../schema/schema-error.js';

type FaultsOf = (message: unknown) => readonly SchemaError[];

export const envelopeFaults: FaultsOf = check_envelope;
export const outcomeFaults: FaultsOf = check_outcome;
export const failureFaults: FaultsOf = check_failure;
export const requestFaults: Readonly<Record<string, FaultsOf>> = {
  hello: check_hello_request,
  get: check_get_request,
  save: check_save_request,
  delete: check_delete_request,
  list_all: check_list_all_request,
  find: check_find_request,
  ensure_index: check_ensure_index_request,
  save_many: check_save_many_request,
  get_many: check_get_many_request,
  delete_many: check_delete_many_request,
  open_client: check_open_client_request,
  reopen: check_reopen_request,
  fault: check_fault_request,
  probe_alias: check_probe_alias_request,
  drop: check_drop_request,
  close: check_close_request,
};

export const replyFaults: Readonly<Record<string, FaultsOf>> = {
  hello: check_hello_reply,
  get: check_get_reply,
  save: check_save_reply,
  delete: check_delete_reply,
  list_all: check_list_all_reply,
  find: check_find_reply,
  ensure_index: check_ensure_index_reply,
  save_many: check_save_many_reply,
  get_many: check_get_many_reply,
  delete_many: check_delete_many_reply,
  open_client: check_open_client_reply,
  reopen: check_reopen_reply,
  fault: check_fault_reply,
  probe_alias: check_probe_alias_reply,
  drop: check_drop_reply,
  close: check_close_reply,
};

function check_envelope(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if (typeof data.op !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/type',
          keyword: 'type',
          params: { type: 'string' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (!isJsonObject(data2)) {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_outcome(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (typeof data.ok !== 'boolean') {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/type',
          keyword: 'type',
          params: { type: 'boolean' },
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

function check_failure(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
      });
      errors++;
    }
    if (data.error === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'error' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (false !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: false },
        });
        errors++;
      }
    }
    if (data.error !== undefined) {
      let data2 = data.error;
      if (isJsonObject(data2)) {
        if (data2.code === undefined) {
          (vErrors ??= []).push({
            instancePath: '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'code' },
          });
          errors++;
        }
        if (data2.status === undefined) {
          (vErrors ??= []).push({
            instancePath: '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'status' },
          });
          errors++;
        }
        if (data2.message === undefined) {
          (vErrors ??= []).push({
            instancePath: '/error',
            schemaPath: '#/properties/error/required',
            keyword: 'required',
            params: { missingProperty: 'message' },
          });
          errors++;
        }
        if (data2.code !== undefined) {
          let data3 = data2.code;
          if (
            !(
              data3 === 'not_found' ||
              data3 === 'conflict' ||
              data3 === 'invalid' ||
              data3 === 'unsupported' ||
              data3 === 'unavailable' ||
              data3 === 'internal'
            )
          ) {
            (vErrors ??= []).push({
              instancePath: '/error/code',
              schemaPath: '#/properties/error/properties/code/enum',
              keyword: 'enum',
              params: {
                allowedValues: ['not_found', 'conflict', 'invalid', 'unsupported', 'unavailable', 'internal'],
              },
            });
            errors++;
          }
        }
        if (data2.status !== undefined) {
          let data4 = data2.status;
          if (!isNumber(data4) && data4 !== null) {
            (vErrors ??= []).push({
              instancePath: '/error/status',
              schemaPath: '#/properties/error/properties/status/type',
              keyword: 'type',
              params: { type: ['number', 'null'] },
            });
            errors++;
          }
        }
        if (data2.type !== undefined) {
          if (typeof data2.type !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/error/type',
              schemaPath: '#/properties/error/properties/type/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.message !== undefined) {
          if (typeof data2.message !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/error/message',
              schemaPath: '#/properties/error/properties/message/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/error',
          schemaPath: '#/properties/error/type',
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

function check_hello_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('hello' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'hello' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.protocol === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'protocol' },
          });
          errors++;
        }
        if (data2.protocol !== undefined) {
          let data3 = data2.protocol;
          if (!isNumber(data3)) {
            (vErrors ??= []).push({
              instancePath: '/args/protocol',
              schemaPath: '#/properties/args/properties/protocol/type',
              keyword: 'type',
              params: { type: 'number' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_hello_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      let data2 = data.value;
      if (isJsonObject(data2)) {
        if (data2.protocol === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'protocol' },
          });
          errors++;
        }
        if (data2.name === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'name' },
          });
          errors++;
        }
        if (data2.capabilities === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'capabilities' },
          });
          errors++;
        }
        if (data2.protocol !== undefined) {
          if (1 !== data2.protocol) {
            (vErrors ??= []).push({
              instancePath: '/value/protocol',
              schemaPath: '#/properties/value/properties/protocol/const',
              keyword: 'const',
              params: { allowedValue: 1 },
            });
            errors++;
          }
        }
        if (data2.name !== undefined) {
          if (typeof data2.name !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/value/name',
              schemaPath: '#/properties/value/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.version !== undefined) {
          if (typeof data2.version !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/value/version',
              schemaPath: '#/properties/value/properties/version/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.language !== undefined) {
          if (typeof data2.language !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/value/language',
              schemaPath: '#/properties/value/properties/language/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.capabilities !== undefined) {
          let data7 = data2.capabilities;
          if (isJsonObject(data7)) {
            if (data7.conflicts !== undefined) {
              let data8 = data7.conflicts;
              if (!(data8 === 'upsert' || data8 === 'mvcc')) {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/conflicts',
                  schemaPath: '#/properties/value/properties/capabilities/properties/conflicts/enum',
                  keyword: 'enum',
                  params: { allowedValues: ['upsert', 'mvcc'] },
                });
                errors++;
              }
            }
            if (data7.find !== undefined) {
              if (typeof data7.find !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/find',
                  schemaPath: '#/properties/value/properties/capabilities/properties/find/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.ensure_index !== undefined) {
              if (typeof data7.ensure_index !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/ensure_index',
                  schemaPath: '#/properties/value/properties/capabilities/properties/ensure_index/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.save_many !== undefined) {
              if (typeof data7.save_many !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/save_many',
                  schemaPath: '#/properties/value/properties/capabilities/properties/save_many/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.get_many !== undefined) {
              if (typeof data7.get_many !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/get_many',
                  schemaPath: '#/properties/value/properties/capabilities/properties/get_many/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.delete_many !== undefined) {
              if (typeof data7.delete_many !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/delete_many',
                  schemaPath: '#/properties/value/properties/capabilities/properties/delete_many/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.open_client !== undefined) {
              if (typeof data7.open_client !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/open_client',
                  schemaPath: '#/properties/value/properties/capabilities/properties/open_client/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.reopen !== undefined) {
              if (typeof data7.reopen !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/reopen',
                  schemaPath: '#/properties/value/properties/capabilities/properties/reopen/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.fault !== undefined) {
              if (typeof data7.fault !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/fault',
                  schemaPath: '#/properties/value/properties/capabilities/properties/fault/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.probe_alias !== undefined) {
              if (typeof data7.probe_alias !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/probe_alias',
                  schemaPath: '#/properties/value/properties/capabilities/properties/probe_alias/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.drop !== undefined) {
              if (typeof data7.drop !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/drop',
                  schemaPath: '#/properties/value/properties/capabilities/properties/drop/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data7.concurrent !== undefined) {
              if (typeof data7.concurrent !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/capabilities/concurrent',
                  schemaPath: '#/properties/value/properties/capabilities/properties/concurrent/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/value/capabilities',
              schemaPath: '#/properties/value/properties/capabilities/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
        if (data2.limits !== undefined) {
          let data20 = data2.limits;
          if (isJsonObject(data20)) {
            if (data20.maxDocumentBytes !== undefined) {
              let data21 = data20.maxDocumentBytes;
              if (!isNumber(data21)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxDocumentBytes',
                  schemaPath: '#/properties/value/properties/limits/properties/maxDocumentBytes/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.maxIdBytes !== undefined) {
              let data22 = data20.maxIdBytes;
              if (!isNumber(data22)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxIdBytes',
                  schemaPath: '#/properties/value/properties/limits/properties/maxIdBytes/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.maxDepth !== undefined) {
              let data23 = data20.maxDepth;
              if (!isNumber(data23)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxDepth',
                  schemaPath: '#/properties/value/properties/limits/properties/maxDepth/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.maxInteger !== undefined) {
              let data24 = data20.maxInteger;
              if (!isNumber(data24)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxInteger',
                  schemaPath: '#/properties/value/properties/limits/properties/maxInteger/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.maxDigits !== undefined) {
              let data25 = data20.maxDigits;
              if (!isNumber(data25)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxDigits',
                  schemaPath: '#/properties/value/properties/limits/properties/maxDigits/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.minMagnitude !== undefined) {
              let data26 = data20.minMagnitude;
              if (!isNumber(data26)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/minMagnitude',
                  schemaPath: '#/properties/value/properties/limits/properties/minMagnitude/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.maxMagnitude !== undefined) {
              let data27 = data20.maxMagnitude;
              if (!isNumber(data27)) {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/maxMagnitude',
                  schemaPath: '#/properties/value/properties/limits/properties/maxMagnitude/type',
                  keyword: 'type',
                  params: { type: 'number' },
                });
                errors++;
              }
            }
            if (data20.nestedArrays !== undefined) {
              if (typeof data20.nestedArrays !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/nestedArrays',
                  schemaPath: '#/properties/value/properties/limits/properties/nestedArrays/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.nulInStrings !== undefined) {
              if (typeof data20.nulInStrings !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/nulInStrings',
                  schemaPath: '#/properties/value/properties/limits/properties/nulInStrings/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.loneSurrogates !== undefined) {
              if (typeof data20.loneSurrogates !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/loneSurrogates',
                  schemaPath: '#/properties/value/properties/limits/properties/loneSurrogates/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.emptyKeys !== undefined) {
              if (typeof data20.emptyKeys !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/emptyKeys',
                  schemaPath: '#/properties/value/properties/limits/properties/emptyKeys/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.dottedKeys !== undefined) {
              if (typeof data20.dottedKeys !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/dottedKeys',
                  schemaPath: '#/properties/value/properties/limits/properties/dottedKeys/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.dollarKeys !== undefined) {
              if (typeof data20.dollarKeys !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/dollarKeys',
                  schemaPath: '#/properties/value/properties/limits/properties/dollarKeys/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.underscoreFields !== undefined) {
              if (typeof data20.underscoreFields !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/underscoreFields',
                  schemaPath: '#/properties/value/properties/limits/properties/underscoreFields/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
            if (data20.emptyIds !== undefined) {
              if (typeof data20.emptyIds !== 'boolean') {
                (vErrors ??= []).push({
                  instancePath: '/value/limits/emptyIds',
                  schemaPath: '#/properties/value/properties/limits/properties/emptyIds/type',
                  keyword: 'type',
                  params: { type: 'boolean' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/value/limits',
              schemaPath: '#/properties/value/properties/limits/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
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

function check_get_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('get' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'get' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.id === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'id' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.id !== undefined) {
          if (typeof data2.id !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/id',
              schemaPath: '#/properties/args/properties/id/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_get_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_save_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('save' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'save' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.id === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'id' },
          });
          errors++;
        }
        if (data2.document === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'document' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.id !== undefined) {
          if (typeof data2.id !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/id',
              schemaPath: '#/properties/args/properties/id/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.document !== undefined) {
          let data5 = data2.document;
          if (!isJsonObject(data5)) {
            (vErrors ??= []).push({
              instancePath: '/args/document',
              schemaPath: '#/properties/args/properties/document/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_save_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_delete_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('delete' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'delete' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.id === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'id' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.id !== undefined) {
          if (typeof data2.id !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/id',
              schemaPath: '#/properties/args/properties/id/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_delete_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_list_all_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('list_all' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'list_all' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_list_all_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_find_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('find' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'find' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.selector === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'selector' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.selector !== undefined) {
          let data4 = data2.selector;
          if (!isJsonObject(data4)) {
            (vErrors ??= []).push({
              instancePath: '/args/selector',
              schemaPath: '#/properties/args/properties/selector/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
        if (data2.fields !== undefined) {
          let data5 = data2.fields;
          if (!Array.isArray(data5) && data5 !== null) {
            (vErrors ??= []).push({
              instancePath: '/args/fields',
              schemaPath: '#/properties/args/properties/fields/type',
              keyword: 'type',
              params: { type: ['array', 'null'] },
            });
            errors++;
          }
          if (Array.isArray(data5)) {
            const len0 = data5.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data5[i0] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/args/fields/' + i0,
                  schemaPath: '#/properties/args/properties/fields/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          }
        }
        if (data2.limit !== undefined) {
          let data7 = data2.limit;
          if (!isNumber(data7) && data7 !== null) {
            (vErrors ??= []).push({
              instancePath: '/args/limit',
              schemaPath: '#/properties/args/properties/limit/type',
              keyword: 'type',
              params: { type: ['number', 'null'] },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_find_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_ensure_index_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('ensure_index' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'ensure_index' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.fields === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'fields' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.fields !== undefined) {
          let data4 = data2.fields;
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data4[i0] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/args/fields/' + i0,
                  schemaPath: '#/properties/args/properties/fields/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/args/fields',
              schemaPath: '#/properties/args/properties/fields/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
        if (data2.name !== undefined) {
          if (typeof data2.name !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/name',
              schemaPath: '#/properties/args/properties/name/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_ensure_index_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_save_many_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('save_many' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'save_many' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.documents === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'documents' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.documents !== undefined) {
          let data4 = data2.documents;
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data5 = data4[i0];
              if (!isJsonObject(data5)) {
                (vErrors ??= []).push({
                  instancePath: '/args/documents/' + i0,
                  schemaPath: '#/properties/args/properties/documents/items/type',
                  keyword: 'type',
                  params: { type: 'object' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/args/documents',
              schemaPath: '#/properties/args/properties/documents/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_save_many_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_get_many_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('get_many' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'get_many' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.ids === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'ids' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.ids !== undefined) {
          let data4 = data2.ids;
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data4[i0] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/args/ids/' + i0,
                  schemaPath: '#/properties/args/properties/ids/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/args/ids',
              schemaPath: '#/properties/args/properties/ids/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_get_many_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_delete_many_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('delete_many' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'delete_many' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.ids === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'ids' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.ids !== undefined) {
          let data4 = data2.ids;
          if (Array.isArray(data4)) {
            const len0 = data4.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (typeof data4[i0] !== 'string') {
                (vErrors ??= []).push({
                  instancePath: '/args/ids/' + i0,
                  schemaPath: '#/properties/args/properties/ids/items/type',
                  keyword: 'type',
                  params: { type: 'string' },
                });
                errors++;
              }
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/args/ids',
              schemaPath: '#/properties/args/properties/ids/type',
              keyword: 'type',
              params: { type: 'array' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_delete_many_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
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

function check_open_client_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('open_client' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'open_client' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (!isJsonObject(data2)) {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_open_client_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      let data2 = data.value;
      if (isJsonObject(data2)) {
        if (data2.client === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'client' },
          });
          errors++;
        }
        if (data2.client !== undefined) {
          let data3 = data2.client;
          if (typeof data3 === 'string') {
            if (data3.length < 1) {
              (vErrors ??= []).push({
                instancePath: '/value/client',
                schemaPath: '#/properties/value/properties/client/minLength',
                keyword: 'minLength',
                params: { limit: 1 },
              });
              errors++;
            }
          } else {
            (vErrors ??= []).push({
              instancePath: '/value/client',
              schemaPath: '#/properties/value/properties/client/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
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

function check_reopen_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('reopen' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'reopen' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (!isJsonObject(data2)) {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_reopen_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      if (data.value !== null) {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
          keyword: 'type',
          params: { type: 'null' },
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

function check_fault_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('fault' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'fault' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.on === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'on' },
          });
          errors++;
        }
        if (data2.on !== undefined) {
          if (typeof data2.on !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/args/on',
              schemaPath: '#/properties/args/properties/on/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_fault_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      if (data.value !== null) {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
          keyword: 'type',
          params: { type: 'null' },
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

function check_probe_alias_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('probe_alias' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'probe_alias' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.id === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'id' },
          });
          errors++;
        }
        if (data2.document === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'document' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.id !== undefined) {
          if (typeof data2.id !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/id',
              schemaPath: '#/properties/args/properties/id/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
        if (data2.document !== undefined) {
          let data5 = data2.document;
          if (!isJsonObject(data5)) {
            (vErrors ??= []).push({
              instancePath: '/args/document',
              schemaPath: '#/properties/args/properties/document/type',
              keyword: 'type',
              params: { type: 'object' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_probe_alias_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      let data2 = data.value;
      if (isJsonObject(data2)) {
        if (data2.saved === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'saved' },
          });
          errors++;
        }
        if (data2.returned === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'returned' },
          });
          errors++;
        }
        if (data2.listed === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'listed' },
          });
          errors++;
        }
        if (data2.input === undefined) {
          (vErrors ??= []).push({
            instancePath: '/value',
            schemaPath: '#/properties/value/required',
            keyword: 'required',
            params: { missingProperty: 'input' },
          });
          errors++;
        }
        if (data2.saved !== undefined) {
          if (typeof data2.saved !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/saved',
              schemaPath: '#/properties/value/properties/saved/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
        if (data2.returned !== undefined) {
          if (typeof data2.returned !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/returned',
              schemaPath: '#/properties/value/properties/returned/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
        if (data2.listed !== undefined) {
          if (typeof data2.listed !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/listed',
              schemaPath: '#/properties/value/properties/listed/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
        if (data2.input !== undefined) {
          if (typeof data2.input !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/input',
              schemaPath: '#/properties/value/properties/input/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
        if (data2.found !== undefined) {
          if (typeof data2.found !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/found',
              schemaPath: '#/properties/value/properties/found/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
        if (data2.many !== undefined) {
          if (typeof data2.many !== 'boolean') {
            (vErrors ??= []).push({
              instancePath: '/value/many',
              schemaPath: '#/properties/value/properties/many/type',
              keyword: 'type',
              params: { type: 'boolean' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
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

function check_drop_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('drop' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'drop' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (isJsonObject(data2)) {
        if (data2.collection === undefined) {
          (vErrors ??= []).push({
            instancePath: '/args',
            schemaPath: '#/properties/args/required',
            keyword: 'required',
            params: { missingProperty: 'collection' },
          });
          errors++;
        }
        if (data2.collection !== undefined) {
          if (typeof data2.collection !== 'string') {
            (vErrors ??= []).push({
              instancePath: '/args/collection',
              schemaPath: '#/properties/args/properties/collection/type',
              keyword: 'type',
              params: { type: 'string' },
            });
            errors++;
          }
        }
      } else {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_drop_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      if (data.value !== null) {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
          keyword: 'type',
          params: { type: 'null' },
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

function check_close_request(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.op === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'op' },
      });
      errors++;
    }
    if (data.args === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'args' },
      });
      errors++;
    }
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.op !== undefined) {
      if ('close' !== data.op) {
        (vErrors ??= []).push({
          instancePath: '/op',
          schemaPath: '#/properties/op/const',
          keyword: 'const',
          params: { allowedValue: 'close' },
        });
        errors++;
      }
    }
    if (data.args !== undefined) {
      let data2 = data.args;
      if (!isJsonObject(data2)) {
        (vErrors ??= []).push({
          instancePath: '/args',
          schemaPath: '#/properties/args/type',
          keyword: 'type',
          params: { type: 'object' },
        });
        errors++;
      }
    }
    if (data.client !== undefined) {
      if (typeof data.client !== 'string') {
        (vErrors ??= []).push({
          instancePath: '/client',
          schemaPath: '#/properties/client/type',
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

function check_close_reply(data) {
  let vErrors = null;
  let errors = 0;
  if (isJsonObject(data)) {
    if (data.seq === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'seq' },
      });
      errors++;
    }
    if (data.ok === undefined) {
      (vErrors ??= []).push({
        instancePath: '',
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'ok' },
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
    if (data.seq !== undefined) {
      let data0 = data.seq;
      if (!isNumber(data0)) {
        (vErrors ??= []).push({
          instancePath: '/seq',
          schemaPath: '#/properties/seq/type',
          keyword: 'type',
          params: { type: 'number' },
        });
        errors++;
      }
    }
    if (data.ok !== undefined) {
      if (true !== data.ok) {
        (vErrors ??= []).push({
          instancePath: '/ok',
          schemaPath: '#/properties/ok/const',
          keyword: 'const',
          params: { allowedValue: true },
        });
        errors++;
      }
    }
    if (data.value !== undefined) {
      if (data.value !== null) {
        (vErrors ??= []).push({
          instancePath: '/value',
          schemaPath: '#/properties/value/type',
          keyword: 'type',
          params: { type: 'null' },
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
