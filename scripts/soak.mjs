// Two browsers on a network that flaps, and a centre that is killed now and then, for as long as told:
//   npm run -s soak -- --minutes 10
// Needs the built app (npm run build) and Chromium. Prints one JSON line; exit code 1 when something
// is missing, twice, or different anywhere.
import { ensureChromium } from './chromium.mjs';

process.env.CHROMIUM_PATH = ensureChromium();
process.argv.splice(2, 0, 'e2e/support/soak.ts');
await import('./run.mjs');
