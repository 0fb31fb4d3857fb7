import type { Json } from '../kernel/json.ts';
import type {
  EmployerSummary,
  IntakeSummary,
  PersonSummary,
  PrestazioneSummary,
  Summary,
  TransferSummary,
} from './summary.ts';
import {
  openConflicts,
  type AppointmentEntry,
  type IntakeEntry,
  type StreamState,
} from './stream-state.ts';
import { standingPause } from './pause.ts';
import { pattoLineOf, pattoStampOf } from './patto-line.ts';
import { changedActs } from './changed-acts.ts';
import { appliedEvents, isOverAfter, policyDates } from './lifecycle.ts';
import { streamKind, type StreamId } from './ids.ts';
import { isTakenUp } from './intake.ts';
import { employerContacts, employerPaths, employerRows } from './employer.ts';
import { personPaths } from './person.ts';

/** Raised when `summarise` or `foldStream` changes: stored summaries are made again. */
export const FOLD_VERSION = 7;

/** The line that lists and search keep of a stream; null for kinds without a list yet. */
export function summarise(state: StreamState): Summary | null {
  const { stream } = state;
  if (stream === null) return null;
  const kind = streamKind(stream);
  if (kind === 'persona') return summarisePerson(state, stream);
  if (kind === 'impresa') return summariseEmployer(state, stream);
  if (kind === 'trasferimento') return summariseTransfer(state, stream);
  if (kind !== 'prestazione') return null;
  const { intake } = state;
  return intake === null || isTakenUp(state)
    ? summarisePrestazione(state, stream)
    : summariseIntake(state, { stream, intake });
}

function textAt(state: StreamState, path: string): string | null {
  const value: Json | undefined = state.answers.get(path)?.values[0].value;
  return typeof value === 'string' && value !== '' ? value : null;
}

const toReviewIn = (state: StreamState) => ({
  conflicts: openConflicts(state).length,
  changed: changedActs(state).length,
  unreadable: state.unreadable.length,
});

function summarisePerson(state: StreamState, stream: StreamId): PersonSummary {
  const sex = textAt(state, personPaths.sex);
  return {
    kind: 'persona',
    stream,
    surname: textAt(state, personPaths.surname) ?? '',
    name: textAt(state, personPaths.name) ?? '',
    codiceFiscale: textAt(state, personPaths.codiceFiscale),
    birthDate: textAt(state, personPaths.birthDate),
    birthplace: textAt(state, personPaths.birthplace),
    sex: sex === 'F' || sex === 'M' ? sex : null,
    comune: textAt(state, personPaths.comune),
    phone: textAt(state, personPaths.phone),
    email: textAt(state, personPaths.email),
    didDate: textAt(state, personPaths.didDate),
    benefitDate: benefitDateOf(state),
    patto: pattoLineOf(state),
    snoozes: snoozesOf(state),
    updatedAt: state.last?.at ?? 0,
    pairings: state.pairings.map(({ kind, into, from }) => ({ kind, into, from })),
    stamps: state.pairings.length === 0 ? {} : stampsOf(state),
    ...toReviewIn(state),
  };
}

/** Benefits whose claim counts as DID (art. 21 D.Lgs. 150/2015). */
const CLAIMS: readonly Json[] = ['naspiChiesta', 'naspi', 'disColl'];

function benefitDateOf(state: StreamState): string | null {
  const benefits = state.answers.get(personPaths.benefits)?.values[0].value;
  const isClaimed = Array.isArray(benefits) && CLAIMS.some((claim) => benefits.includes(claim));
  return isClaimed ? textAt(state, personPaths.benefitDate) : null;
}

/** Of each thing put off, the day said last. */
const snoozesOf = ({ snoozes }: StreamState): PersonSummary['snoozes'] => [
  ...new Map(
    snoozes
      .toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1))
      .map(({ deadline, until }) => [deadline, { deadline, until }]),
  ).values(),
];

function pauseOf(state: StreamState): PrestazioneSummary['pause'] {
  const pause = standingPause(state);
  return pause && { at: pause.at, reason: pause.reason, resumeOn: pause.resumeOn };
}

