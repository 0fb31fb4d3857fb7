import './no-eval.ts';
import { StrictMode, Suspense, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClient, QueryClientProvider, type Query } from '@tanstack/react-query';
import '../ui/theme/sportello.scss';
import { StorageFailedPage } from './access-page.tsx';
import { browserIndexedDb, browserTimer } from './browser.ts';
import { Front } from './front.tsx';
import { keptHere } from './kept-here.ts';
import { followKiosk } from './kiosk-tabs.ts';
import { speakChosen } from './page-language.ts';
import { titleOf } from './page-titles.ts';
import { publicPageAt } from './public-pages.tsx';

/*
 * The first bundle: *Accesso* and the pages that anybody may open. Storage, vault and the desk come
 * after the first paint.
 */

const queries = new QueryClient();
const root = createRoot(document.querySelector('#root') ?? document.body);

/** Everything but what the centre says of itself to anybody. */
const isOfOperator = ({ queryKey }: Query): boolean => queryKey[0] !== 'status';

const show = (page: ReactNode): void =>
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>{page}</QueryClientProvider>
    </StrictMode>,
  );

/** The page is on the screen when it resolves; also in a tab that is not in sight. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    browserTimer(200, resolve);
  });

async function openWorkplace(path: string) {
  const loaded = await import('./open-workplace.ts');
  return loaded.openWorkplace({
    path,
    forget: () => queries.removeQueries({ predicate: isOfOperator }),
  });
}

/** Whether this browser is a kiosk, which shows nothing else; or its storage says nothing, which is shown. */
async function startedKiosk(): Promise<boolean> {
  const { startKiosk } = await import('./kiosk-mode.tsx');
  const kiosk = await startKiosk(root);
  if (!kiosk.ok) show(<StorageFailedPage error={kiosk.error} />);
  return !kiosk.ok || kiosk.value;
}

async function start(): Promise<void> {
  const { pathname } = window.location;
  followKiosk();
  const [kept] = await Promise.all([
    keptHere(browserIndexedDb?.indexedDB ?? null, browserTimer),
    speakChosen(),
  ]);
  if (browserIndexedDb !== null && kept.mayBeKiosk && (await startedKiosk())) return;
  const publicPage = publicPageAt(pathname);
  if (publicPage !== null) {
    document.title = titleOf(pathname);
    show(<Suspense>{publicPage}</Suspense>);
    return;
  }
  const opening = kept.isNew
    ? painted().then(() => openWorkplace(pathname))
    : openWorkplace(pathname);
  show(<Front opening={opening} isNew={kept.isNew} />);
}

void start();
