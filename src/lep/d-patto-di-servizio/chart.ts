import { setup } from 'xstate';
import { when, type ChartTypes } from '../../interview/chart.ts';
import * as is from './conditions.ts';
import { steps, type PattoSteps } from './steps.ts';

/** Service D (d.md §1): a patto agreed and signed, or checked, corrected, suspended, ended. */
export const pattoDiServizio = setup({
  types: {} as ChartTypes<PattoSteps>,
  guards: when(steps, {
    aggiorna: ({ operazione }) => operazione?.operazione === 'aggiornamento',
    verifica: ({ operazione }) => operazione?.operazione === 'verifica',
    cambiaStato: is.changesStatus,
    bloccata: is.isBlocked,
    assente: is.isAbsent,
    serveCorrezione: is.needsCorrection,
    cambiaPatto: is.changesPatto,
    rifiutaDisponibilita: is.refusesAvailability,
    percettore: is.receivesBenefit,
    rifiutaFirma: is.refusesToSign,
  }),
}).createMachine({
  id: 'd-patto-di-servizio',
  initial: 'apertura',
  context: ({ input }) => ({ answers: input }),
  states: {
    apertura: { meta: { step: 'apertura' }, on: { next: 'operazione' } },
    operazione: {
      meta: { step: 'operazione' },
      on: {
        next: [
          { guard: 'aggiorna', target: 'responsabile' },
          { guard: 'verifica', target: 'esitoAppuntamento' },
          { guard: 'cambiaStato', target: 'statoPatto' },
          { target: 'verifichePreliminari' },
        ],
      },
    },
    verifichePreliminari: {
      meta: { step: 'verifichePreliminari' },
      on: { next: [{ guard: 'bloccata', target: 'rinvio' }, { target: 'responsabile' }] },
    },
    rinvio: { meta: { step: 'rinvio' }, on: { next: 'chiusura' } },
    esitoAppuntamento: {
      meta: { step: 'esitoAppuntamento' },
      on: { next: [{ guard: 'assente', target: 'assenza' }, { target: 'verifica' }] },
    },
    assenza: { meta: { step: 'assenza' }, on: { next: 'chiusura' } },
    verifica: {
      meta: { step: 'verifica' },
      on: {
        next: [{ guard: 'serveCorrezione', target: 'azioneCorrettiva' }, { target: 'chiusura' }],
      },
    },
    azioneCorrettiva: {
      meta: { step: 'azioneCorrettiva' },
      on: { next: [{ guard: 'cambiaPatto', target: 'responsabile' }, { target: 'chiusura' }] },
    },
    statoPatto: { meta: { step: 'statoPatto' }, on: { next: 'chiusura' } },
    responsabile: { meta: { step: 'responsabile' }, on: { next: 'profilo' } },
    profilo: { meta: { step: 'profilo' }, on: { next: 'obiettivo' } },
    obiettivo: { meta: { step: 'obiettivo' }, on: { next: 'attiRicerca' } },
    attiRicerca: { meta: { step: 'attiRicerca' }, on: { next: 'contatti' } },
    contatti: { meta: { step: 'contatti' }, on: { next: 'attivita' } },
    attivita: { meta: { step: 'attivita' }, on: { next: 'disponibilita' } },
    disponibilita: {
      meta: { step: 'disponibilita' },
      on: {
        next: [
          { guard: 'rifiutaDisponibilita', target: 'nonSottoscritto' },
          { target: 'offertaCongrua' },
        ],
      },
    },
    offertaCongrua: {
      meta: { step: 'offertaCongrua' },
      on: {
        next: [{ guard: 'percettore', target: 'condizionalita' }, { target: 'riepilogoFirma' }],
      },
    },
    condizionalita: { meta: { step: 'condizionalita' }, on: { next: 'riepilogoFirma' } },
    riepilogoFirma: {
      meta: { step: 'riepilogoFirma' },
      on: { next: [{ guard: 'rifiutaFirma', target: 'nonSottoscritto' }, { target: 'chiusura' }] },
    },
    nonSottoscritto: { meta: { step: 'nonSottoscritto' }, on: { next: 'chiusura' } },
    chiusura: { meta: { step: 'chiusura' }, on: { next: 'concluso' } },
    concluso: { type: 'final' },
  },
});
