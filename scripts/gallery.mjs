// Photographs src/ui/gallery in every shape and theme into GALLERY_DIR (/tmp/gallery) and runs axe
// on each. `--serve` only serves it; `--frame=04` and `--variant=phone` choose. Development only.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.env.GALLERY_DIR ?? '/tmp/gallery';
const option = (name) =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';

const FRAMES = ['01-oggi', '02-persone', '04-colloquio', '07-accesso', 'parts', 'fields'];
const VARIANTS = {
  desktop: { viewport: { width: 1280, height: 800 } },
  portrait: { viewport: { width: 800, height: 1280 } },
  phone: { viewport: { width: 390, height: 844 } },
  small: { viewport: { width: 320, height: 640 } },
  zoom400: { viewport: { width: 320, height: 200 } },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  forced: { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
  contrast: { viewport: { width: 1280, height: 800 }, contrast: 'more' },
  rtl: { viewport: { width: 1280, height: 800 }, dir: 'rtl' },
  rtlPhone: { viewport: { width: 390, height: 844 }, dir: 'rtl' },
};

const page = (dir) => `<!doctype html><html lang="${dir === 'rtl' ? 'ar' : 'it'}" dir="${dir}">
<head><meta charset="utf-8"><title>Galleria</title><link rel="icon" href="/favicon.svg">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
</head><body><div id="root"></div><script type="module" src="/src/ui/gallery/main.tsx"></script></body></html>`;

/** An index page that exists nowhere on disk, so nothing of the gallery can reach a build. */
const virtualIndex = {
  name: 'gallery-index',
  configureServer: (server) => {
    server.middlewares.use(async (request, response, next) => {
      if (!request.url?.startsWith('/gallery?')) return next();
      const dir = request.url.includes('dir=rtl') ? 'rtl' : 'ltr';
      response.setHeader('content-type', 'text/html');
      response.end(await server.transformIndexHtml(request.url, page(dir)));
    });
  },
};

/** What is only there after an act: overlays, lists, messages. */
const SCENES = [
  ['parts', 'desktop', 'dialog', (tab) => tab.getByRole('button', { name: 'Firma' }).click()],
  ['parts', 'dark', 'toast', (tab) => tab.getByRole('button', { name: /Togli l/u }).click()],
  [
    'fields',
    'desktop',
    'list',
    (tab) => tab.getByLabel('In che comune vive?').pressSequentially('ce'),
  ],
  [
    'fields',
    'phone',
    'list',
    (tab) => tab.locator('#lavora').locator('..').getByRole('button').click(),
  ],
  ['04-colloquio', 'phone', 'steps', (tab) => tab.getByRole('button', { name: 'Passi' }).click()],
  ['04-colloquio', 'phone', 'side', (tab) => tab.getByRole('button', { name: 'Cosa' }).click()],
  ['04-colloquio', 'desktop', 'typing', (tab) => tab.getByLabel('Note sull').focus()],
  ['01-oggi', 'phone', 'more', (tab) => tab.getByRole('button', { name: 'Altro' }).click()],
  ['01-oggi', 'portrait', 'more', (tab) => tab.getByRole('button', { name: 'Altro' }).click()],
];

async function look(browser, base, [frame, variant, scene, act]) {
  const { dir = 'ltr', ...options } = VARIANTS[variant];
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const tab = await context.newPage();
  const problems = [];
  tab.on('pageerror', (error) => problems.push(error.message));
  tab.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  await tab.goto(`${base}/gallery?frame=${frame}&dir=${dir}`, { waitUntil: 'networkidle' });
  await tab.waitForSelector('#contenuto');
  await tab.evaluate(() => document.fonts.ready);
  await act?.(tab);
  if (act !== undefined) await tab.waitForTimeout(300);
  const name = [frame, variant, scene].filter(Boolean).join('-');
  await tab.screenshot({ path: join(folder, `${name}.png`) });
  await tab.screenshot({ path: join(folder, `${name}-full.png`), fullPage: true });
  const tooWide = await tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (tooWide > 0) problems.push(`scrolls sideways by ${tooWide} px`);
  // Whole page in view: a target half under a sticky bar is not a finding about its size.
  const height = await tab.evaluate(() => document.documentElement.scrollHeight);
  if (act === undefined) await tab.setViewportSize({ width: options.viewport.width, height });
  const { violations } = await new AxeBuilder({ page: tab })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  for (const { id, nodes } of violations) {
    problems.push(`axe ${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  }
  await context.close();
  return problems;
}

const server = await createServer({
  root,
  configFile: false,
  cacheDir: join(root, 'node_modules/.cache/gallery'),
  plugins: [react(), virtualIndex],
  optimizeDeps: { entries: ['src/ui/gallery/main.tsx'] },
  server: { port: 0, hmr: false, host: '127.0.0.1' },
  logLevel: 'error',
});
await server.listen();
const base = `http://127.0.0.1:${server.httpServer.address().port}`;
if (process.argv.includes('--serve')) {
  console.log(`${base}/gallery?frame=01-oggi`);
} else {
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const looks = FRAMES.flatMap((frame) => Object.keys(VARIANTS).map((variant) => [frame, variant]));
  const wanted = [...looks, ...SCENES].filter(
    ([frame, variant]) =>
      frame.startsWith(option('frame')) && variant.startsWith(option('variant')),
  );
  let count = 0;
  for (const one of option('scenes') === '' ? wanted : SCENES) {
    const problems = await look(browser, base, one);
    count += problems.length;
    for (const problem of problems) console.log(`${one.slice(0, 3).join(' ')}: ${problem}`);
  }
  console.log(`${count} findings`);
  await browser.close();
  await server.close();
  process.exitCode = count === 0 ? 0 : 1;
}
