import type { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { answer, type Answer } from '../../interview/commands.ts';
import { addDays, type IsoDate } from '../../kernel/iso-date.ts';
import type { Conducted } from './conduct-visit.ts';
import type { DemoDesk } from './demo-desk.ts';
import type { DemoLog } from './demo-log.ts';
import { millisOf, workdayUpTo } from './office-calendar.ts';
import type { Scene } from './scene.ts';
import type { Visit } from './visit.ts';

/* What happens when two devices have no network between them (interviews.md §5). */

interface Apart {
  readonly log: DemoLog;
  readonly desks: readonly DemoDesk[];
  readonly today: IsoDate;
}

const HOUR = 3_600_000;

/** Two phone numbers of one person, written at two desks. */
export function contactsApart({ log, desks, today }: Apart, subject: StreamId): Scene {
  const at = millisOf({ day: workdayUpTo(addDays(today, -2)), minute: 600 });
  const phone = (value: string): Answer => ({
    path: personPaths.phone,
    value,
    source: 'dichiarato',
  });
  return {
    at,
    play: () => {
      const [first, , outside] = desks;
      const seen = log.heads(subject);
      for (const [desk, value] of [
        [first, '333 010 11 22'],
        [outside, '333 010 22 11'],
      ] as const) {
        desk?.startAt(at);
        desk?.write(subject, [answer(subject, phone(value))], seen);
      }
      return [];
    },
  };
}

/** The same question of an open interview, answered in two ways. */
export function answersApart(
  { log, desks }: Apart,
  { desk, subject }: Visit,
  { stream }: Conducted,
): Scene {
  const at = desk.now() + HOUR;
  const other = another(desks, desk);
  return {
    at,
    play: () => {
      const seen = log.heads(stream);
      for (const [by, value] of [
        [desk, 'siPoco'],
        [other, 'no'],
      ] as const) {
        by.startAt(at);
        by.write(stream, [answer(subject, { path: 'situazione.condizione', value })], seen);
      }
      return [];
    },
  };
}

/** An answer corrected elsewhere by someone who did not know that the interview was over. */
export function changedAfter(
  { desks }: Apart,
  { desk, subject }: Visit,
  { stream, before }: Conducted,
): Scene {
  const at = desk.now() + HOUR;
  const other = another(desks, desk);
  return {
    at,
    play: () => {
      other.startAt(at);
      const correction = { path: 'destinazione.compreso', value: 'daRisentire' };
      other.write(stream, [answer(subject, correction)], before);
      return [];
    },
  };
}

function another(desks: readonly DemoDesk[], desk: DemoDesk): DemoDesk {
  const other = desks.find((one) => one !== desk);
  if (other === undefined) throw new Error('It takes two desks');
  return other;
}
