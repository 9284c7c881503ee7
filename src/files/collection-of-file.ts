// Tells by a file's name, or its folder's, which collection its documents are of.
import { basename, dirname, resolve } from 'node:path';
import type { Catalog } from '../schema/catalog.js';
import { DIALECT_NAMES, dialectsWith, openDialect } from '../schema/dialect.js';
import { alternatives } from '../schema/wording/phrases.js';

const INPUT_ENDING = /\.(json|ndjson|jsonl)$/i;

/** True for files that hold documents by their name. */
export function isInputName(name: string): boolean {
  return INPUT_ENDING.test(name);
}

/**
 * `agents.json`, `x.agent.json` and `agents/x.json` hold agents, likewise with .ndjson and .jsonl. The file's own name goes
 * before its folder's. Undefined where nothing tells; folders further up do not, since any path may lead through a `users`.
 */
export function collectionOfFile(path: string, catalog: Catalog): string | undefined {
  const name = basename(path);
  if (!isInputName(name)) return undefined;
  const stem = name.replace(INPUT_ENDING, '');
  if (Object.hasOwn(catalog.collections, stem)) return stem;
  return collectionOfSingular(stem, catalog) ?? collectionOfFolder(path, catalog);
}

function collectionOfSingular(stem: string, catalog: Catalog): string | undefined {
  const found = Object.entries(catalog.collections).find(([, { singular }]) => stem.endsWith(`.${singular}`));
  return found?.[0];
}

function collectionOfFolder(path: string, catalog: Catalog): string | undefined {
  const parent = dirname(path);
  // Most paths name the folder; only of one such as `./x.json` it must be found out.
  const folder = basename(/(^|\/)\.{0,2}$/.test(parent) ? resolve(parent) : parent);
  return Object.hasOwn(catalog.collections, folder) ? folder : undefined;
}

/** The collection that a path tells in some other dialect than the one that was taken, and which that is; '' where there is none. */
export function otherDialectHint(path: string): string {
  const found = DIALECT_NAMES.flatMap((name) => collectionOfFile(path, openDialect(name).catalog) ?? []);
  return found[0] === undefined ? '' : `its name says ${found[0]}, which ${dialectsKnowing(found[0])}`;
}

/** Such as `--dialect stored knows`; '' where none does. */
export function dialectsKnowing(collection: string): string {
  const names = dialectsWith(collection).map((name) => `--dialect ${name}`);
  return names.length === 0 ? '' : `${alternatives(names)} knows`;
}
