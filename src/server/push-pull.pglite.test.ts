import { openPGlite } from './store/pglite.ts';
import { describePushPull } from './testing/push-pull.contract.ts';

describePushPull('PGlite', () => openPGlite());
