// @ts-check
// The Firefox of the storage test: FIREFOX_PATH, or where Debian, Ubuntu and Mozilla put it.
import { existsSync } from 'node:fs';
import { aptInstall } from './apt.mjs';

const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** @returns {string | undefined} */
export function findFirefox() {
  const chosen = process.env['FIREFOX_PATH'];
  if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
  return places.find((place) => existsSync(place));
}

/**
 * Installs Firefox ESR where that is possible.
 * @returns {string}
 * @throws {Error} saying in plain words what to install
 */
export function ensureFirefox() {
  const found = findFirefox();
  if (found !== undefined) return found;
  aptInstall('firefox-esr');
  const installed = findFirefox();
  if (installed !== undefined) return installed;
  throw new Error(
    'The storage test needs Firefox, and there is none here.\n' +
      'Install it (Debian: sudo apt-get install firefox-esr), or say where it is:\n' +
      'FIREFOX_PATH=/path/to/firefox npm test',
  );
}
