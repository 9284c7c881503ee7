// A document on its way, as no more than its text: few targets look into it, and the objects of all documents that wait would be walked
// and copied each time the heap is collected.
import type { DigestBytes } from '../document/digest.js';
import type { JsonObject } from '../document/json.js';
import { parseJsonObject } from '../document/parse.js';
import type { Prepared, Warning } from './prepare.js';

export class PreparedText implements Prepared {
  readonly id: string;
  readonly text: string;
  readonly digest: DigestBytes;
  readonly bytes: number;
  readonly secrets: number;
  readonly warning: Warning | undefined;

  constructor(facts: Omit<Prepared, 'document'>, text: string) {
    this.id = facts.id;
    this.text = text;
    this.digest = facts.digest;
    this.bytes = facts.bytes;
    this.secrets = facts.secrets;
    this.warning = facts.warning;
  }

  /** Made anew each time: who needs it asks once. */
  get document(): JsonObject {
    return parseJsonObject(this.text);
  }
}
