// A clean reference: a save always replaces, whatever `_rev` the body has. It shares no code with this package's stores.
import { Reference } from './reference.js';

export class UpsertReference extends Reference {
  protected override isConflict(): boolean {
    return false;
  }
}
