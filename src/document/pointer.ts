// JSON pointers (RFC 6901), and the pointer patterns of a catalog, in which `*` stands for any one step.
import type { JsonPath } from './json.js';
import { withoutPassword } from './url-password.js';

/** The pointer of a path; the document itself is the empty string. */
export function toPointer(path: JsonPath): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** For messages and reports: some fields are named by URLs, and a password in one must not be seen. */
export function shownPointer(path: JsonPath): string {
  return toPointer(path.map((step) => (typeof step === 'string' ? withoutPassword(step) : step)));
}

/** The steps of a pointer, all as strings: `/messages/0/role` is `['messages', '0', 'role']`. */
export function fromPointer(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** True if the path lies at the pattern or below it: `/api_keys/*` covers `/api_keys/openai_api_key`. */
export function isCoveredBy(path: JsonPath, pattern: string): boolean {
  const steps = fromPointer(pattern);
  return steps.length <= path.length && steps.every((step, at) => step === '*' || step === String(path[at]));
}
