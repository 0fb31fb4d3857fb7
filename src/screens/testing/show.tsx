import type { ReactNode } from 'react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react';
import { NavigationProvider } from '../../ui/link.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { DeskProvider } from '../desk.tsx';
import { NavigateContext } from '../navigation.tsx';
import { OfficeSearchProvider } from '../office-search.tsx';
import { memoryDesk, type MemoryDesk } from './memory-desk.ts';

/** The first load of a service or of the comuni can take seconds on a busy machine. */
configure({ asyncUtilTimeout: 15_000 });

/** jsdom has no `CSS.escape`, which dialogs and sheets use. */
globalThis.CSS ??= {
  escape: (text: string) => text.replaceAll(/[^\w-]/g, (letter) => `\\${letter}`),
} as typeof CSS;

export interface Shown {
  readonly desk: MemoryDesk;
  /** Where the screen went, in order. */
  readonly visited: readonly string[];
  readonly unmount: () => void;
}

/** Puts a screen on a desk in memory, with everything the app gives around it. */
export function show(screen: ReactNode, desk: MemoryDesk = memoryDesk()): Shown {
  const visited: string[] = [];
  const navigate = (href: string) => {
    visited.push(href);
  };
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskProvider desk={desk}>
        <NavigateContext value={navigate}>
          <NavigationProvider navigate={navigate}>
            <OfficeSearchProvider>
              <ToastProvider>{screen}</ToastProvider>
            </OfficeSearchProvider>
          </NavigationProvider>
        </NavigateContext>
      </DeskProvider>
    </QueryClientProvider>,
  );
  return { desk, visited, unmount };
}
