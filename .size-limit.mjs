// What a first visit must fetch before anything shows, as index.html says; brotli, kB of 1000 bytes.
import { readFileSync } from 'node:fs';

const html = readFileSync(new URL('dist/client/index.html', import.meta.url), 'utf8');
const linked = (kind) =>
  [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)]
    .map(([, file = '']) => `dist/client/${file}`)
    .filter((file) => file.endsWith(kind));

// The steps after *Accesso*: `chunkGroups` of vite.config.ts.
const upToDesk = [
  ...linked('.js'),
  ...['storage', 'workplace', 'router', 'desk'].map((step) => `dist/client/assets/${step}-*.js`),
];

export default [
  { name: 'JavaScript of the first load', path: linked('.js'), limit: '100 kB', brotli: true },
  { name: 'JavaScript from nothing to Oggi', path: upToDesk, limit: '300 kB', brotli: true },
  { name: 'CSS of the first load', path: linked('.css'), limit: '60 kB', brotli: true },
];
