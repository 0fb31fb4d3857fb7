// @ts-check
// The Chromium that tests drive: CHROMIUM_PATH, or where Debian, Ubuntu and Google put it.
import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | undefined} */
export function findChromium() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  return places.find((place) => existsSync(place));
}

/**
 * Installs Chromium where that is possible.
 * @returns {string}
 * @throws {Error} saying in plain words what to install
 */
export function ensureChromium() {
  const found = findChromium();
  if (found !== undefined) return found;
  aptInstall('chromium');
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium, and there is none here.\n' +
      'Install it (Debian, Ubuntu: sudo apt-get install chromium; macOS: Google Chrome),\n' +
      'or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}
