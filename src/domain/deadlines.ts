import { daysBetween, addDays, findIsoDate, isoDateOf, type IsoDate } from '../kernel/iso-date.ts';
import {
  isHeldBy,
  type Deadline,
  type DeadlineKind,
  type DeadlineView,
  type Found,
  type OfficeLines,
} from './deadline.ts';
import { appointmentDeadlines } from './deadlines-appointments.ts';
import { lawDeadlines } from './deadlines-law.ts';
import { isLivelyEvent } from './sap-life.ts';
import type { PersonSummary, PrestazioneSummary } from './summary.ts';

type Line = PersonSummary | PrestazioneSummary;

/** Days before a proposal without an appointment asks for one (a choice of the product). */
export const PROPOSAL_DAYS = 7;

/**
 * Everything that is due in the office, the most urgent first: what art. 20 and 21 D.Lgs. 150/2015
 * set, checks of patti, appointments without an outcome, interviews left open, things to review,
 * proposals that nobody took up. What was put off comes back on its day.
 */
export function deadlinesOf(lines: OfficeLines, view: DeadlineView): readonly Deadline[] {
  const found = [
    ...lawDeadlines(lines, view),
    ...appointmentDeadlines(lines, view),
    ...lines.prestazioni.flatMap((one) => ofPrestazione(one, view)),
    ...[...lines.people, ...lines.prestazioni].flatMap((one) => toReview(one, view)),
  ];
  const off = snoozed([...lines.people, ...lines.prestazioni], view.today);
  return found
    .filter(({ id }) => !off.has(id))
    .map((one) => ({ ...one, daysLeft: daysBetween(view.today, one.due) }))
    .toSorted(byUrgency);
}

function snoozed(lines: readonly Line[], today: IsoDate): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ snoozes }) =>
      snoozes.filter(({ until }) => until > today).map(({ deadline }) => deadline),
    ),
  );
}

/** Dated things first, by day; then what is half way, what waits, what was only proposed. */
const RANKS: Readonly<Record<DeadlineKind, number>> = {
  assenza: 1,
  esito: 1,
  appuntamentoDoppio: 1,
  verifica: 2,
  patto: 2,
  ripresa: 2,
  convocazione: 2,
  finePatto: 2,
  rivedere: 3,
  colloquio: 4,
  proposta: 5,
};

const rankOf = ({ kind, isFirst }: Deadline): number => (isFirst ? 0 : RANKS[kind]);

function byUrgency(a: Deadline, b: Deadline): number {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) - rankOf(b);
  if (a.due !== b.due) return a.due < b.due ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

const PLAIN = {
  norm: null,
  isFirst: false,
  appointment: null,
  count: 0,
  reason: null,
} as const;

/** An interview left half way, or a service proposed and not taken up. */
function ofPrestazione(one: PrestazioneSummary, view: DeadlineView): readonly Found[] {
  const common = {
    ...PLAIN,
    stream: one.stream,
    person: one.person,
    service: one.service,
    prestazione: one,
    isMine: isHeldBy(one, view.operator.id),
  };
  if (isLivelyEvent(one.event)) {
    const since = isoDateOf(one.updatedAt);
    const due = findIsoDate(one.pause?.resumeOn) ?? since;
    const reason = one.pause?.reason ?? null;
    return [{ ...common, kind: 'colloquio', id: `colloquio ${one.stream}`, due, reason }];
  }
  const proposed = one.event === '01' ? findIsoDate(one.proposedOn) : null;
  if (proposed === null || hasAppointment(one, view.today)) return [];
  const due = earlier(addDays(proposed, PROPOSAL_DAYS), findIsoDate(one.expectedBy));
  if (due > view.today) return [];
  return [{ ...common, kind: 'proposta', id: `proposta ${one.stream}`, due }];
}

const earlier = (day: IsoDate, limit: IsoDate | null): IsoDate =>
  limit !== null && limit < day ? limit : day;

/** One to come, or one that still waits for its outcome. */
const hasAppointment = ({ appointments }: PrestazioneSummary, today: IsoDate): boolean =>
  appointments.some(({ outcome, date }) => outcome === null || date >= today);

function toReview(one: Line, { operator }: DeadlineView): readonly Found[] {
  const count = one.conflicts + one.changed;
  if (count === 0) return [];
  const own = one.kind === 'prestazione' ? one : null;
  return [
    {
      ...PLAIN,
      kind: 'rivedere',
      id: `rivedere ${one.stream}`,
      stream: one.stream,
      person: own === null ? one.stream : own.person,
      service: own?.service ?? null,
      prestazione: own,
      due: isoDateOf(one.updatedAt),
      isMine: own !== null && isHeldBy(own, operator.id),
      count,
    },
  ];
}
