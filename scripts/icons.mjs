// Writes public/icons.svg (the symbols named in src/ui/icon-names.ts) and the app's own icons from
// one drawing. Needs Chromium for the PNGs: CHROMIUM, or /usr/bin/chromium.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The public building of src/ui/mark.tsx, on a 28 × 30 field. */
const BUILDING = 'M14 1 2 9.5h24zM6 12v11M11.3 12v11M16.7 12v11M22 12v11M2.5 25.5h23M1 29h26';

/** `share`: how much of the square the building takes (maskable icons keep to the inner 80 %). */
function drawing({ size, share, radius }) {
  const scale = (size * share) / 30;
  const [x, y] = [(size - 28 * scale) / 2, (size - 30 * scale) / 2];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">` +
    `<rect width="${size}" height="${size}" rx="${size * radius}" fill="#06c"/>` +
    `<path transform="translate(${x} ${y}) scale(${scale})" d="${BUILDING}" fill="none" stroke="#fff" ` +
    `stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  );
}

function writeSprite() {
  const sprite = readFileSync(
    join(root, 'node_modules/bootstrap-italia/dist/svg/sprites.svg'),
    'utf8',
  );
  const source = readFileSync(join(root, 'src/ui/icon-names.ts'), 'utf8');
  const names = [...source.matchAll(/^ {2}'([a-z-]+)',$/gmu)].map(([, name]) => name);
  const symbols = names.map((name) => {
    const symbol = new RegExp(`<symbol id="it-${name}".*?</symbol>`, 'su').exec(sprite);
    if (symbol === null) throw new Error(`No symbol it-${name} in Bootstrap Italia`);
    return symbol[0];
  });
  writeFileSync(
    join(root, 'public/icons.svg'),
    `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
  );
}

function writePng(name, { size, share, radius }) {
  const folder = mkdtempSync(join(tmpdir(), 'icons-'));
  const page = join(folder, 'icon.html');
  const style = 'margin:0;background:transparent;overflow:hidden';
  writeFileSync(page, `<body style="${style}">${drawing({ size, share, radius })}</body>`);
  execFileSync(
    chromium,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--force-device-scale-factor=1',
      '--default-background-color=00000000',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${size},${size}`,
      `--screenshot=${join(root, 'public', name)}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
  rmSync(folder, { recursive: true, force: true });
}

writeSprite();
writeFileSync(
  join(root, 'public/favicon.svg'),
  drawing({ size: 64, share: 0.66, radius: 0.18 }) + '\n',
);
writePng('icon-192.png', { size: 192, share: 0.6, radius: 0.18 });
writePng('icon-512.png', { size: 512, share: 0.6, radius: 0.18 });
writePng('icon-maskable-512.png', { size: 512, share: 0.46, radius: 0 });
writePng('apple-touch-icon.png', { size: 180, share: 0.56, radius: 0 });
