import { useEffect, useMemo, useState } from 'react';
import type { OperatorId } from '../domain/ids.ts';
import { formatLongDay, formatTime } from '../i18n/format.ts';
import { isoDateOf } from '../kernel/iso-date.ts';
import { AccessScreen } from '../screens/access/access-screen.tsx';
import type { Gate, RecoveryFileMade } from '../screens/access/gate.ts';
import { StorageMissingScreen } from '../screens/access/storage-missing-screen.tsx';
import { useLive } from '../screens/desk.tsx';
import type { OpenStorageError } from '../storage/open-database.ts';
import { PlainFrame } from '../ui/plain-frame.tsx';
import { newRecoveryFile } from '../vault/recovery-key.ts';
import { appWords as words } from './app.it.ts';
import { browserClock, browserRandom } from './browser.ts';
import { browserPasskeys } from './passkeys.ts';
import { DemoNotice, useServerStatus } from './demo-notice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { proofGate } from './proof-gate.ts';
import { PublicPage } from './public-page.tsx';
import { publicLinks, VERSION } from './public-links.ts';
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
    hasEnte: status.data?.ente ?? false,
    demoAccounts: status.data?.accounts ?? null,
    place,
  });
  return (
    <PlainFrame
      slim={{ ente: place?.ente ?? words('offices') }}
      brand={{
        name: 'Sportello',
        office: place?.office ?? '',
        end: <Now />,
      }}
      footerLinks={publicLinks()}
      footerNote={
        <>
          <LanguageChoice /> {VERSION}
        </>
      }
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

interface GateState extends Pick<Gate, 'network' | 'demoAccounts' | 'place'> {
  /** Whether the centre knows the ente's identity provider. */
  readonly hasEnte: boolean;
}

function useGate(workplace: Workplace, { network, demoAccounts, place, hasEnte }: GateState): Gate {
  const byProof = useMemo(() => proofGate(workplace, hasEnte), [workplace, hasEnte]);
  const hasPasskeys = usePasskeys();
  return useMemo(
    () => ({
      network,
      demoAccounts,
      place,
      knownOperators: workplace.operators,
      signIn: ({ username, password }) => workplace.signIn(username, password),
      unlock: ({ operator, ...secret }) => workplace.unlock(operator, secret),
      ...(hasPasskeys
        ? { unlockByPasskey: (operator: OperatorId) => workplace.unlockByPasskey(operator) }
        : {}),
      reopen: (means) => workplace.reopen(means),
      recoverAside: ({ operator, ...by }) => workplace.recoverAside(operator, by),
      byProof,
      setup: firstStart,
      newRecoveryFile: recoveryFileFor,
    }),
    [workplace, network, demoAccounts, place, hasPasskeys, byProof],
  );
}

/** Whether this device can check a person by itself. */
function usePasskeys(): boolean {
  const [isAvailable, setAvailable] = useState(false);
  useEffect(() => {
    let isHere = true;
    void browserPasskeys(browserRandom)
      .isAvailable()
      .then((available) => isHere && setAvailable(available));
    return () => {
      isHere = false;
    };
  }, []);
  return isAvailable;
}

async function recoveryFileFor(office: string): Promise<RecoveryFileMade> {
  const file = await newRecoveryFile(office, browserClock.now());
  const day = isoDateOf(browserClock.now());
  return {
    publicKey: file.publicKey,
    fileName: `sportello-recupero-${day}.json`,
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}

/** Nothing can be kept in this browser: said before anybody types anything. */
export function StorageFailedPage({ error }: { readonly error: OpenStorageError }) {
  return (
    <PublicPage about="">
      <StorageMissingScreen trouble={error.kind} />
    </PublicPage>
  );
}
