// Where the page behind an answer most likely begins, found before the answer is read: CouchDB then makes that page meanwhile. Who
// has read the answer knows, and lets go of the page where it was another place.

const ROW = Buffer.from('{"id":"');
const HEADER = /^\{"total_rows":(\d+),"offset":(\d+),"rows":\[/;
/** What it matches is shorter. */
const MOST_HEADER = 100;
/** Documents may hold what looks like the beginning of a row, up to its value; of an id and what follows it, so many bytes are looked at. */
const MOST_TRIES = 50;
const MOST_ID = 1000;

/** The id of the last row; undefined where it is not found quickly, or there seem to be no more rows than these. */
export function likelyLastId(body: Buffer, size: number): string | undefined {
  const [, total, offset] = HEADER.exec(body.toString('latin1', 0, MOST_HEADER)) ?? [];
  if (total === undefined || Number(offset) + size >= Number(total)) return undefined;
  let at = body.length;
  for (let tries = 0; tries < MOST_TRIES && at > 0; tries++) {
    at = body.lastIndexOf(ROW, at - 1);
    if (at < 0) return undefined;
    const start = body.toString('utf8', at, at + 3 * MOST_ID);
    const [, id] = /^\{"id":"([^"\\]*)","key":"\1","value":\{"rev":"/.exec(start) ?? [];
    if (id !== undefined) return id;
  }
  return undefined;
}
