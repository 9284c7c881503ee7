// Which dialects there are, and which of them is taken where nothing is said: no other code chooses one. Those of one kind are known
// from the folders of schemas/.
import { DbkitError } from '../document/error.js';
import { autoDialect } from './auto-dialect.js';
import { dialects } from './generated/index.js';
import { type Dialect, singleDialect } from './single-dialect.js';

export type { Dialect };

/** The dialect of a file of which nothing else is said. */
export const DEFAULT_DIALECT = 'documented';

/** The dialect of a database of which nothing else is said: each document is judged by the one that it is recognisably of. */
export const DATABASE_DIALECT = 'auto';

/** The dialect that the application reads and writes. */
export const APPLICATION_DIALECT = 'stored';

/** What databases hold comes first: where nothing tells, a document is of that. */
const PREFERENCE: readonly string[] = [APPLICATION_DIALECT, DEFAULT_DIALECT];

export const DIALECT_NAMES: readonly string[] = Object.keys(dialects);

/** What a command line may name. */
export const DIALECT_CHOICES: readonly string[] = [...DIALECT_NAMES, DATABASE_DIALECT];

/** Those that have the collection. */
export function dialectsWith(collection: string): readonly string[] {
  return DIALECT_NAMES.filter((name) => openDialect(name).entryOf(collection) !== undefined);
}

const opened = new Map<string, Dialect>();

/** The dialect of that name, the same object each time; throws `usage` for a name that is none. */
export function openDialect(name: string = DEFAULT_DIALECT): Dialect {
  const known = opened.get(name) ?? open(name);
  opened.set(name, known);
  return known;
}

function open(name: string): Dialect {
  if (name === DATABASE_DIALECT) return autoDialect(name, PREFERENCE.map(openDialect));
  const parts = Object.hasOwn(dialects, name) ? dialects[name] : undefined;
  if (parts !== undefined) return singleDialect(name, parts);
  throw new DbkitError('usage', `There is no dialect "${name}"; known: ${DIALECT_CHOICES.join(', ')}.`);
}
