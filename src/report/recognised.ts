// What was recognised of a dialect that is made of several, in sentences; those who print them make them safe to print.
import type { Recognised, Recognition } from '../schema/recognition.js';
import { grouped } from './counted.js';

/** One sentence for all collections; none where nothing was seen. `when`: of which part of the work that is, if not of all. */
export function recognisedAs(recognition: Recognition | undefined, when = ''): string[] {
  const collections = Object.entries(recognition ?? {}).map(
    ([collection, dialects]) => `${collection} ${countsOf(sorted(dialects))}`,
  );
  return collections.length === 0 ? [] : [`recognised${when}: ${collections.join('; ')}`];
}

/** A sentence for each collection whose documents are of more than one dialect, with the ids of a few of the fewer. */
export function mixedDialects(recognition: Recognition | undefined): string[] {
  return Object.entries(recognition ?? {}).flatMap(([collection, dialects]) => {
    const all = sorted(dialects);
    const [name, fewest] = all.at(-1) ?? ['', undefined];
    if (fewest === undefined || all.length < 2) return [];
    const such = fewest.examples.length === 0 ? '' : `; ${name} are such as ${fewest.examples.join(', ')}`;
    return [`${collection} mixes dialects: ${countsOf(all)}${such}`];
  });
}

type Counted = readonly [name: string, recognised: Recognised];

function sorted(dialects: Readonly<Record<string, Recognised>>): Counted[] {
  return Object.entries(dialects).sort(([, left], [, right]) => right.documents - left.documents);
}

function countsOf(dialects: readonly Counted[]): string {
  return dialects.map(([name, { documents }]) => `${name} ${grouped(documents)}`).join(', ');
}
