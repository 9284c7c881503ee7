// The walker for patterns, loaded when one is met: most command lines have none, and it takes 10 ms.
import { createRequire } from 'node:module';

let loaded: typeof import('tinyglobby') | undefined;

export function globbing(): typeof import('tinyglobby') {
  loaded ??= createRequire(import.meta.url)('tinyglobby') as typeof import('tinyglobby');
  return loaded;
}
