import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontCoverage } from './font-coverage.ts';
import { sfntOf } from './woff.ts';

const FILE = 'node_modules/@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff';

describe('WOFF 1.0', () => {
  it('gives back the tables of the font, each in its place', async () => {
    const sfnt = await sfntOf(new Uint8Array(readFileSync(FILE)));
    const coverage = fontCoverage(sfnt);
    expect(['і', 'ї', 'є', 'ґ'].every((char) => coverage.has(char.codePointAt(0) ?? 0))).toBe(true);
    expect(coverage.has(0x41)).toBe(false);
  });

  it('refuses what is not WOFF', async () => {
    await expect(sfntOf(new Uint8Array(64))).rejects.toThrow(RangeError);
  });
});
