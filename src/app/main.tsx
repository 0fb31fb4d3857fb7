import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { openDeviceStore } from '../storage/open-device-store.ts';
import '../ui/theme/sportello.scss';
import { StorageFailedPage } from './access-page.tsx';
import { browserIndexedDb, browserRandom, browserTimer } from './browser.ts';
import { newRouter } from './router.tsx';
import { registerWorker } from './worker-registration.ts';
import { WorkplaceContext } from './workplace-context.ts';
import { Workplace } from './workplace.ts';

const queries = new QueryClient();
const root = createRoot(document.querySelector('#root') ?? document.body);

/** Opens this browser's storage, then the app; without storage a page says so before any typing. */
async function start(): Promise<void> {
  const updates = registerWorker();
  const store = await openDeviceStore({
    factory: browserIndexedDb,
    random: browserRandom,
    timer: browserTimer,
  });
  if (!store.ok) {
    root.render(
      <QueryClientProvider client={queries}>
        <StorageFailedPage error={store.error} />
      </QueryClientProvider>,
    );
    return;
  }
  const workplace = new Workplace(store.value, updates);
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WorkplaceContext value={workplace}>
          <RouterProvider router={newRouter()} />
        </WorkplaceContext>
      </QueryClientProvider>
    </StrictMode>,
  );
  await workplace.start();
}

void start();
