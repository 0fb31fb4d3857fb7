import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 2–4 of e.md §1: who sends her, what is agreed, the meetings one by one. */

const invio = z.object({
  inviatoDa: q.choice(['patto', 'orientamentoBase', 'spontanea', 'servizi', 'collocamentoMirato']),
  motivoInvio: q.longText(500),
  pattoAttivo: q.yesNo(),
  bilancioPrecedente: q.date({ notFuture: true }).optional(),
});

const accordo = z.object({
  esigenza: q.choices([
    'strada',
    'valorizzare',
    'cambiareSettore',
    'rientrare',
    'qualificarmi',
    'riqualificarmi',
    'proprio',
    'riconoscere',
  ]),
  attese: q.text(300),
  formato: q.choice(['individuale', 'piccoloGruppo', 'distanza']),
  ampiezza: q.choice(['breve', 'completo', 'counseling']),
  incontriPrevisti: q.number({ min: 1, max: 30 }),
  orePreviste: q.number({ min: 1, max: 120 }),
  calendario: q
    .table({ data: q.date(), ora: q.time().optional(), sede: q.text(120).optional() })
    .optional(),
  regole: q.yesNo(),
  adesione: q.yesNo(),
});

/** Who does not want it: nothing is lost, and why is written. */
const nonAvviato = z.object({
  motivo: q.choice(['nonInteressa', 'tempi', 'haTrovatoLavoro', 'altroServizio', 'altro']),
  dettaglio: q.text(300).optional(),
  conseguenzeSpiegate: q.yesNo(),
});

const incontri = z.object({
  registro: q.table(
    {
      data: q.date({ notFuture: true }),
      dalle: q.time(),
      alle: q.time(),
      fase: q.choice([
        'accoglienza',
        'storia',
        'competenze',
        'progetto',
        'restituzione',
        'counseling',
      ]),
      come: q.choice(['presenza', 'remoto', 'telefono', 'gruppo']),
      presenza: q.choice(['P', 'AG', 'AI', 'AN']),
      consulente: q.text(120),
      compiti: q.text(300).optional(),
    },
    { rowTitle: ['data', 'fase', 'come', 'presenza'], rowMore: ['compiti'] },
  ),
});

export const accordoSteps = { invio, accordo, nonAvviato, incontri };
