// What the command line says of a subject in place of what the subject says of itself.
import { existsSync, readFileSync } from 'node:fs';
import type { Limits } from '../../src/backend/backend.js';
import { DbkitError, messageOf } from '../../src/document/error.js';
import type { DatabaseService } from '../../src/store/database-service.js';
import type { Subject } from './subject.js';

export interface Overrides {
  /** JSON, or the name of a file that holds it. */
  readonly limits?: string;
  /** Comma-separated, in the words of the driver protocol; what is left out the subject is not asked for. */
  readonly capabilities?: string;
}

const OPERATIONS = {
  find: 'find',
  ensure_index: 'ensureIndex',
  save_many: 'saveMany',
  get_many: 'getMany',
  delete_many: 'deleteMany',
} as const satisfies Record<string, keyof DatabaseService>;

const ABILITIES = {
  open_client: 'openSecond',
  reopen: 'reopen',
  fault: 'fault',
  probe_alias: 'probeAlias',
  drop: 'drop',
} as const satisfies Record<string, keyof Subject>;

/** The same subject with other limits, or with fewer capabilities. Throws DbkitError `usage`. */
export function overridden(subject: Subject, overrides: Overrides): Subject {
  const limits = overrides.limits === undefined ? undefined : readLimits(overrides.limits);
  const kept = overrides.capabilities === undefined ? undefined : readCapabilities(overrides.capabilities);
  if (!limits && !kept) return subject;
  const changes: PropertyDescriptorMap = {
    overridden: { value: [...(limits ? ['limits'] : []), ...(kept ? ['capabilities'] : [])] },
  };
  if (limits) changes['limits'] = { value: limits };
  if (kept) {
    changes['service'] = { get: () => withOperations(subject.service, kept) };
    changes['concurrent'] = { value: subject.concurrent && kept.includes('concurrent') };
    for (const [name, ability] of Object.entries(ABILITIES)) {
      if (!kept.includes(name)) changes[ability] = { value: undefined };
    }
  }
  return Object.create(subject, changes) as Subject;
}

function withOperations(service: DatabaseService, kept: readonly string[]): DatabaseService {
  const without = Object.entries(OPERATIONS).filter(([name]) => !kept.includes(name));
  const hidden = Object.fromEntries(without.map(([, operation]) => [operation, { value: undefined }]));
  return new Proxy(service, {
    get(target, name) {
      if (typeof name === 'string' && name in hidden) return undefined;
      const value = target[name as keyof DatabaseService];
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The limits of `--limits`. Throws DbkitError `usage`. */
export function readLimits(text: string): Limits {
  try {
    const content: unknown = JSON.parse(existsSync(text) ? readFileSync(text, 'utf8') : text);
    if (typeof content === 'object' && content !== null && !Array.isArray(content)) return content as Limits;
  } catch (error) {
    throw new DbkitError('usage', `--limits takes JSON, or a file of it: ${messageOf(error)}`, {
      cause: error,
    });
  }
  throw new DbkitError('usage', '--limits takes an object, such as {"maxIdBytes": 1500}');
}

/** The names of `--capabilities`. Throws DbkitError `usage`. */
export function readCapabilities(text: string): string[] {
  const known = [...Object.keys(OPERATIONS), ...Object.keys(ABILITIES), 'concurrent'];
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !known.includes(name));
  if (wrong === undefined) return names;
  throw new DbkitError('usage', `--capabilities knows no "${wrong}"; it knows ${known.join(', ')}`);
}
