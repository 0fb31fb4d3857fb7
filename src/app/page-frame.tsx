import { useEffect, type ReactNode } from 'react';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useLive } from '../screens/desk.tsx';
import { NavigateContext } from '../screens/navigation.tsx';
import { NavigationProvider } from '../ui/link.tsx';
import { ToastProvider } from '../ui/toast.tsx';
import { titleOf } from './page-titles.ts';
import { useWorkplace } from './workplace-context.ts';
import { ScreenBoundary } from './screen-boundary.tsx';

/** What is around every page: links through the router, title, focus, one boundary for bugs. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const { pathname } = useLocation();
  const presence = useLive(useWorkplace().live);
  const navigate = (href: string) => void router.navigate({ href });
  useEffect(() => {
    document.title = titleOf(pathname);
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
