import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 2–6 of d.md §1: what is done today, whether a patto can be, and elements a and b. */

const operazione = z.object({
  operazione: q.choice([
    'stipula',
    'rinnovo',
    'aggiornamento',
    'verifica',
    'sospensione',
    'ripresa',
    'trasferimento',
    'chiusuraPatto',
  ]),
});

const verifichePreliminari = z.object({
  didAttiva: q.choice(['si', 'no', 'daVerificare']),
  dataDid: q.date({ notFuture: true }).optional(),
  pattoAltroCpi: q.choice(['no', 'si', 'daVerificare']),
  qualeCpi: q.text(120).optional(),
  lavoroInvariato: q.yesNo(),
  programma: q.officeChoice('programmes').optional(),
});

const rinvio = z.object({
  perche: q.text(300),
  spiegato: q.yesNo(),
});

/** Art. 20 c. 2 lett. a). */
const responsabile = z.object({
  responsabile: q.text(120),
  sostituto: q.text(120).optional(),
  contattiResponsabile: q.text(300),
  impegniCpi: q.choices([
    'segnalareOfferte',
    'preselezione',
    'orientamento',
    'invioFormazione',
    'accompagnamento',
    'tutoraggio',
  ]),
});

/** Art. 20 c. 2 lett. b). */
const profilo = z.object({
  indiceStato: q.choice(['ricevuto', 'inAttesa']),
  indice: q.formatted('profilingIndex').optional(),
  indiceData: q.date({ notFuture: true }).optional(),
  quadro: q.longText(3000),
  percorso: q.officeChoice('programmes').optional(),
});

export const inizioSteps = { operazione, verifichePreliminari, rinvio, responsabile, profilo };
