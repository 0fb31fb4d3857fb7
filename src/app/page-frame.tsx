import { useEffect, type ReactNode } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { spoken } from '../i18n/language.ts';
import { useLive } from '../screens/desk.tsx';
import { NavigateContext } from '../screens/navigation.tsx';
import { NavigationProvider } from '../ui/link.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { useWorkplace } from './workplace-context.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

/** Titles of the browser's tab and history: a place of the product, never a person's name. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\/$/, 'Oggi'],
  [/^\/accesso/, 'Accesso'],
  [/^\/persone\/nuova/, 'Nuova persona'],
  [/^\/persone\/./, 'Fascicolo'],
  [/^\/persone/, 'Persone'],
  [/^\/prestazioni\/[^/]+\/documenti/, 'Documento'],
  [/^\/prestazioni/, 'Colloquio'],
  [/^\/agenda\/gruppi/, 'Incontri di gruppo'],
  [/^\/agenda/, 'Agenda'],
  [/^\/da-rivedere/, 'Da rivedere'],
  [/^\/sincronizzazione/, 'Sincronizzazione'],
  [/^\/amministrazione\/registro/, 'Registro degli accessi'],
  [/^\/amministrazione/, 'Amministrazione'],
  [/^\/passkey/, 'Passkey'],
  [/^\/chiosco/, 'Chiosco'],
  [/^\/servizi/, 'Servizi (LEP)'],
  [/^\/aiuto/, 'Aiuto'],
  [/^\/note/, 'Note'],
  [/^\/verifica/, 'Verifica di un documento'],
];

const titleOf = (path: string): string =>
  TITLES.find(([pattern]) => pattern.test(path))?.[1] ?? 'Pagina non trovata';

/** What is around every page: links through the router, title, focus, one boundary for bugs. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const { pathname } = useLocation();
  const presence = useLive(useWorkplace().live);
  const navigate = (href: string) => void router.navigate({ href });
  useEffect(() => {
    document.title = `${spoken(titleOf(pathname))} · Sportello`;
  }, [pathname]);
  return (
    <NavigateContext value={navigate}>
      <NavigationProvider navigate={navigate}>
        {/* What was said to one operator is not left on the screen of the next. */}
        <ToastProvider key={presence?.kind === 'working' ? 'inside' : 'outside'}>
          <ScreenBoundary key={pathname}>{children}</ScreenBoundary>
        </ToastProvider>
      </NavigationProvider>
    </NavigateContext>
  );
}
