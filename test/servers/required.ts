// What a run must not do without: REQUIRE_BACKENDS names servers and programs, and absent is then failed.

const NAMES = [
  'postgres15',
  'postgres18',
  'ferretdb',
  'mongo-java-server',
  'mongodb',
  'couchdb',
  'dynamodb',
  'python',
  'go',
  'fastapi',
] as const;

/** True where the run must fail without it: REQUIRE_BACKENDS=postgres15,python. Throws for names that are none. */
export function isRequired(name: (typeof NAMES)[number]): boolean {
  const required = (process.env['REQUIRE_BACKENDS'] ?? '').split(',').filter((part) => part !== '');
  const known: readonly string[] = NAMES;
  const unknown = required.find((part) => !known.includes(part));
  if (unknown === undefined) return required.includes(name);
  throw new Error(`REQUIRE_BACKENDS names "${unknown}"; known: ${NAMES.join(', ')}`);
}
