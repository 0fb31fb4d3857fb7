import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Live } from '../domain/ports.ts';
import type { Result } from '../kernel/result.ts';
import { useLive } from '../screens/desk.tsx';
import type { OpenStorageError } from '../storage/open-database.ts';
import { AccessPage, StorageFailedPage } from './access-page.tsx';
import { doorOfNew, type Door } from './door.ts';
import { prepareDesk } from './late-desk.ts';
import { titleOf } from './page-titles.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import type { Presence, Workplace } from './workplace.ts';

type Opened = Result<Workplace, OpenStorageError>;

const loadPages = async () => ({ default: (await import('./pages.tsx')).Pages });
const Pages = lazy(loadPages);

/** What comes after *Accesso*; a failure shows when it is needed. */
const loadRest = (): void => {
  prepareDesk();
  void loadPages().catch(() => undefined);
};

const unknown: Live<Presence> = { get: () => undefined, subscribe: () => () => undefined };

export interface FrontProps {
  readonly opening: Promise<Opened>;
  /** Nobody has ever worked in this browser: *Accesso* need not wait to know who. */
  readonly isNew: boolean;
}

/** *Accesso* before anything else; what is behind it loads while somebody types. */
export function Front({ opening, isNew }: FrontProps) {
  const opened = useOpened(opening);
  const workplace = opened?.ok === true ? opened.value : null;
  const presence = useLive(workplace?.live ?? unknown);
  const late = useMemo(() => doorOfNew(workplaceOf(opening)), [opening]);
  const [wasInside, setInside] = useState(false);
  if (presence?.kind === 'working' && !wasInside) setInside(true);
  if (opened?.ok === false) return <StorageFailedPage error={opened.error} />;
  if (presence?.kind === 'storageFailed') return <StorageFailedPage error={presence.error} />;
  if (workplace !== null && wasInside) {
    return (
      <Suspense>
        <Pages workplace={workplace} />
      </Suspense>
    );
  }
  const known = presence?.kind === 'outside' ? workplace : null;
  const door = isNew ? late : known;
  return door === null ? null : <FirstAccess door={door} />;
}

function FirstAccess({ door }: { readonly door: Door }) {
  useEffect(() => {
    document.title = titleOf('/accesso');
    window.history.replaceState(null, '', `/accesso${window.location.hash}`);
    const once = { once: true };
    window.addEventListener('pointerdown', loadRest, once);
    window.addEventListener('keydown', loadRest, once);
    return () => {
      window.removeEventListener('pointerdown', loadRest);
      window.removeEventListener('keydown', loadRest);
    };
  }, []);
  return (
    <ScreenBoundary>
      <AccessPage door={door} />
    </ScreenBoundary>
  );
}

function useOpened(opening: Promise<Opened>): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isHere = true;
    const settle = (now: Opened): void => {
      if (isHere) setOpened(now);
    };
    void opening.then(settle).catch(() => undefined); // said when the door is tried
    return () => {
      isHere = false;
    };
  }, [opening]);
  return opened;
}

const workplaceOf = (opening: Promise<Opened>): Promise<Workplace | null> =>
  opening.then(
    (opened) => (opened.ok ? opened.value : null),
    () => null,
  );
