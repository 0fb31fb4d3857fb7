import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import { newFact } from '../../domain/fact-types.ts';
import { factsHash, type NewFact } from '../../domain/fact.ts';
import type { SapEvent } from '../../domain/sap-event.ts';
import { getService } from '../../lep/catalogue.ts';
import type { Chance } from './chance.ts';
import type { Proposed } from './conduct-visit.ts';
import type { DemoLog } from './demo-log.ts';
import { clockText, millisOf, workdayFrom } from './office-calendar.ts';
import type { Scene } from './scene.ts';
import type { Situation } from './situation.ts';
import type { Appointment, Visit } from './visit.ts';

interface Occasion {
  readonly day: IsoDate;
  readonly situation: Situation;
  readonly today: IsoDate;
}

/** Longer than this after an interview, a DID was not made because of it. */
const DID_WITHIN_DAYS = 60;

/** The day of what an ordinary interview proposed: the day of the DID, when one followed. */
export function followUpDay(chance: Chance, { day, situation, today }: Occasion): Appointment {
  const { didDate } = situation;
  const time = clockText(chance.between(17, 50) * 15);
  const isNext =
    didDate !== null &&
    didDate > day &&
    didDate < today &&
    didDate <= addDays(day, DID_WITHIN_DAYS);
  return { time, date: isNext ? didDate : workdayFrom(addDays(day, chance.between(4, 20))) };
}

type Outcome = 'done' | 'cancelled' | 'refused';

/** What became of the proposals of an interview of the past: never left open. */
export function followUp(
  { log }: { readonly log: DemoLog },
  visit: Visit,
  proposed: readonly Proposed[],
): readonly Scene[] {
  const { appointment, chance, desk, situation } = visit;
  if (appointment === null) return [];
  const { date } = appointment;
  const outcome = chance.weighted<Outcome>([
    [64, 'done'],
    [22, 'cancelled'],
    [14, 'refused'],
  ]);
  const hour = Number(appointment.time.slice(0, 2));
  const at = millisOf({ day: date, minute: hour * 60 });
  return proposed.map(({ stream, service }) => ({
    at,
    play: () => {
      desk.startAt(at);
      const isDone = service === 'B' ? situation.didDate === date : outcome === 'done';
      const closing: Closing = { service, date, visit };
      if (isDone) {
        desk.write(stream, [event(closing, '02')]);
        desk.write(stream, [event(closing, '10', factsHash(log.of(stream)))]);
      } else desk.write(stream, [event(closing, outcome === 'refused' ? '04' : '06')]);
      return [];
    },
  }));
}

interface Closing {
  readonly service: string;
  readonly date: IsoDate;
  readonly visit: Visit;
}

type Bound = ReturnType<typeof factsHash> | null;

const event = (
  { service, date, visit: { subject } }: Closing,
  event: SapEvent,
  binds: Bound = null,
): NewFact =>
  newFact(
    'eventRecorded',
    {
      event,
      date,
      binds,
      sap: event === '10' ? (getService(service).entry.sap[0]?.code ?? null) : null,
      ...reasonOf(event),
    },
    { subject },
  );

const REASONS: Partial<Readonly<Record<SapEvent, string>>> = {
  '04': 'Non vuole proseguire (dato di prova).',
  '06': 'Ha trovato lavoro prima dell’appuntamento (dato di prova).',
  '10': 'Svolto su carta: il servizio non era ancora in Sportello (dato di prova).',
};

const reasonOf = (event: SapEvent): { readonly reason?: string } => {
  const reason = REASONS[event];
  return reason === undefined ? {} : { reason };
};
