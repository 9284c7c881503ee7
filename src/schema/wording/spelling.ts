// Finds the field that someone meant who wrote another name.
import { distance } from 'fastest-levenshtein';

/** The candidate most like the name; undefined if none is like it. */
export function meant(name: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates.map((candidate) => ({ candidate, difference: difference(name, candidate) }));
  const [best] = ranked.sort((first, second) => first.difference - second.difference);
  return best !== undefined && best.difference <= tolerance(best.candidate) ? best.candidate : undefined;
}

/** 0 where only case, underscores and hyphens differ: `friendlyName` for `friendly_name`. */
function difference(name: string, candidate: string): number {
  const [first, second] = [plain(name), plain(candidate)];
  return isSwapped(first, second) ? 1 : distance(first, second);
}

function plain(name: string): string {
  return name
    .slice(0, 100)
    .replaceAll(/[_\-\s]/g, '')
    .toLowerCase();
}

/** Two neighbouring letters the wrong way round: a slip of typing, which counts two edits otherwise. */
function isSwapped(first: string, second: string): boolean {
  if (first.length !== second.length) return false;
  let at = 0;
  while (at < first.length && first[at] === second[at]) at++;
  return `${first[at + 1]}${first[at]}${first.slice(at + 2)}` === second.slice(at);
}

/** Short names differ by little and mean something else. */
function tolerance(name: string): number {
  const { length } = plain(name);
  return length < 4 ? 0 : length < 6 ? 1 : 2;
}
