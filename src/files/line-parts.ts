// Cuts a large NDJSON file at line ends, so that several threads can read it.
import { closeSync, openSync, readSync } from 'node:fs';
import type { FilePart } from './block-source.js';

const NEWLINE = 10;
const STEP_BYTES = 1 << 16;

/** Parts of about `partBytes` each; every line is in exactly one. */
export function lineParts(path: string, size: number, partBytes: number): FilePart[] {
  const fd = openSync(path, 'r');
  try {
    const parts: FilePart[] = [];
    for (let start = 0; start < size; ) {
      const end = start + partBytes >= size ? size : lineEndAfter(fd, start + partBytes, size);
      parts.push({ start, end });
      start = end;
    }
    return parts;
  } finally {
    closeSync(fd);
  }
}

function lineEndAfter(fd: number, from: number, size: number): number {
  const block = Buffer.allocUnsafe(STEP_BYTES);
  for (let position = from; position < size; ) {
    const read = readSync(fd, block, 0, STEP_BYTES, position);
    if (read === 0) return size;
    const at = block.subarray(0, read).indexOf(NEWLINE);
    if (at !== -1) return position + at + 1;
    position += read;
  }
  return size;
}
