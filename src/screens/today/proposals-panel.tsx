import { isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatNearDay } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row } from '../../ui/row-list.tsx';
import { AppointmentEnd } from '../agenda/appointment-row.tsx';
import type { Start } from '../use-start.ts';
import { useDesk, useLive } from '../desk.tsx';
import { personHref } from '../prestazione-start.ts';
import { nameOf, serviceWords } from '../stream-title.ts';
import { FewRows } from './few-rows.tsx';
import { todayWords as words } from './today.it.ts';

interface ProposalsPanelProps {
  readonly proposals: readonly PrestazioneSummary[];
  readonly start: Start;
}

/** Services proposed to a person and not begun (event 01), the oldest first. */
export function ProposalsPanel({ proposals, start }: ProposalsPanelProps) {
  return (
    <Panel title={words('proposals')} flush>
      {proposals.length === 0 ? (
        <EmptyState>{words('emptyProposals')}</EmptyState>
      ) : (
        <FewRows items={proposals} moreLabel={(n) => words('more', { n })}>
          {(shown) =>
            shown.map((one) => <ProposalRow key={one.stream} prestazione={one} start={start} />)
          }
        </FewRows>
      )}
    </Panel>
  );
}

interface ProposalRowProps {
  readonly prestazione: PrestazioneSummary;
  readonly start: Start;
}

function ProposalRow({ prestazione, start }: ProposalRowProps) {
  const { people, clock } = useDesk();
  const name = nameOf(useLive(people), prestazione.person);
  const when = proposedWords(prestazione, isoDateOf(clock.now()));
  return (
    <Row
      title={name}
      sub={[serviceWords(prestazione.service), when].filter(Boolean).join(' · ')}
      href={prestazione.person === null ? undefined : personHref(prestazione.person)}
      end={<AppointmentEnd prestazione={prestazione} start={start} name={name} />}
    />
  );
}

const proposedWords = ({ proposedOn }: PrestazioneSummary, today: IsoDate): string =>
  proposedOn !== null && isIsoDate(proposedOn)
    ? words('proposedOn', { day: formatNearDay(proposedOn, today) })
    : '';
