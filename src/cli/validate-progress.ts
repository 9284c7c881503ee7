// The progress of validate: in bytes of files, or in documents where a location is among what is read.
import { statSync } from 'node:fs';
import type { Input } from '../files/discover.js';
import { chooseProgressMode, type Progress, type ProgressMode, startProgress } from '../report/progress.js';
import { optimizeAsUsual } from './optimizing.js';
import type { ValidateFlags } from './validate-options.js';

/** A run that reads more than this lasts long enough for optimized code to pay. */
const LONG_RUN_BYTES = 16 << 20;

/** `onProgress` is told all bytes read so far. */
export async function withByteProgress<T>(
  flags: ValidateFlags,
  inputs: readonly Input[],
  work: (onProgress: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  const mode = modeOf(flags);
  let isLong = false;
  return shown({ unit: 'bytes', total: totalBytes(inputs, mode), mode }, (progress) =>
    work((bytes) => {
      if (!isLong && bytes > LONG_RUN_BYTES) {
        isLong = true;
        optimizeAsUsual();
      }
      progress.update(bytes);
    }),
  );
}

/** `onDocuments` is told how many more documents were read. */
export async function withDocumentProgress<T>(
  flags: ValidateFlags,
  total: number | undefined,
  work: (onDocuments: (documents: number) => void) => Promise<T>,
): Promise<T> {
  let read = 0;
  return shown({ unit: 'documents', total, mode: modeOf(flags) }, (progress) =>
    work((documents) => {
      read += documents;
      progress.update(read);
    }),
  );
}

function modeOf({ progress, quiet = false }: ValidateFlags): ProgressMode {
  return chooseProgressMode({
    progress: progress === 'auto' ? undefined : progress,
    quiet,
    isTTY: process.stderr.isTTY,
  });
}

async function shown<T>(
  what: { readonly unit: string; readonly total: number | undefined; readonly mode: ProgressMode },
  work: (progress: Progress) => Promise<T>,
): Promise<T> {
  const progress = await startProgress({ label: 'validate', ...what, stream: process.stderr });
  try {
    return await work(progress);
  } finally {
    progress.stop();
  }
}

// Only a bar needs the total, and thousands of files would have to be asked for it.
function totalBytes(inputs: readonly Input[], mode: ProgressMode): number | undefined {
  if (mode !== 'bar' || inputs.some((input) => input.kind !== 'file')) return undefined;
  return inputs.reduce((sum, input) => sum + (statSync(input.path, { throwIfNoEntry: false })?.size ?? 0), 0);
}
