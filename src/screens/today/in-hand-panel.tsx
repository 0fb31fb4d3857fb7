import { isoDateOf } from '../../kernel/iso-date.ts';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatNearDay, formatTime } from '../../i18n/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row } from '../../ui/row-list.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { lifeOf } from '../prestazione-life.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { nameOf, serviceWords } from '../stream-title.ts';
import { FewRows } from './few-rows.tsx';
import { todayWords as words } from './today.it.ts';

/** Interviews begun and not over, with when they were last touched. */
export function InHandPanel({ inHand }: { readonly inHand: readonly PrestazioneSummary[] }) {
  return (
    <Panel title={words('inHand')} flush>
      {inHand.length === 0 ? (
        <EmptyState>{words('emptyInHand')}</EmptyState>
      ) : (
        <FewRows items={inHand} moreLabel={(n) => words('moreInHand', { n })}>
          {(shown) => shown.map((one) => <InHandRow key={one.stream} prestazione={one} />)}
        </FewRows>
      )}
    </Panel>
  );
}

function InHandRow({ prestazione }: { readonly prestazione: PrestazioneSummary }) {
  const { people, clock } = useDesk();
  const index = useLive(people);
  const sub = [serviceWords(prestazione.service), useWhere(prestazione)].filter(Boolean);
  return (
    <Row
      title={nameOf(index, prestazione.person)}
      sub={sub.join(' · ')}
      href={prestazioneHref(prestazione.stream)}
      end={
        <>
          {touchedAt(prestazione.updatedAt, clock.now())}
          <Icon name="chevron-right" size="xs" />
        </>
      }
    />
  );
}

/** Not begun, suspended, or in the hands of a colleague. */
function useWhere(prestazione: PrestazioneSummary): string {
  const { operator, colleagues } = useDesk().session;
  const { updatedBy } = prestazione;
  const colleague =
    updatedBy === operator.id ? undefined : colleagues.find(({ id }) => id === updatedBy);
  const life = lifeOf(prestazione);
  return [
    life === 'aperta' && words('notBegun'),
    life === 'sospesa' && words('suspended'),
    colleague !== undefined && words('by', { name: colleague.name }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** `10:41` today, otherwise the day. */
function touchedAt(at: number, now: number): string {
  const [day, today] = [isoDateOf(at), isoDateOf(now)];
  return day === today ? formatTime(at) : formatNearDay(day, today);
}
