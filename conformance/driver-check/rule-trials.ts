// The protocol's own rules: versions, unknown operations, clients and members, requests that are sent together.
import { writeLine } from '../../src/protocol/wire-text.js';
import type { Answer, Talk } from './talk.js';
import { DriverFault } from './talk.js';
import { COLLECTION as collection, expectCode, newId, type Trial } from './trial.js';

const TOGETHER = 50;

export const RULE_TRIALS: readonly Trial[] = [
  {
    name: 'another version of the protocol is answered with `unsupported`',
    greets: false,
    run: async (talk) => expectCode(await talk.ask('hello', { protocol: 99 }), 'unsupported', 'version 99'),
  },
  {
    name: 'an unknown operation is answered with `unsupported`',
    async run(talk) {
      expectCode(await unknownOperation(talk), 'unsupported', 'the operation "dance"');
      await talk.ask('list_all', { collection });
    },
  },
  {
    name: 'an unknown client is answered with `invalid`',
    async run(talk) {
      const answer = await talk.ask('get', { collection, id: newId() }, { client: 'nobody' });
      expectCode(answer, 'invalid', 'a request of the client "nobody"');
    },
  },
  {
    name: 'the client "main" is the one that is meant where none is named',
    async run(talk) {
      const id = newId();
      await talk.ask('save', { collection, id, document: { _id: id } });
      const [named, unnamed] = [
        await talk.ask('get', { collection, id }, { client: 'main' }),
        await talk.ask('get', { collection, id }),
      ];
      await talk.ask('delete', { collection, id });
      if (named.ok !== unnamed.ok)
        throw new DriverFault('get with "client": "main" is answered otherwise than get without a client');
    },
  },
  {
    name: 'unknown members of a message are ignored',
    async run(talk) {
      const id = newId();
      const more = { future: { a: [1] } };
      const saved = await talk.ask('save', { collection, id, document: { _id: id } }, more);
      const plain = await talk.ask('save', { collection, id: newId(), document: {} });
      await talk.ask('delete', { collection, id });
      if (!saved.ok && plain.ok)
        throw new DriverFault(
          `a request with members that the protocol does not name fails: ${saved.error.message}`,
        );
    },
  },
  {
    name: `${TOGETHER} requests that are sent together are answered, each once`,
    async run(talk) {
      const ids = Array.from({ length: TOGETHER }, () => newId());
      await Promise.all(ids.map((id) => talk.ask('get', { collection, id })));
    },
  },
  {
    name: 'a request with space between its parts is read as any other',
    async run(talk) {
      await talk.send(
        'list_all',
        (seq) =>
          `  { "seq" : ${seq} ,\t"op" : "list\\u005fall" , "args" : { "collection" : ${JSON.stringify(collection)} } }  \n`,
      );
    },
  },
];

function unknownOperation(talk: Talk): Promise<Answer> {
  // Whatever the reply's value is: there should be none.
  return talk.send('get', (seq) => writeLine({ seq, op: 'dance', args: {} }));
}
