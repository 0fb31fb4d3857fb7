import { useQuery } from '@tanstack/react-query';
import { DemoBanner } from '../ui/demo-banner.tsx';
import { appWords as words } from './app.it.ts';

/** What the centre says of itself, asked again now and then. */
export const useServerStatus = () =>
  useQuery({
    queryKey: ['status'],
    queryFn: async () => (await import('./session-api.ts')).serverStatus(),
    networkMode: 'always',
    refetchInterval: 30_000,
  });

/** Over the pages of nobody in particular: the demo says so there too. */
export function DemoNotice({ isDemo = false }: { readonly isDemo?: boolean }) {
  const status = useServerStatus();
  if (!isDemo && status.data?.demo !== true) return null;
  return <DemoBanner>{words('demo')}</DemoBanner>;
}
