// Where a scan goes on: behind a key, in each of several segments of the table that are read side by side; and which of them is next.

/** Not begun, behind the item of this key, or at its end. */
export type SegmentState =
  | { readonly is: 'new' }
  | { readonly is: 'after'; readonly id: string }
  | { readonly is: 'done' };

export interface ScanPlace {
  /** Of the segments: the one that the next page is of. */
  readonly turn: number;
  readonly segments: readonly SegmentState[];
}

const NEW: SegmentState = { is: 'new' };

/** Of a scan that begins with so many segments, or goes on; how many there are stands in the cursor. */
export function placeAt(cursor: string | undefined, count: number): ScanPlace {
  if (cursor === undefined) return { turn: 0, segments: Array.from({ length: count }, () => NEW) };
  const [turn, ...states] = JSON.parse(cursor) as readonly [number, ...(string | 0 | 1)[]];
  const segments = states.map((state): SegmentState => {
    if (typeof state === 'string') return { is: 'after', id: state };
    return state === 0 ? NEW : { is: 'done' };
  });
  return { turn, segments };
}

/** Undefined where all are at their end. */
export function cursorOf({ turn, segments }: ScanPlace): string | undefined {
  if (segments.every(({ is }) => is === 'done')) return undefined;
  const states = segments.map((state) => (state.is === 'after' ? state.id : state.is === 'new' ? 0 : 1));
  return JSON.stringify([turn, ...states]);
}
