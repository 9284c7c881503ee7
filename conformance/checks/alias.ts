// References that leak: changing a document that was handed over must change nothing stored. In this process the check changes
// it itself; elsewhere the driver probes.
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { withDeadline } from '../recorder.js';
import type { AliasReport } from '../subject/subject.js';
import { type Check, type CheckContext, CheckFailure, type Need, NotApplicable } from './check.js';
import { programLine } from './shown.js';

export interface AliasCheck {
  readonly name: string;
  readonly requirement: string;
  /** What a driver's probe calls the leak. */
  readonly leak: keyof AliasReport;
  readonly needs?: readonly Need[];
  /** Given a nested document and its id, neither used so far. */
  direct(context: CheckContext, document: JsonObject, key: string): Promise<void>;
}

/** The check for a subject in this process, or for a driver. */
export function aliasCheck({ name, requirement, leak, needs = [], direct }: AliasCheck): Check {
  return {
    name,
    requirements: [requirement],
    needs: ['alias', ...needs],
    async run(context) {
      const key = context.id();
      const document = {
        _id: key,
        text: 'a',
        list: [{ text: 'b' }, { text: 'c' }],
        nested: { deeper: { text: 'd' } },
      };
      if (context.subject.inProcess) await direct(context, document, key);
      else await expectNoLeak(context, key, document, leak);
    },
  };
}

async function expectNoLeak(
  { subject, options, collection }: CheckContext,
  key: string,
  document: JsonObject,
  leak: keyof AliasReport,
): Promise<void> {
  const probe = subject.probeAlias?.(collection, key, document);
  if (!probe) throw new NotApplicable('references cannot be seen from outside');
  const report = await withDeadline(probe, options.timeoutMs, 'probe_alias');
  const answer = report[leak];
  if (answer === undefined) throw new NotApplicable(`the driver's probe_alias does not report \`${leak}\``);
  if (!answer) return;
  throw new CheckFailure(`the driver's probe_alias reports \`${leak}\``, {
    expected: `\`${leak}\`: false`,
    actual: `\`${leak}\`: true`,
    program: [programLine('probe_alias', collection, key, document)],
  });
}

/** Changes every container in the value. One that cannot be changed, being frozen, stays as it is. */
export function scribble(value: unknown): void {
  if (Array.isArray(value)) {
    for (const one of value) scribble(one);
    Reflect.set(value, value.length, 'scribbled');
  } else if (isJsonObject(value)) {
    for (const [name, one] of Object.entries<JsonValue>(value)) {
      scribble(one);
      if (name !== '_id' && !isContainer(one)) Reflect.set(value, name, 'scribbled');
    }
    Reflect.set(value, 'scribbled', true);
  }
}

function isContainer(value: JsonValue): boolean {
  return Array.isArray(value) || isJsonObject(value);
}
