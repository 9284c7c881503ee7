// Looks for the command of a failing program after which the database is no longer as it should be. It gets every document of
// the program after each command; where that finds nothing, the last command's own answer is at fault.
import { isJsonObject, type JsonPath } from '../../src/document/json.js';
import { settled, statusOf } from '../checks/expect.js';
import { documentDifference } from './compare.js';
import { diverges } from './divergence.js';
import { collectionsOf, type Execution } from './execution.js';
import type { SaveOutcome } from './model.js';
import type { ModelId } from './model-ids.js';
import { type CollectionName, type Command, idsOf, type Program } from './program.js';
import type { ModelTarget } from './target.js';

export interface Culprit {
  readonly at: number;
  readonly command: Command;
  /** What a save came to. */
  readonly outcome: SaveOutcome | undefined;
  /** Where the state is wrong. */
  readonly collection: CollectionName;
  readonly id: ModelId;
  /** A document that is not there, one that is another, one that should not be there, or the same with another revision. */
  readonly kind: 'lost' | 'changed' | 'ghost' | 'revision';
  /** Of a lost document: list_all has it all the same. */
  readonly isListed: boolean;
  readonly path: JsonPath;
  readonly expected: unknown;
  readonly actual: unknown;
}

type Wrong = Pick<Culprit, 'kind' | 'isListed' | 'path' | 'expected' | 'actual'>;

export async function findCulprit(
  program: Program,
  execution: Execution,
  target: ModelTarget,
): Promise<Culprit | undefined> {
  const ids = [...new Set(program.flatMap(idsOf))];
  let culprit: Culprit | undefined;
  await execution.run(program, async (at) => {
    const command = program[at];
    for (const collection of collectionsOf(program)) {
      for (const id of ids) {
        const wrong = await wrongAt(execution, { collection, id }, target);
        if (!wrong || !command) continue;
        culprit = { at, command, outcome: execution.outcomes[at], collection, id, ...wrong };
        return diverges('', '', '', { ok: true, value: null });
      }
    }
    return undefined;
  });
  return culprit;
}

async function wrongAt(
  { stage }: Execution,
  place: { collection: CollectionName; id: ModelId },
  target: ModelTarget,
): Promise<Wrong | undefined> {
  const [collection, id] = [stage.collection(place.collection), stage.id(place.id)];
  const entry = stage.model.entry(collection, id);
  const service = target.main();
  const outcome = await settled(service.get(collection, id));
  const basis = { isListed: false, path: [], expected: entry?.document };
  // An answer that is no document, of a document that is not there, is get's own fault.
  if (!entry) {
    const isGhost = outcome.ok && isJsonObject(outcome.value) && outcome.value['_id'] === id;
    return isGhost ? { ...basis, kind: 'ghost', actual: outcome.value } : undefined;
  }
  if (!outcome.ok) {
    if (statusOf(outcome.error) !== 404) return undefined;
    const listed = await settled(service.listAll(collection));
    const isListed =
      listed.ok && Array.isArray(listed.value) && listed.value.some((one) => one?.['_id'] === id);
    return { ...basis, kind: 'lost', isListed, actual: undefined };
  }
  const path = documentDifference(entry.document, outcome.value);
  if (path) return { ...basis, kind: 'changed', path, actual: outcome.value };
  const isOther = stage.model.conflicts === 'mvcc' && entry.revision !== undefined;
  if (!isOther || outcome.value['_rev'] === entry.revision) return undefined;
  return { ...basis, kind: 'revision', path: ['_rev'], actual: outcome.value };
}
