// Deployments and their agents: whether each agent is there, deployed once, under its own name, and with both schemas.
import type { JsonObject, JsonValue } from '../../document/json.js';
import type { SourceItem } from '../../transfer/source.js';
import type { DocumentItem } from '../document-rule.js';
import type { DocumentName } from '../finding.js';
import { Share } from '../share.js';
import type { Told, Watch } from '../watch.js';

const DEPLOYMENTS = 'deployments';
const AGENTS = 'agents';
/** Of one agent, so many are named. */
const MOST_NAMES = 20;

/** The deployments of one agent. */
interface Deployed {
  readonly names: string[];
  count: number;
  isThere: boolean;
}

export class DeploymentWatch implements Watch {
  readonly collections: readonly string[];
  readonly #seesAgents: boolean;
  readonly #tell: Told;
  #share: Share<Deployed>;
  #isFirst = true;

  /** Without `seesAgents`, only how often an agent is deployed can be told. `most` agents are remembered at a time. */
  constructor(seesAgents: boolean, tell: Told, most?: number) {
    this.#seesAgents = seesAgents;
    this.collections = seesAgents ? [DEPLOYMENTS, AGENTS] : [DEPLOYMENTS];
    this.#tell = tell;
    this.#share = new Share(most === undefined ? {} : { most });
  }

  see(collection: string, item: SourceItem): void {
    if (collection === AGENTS) this.#seeAgent(item);
    else if (item.is === 'document') this.#seeDeployment(item);
  }

  readAgain(): readonly string[] {
    for (const [agentId, deployed] of this.#share.entries()) this.#end(agentId, deployed);
    const next = this.#share.next();
    this.#share = next ?? new Share();
    this.#isFirst = false;
    return next ? this.collections : [];
  }

  #seeDeployment({ id, document }: DocumentItem): void {
    const agentId = document['agentId'];
    if (typeof agentId !== 'string') {
      if (this.#isFirst) this.#tellGone([id], 'its agentId names no agent');
      return;
    }
    const deployed = this.#share.entryOf(agentId, () => ({ names: [], count: 0, isThere: false }));
    if (!deployed) return;
    deployed.count++;
    if (deployed.names.length < MOST_NAMES) deployed.names.push(id);
  }

  /** One that cannot be read is there all the same. */
  #seeAgent(item: SourceItem): void {
    const deployed = item.id === undefined ? undefined : this.#share.get(item.id);
    if (!deployed) return;
    deployed.isThere = true;
    if (item.is === 'unreadable') return;
    this.#judgeSchemas(item, deployed);
    if (deployed.count === 1) this.#judgeName(item, deployed);
  }

  #judgeSchemas({ id, document }: DocumentItem, { names }: Deployed): void {
    const field = ['inputSchema', 'outputSchema'].find((name) => byEitherName(document, name) === null);
    if (field === undefined) return;
    const documents = [{ collection: AGENTS, id }, ...named(names)];
    const message = `\`${field}\` is ${Object.hasOwn(document, field) ? 'null' : 'missing'}, and the agent is deployed`;
    this.#tell({ code: 'deployed-without-schema', documents, path: [field], message });
  }

  #judgeName({ id, document }: DocumentItem, { names }: Deployed): void {
    const friendlyName = byEitherName(document, 'friendlyName');
    if (friendlyName === names[0]) return;
    const own =
      typeof friendlyName === 'string'
        ? `its agent's friendlyName is "${friendlyName}"`
        : 'its agent has no friendlyName';
    const documents = [...named(names), { collection: AGENTS, id }];
    this.#tell({ code: 'deployment-of-another-name', documents, path: ['_id'], message: own });
  }

  #end(agentId: string, { names, count, isThere }: Deployed): void {
    if (this.#seesAgents && !isThere) {
      const others = count === 1 ? '' : `, which ${count} deployments name`;
      this.#tellGone(names, `there is no agent "${agentId}"${others}`);
      return;
    }
    if (count === 1) return;
    const documents = [...named(names), { collection: AGENTS, id: agentId }];
    const message = `${count} deployments name one agent`;
    this.#tell({ code: 'deployed-twice', documents, path: ['agentId'], message });
  }

  #tellGone(names: readonly string[], message: string): void {
    this.#tell({ code: 'deployment-without-agent', documents: named(names), path: ['agentId'], message });
  }
}

function named(ids: readonly string[]): DocumentName[] {
  return ids.map((id) => ({ collection: DEPLOYMENTS, id }));
}

/** The models read a field by its name in Python too; null where there is neither. */
function byEitherName(document: JsonObject, name: string): JsonValue {
  const inPython = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return document[name] ?? document[inPython] ?? null;
}
