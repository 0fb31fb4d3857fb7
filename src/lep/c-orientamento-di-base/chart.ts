import { setup } from 'xstate';
import { when, type ChartTypes } from '../../interview/chart.ts';
import { isOnlyInformation, receivesNaspi } from './conditions.ts';
import { steps, type OrientamentoSteps } from './steps.ts';

/** Service C (c.md §1): from the request to a shared profile and the acts of search. */
export const orientamentoDiBase = setup({
  types: {} as ChartTypes<OrientamentoSteps>,
  guards: when(steps, {
    soloUnaInformazione: isOnlyInformation,
    daApprofondire: ({ profiloQualitativo }) => profiloQualitativo?.approfondisci === true,
    percettoreNaspi: receivesNaspi,
  }),
}).createMachine({
  id: 'c-orientamento-di-base',
  initial: 'apertura',
  context: ({ input }) => ({ answers: input }),
  states: {
    apertura: { meta: { step: 'apertura' }, on: { next: 'domanda' } },
    domanda: {
      meta: { step: 'domanda' },
      on: { next: [{ guard: 'soloUnaInformazione', target: 'nonErogata' }, { target: 'storia' }] },
    },
    nonErogata: { meta: { step: 'nonErogata' }, on: { next: 'concluso' } },
    storia: { meta: { step: 'storia' }, on: { next: 'competenze' } },
    competenze: { meta: { step: 'competenze' }, on: { next: 'obiettivo' } },
    obiettivo: { meta: { step: 'obiettivo' }, on: { next: 'mercato' } },
    mercato: { meta: { step: 'mercato' }, on: { next: 'ricerca' } },
    ricerca: { meta: { step: 'ricerca' }, on: { next: 'profiloQualitativo' } },
    profiloQualitativo: {
      meta: { step: 'profiloQualitativo' },
      on: {
        next: [
          { guard: 'daApprofondire', target: 'approfondimento' },
          { guard: 'percettoreNaspi', target: 'assegno' },
          { target: 'attiRicerca' },
        ],
      },
    },
    approfondimento: {
      meta: { step: 'approfondimento' },
      on: { next: [{ guard: 'percettoreNaspi', target: 'assegno' }, { target: 'attiRicerca' }] },
    },
    assegno: { meta: { step: 'assegno' }, on: { next: 'attiRicerca' } },
    attiRicerca: { meta: { step: 'attiRicerca' }, on: { next: 'sintesi' } },
    sintesi: { meta: { step: 'sintesi' }, on: { next: 'chiusura' } },
    chiusura: { meta: { step: 'chiusura' }, on: { next: 'concluso' } },
    concluso: { type: 'final' },
  },
});
