import { setup } from 'xstate';
import { when, type ChartTypes } from '../../interview/chart.ts';
import { steps, type AccoglienzaSteps } from './steps.ts';

/** Service A (a.md §1): who came and why, the six pieces of information, where to go next. */
export const accoglienza = setup({
  types: {} as ChartTypes<AccoglienzaSteps>,
  guards: when(steps, {
    chiedeUnaImpresa: ({ motivo }) => motivo?.richiestoDa === 'impresa',
    soloSportello: ({ motivo }) => {
      const motivi = motivo?.motivi ?? [];
      return (
        motivi.length > 0 && motivi.every((m) => m === 'ritiroDocumento' || m === 'convocazione')
      );
    },
    cercaOfferte: ({ motivo }) => motivo?.motivi?.includes('cercareLavoro') ?? false,
    guardaAllEstero: ({ motivo }) => motivo?.motivi?.includes('lavoroEstero') ?? false,
  }),
}).createMachine({
  id: 'a-accoglienza',
  initial: 'apertura',
  context: ({ input }) => ({ answers: input }),
  states: {
    apertura: { meta: { step: 'apertura' }, on: { next: 'motivo' } },
    motivo: {
      meta: { step: 'motivo' },
      on: {
        next: [{ guard: 'chiedeUnaImpresa', target: 'consegnaImpresa' }, { target: 'situazione' }],
      },
    },
    consegnaImpresa: { meta: { step: 'consegnaImpresa' }, on: { next: 'chiusura' } },
    situazione: {
      meta: { step: 'situazione' },
      on: {
        next: [{ guard: 'soloSportello', target: 'destinazione' }, { target: 'informazioni' }],
      },
    },
    informazioni: {
      meta: { step: 'informazioni' },
      on: {
        next: [
          { guard: 'cercaOfferte', target: 'offerte' },
          { guard: 'guardaAllEstero', target: 'eures' },
          { target: 'destinazione' },
        ],
      },
    },
    offerte: {
      meta: { step: 'offerte' },
      on: { next: [{ guard: 'guardaAllEstero', target: 'eures' }, { target: 'destinazione' }] },
    },
    eures: { meta: { step: 'eures' }, on: { next: 'destinazione' } },
    destinazione: { meta: { step: 'destinazione' }, on: { next: 'chiusura' } },
    chiusura: { meta: { step: 'chiusura' }, on: { next: 'concluso' } },
    concluso: { type: 'final' },
  },
});
