// Which collection names DynamoDB cannot have as names of tables.

/** Why DynamoDB cannot have a collection of this name under this prefix; undefined where it can. */
export function refusalOf(prefix: string, collection: string): string | undefined {
  if (collection === '') return 'is empty';
  const odd = /[^a-zA-Z0-9_.-]/u.exec(collection)?.[0];
  if (odd !== undefined) {
    return `holds ${JSON.stringify(odd)}; DynamoDB takes letters, digits, and _ . - in the name of a table`;
  }
  const { length } = prefix + collection;
  if (length < 3) return `has ${length} characters; DynamoDB takes at least 3 in the name of a table`;
  if (length > 255)
    return `has with its prefix ${length} characters; DynamoDB takes at most 255 in the name of a table`;
  return undefined;
}