const appointmentLine = (one: AppointmentEntry): PrestazioneSummary['appointments'][number] => ({
  id: one.fact,
  service: one.service,
  date: one.date,
  time: one.time,
  place: one.place,
  minutes: one.minutes ?? null,
  operator: one.operator ?? null,
  outcome: one.closing?.outcome ?? null,
  isJudged: one.judgement !== null,
  isDisputed: one.isDisputed,
  moves: one.moves.length,
});

const stampsOf = (state: StreamState): PersonSummary['stamps'] => ({
  ...pattoStampOf(state),
  ...Object.fromEntries(
    Object.entries(personPaths).flatMap(([datum, path]) => {
      const register = state.answers.get(path);
      return register === undefined ? [] : [[datum, register.values[0].hlc]];
    }),
  ),
});

function summarisePrestazione(state: StreamState, stream: StreamId): PrestazioneSummary {
  const dates = policyDates(state.events);
  const applied = appliedEvents(state.events);
  const last = applied.at(-1);
  // The end as somebody decided it: a report (11) comes after.
  const decided = applied.findLast(({ event }) => event !== '11');
  const end = decided !== undefined && isOverAfter(decided.event) ? decided : undefined;
  return {
    kind: 'prestazione',
    stream,
    service: state.opening?.service ?? '',
    person: state.subject ?? state.opening?.person ?? null,
    event: last?.event ?? null,
    eventDate: last?.date ?? null,
    proposedOn: dates.proposta,
    expectedBy: state.opening?.expected?.to ?? null,
    startedOn: dates.inizio,
    endedOn: dates.fine,
    endedBy: end?.actor ?? null,
    sap: end?.sap ?? null,
    place: textAt(state, 'apertura.luogo'),
    documents: state.documents.map(({ document, number, date }) => ({ document, number, date })),
    openedBy: state.opening?.actor ?? null,
    updatedBy: state.last?.actor ?? null,
    updatedAt: state.last?.at ?? 0,
    openedAt: state.first?.at ?? 0,
    ...toReviewIn(state),
    appointments: state.appointments.map(appointmentLine),
    pause: pauseOf(state),
    snoozes: snoozesOf(state),
  };
}

/** Null until its proposal is here. */
function summariseTransfer({ transfer, last, unreadable }: StreamState, stream: StreamId) {
  if (transfer === null) return null;
  const [answer] = transfer.answers;
  return {
    kind: 'trasferimento',
    stream,
    proposal: transfer.fact,
    person: transfer.person,
    registrations: transfer.registrations,
    from: transfer.from,
    to: transfer.to,
    date: transfer.date,
    reason: transfer.reason,
    who: transfer.who,
    status: transfer.status,
    proposedBy: transfer.actor,
    proposedAt: transfer.at,
    answeredAt: answer?.at ?? null,
    answeredStamp: answer?.hlc ?? null,
    answerReason: answer?.reason ?? null,
    updatedAt: last?.at ?? 0,
    conflicts: 0,
    changed: 0,
    unreadable: unreadable.length,
  } satisfies TransferSummary;
}

const summariseIntake = (
  state: StreamState,
  { stream, intake }: { readonly stream: StreamId; readonly intake: IntakeEntry },
): IntakeSummary => ({
  kind: 'richiesta',
  stream,
  leftAt: intake.leftAt,
  isSettled: intake.settled !== null,
  updatedAt: state.last?.at ?? 0,
  ...toReviewIn(state),
});

function summariseEmployer(state: StreamState, stream: StreamId): EmployerSummary {
  return {
    kind: 'impresa',
    stream,
    name: textAt(state, employerPaths.name) ?? '',
    codiceFiscale: textAt(state, employerPaths.codiceFiscale),
    partitaIva: textAt(state, employerPaths.partitaIva),
    foreignCode: textAt(state, employerPaths.foreignCode),
    comune: employerRows(state, 'seats')[0]?.cells.get('comune') ?? null,
    phone: textAt(state, employerPaths.phone),
    email: textAt(state, employerPaths.email),
    pec: textAt(state, employerPaths.pec),
    contacts: employerContacts(state).map(({ name, role, person }) => ({ name, role, person })),
    updatedAt: state.last?.at ?? 0,
    ...toReviewIn(state),
  };
}
