import { describe, expect, it } from 'vitest';
import { foldStream } from './fold.ts';
import { stateHash } from './state-hash.ts';
import { chain, linkedFact } from './testing/linked-facts.ts';

const facts = chain(6, (index) => 1000 + index);

describe('stateHash', () => {
  it('I6 · is the same whatever the order in which the facts came', () => {
    expect(stateHash(foldStream([...facts].reverse()))).toBe(stateHash(foldStream(facts)));
  });

  it('I6 · changes with any fact', () => {
    const hashes = facts.map((_, count) => stateHash(foldStream(facts.slice(0, count + 1))));
    expect(new Set(hashes).size).toBe(facts.length);
    const other = linkedFact({ dseq: 7, after: [], clock: 500, path: 'motivo.altro' });
    expect(stateHash(foldStream([...facts, other]))).not.toBe(stateHash(foldStream(facts)));
  });
});
