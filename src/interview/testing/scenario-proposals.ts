import type { NewFact } from '../../domain/fact.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { expectedDays, propose } from '../commands.ts';
import type { Conclusion } from '../definition.ts';
import { heldAt } from '../held.ts';
import type { Scenario } from './scenario.ts';

type Concluding = Pick<Conclusion, 'proposals'> & { readonly today: IsoDate };

/** What *Concludi* writes in the person's path, by service. */
export const proposedBy = (
  { device, person, view }: Scenario,
  { proposals, today }: Concluding,
): Readonly<Record<string, readonly NewFact[]>> =>
  Object.fromEntries(
    proposals.map(({ row, service, date, time, ...days }) => {
      const origin = { stream: device.stream, row };
      const next = { service, date, time, place: heldAt(view.answers) };
      const opening = { service, person, pin: null, origin, ...expectedDays(days) };
      return [service, propose(opening, next, today)];
    }),
  );
