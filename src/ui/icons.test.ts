import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ICON_NAMES } from './icon-names.ts';

it('public/icons.svg holds every named symbol, and no other', () => {
  const sprite = readFileSync('public/icons.svg', 'utf8');
  const ids = [...sprite.matchAll(/<symbol id="it-([a-z-]+)"/gu)].map(([, id]) => id);
  expect(ids).toEqual([...ICON_NAMES]);
});
