import { setup } from 'xstate';
import { when, type ChartTypes } from '../../interview/chart.ts';
import {
  doesNotJoin,
  hasNonFormal,
  hasStandingPatto,
  isShort,
  wantsCounseling,
  wantsOwnBusiness,
} from './conditions.ts';
import { steps, type SpecialisticoSteps } from './steps.ts';

/** Service E (e.md §1): many meetings, one prestazione; every step can be opened again. */
export const orientamentoSpecialistico = setup({
  types: {} as ChartTypes<SpecialisticoSteps>,
  guards: when(steps, {
    nonAderisce: doesNotJoin,
    breve: isShort,
    obiettivoAutoimpiego: wantsOwnBusiness,
    haCompetenzeNonFormali: hasNonFormal,
    counseling: wantsCounseling,
    pattoAttivo: hasStandingPatto,
  }),
}).createMachine({
  id: 'e-orientamento-specialistico',
  initial: 'apertura',
  context: ({ input }) => ({ answers: input }),
  states: {
    apertura: { meta: { step: 'apertura' }, on: { next: 'invio' } },
    invio: { meta: { step: 'invio' }, on: { next: 'accordo' } },
    accordo: {
      meta: { step: 'accordo' },
      on: { next: [{ guard: 'nonAderisce', target: 'nonAvviato' }, { target: 'incontri' }] },
    },
    nonAvviato: { meta: { step: 'nonAvviato' }, on: { next: 'chiusura' } },
    incontri: { meta: { step: 'incontri' }, on: { next: 'storia' } },
    storia: { meta: { step: 'storia' }, on: { next: 'competenze' } },
    competenze: {
      meta: { step: 'competenze' },
      on: { next: [{ guard: 'breve', target: 'obiettivo' }, { target: 'risorse' }] },
    },
    risorse: { meta: { step: 'risorse' }, on: { next: 'obiettivo' } },
    obiettivo: {
      meta: { step: 'obiettivo' },
      on: { next: [{ guard: 'obiettivoAutoimpiego', target: 'autoimpiego' }, { target: 'gap' }] },
    },
    autoimpiego: { meta: { step: 'autoimpiego' }, on: { next: 'gap' } },
    gap: {
      meta: { step: 'gap' },
      on: {
        next: [{ guard: 'haCompetenzeNonFormali', target: 'validazione' }, { target: 'progetto' }],
      },
    },
    validazione: { meta: { step: 'validazione' }, on: { next: 'progetto' } },
    progetto: {
      meta: { step: 'progetto' },
      on: { next: [{ guard: 'counseling', target: 'counseling' }, { target: 'restituzione' }] },
    },
    counseling: { meta: { step: 'counseling' }, on: { next: 'restituzione' } },
    restituzione: {
      meta: { step: 'restituzione' },
      on: {
        next: [{ guard: 'pattoAttivo', target: 'aggiornamentoPatto' }, { target: 'chiusura' }],
      },
    },
    aggiornamentoPatto: { meta: { step: 'aggiornamentoPatto' }, on: { next: 'chiusura' } },
    chiusura: { meta: { step: 'chiusura' }, on: { next: 'concluso' } },
    concluso: { type: 'final' },
  },
});
