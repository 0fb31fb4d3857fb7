/** Time, as an argument: milliseconds since 1970-01-01T00:00:00Z, as the device believes. */
export interface Clock {
  now(): number;
}

/** Chance, as an argument: `length` unpredictable bytes. */
export interface Random {
  bytes(length: number): Uint8Array;
}

/** A random source that repeats: for tests, samples and the demo, never for keys or salts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  const nextByte = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) & 0xff;
  };
  return { bytes: (length) => Uint8Array.from({ length }, nextByte) };
}

/** A whole number in `[0, bound)` drawn from `random`. */
export function randomBelow(random: Random, bound: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = random.bytes(4);
  return Math.floor(((((a << 24) | (b << 16) | (c << 8) | d) >>> 0) / 2 ** 32) * bound);
}
