// A Python class as a driver: the command that starts the shim which loads it.
import { quoted } from './driver/command-words.js';

export interface PythonClass {
  /** As `module:Class`. */
  readonly name: string;
  /** The interpreter; `python3` by default. */
  readonly interpreter?: string | undefined;
  /** Folders in which modules are looked for. */
  readonly paths: readonly string[];
  /** JSON for the constructor. */
  readonly kwargs?: string | undefined;
  /** Packages that are not installed, and that the module imports all the same: a list. */
  readonly stubs?: string | undefined;
  /** Of `open_client` and `reopen`, those that reach the same data when the class is constructed again: a list. */
  readonly capabilities?: string | undefined;
}

/** The words of the command. */
export function shimCommand(shim: string, python: PythonClass): string[] {
  const { name, interpreter = 'python3', paths, kwargs, stubs, capabilities } = python;
  const option = (flag: string, value: string | undefined) => (value === undefined ? [] : [flag, value]);
  return [
    ...[interpreter, shim, '--class', name],
    ...paths.flatMap((path) => ['--path', path]),
    ...option('--kwargs', kwargs),
    ...option('--stub', stubs),
    ...option('--capabilities', capabilities),
  ];
}

const SHIM_ABILITIES = ['open_client', 'reopen'];

/**
 * `--capabilities` for a Python class: constructing the class again is the shim's to allow; whatever else is named decides what
 * the subject is asked for, as with every driver.
 */
export function pythonCapabilities(list: string | undefined): {
  readonly shim: string | undefined;
  readonly suite: string | undefined;
} {
  const names = (list ?? '').split(',').flatMap((name) => name.trim() || []);
  const again = names.filter((name) => SHIM_ABILITIES.includes(name));
  return {
    shim: again.length === 0 ? undefined : again.join(','),
    suite: again.length === names.length ? undefined : list,
  };
}

/** The options that choose this class, as they are typed. */
export function pythonArguments({ name, interpreter, paths, kwargs, stubs }: PythonClass): string {
  const option = (flag: string, value: string | undefined) =>
    value === undefined ? '' : ` ${flag} ${quoted(value)}`;
  return [
    `--python ${quoted(name)}`,
    ...paths.map((path) => option('--python-path', path)),
    option('--kwargs', kwargs),
    option('--python-bin', interpreter),
    option('--python-stub', stubs),
  ].join('');
}
