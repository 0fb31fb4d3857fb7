import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** What the browser needs to install the app; the icons are in `public/`. */
const manifest: VitePWAOptions['manifest'] = {
  id: '/',
  name: 'Sportello',
  short_name: 'Sportello',
  description: 'I servizi essenziali dei centri per l’impiego, anche senza rete',
  lang: 'it',
  dir: 'ltr',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: '#0066CC',
  background_color: '#F5F7FA',
  icons: [
    { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  shortcuts: [
    {
      name: 'Persone',
      url: '/persone',
      icons: [{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' }],
    },
  ],
};

/** Our own `sw.ts` with the list of every built file: lazy chunks and fonts work offline too. */
const pwa = () =>
  VitePWA({
    strategies: 'injectManifest',
    srcDir: 'src/app',
    filename: 'sw.ts',
    injectRegister: false, // src/app registers it, to decide when an update is applied
    registerType: 'prompt',
    manifest,
    injectManifest: {
      rollupFormat: 'iife', // a classic worker, for every browser
      globPatterns: [
        '**/*.{html,js,css,svg,png,woff2,ttf,json,wasm}',
        // Scripts of the office's languages; Chinese and the rest are kept on use (decision 0009).
        '**/noto-{sans-arabic,sans-bengali,nastaliq-urdu}-*.woff',
        '**/noto-sans-cyrillic-{400,700}-*.woff',
      ],
      maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
    },
  });

/** What a module imports, and what of it comes only when asked. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const moduleAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Our modules that a step of the start needs, in one file: on a slow line eighty small ones cost more in
 * turns than in bytes. What comes on demand keeps the files that the bundler gives it.
 */
function reachedFrom(name: string, entries: readonly string[]) {
  const reached = new Set<string>();
  const reach = (id: string, graph: ModuleGraph): void => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) reach(next, graph);
  };
  return (id: string, graph: ModuleGraph): string | null => {
    for (const entry of entries) reach(moduleAt(entry), graph);
    return reached.has(id) ? name : null;
  };
}

/**
 * The steps of the start: *Accesso*, then this browser's storage and vault, then the desk. Libraries
 * change less often than our code: in files of their own an update keeps them cached.
 */
const chunkGroups = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 5 },
  { name: 'storage', test: /node_modules[\\/](dexie|zod)[\\/]/, priority: 5 },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/](?!(react-)?query)/, priority: 5 },
  { name: reachedFrom('accesso', ['src/app/main.tsx']), priority: 4 },
  {
    name: reachedFrom('workplace', ['src/app/open-workplace.ts', 'src/app/kiosk-mode.tsx']),
    priority: 3,
  },
  { name: reachedFrom('desk', ['src/app/pages.tsx', 'src/app/open-desk.ts']), priority: 2 },
];

const clientBuild = {
  outDir: 'dist/client',
  target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
  rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
};

/** `vite build --ssr src/server/main.ts --outDir dist/server`: packages stay in node_modules. */
const serverBuild = { outDir: 'dist/server', target: 'node20', copyPublicDir: false };

export default defineConfig(({ isSsrBuild }) => ({
  plugins: process.env['VITEST'] || isSsrBuild ? [react()] : [react(), pwa()],
  build: {
    ...(isSsrBuild ? serverBuild : clientBuild),
    sourcemap: process.env['SOURCEMAP'] === '1',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000, // kB before compression; the real limit is .size-limit.json
  },
  css: {
    preprocessorOptions: {
      scss: {
        quietDeps: true, // Bootstrap Italia 2 is written for Sass 1
        silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'],
      },
    },
  },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 90_000, // a busy machine is not a fault
    hookTimeout: 120_000, // a new PostgreSQL on a busy machine
    teardownTimeout: 30_000,
    passWithNoTests: false,
    globalSetup: 'scripts/blank-database.mjs',
    // A browser-like test says so itself, in its first line: // @vitest-environment jsdom
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/server/**'],
        },
      },
      {
        extends: true,
        test: { name: 'server', environment: 'node', include: ['src/server/**/*.test.ts'] },
      },
    ],
  },
}));
