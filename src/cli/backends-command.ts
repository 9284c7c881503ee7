// `dbkit backends`: the databases known here, the form of their URLs, their options and limits, and what is installed.
import type { Limits } from '../backend/backend.js';
import { type BackendDescription, describeBackends } from '../backend/registry.js';
import type { JsonObject } from '../document/json.js';
import { stringifyJson } from '../document/stringify.js';
import { grouped } from '../report/counted.js';

/** Prints to standard output and returns the exit code. */
export async function backendsCommand(options: Record<string, unknown>): Promise<number> {
  const backends = await describeBackends();
  process.stdout.write(options['json'] ? `${jsonOf(backends)}\n` : textOf(backends));
  return 0;
}

function textOf(backends: readonly BackendDescription[]): string {
  return `${backends.map(paragraph).join('\n')}\nDatabases are given as URLs, such as: dbkit conform sqlite:./test.db\n`;
}

function paragraph(backend: BackendDescription): string {
  const options = backend.options.map(({ name, meaning }) => `${`?${name}=`.padEnd(20)} ${meaning}`);
  const rows = [
    ['url', backend.urlForm],
    ...options.map((text, at) => [at === 0 ? 'options' : '', text]),
    ...(backend.limits ? [['limits', limitsText(backend.limits)]] : []),
  ];
  const lines = rows.map(([label = '', text = '']) => `  ${label.padEnd(9)}${text}\n`);
  return `${backend.name}: ${backend.title}${statusText(backend)}\n${lines.join('')}`;
}

function statusText({ status, package: name }: BackendDescription): string {
  if (status === 'unsupported') return ' (not supported yet)';
  if (status === 'missing') return ` (not installed: npm install ${name})`;
  return name === undefined ? ' (built in)' : ` (installed: ${name})`;
}

/** The limits' own names, as a driver declares them. */
function limitsText(limits: Limits): string {
  const entries: [string, number | bigint | boolean][] = Object.entries(limits);
  const texts = entries.map(([name, value]) => {
    if (typeof value === 'boolean') return `${name} ${value ? 'yes' : 'no'}`;
    return `${name} ${typeof value === 'number' && Number.isSafeInteger(value) ? grouped(value) : value}`;
  });
  return texts.length > 0 ? texts.join(', ') : 'none';
}

function jsonOf(backends: readonly BackendDescription[]): string {
  const list = backends.map((backend) => ({
    ...backend,
    schemes: [...backend.schemes],
    options: backend.options.map(({ name, meaning }) => ({ name, meaning })),
    package: backend.package ?? null,
    limits: backend.limits ? ({ ...backend.limits } as JsonObject) : null,
  }));
  // Not JSON.stringify: a limit may be an integer that only a bigint holds.
  return stringifyJson({ command: 'backends', status: 'done', exitCode: 0, backends: list });
}
