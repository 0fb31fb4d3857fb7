import type { IsoDate } from '../../kernel/iso-date.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { Answers } from '../../interview/steps.ts';
import type { AccoglienzaSteps } from '../../lep/a-accoglienza/steps.ts';
import type { Chance } from './chance.ts';
import type { DemoDesk } from './demo-desk.ts';
import type { DemoPerson } from './people.ts';
import type { Situation, Told } from './situation.ts';

export type Given = Answers<AccoglienzaSteps>;

export interface Appointment {
  readonly date: IsoDate;
  /** `HH:MM` */
  readonly time: string;
}

/** One person in front of one operator, for service A. */
export interface Visit {
  readonly chance: Chance;
  readonly desk: DemoDesk;
  readonly day: IsoDate;
  /** `HH:MM` */
  readonly time: string;
  readonly subject: StreamId;
  readonly person: DemoPerson;
  readonly situation: Situation;
  readonly told: Told;
  readonly isFirst: boolean;
  /** For the first proposal; null leaves it without a day. */
  readonly appointment: Appointment | null;
  /** Whether the operator proposes orientation when the rules propose nothing. */
  readonly mustPropose: boolean;
  /** Steps completed before the interview is left; null when it comes to its end. */
  readonly stopAfter: number | null;
}
