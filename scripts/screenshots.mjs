// npm run screenshots: pictures of every screen of the demo, at the shapes people use.
//   -- --built   dist/ is up to date: don't build
// Writes docs/pictures/interview.png (the README's) and everything else under screenshots/.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from './chromium.mjs';

const PORT = 8799;
const url = `http://localhost:${PORT}`;
const SHAPES = {
  desktop: { width: 1280, height: 800 },
  landscape: { width: 1180, height: 820 },
  portrait: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
};
const PAGES = {
  oggi: '/',
  persone: '/persone',
  nuova: '/persone/nuova',
  imprese: '/imprese',
  impresa: '/imprese/nuova',
  agenda: '/agenda',
  gruppi: '/agenda/gruppi',
  rivedere: '/da-rivedere',
  indicatori: '/indicatori',
  sincronizzazione: '/sincronizzazione',
  passkey: '/passkey',
  aiuto: '/aiuto',
  servizi: '/servizi',
  servizio: '/servizi/A',
  registro: '/amministrazione/registro',
  chiosco: '/chiosco',
};

if (!process.argv.includes('--built'))
  spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
const data = mkdtempSync(join(tmpdir(), 'sportello-pictures-'));
const server = spawn(process.execPath, ['dist/server/main.js', '--demo'], {
  env: { ...process.env, PORT: String(PORT), DATA_DIR: data },
  stdio: 'ignore',
});
try {
  await untilReady();
  for (const [shape, viewport] of Object.entries(SHAPES)) await takeAll(shape, viewport);
} finally {
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

async function untilReady() {
  for (let tries = 0; tries < 600; tries += 1) {
    if (
      await fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('The server did not start');
}

async function takeAll(shape, viewport) {
  const folder = join('screenshots', shape);
  mkdirSync(folder, { recursive: true });
  mkdirSync('docs/pictures', { recursive: true });
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
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
  const page = await browser.newPage({ viewport, locale: 'it-IT', timezoneId: 'Europe/Rome' });
  const shoot = async (name) => {
    await page.waitForTimeout(800);
    await page.screenshot({ path: join(folder, `${name}.png`) });
  };
  await page.goto(url);
  await shoot('accesso');
  await page.getByRole('textbox', { name: 'Nome utente' }).fill('elena.sartori');
  await page.getByRole('textbox', { name: 'Password' }).fill('montefiore-demo-2026');
  await page.getByRole('button', { name: 'Entra', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Oggi' }).waitFor({ timeout: 60_000 });
  await page
    .getByText(/\d+ appuntament/)
    .first()
    .waitFor({ timeout: 120_000 }); // the office has arrived
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(url + path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await shoot(name);
  }
  await page.goto(`${url}/persone`);
  await page.getByRole('searchbox').last().fill('ben');
  await shoot('persone-cerca');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/persone\/[0-9a-f-]{36}/);
  await shoot('fascicolo');
  await interview(page, shoot, shape);
  await browser.close();
}

async function interview(page, shoot, shape) {
  const next = () => page.getByRole('button', { name: /^(Avanti|Inizia)/ }).click();
  const heading = (name) => page.getByRole('heading', { name }).waitFor();
  await page.goto(url);
  await page.getByRole('button', { name: 'Accoglienza senza identificare' }).first().click();
  await heading('Persona e appuntamento');
  await shoot('colloquio-1-apertura');
  await next();
  await heading('Perché è venuta');
  await page.getByRole('checkbox', { name: 'Cercare lavoro' }).check();
  await page.getByRole('checkbox', { name: 'Formazione' }).check();
  await shoot('colloquio-2-motivo');
  if (shape === 'landscape') await page.screenshot({ path: 'docs/pictures/interview.png' });
  await next();
  await heading('Situazione di oggi');
  await page.getByRole('radiogroup', { name: 'Oggi lavora?' }).getByRole('radio').first().check();
  await page.getByRole('radiogroup', { name: /DID/ }).getByRole('radio').nth(1).check();
  await page.getByRole('checkbox', { name: 'Nessuno' }).check();
  await page.getByRole('radio', { name: '18–29' }).check();
  await shoot('colloquio-3-situazione');
  await next();
  await heading('Informazioni date');
  await page.getByRole('button', { name: 'Le ho date tutte' }).click();
  await page
    .getByRole('radiogroup', { name: /profilazione/ })
    .getByRole('radio')
    .first()
    .check();
  await page.getByRole('radiogroup', { name: /Eures/ }).getByRole('radio').first().check();
  await shoot('colloquio-4-informazioni');
  await next();
  await heading('Offerte di lavoro');
  await shoot('colloquio-5-offerte');
  await next();
  await heading('Prossimi passi');
  await page.getByRole('button', { name: 'Proponi B' }).click();
  await shoot('colloquio-6-passi');
  await next();
  await heading('Chiusura');
  await shoot('colloquio-7-chiusura');
  await next();
  await heading('Riepilogo');
  await shoot('colloquio-8-riepilogo');
  await page.getByRole('button', { name: 'Concludi' }).click();
  await heading('Prestazione conclusa');
  await shoot('colloquio-9-conclusa');
  await page.getByRole('link', { name: /Apri e stampa/ }).click();
  await page.getByRole('button', { name: 'Stampa' }).waitFor();
  await shoot('documento');
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({
    path: join('screenshots', shape, 'documento-stampa.png'),
    fullPage: true,
  });
}
