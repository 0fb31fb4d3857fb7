import ranges from '@fontsource/noto-sans-sc/unicode.json';
import type { ScriptFace } from './script-faces.ts';

const files = import.meta.glob<string>(
  '/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-[0-9]*-{400,700}-normal.woff',
  { eager: true, import: 'default', query: '?url&no-inline' },
);

/** Simplified Chinese, in about a hundred files a weight: a page asks only for those it writes with. */
export const chineseFaces: readonly ScriptFace[] = Object.entries(files).flatMap(([path, url]) => {
  const [, slice, weight] = /noto-sans-sc-(\d+)-(400|700)-normal/.exec(path) ?? [];
  const range = Object.entries(ranges).find(([key]) => key === `[${slice ?? ''}]`)?.[1];
  return range === undefined
    ? []
    : [{ family: 'Noto Sans SC', weight: weight === '700' ? 700 : 400, url, range }];
});
