import type { Deadline } from '../../domain/deadline.ts';
import { formatDate, formatNearDay } from '../../i18n/format.ts';
import { isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { findService, getService } from '../../lep/catalogue.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row } from '../../ui/row-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { personHref, prestazioneHref } from '../prestazione-start.ts';
import { nameOf, serviceWords } from '../stream-title.ts';
import type { Start } from '../use-start.ts';
import { useWho } from '../who.ts';
import type { DeadlineTask } from './deadlines-panel.tsx';
import { todayWords as words } from './today.it.ts';

interface DeadlineRowProps {
  readonly deadline: Deadline;
  readonly start: Start;
  readonly onTask: (task: DeadlineTask) => void;
}

/** Who, what is due and by which norm, how late it is; one main action, and *Rimanda*. */
export function DeadlineRow({ deadline, start, onTask }: DeadlineRowProps) {
  const { people, clock } = useDesk();
  const name = nameOf(useLive(people), deadline.person);
  const today = isoDateOf(clock.now());
  const what = useWhat(deadline);
  return (
    <Row
      title={name}
      sub={what.join(' · ')}
      href={deadline.person === null ? undefined : personHref(deadline.person)}
      below={
        <span className="due-line">
          <Pill tone={deadline.daysLeft < 0 && isDated(deadline) ? 'att' : 'neutral'} icon="clock">
            {whenWords(deadline, today)}
          </Pill>
          <span className="due-main">
            <MainAction deadline={deadline} start={start} onTask={onTask} name={name} />
          </span>
          <Button kind="quiet" onPress={() => onTask({ kind: 'snooze', deadline })}>
            {words('snooze')}
            <VisuallyHidden>{words('withPerson', { name })}</VisuallyHidden>
          </Button>
        </span>
      }
    />
  );
}

/** What is due, the service where it says more, the norm with its mark, who holds it, why it waits. */
function useWhat(deadline: Deadline): readonly string[] {
  const { session } = useDesk();
  const who = useWho();
  const { kind, service, norm, prestazione, reason } = deadline;
  const holder = prestazione?.updatedBy ?? null;
  const isOther = kind === 'colloquio' && holder !== null && holder !== session.operator.id;
  return [
    textOf(deadline),
    ...(service !== null && !LAW.has(kind) ? [serviceWords(service)] : []),
    ...(norm === null
      ? []
      : [norm.mark === 'M' ? words('toVerify', { norm: norm.text }) : norm.text]),
    ...(isOther ? [words('by', { name: who(holder) })] : []),
    ...(reason === null ? [] : [reason]),
  ];
}

const LAW: ReadonlySet<Deadline['kind']> = new Set([
  'patto',
  'convocazione',
  'verifica',
  'finePatto',
  'ripresa',
]);

const isDated = ({ kind }: Deadline): boolean =>
  !['colloquio', 'rivedere', 'proposta'].includes(kind);

function textOf({ kind, due, count, prestazione }: Deadline): string {
  const day = formatDate(due);
  switch (kind) {
    case 'colloquio':
      return words(prestazione?.event === null ? 'notBegun' : 'colloquio');
    case 'rivedere':
      return words('rivedere', { n: count });
    case 'proposta':
    case 'appuntamentoDoppio':
      return words(kind);
    case 'esito':
    case 'assenza':
    case 'patto':
    case 'convocazione':
    case 'verifica':
    case 'finePatto':
    case 'ripresa':
      return words(kind, { day });
  }
}

function whenWords({ kind, due, daysLeft, reason, prestazione }: Deadline, today: IsoDate): string {
  if (kind === 'proposta') {
    const day = prestazione?.proposedOn ?? '';
    return words('proposedOn', { day: isIsoDate(day) ? formatNearDay(day, today) : '' });
  }
  if (kind === 'colloquio' && reason !== null && daysLeft > 0) {
    return words('resumeOn', { day: formatNearDay(due, today) });
  }
  if (kind === 'colloquio' || kind === 'rivedere') {
    return words('since', { day: formatNearDay(due, today) });
  }
  if (daysLeft === 0) return words('dueToday');
  return daysLeft < 0 ? words('late', { n: -daysLeft }) : words('left', { n: daysLeft });
}

interface MainActionProps extends DeadlineRowProps {
  /** Told with the action, so that two buttons never have the same name. */
  readonly name: string;
}

const TASKS = { esito: 'outcome', assenza: 'absence', appuntamentoDoppio: 'view' } as const;

function MainAction({ deadline, start, onTask, name }: MainActionProps) {
  const { kind, prestazione, appointment } = deadline;
  const label = (
    <>
      {words(`do.${kind}`)}
      <VisuallyHidden>{words('withPerson', { name })}</VisuallyHidden>
    </>
  );
  switch (kind) {
    case 'esito':
    case 'assenza':
    case 'appuntamentoDoppio':
      return (
        <Button
          onPress={() => onTask({ kind: 'appointment', id: appointment ?? '', task: TASKS[kind] })}
        >
          {label}
        </Button>
      );
    case 'colloquio':
      return (
        <LinkButton href={prestazione === null ? '/' : prestazioneHref(prestazione.stream)}>
          {label}
        </LinkButton>
      );
    case 'rivedere':
      return <LinkButton href="/da-rivedere">{label}</LinkButton>;
    case 'convocazione':
    case 'proposta':
      return <Button onPress={() => onTask({ kind: 'book', deadline })}>{label}</Button>;
    case 'patto':
    case 'verifica':
    case 'finePatto':
    case 'ripresa':
      return (
        <Button busy={start.isBusy} onPress={() => start.start(pattoOf(deadline))}>
          {label}
        </Button>
      );
  }
}

/** The patto that is open goes on; else a new session of it. */
function pattoOf({ person, prestazione }: Deadline) {
  const code = prestazione?.service ?? 'D';
  const service = getService(findService(code)?.delivery === undefined ? 'D' : code);
  return {
    service,
    person,
    ...(prestazione === null ? {} : { proposed: prestazione.stream }),
  };
}
