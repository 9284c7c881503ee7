// What an implementation in another process handed back where a JSON value should be: all that can be said of it.
import { inspect } from 'node:util';

export class NotJson {
  /** In its own language, such as `Decimal`. */
  readonly type: string;
  /** As that language shows it, such as `0.1`. */
  readonly text: string;

  constructor(type: string, text: string) {
    this.type = type;
    this.text = text;
  }

  toString(): string {
    return this.text === '' || this.text === this.type ? this.type : `${this.type} ${this.text}`;
  }

  /** In reports. */
  [inspect.custom](): string {
    return this.toString();
  }
}
