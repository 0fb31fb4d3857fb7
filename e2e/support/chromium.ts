import { findChromium } from '../../scripts/chromium.mjs';

/** No GPU, no sandbox (tests run as root), and nothing that talks to the network by itself. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * How to start the machine's own Chromium: Playwright's can't be downloaded everywhere.
 * @throws Error when there is none; `npm test` installs it where it can
 */
export function chromiumLaunch(): { readonly executablePath: string; readonly args: string[] } {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('No Chromium: install it, or set CHROMIUM_PATH.');
  }
  return { executablePath, args: [...quiet] };
}
