import { expect, it } from 'vitest';
import { isSealed } from './aes-sealer.ts';
import { plainSealer } from './plain-sealer.ts';

it('records of before the vault can be read to be sealed, and never pass for sealed ones', async () => {
  const place = { store: 'tail', key: 'x' };
  const bytes = await plainSealer.seal(place, { b: [1, 'è'], a: null });
  expect(await plainSealer.open(place, bytes)).toEqual({
    ok: true,
    value: { a: null, b: [1, 'è'] },
  });
  expect((await plainSealer.open(place, bytes.slice(1))).ok).toBe(false);
  expect(isSealed(bytes)).toBe(false);
});
