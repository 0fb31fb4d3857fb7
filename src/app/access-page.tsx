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
import { appWords as words } from './app.it.ts';
import { browserClock } from './browser.ts';
import { DemoNotice, useServerStatus } from './demo-notice.tsx';
import type { Door } from './door.ts';
import { LanguageChoice } from './language-choice.tsx';
import { canCheckPerson } from './person-check.ts';
import { proofGate } from './proof-gate.ts';
import { PublicPage } from './public-page.tsx';
import { publicLinks, VERSION } from './public-links.ts';

/** *Accesso*, whoever has been here before. */
export function AccessPage({ door }: { readonly door: Door }) {
  const status = useServerStatus();
  const operators = useLive(door.operators);
  const wasDemo = operators?.some(({ isDemo }) => isDemo) ?? false;
  const place = operators?.[0]?.place ?? null;
  const gate = useGate(door, {
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

function useGate(door: Door, { network, demoAccounts, place, hasEnte }: GateState): Gate {
  const byProof = useMemo(() => proofGate(door, hasEnte), [door, hasEnte]);
  const hasPasskeys = usePasskeys();
  return useMemo(
    () => ({
      network,
      demoAccounts,
      place,
      knownOperators: door.operators,
      signIn: ({ username, password }) => door.signIn(username, password),
      unlock: ({ operator, ...secret }) => door.unlock(operator, secret),
      ...(hasPasskeys
        ? { unlockByPasskey: (operator: OperatorId) => door.unlockByPasskey(operator) }
        : {}),
      reopen: (means) => door.reopen(means),
      recoverAside: ({ operator, ...by }) => door.recoverAside(operator, by),
      byProof,
      setup: async (first) => (await import('./session-api.ts')).firstStart(first),
      newRecoveryFile: recoveryFileFor,
    }),
    [door, network, demoAccounts, place, hasPasskeys, byProof],
  );
}

/** Whether this device can check a person by itself. */
function usePasskeys(): boolean {
  const [isAvailable, setAvailable] = useState(false);
  useEffect(() => {
    let isHere = true;
    void canCheckPerson().then((can) => isHere && setAvailable(can));
    return () => {
      isHere = false;
    };
  }, []);
  return isAvailable;
}

async function recoveryFileFor(office: string): Promise<RecoveryFileMade> {
  const { newRecoveryFile } = await import('../vault/recovery-key.ts');
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
