// References that leak: changing a document that was handed over must change nothing stored. In this process the check changes
// it itself; elsewhere the driver probes.
import type { JsonObject } from '../../src/document/json.js';
import type { AliasReport } from '../../src/protocol/messages.js';
import { withDeadline } from '../recorder.js';
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
  { subject, options, ownCollection }: CheckContext,
  key: string,
  document: JsonObject,
  leak: keyof AliasReport,
): Promise<void> {
  // What the probe changed, where something leaks, is nobody else's then.
  const collection = ownCollection();
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
