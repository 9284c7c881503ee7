// What find and get_many return is the caller's own.
import { scribble } from '../../src/protocol/probe-alias.js';
import { aliasCheck } from './alias.js';
import type { Check } from './check.js';
import { expectFields } from './expect.js';

export const findAliasChecks: readonly Check[] = [
  aliasCheck({
    name: 'changing what find returned changes nothing stored',
    requirement: 'FIND-8',
    leak: 'found',
    needs: ['find'],
    async direct({ service, collection }, document, key) {
      await service.save(collection, key, document);
      // That `_id` finds that one document is FIND-1's matter.
      const find = async () =>
        (await service.find(collection, { _id: key })).find((one) => one['_id'] === key);
      const mine = await find();
      const before = structuredClone(mine);
      scribble(mine);
      if (before) expectFields(await find(), before, 'the document from a second find');
    },
  }),
  aliasCheck({
    name: 'changing what get_many returned changes nothing stored',
    requirement: 'FIND-8',
    leak: 'many',
    needs: ['getMany'],
    async direct({ service, collection }, document, key) {
      await service.save(collection, key, document);
      const mine = (await service.getMany(collection, [key])).get(key);
      const before = structuredClone(mine);
      scribble(mine);
      const again = (await service.getMany(collection, [key])).get(key);
      if (before) expectFields(again, before, 'the document from a second get_many');
    },
  }),
];
