// Which subject the command line names, of whichever kind: how it is opened, and the words that name it again.
import { Console } from 'node:console';
import { join } from 'node:path';
import { quoted, wordsOf } from '../../conformance/subject/driver/command-words.js';
import { openDriverSubject } from '../../conformance/subject/driver/driver-subject.js';
import { maskedJson, maskedWords } from '../../conformance/subject/masking.js';
import { openModuleSubject } from '../../conformance/subject/module-subject.js';
import { overridden } from '../../conformance/subject/overridden-subject.js';
import {
  type PythonClass,
  pythonArguments,
  pythonCapabilities,
  shimCommand,
} from '../../conformance/subject/python-subject.js';
import type { Subject } from '../../conformance/subject/subject.js';
import { openUrlSubject } from '../../conformance/subject/url-subject.js';
import { redactUrl } from '../backend/url.js';
import { DbkitError, messageOf } from '../document/error.js';
import type { ConflictProfile } from '../store/database-service.js';
import { packageRoot } from './package.js';

/** The options that choose a subject, and what is said of it in place of what it says itself. */
export interface SubjectOptions {
  readonly exec?: string;
  readonly python?: string;
  readonly pythonPath?: readonly string[];
  readonly pythonBin?: string;
  readonly pythonStub?: string;
  readonly kwargs?: string;
  readonly module?: string;
  readonly conflicts?: ConflictProfile;
  readonly limits?: string;
  readonly capabilities?: string;
}

export interface OpenOptions {
  readonly conflicts?: ConflictProfile | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ChosenSubject {
  /** As shown in reports; no password in it. */
  readonly name: string;
  readonly kind: Subject['kind'];
  /** The words that name it, for a POSIX shell; no password in them. */
  readonly words: string;
  /** For the report's readers. */
  readonly notes: readonly string[];
  /** Of a URL: the database as it was named. */
  readonly url?: string;
  open(options: OpenOptions): Promise<Subject>;
}

const KINDS = 'a URL, --exec, --python or --module';

/** The one subject that is named; undefined where none is. Throws DbkitError `usage` for more than one. */
export function chosenSubject(names: readonly string[], options: SubjectOptions): ChosenSubject | undefined {
  const { exec, python, module } = options;
  const chosen = [
    ...names.map((url) => urlSubject(url, options)),
    ...(exec === undefined ? [] : [execSubject(exec, options)]),
    ...(python === undefined ? [] : [pythonSubject(python, options)]),
    ...(module === undefined ? [] : [moduleSubject(module, options)]),
  ];
  if (chosen.length > 1)
    throw new DbkitError('usage', `name one subject: ${KINDS}; there are ${chosen.length}`);
  const stray = strayOption(options);
  if (stray !== undefined && python === undefined)
    throw new DbkitError('usage', `${stray} goes with --python module:Class`);
  return chosen[0];
}

function strayOption({ pythonPath, pythonBin, pythonStub, kwargs }: SubjectOptions): string | undefined {
  const given = {
    '--python-path': pythonPath?.[0],
    '--python-bin': pythonBin,
    '--python-stub': pythonStub,
    '--kwargs': kwargs,
  };
  return Object.entries(given).find(([, value]) => value !== undefined)?.[0];
}

function urlSubject(url: string, options: SubjectOptions): ChosenSubject {
  const name = redactUrl(url);
  return {
    ...{ name, kind: 'url', words: quoted(name), notes: hidden(name !== url), url },
    open: async ({ conflicts }) =>
      overridden(await openUrlSubject(url, options.conflicts ?? conflicts), options),
  };
}

function moduleSubject(path: string, options: SubjectOptions): ChosenSubject {
  return {
    ...{ name: path, kind: 'module', words: `--module ${quoted(path)}`, notes: [] },
    open: async ({ conflicts, timeoutMs }) => {
      // Standard output is the report's: what a module prints is not.
      globalThis.console = new Console(process.stderr, process.stderr);
      const subject = await openModuleSubject(path, { conflicts: options.conflicts ?? conflicts, timeoutMs });
      return overridden(subject, options);
    },
  };
}

function execSubject(command: string, options: SubjectOptions): ChosenSubject {
  const words = wordsOf(command);
  const shown = maskedWords(words);
  const name = shown.map(quoted).join(' ');
  const isMasked = shown.some((word, at) => word !== words[at]);
  return {
    ...{
      name,
      kind: 'driver',
      words: `--exec ${quoted(isMasked ? name : command)}`,
      notes: hidden(isMasked),
    },
    open: ({ conflicts, ...open }) =>
      openDriverSubject(
        { words, isLoader: false },
        { name, kind: 'driver', ...options, ...open, conflicts: options.conflicts ?? conflicts },
      ),
  };
}

function pythonSubject(name: string, options: SubjectOptions): ChosenSubject {
  if (!/^[\w.]+:[A-Za-z_]\w*$/.test(name))
    throw new DbkitError(
      'usage',
      `--python takes module:Class, such as my_backend.store:MyService, not "${name}"`,
    );
  const { kwargs } = options;
  if (kwargs !== undefined) checkKwargs(kwargs);
  const { shim, suite } = pythonCapabilities(options.capabilities);
  const python: PythonClass = {
    name,
    interpreter: options.pythonBin,
    paths: options.pythonPath ?? [],
    kwargs,
    stubs: options.pythonStub,
    capabilities: shim,
  };
  const shownKwargs = kwargs === undefined ? undefined : maskedJson(kwargs);
  const isMasked = kwargs !== undefined && shownKwargs !== JSON.stringify(JSON.parse(kwargs));
  const words = shimCommand(join(packageRoot(), 'conformance/python/shim.py'), python);
  const { capabilities, ...others } = options;
  return {
    ...{ name, kind: 'python', notes: hidden(isMasked) },
    words: pythonArguments({ ...python, kwargs: isMasked ? shownKwargs : kwargs }),
    open: ({ conflicts, ...open }) =>
      openDriverSubject(
        { words, isLoader: true },
        {
          ...{ name, kind: 'python', ...others, ...open, conflicts: options.conflicts ?? conflicts },
          ...(suite !== undefined && { capabilities: suite }),
        },
      ),
  };
}

function checkKwargs(text: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DbkitError(
      'usage',
      `--kwargs takes a JSON object, such as '{"table": "test"}': ${messageOf(error)}`,
      {
        cause: error,
      },
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DbkitError('usage', '--kwargs takes a JSON object, such as \'{"table": "test"}\'');
}

function hidden(isMasked: boolean): string[] {
  return isMasked
    ? ['values that look like secrets are shown as ***: put them back to run a command again']
    : [];
}
