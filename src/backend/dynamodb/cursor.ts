// Where a scan goes on: behind a key, in each of several segments of the table that are read side by side.

/** Not begun, behind the item of this key, or at its end. */
export type SegmentState =
  | { readonly is: 'new' }
  | { readonly is: 'after'; readonly id: string }
  | { readonly is: 'done' };

const NEW: SegmentState = { is: 'new' };

/** The segments of a scan that begins, or goes on; how many there are stands in the cursor. */
export function segmentsOf(cursor: string | undefined, count: number): SegmentState[] {
  if (cursor === undefined) return Array.from({ length: count }, () => NEW);
  const states = JSON.parse(cursor) as readonly (string | 0 | 1)[];
  return states.map((state) => {
    if (typeof state === 'string') return { is: 'after', id: state };
    return state === 0 ? NEW : { is: 'done' };
  });
}

/** Undefined where all are at their end. */
export function cursorOf(segments: readonly SegmentState[]): string | undefined {
  if (segments.every(({ is }) => is === 'done')) return undefined;
  return JSON.stringify(
    segments.map((state) => (state.is === 'after' ? state.id : state.is === 'new' ? 0 : 1)),
  );
}
