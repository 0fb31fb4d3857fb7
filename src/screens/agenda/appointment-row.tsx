import type { PrestazioneSummary } from '../../domain/summary.ts';
import { findService, getService } from '../../lep/catalogue.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row } from '../../ui/row-list.tsx';
import { ServiceBadge } from '../../ui/service-badge.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { closedWord, isInHand, isOver, lifeOf } from '../prestazione-life.ts';
import { personHref, prestazioneHref } from '../prestazione-start.ts';
import { serviceShortName } from '../service-names.it.ts';
import { nameOf } from '../stream-title.ts';
import { useWho } from '../who.ts';
import { agendaWords as words } from './agenda.it.ts';
import type { Appointment } from './appointments.ts';
import type { Start } from '../use-start.ts';

export interface AppointmentRowProps {
  readonly appointment: Appointment;
  readonly start: Start;
  /** The “now” line under this row: `10:42`. */
  readonly now?: string | undefined;
  /** Somebody else is booked at the same time. */
  readonly isDoubled?: boolean | undefined;
  /** Opens what can be done with the appointment itself: moving it, its outcome. */
  readonly onManage?: ((id: string) => void) | undefined;
}

/** Time, service, person, and the next right action: *Avvia* or *Riprendi*. */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, start, now, isDoubled = false, onManage } = props;
  const { prestazione, service, time, place, outcome } = appointment;
  const who = useWho();
  const index = useLive(useDesk().people);
  const name = nameOf(index, prestazione.person);
  const isCurrent = isInHand(prestazione) && lifeOf(prestazione) !== 'aperta';
  return (
    <Row
      lead={
        <>
          <span className="row-time">{time ?? <NoTime />}</span>
          <ServiceBadge letter={service} state={badgeState(prestazione)} />
        </>
      }
      title={name}
      sub={[
        serviceShortName(service),
        appointment.operator !== null && who(appointment.operator),
        place,
      ]
        .filter(Boolean)
        .join(' · ')}
      href={prestazione.person === null ? undefined : personHref(prestazione.person)}
      end={
        <>
          <States appointment={appointment} isDoubled={isDoubled} />
          {(outcome === null || outcome === 'P') && (
            <AppointmentEnd prestazione={prestazione} start={start} name={name} />
          )}
          {onManage && (
            <Button kind="quiet" onPress={() => onManage(appointment.id)}>
              {words('manage')}
              <VisuallyHidden>{words('withPerson', { name })}</VisuallyHidden>
            </Button>
          )}
        </>
      }
      isCurrent={isCurrent}
      isFaded={isOver(prestazione) || (outcome !== null && outcome !== 'P')}
      now={now}
    />
  );
}

const OUTCOME_TONES = { P: 'ok', AG: 'neutral', AI: 'att', AN: 'neutral' } as const;

/** What is to be known before opening it: its outcome, or two bookings on one slot. */
function States({
  appointment: { outcome, isDisputed },
  isDoubled,
}: Pick<AppointmentRowProps, 'appointment'> & { readonly isDoubled: boolean }) {
  return (
    <>
      {isDoubled && (
        <Pill tone="att" icon="flag">
          {words('doubled')}
        </Pill>
      )}
      {isDisputed && (
        <Pill tone="att" icon="flag">
          {words('disputed')}
        </Pill>
      )}
      {outcome !== null && (
        <Pill tone={OUTCOME_TONES[outcome]} icon={outcome === 'P' ? 'check' : 'close'}>
          {words(`outcome${outcome}`)}
        </Pill>
      )}
    </>
  );
}

function NoTime() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{words('noTime')}</VisuallyHidden>
    </>
  );
}

function badgeState(one: PrestazioneSummary): 'ahead' | 'current' | 'done' {
  if (isOver(one)) return 'done';
  return isInHand(one) ? 'current' : 'ahead';
}

export interface PrestazioneActionProps {
  readonly prestazione: PrestazioneSummary;
  readonly start: Start;
  /** Told with the action, so that two buttons never have the same name. */
  readonly name: string;
}

/** What can be done with a prestazione now: go on, start it, or nothing, and why. */
export function AppointmentEnd({ prestazione, start, name }: PrestazioneActionProps) {
  const life = lifeOf(prestazione);
  const whom = <VisuallyHidden>{words('withPerson', { name })}</VisuallyHidden>;
  if (isOver(prestazione)) {
    return (
      <span className="row-state">
        <Icon name={life === 'conclusa' ? 'check' : 'close'} size="xs" />{' '}
        {life === 'conclusa'
          ? words('concluded')
          : words('closed', { how: closedWord(prestazione) })}
      </span>
    );
  }
  if (isInHand(prestazione)) {
    return (
      <LinkButton href={prestazioneHref(prestazione.stream)}>
        {words('resume')}
        {whom}
      </LinkButton>
    );
  }
  if (findService(prestazione.service)?.delivery === undefined) {
    return <span className="text-meta">{words('notHere')}</span>;
  }
  return (
    <Button kind="quiet" busy={start.isBusy} onPress={() => start.start(proposedOf(prestazione))}>
      {words('start')}
      {whom}
    </Button>
  );
}

const proposedOf = ({ service, person, stream }: PrestazioneSummary) => ({
  service: getService(service),
  person,
  proposed: stream,
});
