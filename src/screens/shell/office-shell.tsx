import type { ReactNode } from 'react';
import { can, type Role } from '../../domain/permissions.ts';
import { Alert } from '../../ui/alert.tsx';
import { DemoBanner } from '../../ui/demo-banner.tsx';
import { HeaderSearch } from '../../ui/header-search.tsx';
import type { SlimHeaderProps } from '../../ui/headers.tsx';
import { OfficeFrame, type NavItem } from '../../ui/office-frame.tsx';
import { SavingState } from '../../ui/saving-state.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { useNavigate } from '../navigation.tsx';
import { useOfficeSearch } from '../office-search.tsx';
import { useSummaries } from '../office-records.ts';
import { useToReview } from '../review/review-items.ts';
import { savingOf } from './saving.ts';

/** Place and device, operator, *Blocca*: the same over every screen of a signed-in operator. */
export function useSlimHeader(): SlimHeaderProps {
  const { session, device } = useDesk();
  return {
    ente: session.office.ente,
    facts: [
      { icon: 'map-marker', words: session.device.name },
      { icon: 'user', words: session.operator.name },
    ],
    onLock: () => void device.lock(),
  };
}

export function Saving() {
  const { wire, clock } = useDesk();
  const status = useLive(wire.status());
  return <SavingState {...savingOf(status, clock.now())} />;
}

export function useDemoBanner(): ReactNode {
  const { session } = useDesk();
  return session.demo ? (
    <DemoBanner>Dimostrazione: persone e dati sono inventati.</DemoBanner>
  ) : undefined;
}

const SECTIONS: readonly NavItem[] = [
  { href: '/', label: 'Oggi', icon: 'calendar', isInBar: true },
  { href: '/persone', label: 'Persone', icon: 'user', isInBar: true },
  { href: '/agenda', label: 'Agenda', icon: 'clock', isInBar: true },
  { href: '/da-rivedere', label: 'Da rivedere', icon: 'flag', isInBar: true },
  { href: '/sincronizzazione', label: 'Sincronizzazione', icon: 'refresh' },
];

const SERVICES: NavItem = { href: '/servizi', label: 'Servizi (LEP)', icon: 'list' };

const ADMINISTRATION: NavItem = {
  href: '/amministrazione',
  label: 'Amministrazione',
  icon: 'settings',
};

/** The permission table, mirrored: what a role may not do is not in its rail. */
const sectionsFor = (role: Role): readonly NavItem[] => (can(role, 'facts.read') ? SECTIONS : []);

const secondaryFor = (role: Role): readonly NavItem[] =>
  can(role, 'operators.manage') ? [SERVICES, ADMINISTRATION] : [SERVICES];

export interface OfficeShellProps {
  /** Path of the page, to mark its section. */
  readonly path: string;
  readonly children: ReactNode;
}

/** Two headers, rail and content: what is around every office screen. */
export function OfficeShell({ path, children }: OfficeShellProps) {
  const { session } = useDesk();
  const slim = useSlimHeader();
  const banner = useDemoBanner();
  const toReview = useToReview();
  const { role } = session.operator;
  const main = sectionsFor(role).map((item) =>
    item.href === '/da-rivedere' && toReview > 0
      ? { ...item, count: toReview, countLabel: `${toReview} da rivedere` }
      : item,
  );
  return (
    <OfficeFrame
      slim={slim}
      brand={{
        name: 'Sportello',
        office: session.office.name,
        homeHref: '/',
        middle: <OfficeSearchBox />,
        end: <Saving />,
      }}
      nav={{ main, secondary: secondaryFor(role), currentHref: sectionOf(path) }}
      banner={banner}
    >
      <FirstDownload />
      {children}
    </OfficeFrame>
  );
}

/** On a device where the office has not arrived yet, empty lists are not the truth. */
function FirstDownload() {
  const { wire } = useDesk();
  const summaries = useSummaries();
  const status = useLive(wire.status());
  if (summaries?.length !== 0 || status?.busy !== true) return null;
  return (
    <Alert tone="info" title="Arrivano i dati dell’ufficio." live="polite">
      È la prima volta su questo dispositivo: tra poco ci sono tutti. Intanto può lavorare.
    </Alert>
  );
}

const sectionOf = (path: string): string => (path === '/' ? '/' : `/${path.split('/')[1] ?? ''}`);

function OfficeSearchBox() {
  const navigate = useNavigate();
  const { words, setWords } = useOfficeSearch();
  return (
    <HeaderSearch
      label="Cerca una persona"
      value={words}
      onChange={setWords}
      onSubmit={() => navigate('/persone')}
    />
  );
}
