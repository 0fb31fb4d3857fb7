import type { Root } from 'react-dom/client';
import { kioskStore } from '../storage/kiosk-store.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { browserChannel, browserIndexedDb, browserRandom, browserTimer } from './browser.ts';

const CHANNEL = 'sportello-chiosco';

/** Other tabs of this browser become the kiosk too: none stays behind with a desk in it. */
export function tellKioskToTabs(): void {
  const channel = browserChannel?.(CHANNEL) ?? null;
  channel?.postMessage('on');
  channel?.close();
}

/**
 * Shows the citizen's pages when this browser is a kiosk, and opens nothing else. What a former kiosk
 * still has is delivered behind the desk.
 * @returns whether it is one
 */
export async function startKiosk(root: Root): Promise<boolean> {
  const channel = browserChannel?.(CHANNEL) ?? null;
  if (channel) channel.onmessage = () => globalThis.location.replace('/chiosco');
  const store = kioskStore(browserIndexedDb);
  const record = (await store?.read().catch(() => null)) ?? null;
  if (store === null || record === null) return false;
  const device = await import('./kiosk-device.ts');
  if (record.isLeft) {
    void device.finishKiosk(store, record);
    return false;
  }
  globalThis.history.replaceState(null, '', '/chiosco');
  document.title = 'Chiosco · Sportello';
  void device.endLeftSession();
  const deviceFor = async (username: string) => {
    const needs = { factory: browserIndexedDb, random: browserRandom, timer: browserTimer };
    const opened = await openDeviceStore(needs);
    if (!opened.ok) throw new Error('The device store does not open');
    return opened.value.deviceFor(username);
  };
  const port = device.kioskPort(store, record, deviceFor);
  const { KioskPage } = await import('./kiosk-page.tsx');
  root.render(<KioskPage port={port} />);
  return true;
}
