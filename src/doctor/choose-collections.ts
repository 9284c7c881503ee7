// Which collections are read, and what can therefore not be told.
import { DbkitError } from '../document/error.js';
import type { SourceCollection } from '../transfer/source.js';
import type { NotLookedAt } from './doctor-report.js';
import type { FindingCode } from './finding.js';
import { FINDING_CODES, findingDescriptions } from './finding-descriptions.js';

export interface Choices {
  /** Empty: all that a finding concerns. */
  readonly collections: readonly string[];
  readonly exclude: readonly string[];
}

export interface Chosen {
  /** In the order in which they are read: deployments say which agents matter. */
  readonly read: readonly string[];
  /** Those of a database that has none of them: what refers to them refers to nothing. */
  readonly empty: readonly string[];
  readonly notLookedAt: readonly NotLookedAt[];
}

const CONCERNED: readonly string[] = [
  ...new Set(FINDING_CODES.flatMap((code) => findingDescriptions[code].collections)),
];
const FIRST = 'deployments';

/** Throws DbkitError `refused` for a collection that is asked for and is not there. */
export function chooseCollections(
  found: readonly SourceCollection[],
  choices: Choices,
  { name, isDatabase }: { readonly name: string; readonly isDatabase: boolean },
): Chosen {
  const there = found.map((one) => one.name);
  const missing = choices.collections.filter((collection) => !there.includes(collection));
  if (missing.length > 0) throw new DbkitError('refused', `${name} has no collection ${missing.join(', ')}`);
  const isMeant = (collection: string) =>
    !choices.exclude.includes(collection) &&
    (choices.collections.length === 0 || choices.collections.includes(collection));
  const known = CONCERNED.filter((collection) => there.includes(collection));
  const absent = CONCERNED.filter((collection) => !there.includes(collection) && isMeant(collection));
  const others = found.filter((one) => !CONCERNED.includes(one.name) && one.isForeign !== true);
  return {
    read: known.filter(isMeant).sort((a, b) => Number(b === FIRST) - Number(a === FIRST)),
    empty: isDatabase ? absent : [],
    notLookedAt: [
      ...absent.map((one) => ({ reason: `${name} has no collection ${one}`, codes: codesOf(one) })),
      ...known
        .filter((one) => !isMeant(one))
        .map((one) => ({ reason: `${one} was left out`, codes: codesOf(one) })),
      ...unconcerned(others),
    ],
  };
}

function unconcerned(collections: readonly SourceCollection[]): NotLookedAt[] {
  if (collections.length === 0) return [];
  return [{ reason: `no finding concerns ${collections.map(({ name }) => name).join(', ')}`, codes: [] }];
}

function codesOf(collection: string): FindingCode[] {
  return FINDING_CODES.filter((code) => findingDescriptions[code].collections.includes(collection));
}
