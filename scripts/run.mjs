// Runs one TypeScript module the way the app sees it (import.meta.glob, ?raw), without building:
//   node scripts/run.mjs src/lep/print-catalogue.ts [arguments]
// The module finds its arguments in process.argv, from the third on. Exit code 1 if it throws.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: node scripts/run.mjs <module.ts> [arguments]');
  process.exit(1);
}
const module = resolve(file);
process.argv = [process.execPath, module, ...args];

const server = await createServer({
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
try {
  await server.ssrLoadModule(module);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await server.close();
}
