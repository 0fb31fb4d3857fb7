import { useMemo } from 'react';
import { formatLongDay, formatTime } from '../i18n/format.ts';
import { isoDateOf } from '../kernel/iso-date.ts';
import { AccessScreen } from '../screens/access/access-screen.tsx';
import type { Gate } from '../screens/access/gate.ts';
import { StorageMissingScreen } from '../screens/access/storage-missing-screen.tsx';
import { useLive } from '../screens/desk.tsx';
import type { OpenStorageError } from '../storage/open-database.ts';
import { PlainFrame } from '../ui/plain-frame.tsx';
import { browserClock } from './browser.ts';
import { DemoNotice, useServerStatus } from './demo-notice.tsx';
import { PublicPage } from './public-page.tsx';
import { PUBLIC_LINKS, VERSION } from './public-links.ts';
import { firstStart } from './session-api.ts';
import { useWorkplace } from './workplace-context.ts';
import type { Workplace } from './workplace.ts';

/** *Accesso*, whoever has been here before. */
export function AccessPage() {
  const workplace = useWorkplace();
  const status = useServerStatus();
  const operators = useLive(workplace.operators);
  const wasDemo = operators?.some(({ isDemo }) => isDemo) ?? false;
  const place = operators?.[0]?.place ?? null;
  const gate = useGate(workplace, {
    network: status.data === null ? 'offline' : 'online',
    demoAccounts: status.data?.accounts ?? null,
    place,
  });
  return (
    <PlainFrame
      slim={{ ente: place?.ente ?? 'Centri per l’impiego' }}
      brand={{
        name: 'Sportello',
        office: place?.office ?? '',
        end: <Now />,
      }}
      footerLinks={PUBLIC_LINKS}
      footerNote={VERSION}
      banner={<DemoNotice isDemo={wasDemo} />}
    >
      <AccessScreen gate={gate} clock={browserClock} />
    </PlainFrame>
  );
}

function Now() {
  const now = browserClock.now();
  return (
    <b>
      {formatLongDay(isoDateOf(now))}, {formatTime(now)}
    </b>
  );
}

type GateState = Pick<Gate, 'network' | 'demoAccounts' | 'place'>;

function useGate(workplace: Workplace, { network, demoAccounts, place }: GateState): Gate {
  return useMemo(
    () => ({
      network,
      demoAccounts,
      place,
      knownOperators: workplace.operators,
      signIn: ({ username, password }) => workplace.signIn(username, password),
      unlock: ({ operator, password }) => workplace.unlock(operator, password),
      setup: firstStart,
    }),
    [workplace, network, demoAccounts, place],
  );
}

/** Nothing can be kept in this browser: said before anybody types anything. */
export function StorageFailedPage({ error }: { readonly error: OpenStorageError }) {
  return (
    <PublicPage about="">
      <StorageMissingScreen trouble={error.kind} />
    </PublicPage>
  );
}
