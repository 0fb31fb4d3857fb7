import { setup } from 'xstate';
import { when, type ChartTypes } from '../../interview/chart.ts';
import { canDeclare } from './did-possible.ts';
import { steps, type DidSteps } from './steps.ts';

/** Service B (b.md §1): who the person is, the DID with its variables, the Scheda section by section. */
export const didProfilazioneSap = setup({
  types: {} as ChartTypes<DidSteps>,
  guards: when(steps, {
    extraUe: ({ identita }) => identita?.cittadinanzaGruppo === 'extraUe',
    soloScheda: ({ accesso }) =>
      accesso?.operazione === 'soloSap' || accesso?.operazione === 'correzione',
    soloProfilazione: ({ accesso }) => accesso?.operazione === 'soloProfilazione',
    trasferimento: ({ accesso }) => accesso?.operazione === 'trasferimento',
    nonPuoDid: (answers) => !canDeclare(answers),
    senzaDid: ({ did }) => did?.statoDid === 'nessuna' || did?.statoDid === 'revocata',
  }),
}).createMachine({
  id: 'b-did-profilazione-sap',
  initial: 'apertura',
  context: ({ input }) => ({ answers: input }),
  states: {
    apertura: { meta: { step: 'apertura' }, on: { next: 'accesso' } },
    accesso: { meta: { step: 'accesso' }, on: { next: 'identita' } },
    identita: {
      meta: { step: 'identita' },
      on: { next: [{ guard: 'extraUe', target: 'soggiorno' }, { target: 'recapiti' }] },
    },
    soggiorno: { meta: { step: 'soggiorno' }, on: { next: 'recapiti' } },
    recapiti: {
      meta: { step: 'recapiti' },
      on: {
        next: [
          { guard: 'soloScheda', target: 'esperienze' },
          { guard: 'soloProfilazione', target: 'profilazione' },
          { guard: 'trasferimento', target: 'richiestaTrasferimento' },
          { target: 'lavoroOggi' },
        ],
      },
    },
    richiestaTrasferimento: {
      meta: { step: 'richiestaTrasferimento' },
      on: { next: 'dichiarazione' },
    },
    lavoroOggi: {
      meta: { step: 'lavoroOggi' },
      on: { next: [{ guard: 'nonPuoDid', target: 'esperienze' }, { target: 'profilazione' }] },
    },
    profilazione: {
      meta: { step: 'profilazione' },
      on: { next: [{ guard: 'soloProfilazione', target: 'indice' }, { target: 'did' }] },
    },
    did: {
      meta: { step: 'did' },
      on: { next: [{ guard: 'senzaDid', target: 'esperienze' }, { target: 'indice' }] },
    },
    indice: { meta: { step: 'indice' }, on: { next: 'esperienze' } },
    esperienze: { meta: { step: 'esperienze' }, on: { next: 'istruzione' } },
    istruzione: { meta: { step: 'istruzione' }, on: { next: 'competenzeLinguistiche' } },
    competenzeLinguistiche: {
      meta: { step: 'competenzeLinguistiche' },
      on: { next: 'abilitazioni' },
    },
    abilitazioni: { meta: { step: 'abilitazioni' }, on: { next: 'disponibilita' } },
    disponibilita: { meta: { step: 'disponibilita' }, on: { next: 'datiAmministrativi' } },
    datiAmministrativi: { meta: { step: 'datiAmministrativi' }, on: { next: 'dichiarazione' } },
    dichiarazione: { meta: { step: 'dichiarazione' }, on: { next: 'chiusura' } },
    chiusura: { meta: { step: 'chiusura' }, on: { next: 'concluso' } },
    concluso: { type: 'final' },
  },
});
