// The collections whose ids are tokens of logged-in users, whatever the dialect knows of them: worth nothing elsewhere, and they
// open accounts. Transfers and verify leave them out unless they are asked for by name, and show none of their ids.

const TOKEN_COLLECTIONS: readonly string[] = ['user_sessions'];

export function isTokenCollection(collection: string): boolean {
  return TOKEN_COLLECTIONS.includes(collection);
}
