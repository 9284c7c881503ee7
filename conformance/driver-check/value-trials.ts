// What travels through a driver arrives as it was sent, or is refused: large integers, escapes, text beyond ASCII, long lines.

import { isEqualJson } from '../../src/document/equal.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/document/json.js';
import { type Answer, DriverFault, type Talk } from './talk.js';
import { COLLECTION as collection, newId, savedAndRead, type Trial } from './trial.js';

const MEBIBYTE = 1 << 20;
const LONG_MEBIBYTES = 8;

const INTEGER_HINT =
  ': an integer has passed through a double on its way (the JSON reader or writer of the driver, or the implementation)';

export const VALUE_TRIALS: readonly Trial[] = [
  exact('9007199254740993 arrives as it was sent', { value: 9007199254740993n }, INTEGER_HINT),
  exact('an integer of 401 digits arrives as it was sent', { value: 10n ** 400n + 1n }, INTEGER_HINT),
  exact('a double arrives as it was sent', { value: 0.1, large: 1.7976931348623157e308 }, ''),
  exact(
    'text beyond ASCII arrives as it was sent',
    { text: 'Grüße, 日本, 😀', Schlüssel: '\u2028' },
    ': read and write UTF-8, whatever the locale is',
  ),
  exact('NUL arrives as it was sent', { text: 'a\u0000b' }, ''),
  {
    name: 'a lone surrogate arrives as it was sent, or is refused',
    async run(talk, { hello }) {
      const id = newId();
      const document = { _id: id, text: 'a\ud800b' };
      const saved = await talk.ask('save', { collection, id, document });
      if (!saved.ok) return;
      if (hello.limits?.['loneSurrogates'] === false)
        throw new DriverFault('`loneSurrogates` is declared false, and a document with one is not refused');
      const got = await talk.ask('get', { collection, id });
      await talk.ask('delete', { collection, id });
      if (got.ok)
        expectSame(got, { text: document.text }, ': a lone surrogate travels as its \\uXXXX escape');
    },
  },
  {
    name: `a line of ${LONG_MEBIBYTES} MiB is read, and one as long is written or the document refused`,
    async run(talk) {
      const text = 'x'.repeat(LONG_MEBIBYTES * MEBIBYTE);
      await savedAndRead(talk, { text }, ({ value }) => {
        const came = isJsonObject(value) ? value['text'] : text;
        if (came !== text)
          throw new DriverFault(`a text of ${text.length} characters comes back with ${lengthOf(came)}`);
      });
    },
  },
  {
    name: 'a document 100 levels deep is answered',
    run: async (talk) => savedAndRead(talk, { value: nested(100) }, () => undefined),
  },
];

function exact(name: string, fields: JsonObject, hint: string): Trial {
  return {
    name: `${name}, or is refused`,
    async run(talk: Talk) {
      await savedAndRead(talk, fields, (got) => expectSame(got, fields, hint));
    },
  };
}

function expectSame({ value }: Answer, fields: JsonObject, hint: string): void {
  // What is no document is the implementation's matter.
  if (!isJsonObject(value)) return;
  for (const [name, sent] of Object.entries(fields)) {
    const came = value[name];
    if (came !== undefined && isEqualJson(came, sent)) continue;
    throw new DriverFault(
      `${shown(sent)} was sent, and ${came === undefined ? 'nothing' : shown(came)} came back${hint}`,
    );
  }
}

function shown(value: JsonValue): string {
  const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 10)}…${text.slice(-10)} (${text.length} characters)` : text;
}

function lengthOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? String(value.length) : 'none';
}

function nested(depth: number): JsonValue {
  return depth === 0 ? 'bottom' : [nested(depth - 1)];
}
