import { err, ok } from '../kernel/result.ts';
import type { KioskCare } from '../screens/kiosk-setup/kiosk-care.ts';
import { openKioskStore } from '../storage/kiosk-store.ts';
import { browserIndexedDb, browserTimer } from './browser.ts';
import { tellKioskToTabs } from './kiosk-tabs.ts';

/** The centre enrols this browser; then the operator leaves, and the page starts again as a kiosk. */
export const kioskCare = (getCsrf: () => string | null, lock: () => Promise<void>): KioskCare => ({
  become: async (kiosk) => {
    const store = await openKioskStore({ factory: browserIndexedDb, timer: browserTimer });
    if (!store.ok) return err('notKept');
    const { enrolKiosk } = await import('./kiosk-device.ts');
    const enrolled = await enrolKiosk(store.value, { ...kiosk, csrf: getCsrf() });
    if (!enrolled.ok) return enrolled;
    await lock();
    tellKioskToTabs();
    globalThis.location.replace('/chiosco');
    return ok(undefined);
  },
});
