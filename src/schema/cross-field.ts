// The rules between the timestamps of one document, which no JSON Schema can say, compiled from the catalog. A rule is only
// judged where both of its values are timestamps; where they are not, the schema has its say.
import type { JsonPath } from '../document/json.js';
import { isJsonObject } from '../document/json.js';
import { fromPointer } from '../document/pointer.js';
import type { CollectionEntry, OrderRule, SortedRule } from './catalog.js';
import type { Problem } from './finding.js';
import { compareInstants, isTimestamp } from './instant.js';
import { fieldLabel } from './wording/phrases.js';
import { shortened } from './wording/shown.js';

export interface CrossFieldRules {
  /**
   * Fast, for documents that keep their schema: false if a rule is broken. Strings that are no timestamps are compared all
   * the same, so false may also mean nothing; `problems` tells.
   */
  holds(document: unknown): boolean;
  problems(document: unknown): Problem[];
}

type Getter = (value: unknown) => unknown;

export function compileCrossField({ order, sorted }: CollectionEntry): CrossFieldRules {
  const rules = [...order.map(orderRule), ...sorted.map(sortedRule)];
  return {
    holds: (document) => rules.every((rule) => rule.holds(document)),
    problems: (document) => rules.flatMap((rule) => rule.problems(document)),
  };
}

function orderRule({ before, after, strict = false, severity }: OrderRule): CrossFieldRules {
  const [earlierPath, laterPath] = [fromPointer(before), fromPointer(after)];
  const [earlierOf, laterOf] = [getter(earlierPath), getter(laterPath)];
  const wrong = strict ? 'is not after' : 'is before';
  return {
    holds: (document) => inOrder(earlierOf(document), laterOf(document), strict),
    problems: (document) => {
      const [earlier, later] = [earlierOf(document), laterOf(document)];
      if (!isTimestamp(earlier) || !isTimestamp(later) || inOrder(earlier, later, strict)) return [];
      const message = `${withTime(laterPath, later)} ${wrong} ${withTime(earlierPath, earlier)}`;
      return [{ severity, code: 'time-order', path: laterPath, message }];
    },
  };
}

function sortedRule({ each, severity }: SortedRule): CrossFieldRules {
  const steps = fromPointer(each);
  const star = steps.indexOf('*');
  const [above, below] = [steps.slice(0, star), steps.slice(star + 1)];
  const [listOf, timeOf] = [getter(above), getter(below)];
  const timesOf = (document: unknown): unknown[] => {
    const list = listOf(document);
    return Array.isArray(list) ? list.map(timeOf) : [];
  };
  return {
    holds: (document) =>
      timesOf(document).every((time, at, times) => at === 0 || inOrder(times[at - 1], time, false)),
    problems: (document) => {
      const times = timesOf(document).flatMap((time, at) => (isTimestamp(time) ? [{ time, at }] : []));
      return times.flatMap(({ time, at }, index) => {
        const previous = times[index - 1]?.time;
        if (previous === undefined || inOrder(previous, time, false)) return [];
        const path = [...above, at, ...below];
        const message = `${withTime(path, time)} is before the one before it (${shortened(previous)})`;
        return [{ severity, code: 'time-order', path, message }];
      });
    },
  };
}

/** Anything but two strings is in order: there is nothing to compare. */
function inOrder(earlier: unknown, later: unknown, strict: boolean): boolean {
  if (typeof earlier !== 'string' || typeof later !== 'string') return true;
  const compared = compareInstants(earlier, later);
  return strict ? compared < 0 : compared <= 0;
}

function withTime(path: JsonPath, time: string): string {
  return `${fieldLabel(path)} (${shortened(time)})`;
}

/** What stands at a way down of field names; undefined if it is not there. Names that every object inherits are not among them. */
function getter(path: readonly string[]): Getter {
  const [first = '', ...rest] = path;
  if (path.length === 0) return (value) => value;
  if (path.length === 1) return (value) => (isJsonObject(value) ? value[first] : undefined);
  const below = getter(rest);
  return (value) => (isJsonObject(value) ? below(value[first]) : undefined);
}
