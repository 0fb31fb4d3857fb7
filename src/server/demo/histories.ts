import type { IsoDate } from '../../kernel/iso-date.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { Chance } from './chance.ts';
import { conduct, type Conducted } from './conduct-visit.ts';
import type { DemoDesk } from './demo-desk.ts';
import type { DemoLog } from './demo-log.ts';
import { followUp, followUpDay } from './follow-up.ts';
import { millisOf, wallClock } from './office-calendar.ts';
import type { Part, PlannedHistory, PlannedVisit } from './plan.ts';
import { registration } from './registration.ts';
import type { Scene } from './scene.ts';
import { toldOn } from './situation.ts';
import { answersApart, changedAfter, contactsApart } from './unseen-scenes.ts';
import type { Appointment, Visit } from './visit.ts';

/** The office in which histories happen. */
export interface Stage {
  readonly chance: Chance;
  readonly log: DemoLog;
  /** Three, the last used outside the office. */
  readonly desks: readonly DemoDesk[];
  /** Real time, ms, and its day in Italy. */
  readonly now: number;
  readonly today: IsoDate;
}

const MINUTE = 60_000;
/** A person stays with the operator who registered them, more often than not. */
const SAME_DESK_PERCENT = 85;
const OPENING = 510;
const CLOSING = 975;

/** The registration, from which everything else of that person follows. */
export function firstScene(stage: Stage, history: PlannedHistory): Scene {
  const { person, visits, registeredOn, situation } = history;
  const at = momentOn(stage, registeredOn);
  const isAskedSoon = visits.some(
    ({ day, part }) => day === registeredOn && part.kind !== 'inHand',
  );
  return {
    at,
    play: () => {
      const desk = anyDesk(stage);
      desk.startAt(at);
      const subject = desk.newStream('persona');
      const told = isAskedSoon ? null : toldOn(registeredOn, situation);
      desk.write(subject, registration(subject, person, told));
      const course: Course = { history, subject, desk, registeredAt: desk.now() };
      return [
        ...visits.map((visit) => visitScene(stage, course, visit)),
        ...(history.part.kind === 'contactsApart' ? [contactsApart(stage, subject)] : []),
      ];
    },
  };
}

/** What is settled once a person is registered. */
interface Course {
  readonly history: PlannedHistory;
  readonly subject: StreamId;
  readonly desk: DemoDesk;
  readonly registeredAt: number;
}

function visitScene(stage: Stage, course: Course, planned: PlannedVisit): Scene {
  const at = Math.max(momentOn(stage, planned.day), course.registeredAt + MINUTE);
  return {
    at,
    play: () => {
      const desk = stage.chance.happens(SAME_DESK_PERCENT) ? course.desk : anyDesk(stage);
      desk.startAt(at);
      const visit = visitOf(stage, course, { planned, desk });
      return sequel(stage, visit, { part: planned.part, conducted: conduct(stage.log, visit) });
    },
  };
}

function visitOf(
  { chance, today }: Stage,
  { history, subject }: Course,
  { planned, desk }: { readonly planned: PlannedVisit; readonly desk: DemoDesk },
): Visit {
  const { person, situation, visits } = history;
  const { day, part } = planned;
  return {
    chance,
    desk,
    day,
    subject,
    person,
    situation,
    time: wallClock(desk.now()),
    told: toldOn(day, situation),
    isFirst: visits[0] === planned,
    appointment: appointmentAfter(part, () => followUpDay(chance, { day, situation, today })),
    mustPropose: part.kind === 'appointment',
    stopAfter: stopOf(part),
  };
}

const appointmentAfter = (part: Part, usual: () => Appointment): Appointment | null => {
  if (part.kind === 'appointment') return part.appointment;
  return part.kind === 'past' ? usual() : null;
};

/** Two devices answer apart when the situation has been told: three steps in. */
const stopOf = (part: Part): number | null => {
  if (part.kind === 'inHand') return part.stopAfter;
  return part.kind === 'answersApart' ? 3 : null;
};

interface Ended {
  readonly part: Part;
  readonly conducted: Conducted;
}

function sequel(stage: Stage, visit: Visit, { part, conducted }: Ended): readonly Scene[] {
  switch (part.kind) {
    case 'past':
      return followUp(stage, visit, conducted.proposed);
    case 'answersApart':
      return [answersApart(stage, visit, conducted)];
    case 'changedAfter':
      return [changedAfter(stage, visit, conducted)];
    case 'appointment':
    case 'inHand':
    case 'contactsApart':
    case 'duplicate':
      return [];
  }
}

const anyDesk = ({ chance, desks }: Stage): DemoDesk => chance.oneOf(desks);

/** In opening hours; today, some time ago, but not yesterday. */
function momentOn({ chance, now, today }: Stage, day: IsoDate): number {
  if (day === today) {
    return Math.max(millisOf({ day, minute: 0 }), now - chance.between(15, 200) * MINUTE);
  }
  return millisOf({ day, minute: chance.between(OPENING, CLOSING) });
}
