import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from '@tanstack/react-router';
import { QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query';
import { openDeviceStore } from '../storage/open-device-store.ts';
import '../ui/theme/sportello.scss';
import { StorageFailedPage } from './access-page.tsx';
import { browserChannel, browserIndexedDb, browserRandom, browserTimer } from './browser.ts';
import { browserEntrance } from './browser-entrance.ts';
import { keepCarrying } from './carry-rounds.ts';
import { watchInstall } from './install-offer.ts';
import { keyHandover } from './key-handover.ts';
import { speakChosen } from './page-language.ts';
import { startKiosk } from './kiosk-mode.tsx';
import { newRouter } from './router.tsx';
import { registerWorker } from './worker-registration.ts';
import { WorkplaceContext } from './workplace-context.ts';
import { Workplace } from './workplace.ts';

const queries = new QueryClient();
const root = createRoot(document.querySelector('#root') ?? document.body);

/** Everything but what the centre says of itself to anybody. */
const isOfOperator = ({ queryKey }: Query): boolean => queryKey[0] !== 'status';

/** Opens this browser's storage, then the app; without storage a page says so before any typing. */
async function start(): Promise<void> {
  await speakChosen();
  const updates = registerWorker();
  if (await startKiosk(root)) return;
  const install = watchInstall();
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
  const workplace = new Workplace({
    store: store.value,
    entrance: browserEntrance(store.value),
    handover: keyHandover(browserChannel),
    updates,
    install,
    forget: () => queries.removeQueries({ predicate: isOfOperator }),
  });
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <WorkplaceContext value={workplace}>
          <RouterProvider router={newRouter()} />
        </WorkplaceContext>
      </QueryClientProvider>
    </StrictMode>,
  );
  keepCarrying({
    presence: () => workplace.live.get(),
    onPresence: (listener) => workplace.live.subscribe(listener),
    onForgotten: () => void workplace.leave(),
  });
  await workplace.start();
}

void start();
