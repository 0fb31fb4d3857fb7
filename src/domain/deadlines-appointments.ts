import { findIsoDate } from '../kernel/iso-date.ts';
import { missedMeetingLosses } from '../reference/law/patto-numbers.ts';
import { valueOn } from '../reference/law/dated-value.ts';
import {
  isHeldBy,
  type DeadlineKind,
  type DeadlineView,
  type Found,
  type OfficeLines,
} from './deadline.ts';
import type { PersonSummary, PrestazioneSummary } from './summary.ts';

type Line = PrestazioneSummary['appointments'][number];

/** Appointments gone by without an outcome, absences not weighed, one appointment moved twice. */
export function appointmentDeadlines(
  { people, prestazioni }: OfficeLines,
  view: DeadlineView,
): readonly Found[] {
  const known = new Map(people.map((one) => [one.stream, one]));
  return prestazioni.flatMap((prestazione) =>
    prestazione.appointments.flatMap((line) => {
      const kind = kindOf(line, prestazione, view);
      const due = findIsoDate(line.date);
      if (kind === null || due === null) return [];
      const person = prestazione.person === null ? undefined : known.get(prestazione.person);
      return [foundAt({ kind, line, prestazione, person }, { ...view, due })];
    }),
  );
}

function kindOf(
  { date, time, outcome, isJudged, isDisputed }: Line,
  { endedOn, event }: PrestazioneSummary,
  view: DeadlineView,
): DeadlineKind | null {
  if (isDisputed) return 'appuntamentoDoppio';
  if (outcome === 'AI') return isJudged ? null : 'assenza';
  if (outcome !== null) return null;
  const isGone = date < view.today || (date === view.today && time !== null && time < view.time);
  // Who was received is present: the interview itself tells it.
  const isHeld = endedOn !== null || (event !== null && event !== '01');
  return isGone && !isHeld ? 'esito' : null;
}

interface Gone {
  readonly kind: DeadlineKind;
  readonly line: Line;
  readonly prestazione: PrestazioneSummary;
  readonly person: PersonSummary | undefined;
}

function foundAt(
  { kind, line, prestazione, person }: Gone,
  view: DeadlineView & { readonly due: Found['due'] },
): Found {
  const losses = kind === 'assenza' ? valueOn(missedMeetingLosses, view.due) : null;
  return {
    id: `${kind} ${line.id}`,
    kind,
    stream: prestazione.stream,
    person: prestazione.person,
    service: line.service,
    due: view.due,
    norm: losses === null ? null : { text: losses.norm, mark: losses.mark },
    isMine:
      line.operator === null
        ? isHeldBy(prestazione, view.operator.id)
        : line.operator === view.operator.id,
    isFirst: false,
    prestazione,
    appointment: line.id,
    count: person?.patto?.missedMeetings ?? 0,
    reason: null,
  };
}
