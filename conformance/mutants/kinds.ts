// Tells Gofannon's own documents from others, wherever they are stored, by a field that each of one kind has.
import type { JsonObject } from '../../src/document/json.js';

const MARKS = {
  agents: ['input_schema'],
  deployments: ['agentId'],
  users: ['basic_info', 'usage'],
  sessions: ['messages'],
  tickets: ['request'],
  demos: ['is_public'],
} as const;

export type Kind = keyof typeof MARKS;

/** The collection that such a document is made for; undefined for a document of another kind. */
export function kindOf(document: JsonObject): Kind | undefined {
  const kinds = Object.keys(MARKS) as Kind[];
  return kinds.find((kind) => MARKS[kind].some((name) => Object.hasOwn(document, name)));
}
