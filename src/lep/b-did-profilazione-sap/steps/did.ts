import { z } from 'zod';
import * as q from '../../../interview/question.ts';
import { DID_OUTCOMES } from '../../../reference/did/did-outcomes.ts';
import { EDUCATION_LEVELS } from '../../../reference/education/education-levels.ts';

/** Steps 6–9 of b.md §1: whether a DID can be made, the profiling variables, the answers received. */

const contratti = q.table({
  tipo: q.choice([
    'indeterminato',
    'determinato',
    'apprendistato',
    'somministrato',
    'intermittente',
    'autonomo',
    'collaborazione',
    'occasionale',
    'tirocinio',
    'altro',
  ]),
  dal: q.date(),
  al: q.date().optional(),
  oreSettimana: q.number({ min: 1, max: 60 }).optional(),
  datore: q.text(100).optional(),
});

const lavoroOggi = z.object({
  statoLavoro: q.choice([
    'no',
    'subordinato',
    'autonomo',
    'collaborazione',
    'occasionale',
    'tirocinio',
    'preavviso',
    'maiLavorato',
  ]),
  contratti: contratti.optional(),
  redditoDipendente: q.money().optional(),
  redditoAutonomo: q.money().optional(),
  oltre180Giorni: q.yesNo().optional(),
  dataFineLavoro: q.date().optional(),
  motivoFine: q
    .choice([
      'fineContratto',
      'licenziamento',
      'dimissioni',
      'giustaCausa',
      'risoluzione',
      'chiusura',
      'altro',
    ])
    .optional(),
  immediataDisponibilita: q.yesNo(),
  sostegno: q.choices([
    'nessuno',
    'naspiChiesta',
    'naspi',
    'disColl',
    'adi',
    'sfl',
    'cassaIntegrazione',
    'invalidita',
    'altro',
    'nonRisponde',
  ]),
  dataDomandaSostegno: q.date({ notFuture: true }).optional(),
  decadutaIl: q.date({ notFuture: true }).optional(),
  impedimenti: q.choices(['maternita', 'malattia', 'cura', 'studioTempoPieno']).optional(),
});

const profilazione = z.object({
  presenzaItalia: q
    .choice(['sempre', 'oltreDieciAnni', 'daSeiADieciAnni', 'daTreACinqueAnni', 'menoDiTreAnni'])
    .optional(),
  titoloStudio: q.choice(EDUCATION_LEVELS),
  provincia: q.formatted('province').optional(),
  haLavorato: q.yesNo(),
  unAnnoPrima: q.choice(['lavorava', 'cercava', 'studiava', 'altro']),
  mesiUltimoLavoro: q.number({ min: 0, max: 900 }).optional(),
  ultimaPosizione: q
    .choice([
      'dipendenteIndeterminato',
      'dipendenteDeterminato',
      'apprendista',
      'autonomo',
      'collaboratore',
      'altro',
    ])
    .optional(),
  mesiRicerca: q.number({ min: 0, max: 900 }),
  iscrittoStudi: q.choice(['no', 'scuola', 'universita', 'corso']),
  componenti: q.number({ min: 1, max: 30 }),
  figli: q.yesNo().optional(),
  figliMinori: q.yesNo().optional(),
});

const did = z.object({
  statoDid: q.choice(['attiva', 'inCoda', 'domandaNaspi', 'sospesa', 'revocata', 'nessuna']),
  evento: q.choice(['I', 'C', 'S', 'R', 'A']).optional(),
  dataDid: q.date().optional(),
  dataEvento: q.date().optional(),
  codiceEnte: q.formatted('ente').optional(),
  esitoCodice: q.choice(DID_OUTCOMES).optional(),
  esitoData: q.date({ notFuture: true }).optional(),
  ricevuta: q.seenDocument().optional(),
  chiHaFatto: q.choice(['personaSola', 'personaConSupporto', 'operatore']).optional(),
  motivoSenza: q.text(300).optional(),
});

const indice = z.object({
  indiceStato: q.choice(['ricevuto', 'inAttesa', 'errore', 'nonRichiesto']),
  indice: q.formatted('profilingIndex').optional(),
  indiceData: q.date({ notFuture: true }).optional(),
  indiceId: q.text(20).optional(),
  attestazione: q.seenDocument().optional(),
  spiegato: q.yesNo(),
});

export const didSteps = { lavoroOggi, profilazione, did, indice };
