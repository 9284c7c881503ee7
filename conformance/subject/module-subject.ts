// A subject from a JavaScript module: its default export, or `open`, makes the DatabaseService.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DbkitError, messageOf } from '../../src/document/error.js';
import type { ConflictProfile, DatabaseService } from '../../src/store/database-service.js';
import { withDeadline } from '../recorder.js';
import { openServiceSubject, type ServiceHooks } from './service-subject.js';
import type { Subject, SubjectEnd } from './subject.js';

/** What the factory is called with. */
export interface ModuleOptions {
  readonly conflicts: ConflictProfile;
}

export interface ModuleSubjectOptions {
  readonly conflicts?: ConflictProfile | undefined;
  /** For the factory. */
  readonly timeoutMs: number;
}

const NEEDED = ['get', 'save', 'delete', 'listAll'] as const;

/**
 * Loads the module and opens its service. Further exports `openSecond`, `reopen`, `fault` and `drop` are used as they are by
 * describeConformance. Throws DbkitError: `usage` where the module is no such module, `unavailable` where its factory fails.
 */
export async function openModuleSubject(path: string, options: ModuleSubjectOptions): Promise<Subject> {
  const { conflicts = 'upsert', timeoutMs } = options;
  const exported = await load(path);
  const given: ModuleOptions = { conflicts };
  const called = (name: string, factory: (given: ModuleOptions) => unknown) => async () => {
    let service: unknown;
    try {
      const opening = (async () => factory(given))();
      service = await withDeadline(opening, timeoutMs, `${name} of ${path}`);
    } catch (error) {
      throw new DbkitError('unavailable', `${name} of ${path} fails: ${messageOf(error)}`, { cause: error });
    }
    return asService(service, `${name} of ${path}`);
  };
  const factory = exported['default'] ?? exported['open'];
  if (!isFunction(factory)) throw new DbkitError('usage', `${path} exports no function: ${EXPORTS}`);
  const { openSecond, reopen, fault, drop } = exported;
  const hooks = {
    open: called(exported['default'] === undefined ? 'open' : 'the default export', factory),
    ...(isFunction(openSecond) && { openSecond: called('openSecond', openSecond) }),
    ...(isFunction(reopen) && { reopen: called('reopen', reopen) }),
    ...(isFunction(fault) && { fault }),
    ...(isFunction(drop) && { drop }),
    conflicts,
  };
  return watched(await openServiceSubject({ name: path, kind: 'module' }, hooks as ServiceHooks), path);
}

// An error that nobody awaits would end Node.js, and the run without a word: it ends the run with one.
function watched(subject: Subject, path: string): Subject {
  let end: SubjectEnd | undefined;
  const fail = (thrown: unknown) => {
    const message = `${path} fails outside any call, which would end Node.js: ${messageOf(thrown)}`;
    end ??= { is: 'broken', message };
  };
  process.on('unhandledRejection', fail).on('uncaughtException', fail);
  const close = async () => {
    await subject.close();
    // A rejection is told one turn after it has come.
    await turn();
    process.off('unhandledRejection', fail).off('uncaughtException', fail);
  };
  return Object.create(subject, { end: { get: () => end }, close: { value: close } }) as Subject;
}

const EXPORTS = 'it needs a default export, or one named open: (options) => service | Promise<service>';

async function load(path: string): Promise<Readonly<Record<string, unknown>>> {
  const file = resolve(path);
  if (!existsSync(file)) throw new DbkitError('usage', `there is no module ${path}`);
  try {
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  } catch (error) {
    throw new DbkitError('usage', loadFault(path, error), { cause: error });
  }
}

function loadFault(path: string, error: unknown): string {
  if (
    (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_UNKNOWN_FILE_EXTENSION' &&
    /\.[cm]?tsx?$/.test(path)
  )
    return `Node.js ${process.version} cannot load ${path}: run dbkit under Node.js 22.18 or later, or with NODE_OPTIONS="--import tsx"`;
  const kind = error instanceof Error ? `${error.name}: ` : '';
  return `${path} cannot be loaded: ${kind}${messageOf(error)}`;
}

function asService(value: unknown, what: string): DatabaseService {
  if (typeof value !== 'object' || value === null)
    throw new DbkitError(
      'usage',
      `${what} returns ${value === null ? 'null' : typeof value}, and must return a DatabaseService`,
    );
  const lacking = NEEDED.filter((name) => !isFunction((value as Record<string, unknown>)[name]));
  if (lacking.length === 0) return value as DatabaseService;
  throw new DbkitError('usage', `what ${what} returns has no ${lacking.join(', ')}`);
}

function isFunction(value: unknown): value is (given: unknown) => unknown {
  return typeof value === 'function';
}
