import { browserChannel } from './browser.ts';

const CHANNEL = 'sportello-chiosco';

/** Other tabs of this browser become the kiosk too: none stays behind with a desk in it. */
export function tellKioskToTabs(): void {
  const channel = browserChannel?.(CHANNEL) ?? null;
  channel?.postMessage('on');
  channel?.close();
}

/** Another tab that becomes a kiosk takes this one with it. */
export function followKiosk(): void {
  const channel = browserChannel?.(CHANNEL) ?? null;
  if (channel) channel.onmessage = () => globalThis.location.replace('/chiosco');
}
