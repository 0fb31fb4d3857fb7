import type { Root } from 'react-dom/client';
import { err, ok, type Result } from '../kernel/result.ts';
import type { DeviceId } from '../domain/ids.ts';
import { openKioskStore } from '../storage/kiosk-store.ts';
import type { OpenStorageError } from '../storage/open-database.ts';
import { openDeviceStore } from '../storage/open-device-store.ts';
import { browserIndexedDb, browserRandom, browserTimer } from './browser.ts';

const needs = { factory: browserIndexedDb, random: browserRandom, timer: browserTimer };

/**
 * Shows the citizen's pages when this browser is a kiosk, and opens nothing else. What a former kiosk
 * still has is delivered behind the desk.
 * @returns whether it is one; why that can't be read, when the browser's storage does not open
 */
export async function startKiosk(root: Root): Promise<Result<boolean, OpenStorageError>> {
  const opened = await openKioskStore(needs);
  if (!opened.ok) return opened;
  const store = opened.value;
  const record = await store.read();
  if (record === null) {
    store.close();
    return ok(false);
  }
  const device = await import('./kiosk-device.ts');
  if (record.isLeft) {
    void device.finishKiosk(store, record).finally(() => store.close());
    return ok(false);
  }
  globalThis.history.replaceState(null, '', '/chiosco');
  document.title = 'Chiosco · Sportello';
  void device.endLeftSession();
  const port = device.kioskPort(store, record, deviceFor);
  const { KioskPage } = await import('./kiosk-page.tsx');
  root.render(<KioskPage port={port} />);
  return ok(true);
}

/** The desk's device of an operator, by user name; its database is open for this question alone. */
async function deviceFor(username: string): Promise<Result<DeviceId, OpenStorageError>> {
  const opened = await openDeviceStore(needs);
  if (!opened.ok) return err(opened.error);
  try {
    return ok(await opened.value.deviceFor(username));
  } finally {
    opened.value.close();
  }
}
