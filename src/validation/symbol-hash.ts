// A 61-bit hash of a name, in two 32-bit halves: what a symbol table remembers instead of the name itself.

/** Filled by `hashSymbol`: the low 32 bits, then 29 high bits. One object for all, since millions are made. */
export const symbolHash = { low: 0, high: 0 };

/** Hashes a name into `symbolHash`; true where the name is ASCII. The seed is the same for all tables that are merged. */
export function hashSymbol(name: string, seed: number): boolean {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  let all = 0;
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at);
    all |= unit;
    one = Math.imul(one ^ unit, 2654435761);
    two = Math.imul(two ^ unit, 1597334677);
    // Multiplication moves bits up only; without this, high bits of a unit would never reach the low ones.
    one ^= one >>> 15;
    two ^= two >>> 13;
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909);
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  symbolHash.low = one >>> 0;
  symbolHash.high = two >>> 3;
  return all < 128;
}
