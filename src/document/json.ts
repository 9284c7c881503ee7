// What a stored document is made of: JSON values without loss.

/** A number that no double and no integer holds, kept as the text it was written in, such as `1e400`. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** JSON.stringify would write an object: it must not be used on documents that may hold one (see stringify.ts). */
  toJSON(): never {
    throw new TypeError('JSON.stringify cannot write an ExactNumber; use stringifyJson');
  }
}

export type JsonPrimitive = null | boolean | number | bigint | ExactNumber | string;

export type JsonArray = JsonValue[];

export interface JsonObject {
  [name: string]: JsonValue;
}

/** Any JSON value. Integers beyond ±(2^53−1) are bigint; other numbers are number, or ExactNumber where no double holds them. */
export type JsonValue = JsonPrimitive | JsonArray | JsonObject;

/** A way down into a document: field names and array indexes. */
export type JsonPath = readonly (string | number)[];

/** True for a JSON object: not null, not an array, not an ExactNumber. */
export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber)
  );
}
