import type { NewFact } from '../../domain/fact.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { propose } from '../commands.ts';
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
    proposals.map(({ row, service, date, time }) => {
      const origin = { stream: device.stream, row };
      const next = { service, date, time, place: heldAt(view.answers) };
      return [service, propose({ service, person, pin: null, origin }, next, today)];
    }),
  );
