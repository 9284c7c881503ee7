// Copies bytes between buffers.

/** Up to so many, a loop is done before a call of the runtime's own has begun. */
const FEW = 48;

/** Returns how many there were. */
export function copyBytes(from: Buffer, start: number, end: number, to: Buffer, at: number): number {
  const length = end - start;
  if (length > FEW) from.copy(to, at, start, end);
  else for (let next = 0; next < length; next++) to[at + next] = from[start + next] as number;
  return length;
}
