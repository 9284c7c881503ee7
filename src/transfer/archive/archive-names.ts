// The names by which an archive is known: of its files, of its folder while it is made, and of its format.

export const FORMAT = 'gofannon-dbkit archive';
export const MANIFEST = 'manifest.json';
export const MANIFEST_DIGEST = 'manifest.sha256';

/** Where an archive stands while it is made; the journal of an export is in it, and goes when the archive is finished. */
export function partialFolder(path: string): string {
  return `${path}.partial`;
}

/** Whose file it is, so far as its name tells: the encoded collection and the segment's number. */
export function readSegmentFile(file: string): { encoded: string; number: number } | undefined {
  const parts = /^([a-z0-9_%A-F-]+)\.(\d{5,})\.ndjson(?:\.gz|\.zst)?(?:\.age)?$/.exec(file);
  return parts ? { encoded: parts[1] ?? '', number: Number(parts[2]) } : undefined;
}
