import { z } from 'zod';
import { chiusuraStep } from '../../../interview/blocks/chiusura.ts';
import type { Activity } from '../../../interview/service-manifest.ts';
import * as q from '../../../interview/question.ts';
import { allegatoB } from '../allegato-b.ts';

/** Steps 11–15 of e.md §1: the project, what is given back and signed, the patto, the end. */

/** The four of the decree, and the three parts of the first, each to be recorded (E-1). */
const everyActivity: readonly Activity[] = allegatoB.activities.flatMap(
  (one): readonly Activity[] => {
    const { key, text } = one;
    return [{ key, text }, ...('sub' in one ? one.sub : [])];
  },
);

const progetto = z.object({
  scopo: q.text(300),
  passi: q.table(
    {
      passo: q.text(200),
      come: q.text(200).optional(),
      entro: q.date(),
      chiAiuta: q.text(120).optional(),
      comeSo: q.text(200),
    },
    { rowTitle: ['passo', 'entro'] },
  ),
  ostacoli: q.table({ ostacolo: q.text(200), cosaFaccio: q.text(200) }).optional(),
  alternativa: q.text(300),
  motivazione: q.scale().optional(),
});

const counseling = z.object({
  tema: q.choices(['perditaLavoro', 'scelta', 'pauraColloqui', 'conflitto', 'cambioVita']),
  incontriCounseling: q.number({ min: 1, max: 30 }),
  limitiSpiegati: q.yesNo(),
  esito: q.text(500),
  invioAltri: q.text(200).optional(),
  adesioneInvio: q.yesNo().optional(),
});

const restituzione = z.object({
  documentoLetto: q.choice(['letto', 'ascoltato', 'tradotto']),
  correzioni: q.text(500).optional(),
  visibilitaCv: q.pickedRows(['competenze.righe']).optional(),
  visibilitaFascicolo: q
    .pickedRows(['storia.esperienze', 'storia.extra', 'competenze.righe', 'progetto.passi'])
    .optional(),
  cvAggiornato: q.yesNo().optional(),
  cvVisto: q.seenDocument().optional(),
  firmaPersona: q.signature(),
  firmaConsulente: q.signature(['disegnata', 'carta']).optional(),
});

const aggiornamentoPatto = z.object({
  proponiAggiornamento: q.yesNo(),
  passiPerIlPatto: q.pickedRows(['progetto.passi']).optional(),
});

const chiusura = chiusuraStep([
  'conProgetto',
  'senzaProgetto',
  'proseguiCounseling',
  'haTrovatoLavoro',
  'abbandono',
  'nonAvviato',
  'requisitiMancanti',
  'altroServizio',
]).extend({
  motivoSenzaProgetto: q.text(300).optional(),
  codiceSap: q.choice(['A03', 'A06']).optional(),
  durataOre: q.number({ min: 1, max: 999 }).optional(),
  attivita: q.activities(everyActivity).optional(),
});

export const progettoSteps = { progetto, counseling, restituzione, aggiornamentoPatto, chiusura };
