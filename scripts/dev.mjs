// npm run dev: the app with hot reload, and the server rebuilt and restarted at each change.
//   node scripts/dev.mjs [--demo]       app on 5173, server on PORT (default 8787), which it asks
import { spawn } from 'node:child_process';
import { build, createServer } from 'vite';

const port = process.env.PORT ?? '8787';
const outDir = 'dist/dev-server';
const args = process.argv.slice(2);

let server;
/** The next server starts when the last one has let go of the port and of the data. */
async function restart() {
  if (server !== undefined && server.exitCode === null) {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
  }
  server = spawn(process.execPath, [`${outDir}/main.js`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PORT: port },
  });
}

const watcher = await build({
  logLevel: 'warn',
  build: { ssr: 'src/server/main.ts', outDir, watch: {} },
});
let restarting = Promise.resolve();
watcher.on('event', (event) => {
  if (event.code === 'BUNDLE_END') restarting = restarting.then(restart);
  if (event.code === 'ERROR') console.error(event.error.message);
});

const target = `http://localhost:${port}`;
const app = await createServer({
  server: {
    proxy: {
      '/v1': { target, ws: true },
      '/status': { target },
    },
  },
});
await app.listen();
app.printUrls();

async function stop() {
  await Promise.allSettled([app.close(), watcher.close()]);
  server?.kill('SIGTERM');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
