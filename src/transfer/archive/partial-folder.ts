// Where an archive stands while it is made; the journal of an export is in it, and goes when the archive is finished.

export function partialFolder(path: string): string {
  return `${path}.partial`;
}
