// One trial of a driver: what is asked of it, and what is expected of its messages.
import type { JsonObject } from '../../src/document/json.js';
import type { Ability, Hello } from '../../src/protocol/messages.js';
import { type Answer, DriverFault, type Talk } from './talk.js';

export interface TrialContext {
  readonly hello: Hello;
}

export interface Trial {
  /** What is expected, in a few words. */
  readonly name: string;
  /** False where the trial says hello itself, or never. */
  readonly greets?: boolean;
  /** The driver has ended after the trial. */
  readonly ends?: boolean;
  /** Throws DriverFault where the driver is wrong, NotTried where it need not be asked. */
  run(talk: Talk, context: TrialContext): Promise<void>;
}

/** Thrown by a trial of something that the driver does not declare. */
export class NotTried extends Error {
  override readonly name = 'NotTried';
}

/** The collection of the trials. Where the driver can drop it, it is dropped. */
export const COLLECTION = 'dbkit_driver_check';

export function needs({ hello }: TrialContext, ability: Ability): void {
  if (hello.capabilities[ability] !== true) throw new NotTried(`the driver does not declare ${ability}`);
}

/** An answer with this code, which is the driver's own reading. */
export function expectCode({ ok, error }: Answer, code: string, what: string): void {
  if (ok) throw new DriverFault(`${what} must be answered with the error \`${code}\`, and is answered as ok`);
  if (error.code !== code)
    throw new DriverFault(`${what} must be answered with the error \`${code}\`, and not \`${error.code}\``);
}

let ids = 0;

/** An id that no earlier run has used. */
export function newId(): string {
  return `check-${process.pid}-${Date.now()}-${++ids}`;
}

/** Saves the fields, and looks at what get answers where the implementation refuses neither. */
export async function savedAndRead(
  talk: Talk,
  fields: JsonObject,
  look: (got: Answer) => void,
): Promise<void> {
  const id = newId();
  const saved = await talk.ask('save', { collection: COLLECTION, id, document: { _id: id, ...fields } });
  if (!saved.ok) return;
  const got = await talk.ask('get', { collection: COLLECTION, id });
  if (got.ok) look(got);
  await talk.ask('delete', { collection: COLLECTION, id });
}
