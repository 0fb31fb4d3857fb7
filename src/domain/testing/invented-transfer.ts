import type { PayloadOf } from '../fact-types.ts';
import type { StreamId } from '../ids.ts';

type Proposal = PayloadOf<'transferProposed'>;

/** Somebody who does not exist moves from one office to another. */
export const proposalFor = (
  person: StreamId,
  { from, to }: Pick<Proposal, 'from' | 'to'>,
): Proposal => ({
  person,
  registrations: [person],
  from,
  to,
  date: '2026-11-30',
  reason: 'ha cambiato domicilio',
  who: {
    surname: 'Canarini',
    name: 'Zoe',
    codiceFiscale: null,
    birthDate: null,
    comune: null,
    services: ['A'],
    hasPatto: false,
  },
});
