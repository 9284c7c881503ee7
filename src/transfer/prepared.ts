// A document on its way from source to target.
import type { Ignored } from '../backend/backend.js';
import type { DigestBytes } from '../document/digest.js';
import type { JsonObject } from '../document/json.js';
import { parseJsonObject } from '../document/parse.js';
import type { TargetDocument } from './target.js';

/** A document that can be written, so far as that can be told before. */
export interface Prepared extends TargetDocument {
  /** Of what is written. */
  readonly digest: DigestBytes;
  /** Of its canonical form, about. */
  readonly bytes: number;
  readonly secrets: number;
  /** Why it does not keep its schema, where that is only to be told. */
  readonly warning: Warning | undefined;
  /** What was left out of it. */
  readonly ignored: readonly Ignored[] | undefined;
}

export interface Warning {
  readonly pointer: string;
  readonly message: string;
}

/**
 * One that is no more than its text: few targets look into it, and the objects of all documents that wait would be walked and copied
 * each time the heap is collected.
 */
export class PreparedText implements Prepared {
  readonly id: string;
  readonly text: string;
  readonly digest: DigestBytes;
  readonly bytes: number;
  readonly secrets: number;
  readonly warning: Warning | undefined;
  readonly ignored: readonly Ignored[] | undefined;

  constructor(facts: Omit<Prepared, 'document'>, text: string) {
    this.id = facts.id;
    this.text = text;
    this.digest = facts.digest;
    this.bytes = facts.bytes;
    this.secrets = facts.secrets;
    this.warning = facts.warning;
    this.ignored = facts.ignored;
  }

  /** Made anew each time: who needs it asks once. */
  get document(): JsonObject {
    return parseJsonObject(this.text);
  }
}
