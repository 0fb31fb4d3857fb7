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
import { InstallOffer } from '../help/install-offer.tsx';
import { useHelp } from '../help/help-context.tsx';
import { LostWorkNotice } from '../wire/lost-work-notice.tsx';
import { savingOf } from './saving.ts';
import { shellWords as words } from './shell.it.ts';

/** Place and device, operator, *Blocca*: the same over every screen of a signed-in operator. */
export function useSlimHeader(): SlimHeaderProps {
  const { session, device } = useDesk();
  const help = useHelp();
  return {
    ente: session.office.ente,
    facts: [
      { icon: 'map-marker', words: session.device.name },
      { icon: 'user', words: session.operator.name },
    ],
    ...(help === null ? {} : { onHelp: help }),
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
  return session.demo ? <DemoBanner>{words('demo')}</DemoBanner> : undefined;
}

type Section = Omit<NavItem, 'label'> & {
  readonly word: Exclude<keyof typeof words.italian, 'waiting' | 'toSend' | 'toReview' | 'atTime'>;
};

const INDICATORS: Section = { href: '/indicatori', word: 'indicators', icon: 'chart-line' };

const SECTIONS: readonly Section[] = [
  { href: '/', word: 'today', icon: 'calendar', isInBar: true },
  { href: '/persone', word: 'people', icon: 'user', isInBar: true },
  { href: '/imprese', word: 'employers', icon: 'tool' },
  { href: '/agenda', word: 'agenda', icon: 'clock', isInBar: true },
  { href: '/da-rivedere', word: 'review', icon: 'flag', isInBar: true },
  INDICATORS,
  { href: '/sincronizzazione', word: 'wire', icon: 'refresh' },
];

const SERVICES: Section = { href: '/servizi', word: 'services', icon: 'list' };

const ADMINISTRATION: Section = {
  href: '/amministrazione',
  word: 'administration',
  icon: 'settings',
};

const HELP: Section = { href: '/aiuto', word: 'help', icon: 'help-circle' };

const labelled = ({ word, ...item }: Section): NavItem => ({ ...item, label: words(word) });

/** The permission table, mirrored: what a role may not do is not in its rail. */
const sectionsFor = (role: Role): readonly Section[] => (can(role, 'facts.read') ? SECTIONS : []);

const secondaryFor = (role: Role): readonly Section[] => [
  ...(can(role, 'indicators.read') && !can(role, 'facts.read') ? [INDICATORS] : []),
  SERVICES,
  ...(can(role, 'operators.manage') ? [ADMINISTRATION] : []),
];

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
  const main = sectionsFor(role)
    .map(labelled)
    .map((item) =>
      item.href === '/da-rivedere' && toReview > 0
        ? { ...item, count: toReview, countLabel: words('toReview', { n: toReview }) }
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
      nav={{
        main,
        secondary: secondaryFor(role).map(labelled),
        help: labelled(HELP),
        currentHref: sectionOf(path),
      }}
      banner={banner}
    >
      <LostWorkNotice />
      <InstallOffer />
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
    <Alert tone="info" title={words('firstData')} live="polite">
      {words('firstDataText')}
    </Alert>
  );
}

const sectionOf = (path: string): string => (path === '/' ? '/' : `/${path.split('/')[1] ?? ''}`);

function OfficeSearchBox() {
  const navigate = useNavigate();
  const search = useOfficeSearch();
  return (
    <HeaderSearch
      label={words('search')}
      value={search.words}
      onChange={search.setWords}
      onSubmit={() => navigate('/persone')}
    />
  );
}
