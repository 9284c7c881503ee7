// Whether a document may break a limit of the target, told by its canonical form: most cannot, and need no walk of their own.
import type { Limits } from '../backend/backend.js';

/** In UTF-8, of one UTF-16 unit; and room for what the canonical form writes shorter. */
const MOST_BYTES = 6;
/** Of the containers that a text may have one in another: an opening and a closing sign each. */
const SIGNS = 2;

/** False where it surely breaks none. `text` is left out where there is no `\u` in it; the length may be in UTF-8 or in UTF-16. */
export function limitTest(limits: Limits): (length: number, text?: string) => boolean {
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
  const enough = Math.min(maxDocumentBytes / MOST_BYTES, maxDepth * SIGNS, Math.max(maxDigits, 17));
  const mayEscape = !nulInStrings || !loneSurrogates;
  // Only U+0000 and its like, and halves of surrogate pairs, are written with \\u.
  return (length, text) => length > enough || (mayEscape && text?.includes('\\u') === true);
}
