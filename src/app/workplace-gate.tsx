import { useEffect, type ReactNode } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { DeskProvider, useLive } from '../screens/desk.tsx';
import { OfficeSearchProvider } from '../screens/office-search.tsx';
import { AccessPage, StorageFailedPage } from './access-page.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { useWorkplace } from './workplace-context.ts';
import type { Workplace } from './workplace.ts';

/** Opens the desk to whoever is signed in; shows *Accesso* to everybody else, wherever they are. */
export function WorkplaceGate({ children }: { readonly children: ReactNode }) {
  const workplace = useWorkplace();
  const presence = useLive(workplace.live);
  useAccessAddress(workplace, presence?.kind);
  switch (presence?.kind) {
    case undefined:
    case 'starting':
      return null;
    case 'storageFailed':
      return <StorageFailedPage error={presence.error} />;
    case 'outside':
      return <AccessPage door={workplace} />;
    case 'working':
      return (
        <DeskProvider desk={presence.open.desk}>
          <OfficeSearchProvider>{children}</OfficeSearchProvider>
          <IdleNotice idle={presence.idle} />
        </DeskProvider>
      );
  }
}

/** Outside, the address is `/accesso`; once inside, the page that was wanted. */
function useAccessAddress(workplace: Workplace, kind: string | undefined): void {
  const router = useRouter();
  const { pathname } = useLocation();
  useEffect(() => {
    if (kind === 'outside' && pathname !== '/accesso') {
      workplace.want(pathname);
      void router.navigate({ href: `/accesso${window.location.hash}`, replace: true });
    }
    if (kind === 'working' && pathname === '/accesso') {
      void router.navigate({ href: workplace.takeWanted(), replace: true });
    }
  }, [kind, pathname, router, workplace]);
}
