import { z } from 'zod';
import { PersonSummary, PrestazioneSummary } from './summary.ts';

/*
 * What the indicators need of each stream and nothing more: no name, no code, no contact. The summaries
 * of the device are lines already; the centre keeps only these.
 */

export const PersonLine = z.object(PersonSummary.shape).pick({
  kind: true,
  stream: true,
  didDate: true,
  benefitDate: true,
  pairings: true,
});
export type PersonLine = z.infer<typeof PersonLine>;

export const PrestazioneLine = z
  .object(PrestazioneSummary.shape)
  .pick({
    kind: true,
    stream: true,
    service: true,
    person: true,
    event: true,
    eventDate: true,
    proposedOn: true,
    startedOn: true,
    endedOn: true,
    endedBy: true,
    sap: true,
    place: true,
    openedBy: true,
    openedAt: true,
    conflicts: true,
    changed: true,
  })
  .extend({ documents: z.array(z.object({ document: z.string(), date: z.string() })) });
export type PrestazioneLine = z.infer<typeof PrestazioneLine>;

export const IndicatorLine = z.discriminatedUnion('kind', [PersonLine, PrestazioneLine]);
export type IndicatorLine = z.infer<typeof IndicatorLine>;
