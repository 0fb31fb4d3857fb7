import type { Live } from '../domain/ports.ts';
import type { InstallWay } from '../screens/desk.tsx';

export interface InstallOffers {
  readonly way: Live<InstallWay>;
  mayOffer(): boolean;
  refuse(): void;
  /** Shows the browser's own question. */
  ask(): Promise<void>;
}

interface BeforeInstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const isPrompt = (event: Event): event is BeforeInstallPrompt => 'prompt' in event;

/** Whether somebody said no on this browser: no more than that is kept. */
const REFUSED = 'sportello-install-refused';

/** Keeps the browser's offer to install until a good moment. Safari has none: there it is by hand. */
export function watchInstall(page: Window = window): InstallOffers {
  let prompt: BeforeInstallPrompt | null = null;
  let way: InstallWay = isInstallableByHand(page) ? 'byHand' : 'none';
  const listeners = new Set<() => void>();
  const become = (next: InstallWay): void => {
    way = next;
    for (const listener of listeners) listener();
  };
  page.addEventListener('beforeinstallprompt', (event) => {
    if (!isPrompt(event)) return;
    event.preventDefault();
    prompt = event;
    become('button');
  });
  page.addEventListener('appinstalled', () => become('none'));
  return {
    way: {
      get: () => way,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    mayOffer: () => page.localStorage.getItem(REFUSED) === null,
    refuse: () => {
      page.localStorage.setItem(REFUSED, '1');
      for (const listener of listeners) listener();
    },
    ask: async () => {
      const asked = prompt;
      prompt = null;
      await asked?.prompt();
      become('none');
    },
  };
}

/** An iPad says it is a Mac: one with a touch screen. */
function isInstallableByHand({ navigator }: Window): boolean {
  const isApple =
    /iPad|iPhone/.test(navigator.userAgent) ||
    (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1);
  const isInstalled = 'standalone' in navigator && navigator.standalone === true;
  return isApple && !isInstalled;
}
