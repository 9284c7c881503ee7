// Whether a document may break a limit of the target, told by its canonical form: most cannot, and need no walk of their own.
import type { Limits } from '../backend/backend.js';

/** In UTF-8, of one UTF-16 unit; and room for what the canonical form writes shorter. */
const MOST_BYTES = 6;
/** Of the containers that a text may have one in another: an opening and a closing sign each. */
const SIGNS = 2;

/** False where it surely breaks none. */
export function limitTest(limits: Limits): (canonical: string) => boolean {
  const {
    maxDocumentBytes = Number.POSITIVE_INFINITY,
    maxIdBytes: _ids,
    emptyIds: _emptyIds,
    maxDepth = Number.POSITIVE_INFINITY,
    maxDigits = Number.POSITIVE_INFINITY,
    nulInStrings = true,
    loneSurrogates = true,
    ...others
  } = limits;
  // What needs a look at every name or number.
  if (Object.values(others).some((limit) => limit !== undefined && limit !== true)) return () => true;
  const length = Math.min(maxDocumentBytes / MOST_BYTES, maxDepth * SIGNS, Math.max(maxDigits, 17));
  const mayEscape = !nulInStrings || !loneSurrogates;
  // Only U+0000 and its like, and halves of surrogate pairs, are written with \\u.
  return (canonical) => canonical.length > length || (mayEscape && canonical.includes('\\u'));
}
