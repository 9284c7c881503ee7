// The values that a catalog's pattern names: `/usage_info/usage/*/agent_id` is one place for each usage entry.
import type { JsonPath } from '../document/json.js';
import { fromPointer } from '../document/pointer.js';

/** Calls `visit` with every value at the pattern; places that are not there are passed over. */
export type PlaceVisitor = (document: unknown, visit: (value: unknown) => void) => void;

/** Compiles a pattern once, to visit many documents quickly. */
export function compilePlaces(pattern: string): PlaceVisitor {
  return fromPointer(pattern).reduceRight<PlaceVisitor>(
    (below, step) => (step === '*' ? everyChild(below) : child(step, below)),
    (value, visit) => visit(value),
  );
}

function child(name: string, below: PlaceVisitor): PlaceVisitor {
  return (value, visit) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name))
      return;
    below((value as Record<string, unknown>)[name], visit);
  };
}

function everyChild(below: PlaceVisitor): PlaceVisitor {
  return (value, visit) => {
    if (Array.isArray(value)) for (const element of value) below(element, visit);
    else if (typeof value === 'object' && value !== null) {
      for (const element of Object.values(value)) below(element, visit);
    }
  };
}

/** The same places with their paths, for reports. */
export function placesOf(document: unknown, pattern: string): { path: JsonPath; value: unknown }[] {
  let found: { path: JsonPath; value: unknown }[] = [{ path: [], value: document }];
  for (const step of fromPointer(pattern)) {
    found = found.flatMap(({ path, value }) =>
      childrenOf(value, step).map(([name, below]) => ({ path: [...path, name], value: below })),
    );
  }
  return found;
}

function childrenOf(value: unknown, step: string): [string | number, unknown][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return step === '*' ? value.map((element, at) => [at, element]) : [];
  if (step === '*') return Object.entries(value);
  return Object.hasOwn(value, step) ? [[step, (value as Record<string, unknown>)[step]]] : [];
}
