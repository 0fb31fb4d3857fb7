import { z } from 'zod';
import { EDUCATION_LEVELS } from '../../../reference/education/education-levels.ts';
import { EXPERIENCE_KINDS } from '../../../interview/blocks/esperienza.ts';
import * as q from '../../../interview/question.ts';

/** Steps 5–7 of e.md §1: the history rebuilt, the skills it gave, what she can count on. */

const PERIOD = { as: 'timeline', from: 'dal', to: 'al' } as const;

const storia = z.object({
  esperienze: q
    .table(
      {
        tipoEsperienza: q.choice(EXPERIENCE_KINDS),
        professione: q.profession().optional(),
        datore: q.text(100).optional(),
        dal: q.date({ notFuture: true }).optional(),
        al: q.date().optional(),
        mansioni: q.longText(250).optional(),
        ruoloReale: q.text(200).optional(),
        personeCoordinate: q.number({ min: 0, max: 9999 }).optional(),
        strumenti: q.text(200).optional(),
        imparato: q.text(300).optional(),
        finita: q.text(200).optional(),
        soddisfazione: q.scale().optional(),
      },
      {
        rowTitle: ['professione', 'datore', 'dal', 'al'],
        rowMore: ['personeCoordinate', 'strumenti', 'finita', 'soddisfazione'],
        drawn: PERIOD,
      },
    )
    .optional(),
  titoli: q
    .table(
      {
        livello: q.choice(EDUCATION_LEVELS),
        corso: q.text(100).optional(),
        esito: q.choice(['preso', 'lasciato', 'inCorso']),
        anno: q.formatted('year').optional(),
        usoAncora: q.text(200).optional(),
      },
      { rowTitle: ['livello', 'corso', 'anno'] },
    )
    .optional(),
  corsi: q
    .table({
      titolo: q.text(100),
      ente: q.text(100).optional(),
      usoAncora: q.text(200).optional(),
    })
    .optional(),
  nessunaExtra: q.yesNo().optional(),
  extra: q
    .table(
      {
        tipo: q.choice([
          'volontariato',
          'cura',
          'passione',
          'servizioCivile',
          'migrazione',
          'daSola',
        ]),
        cosa: q.text(200),
        dal: q.month({ notFuture: true }).optional(),
        al: q.month().optional(),
        imparato: q.text(300).optional(),
      },
      { rowTitle: ['cosa', 'tipo', 'dal', 'al'], drawn: PERIOD },
    )
    .optional(),
  svolte: q
    .table({ anno: q.formatted('year'), cosa: q.text(200), come: q.text(200).optional() })
    .optional(),
  pause: q
    .table({
      dal: q.month({ notFuture: true }),
      al: q.month().optional(),
      perche: q.text(200).optional(),
    })
    .optional(),
});

const ORIGINS = ['storia.esperienze', 'storia.titoli', 'storia.corsi', 'storia.extra'] as const;

const competenze = z.object({
  attivitaSvolte: q.table(
    {
      esperienza: q.pickedRows(['storia.esperienze', 'storia.extra']),
      attivita: q.text(200),
      strumenti: q.text(120).optional(),
      frequenza: q.choice(['ogniGiorno', 'ogniSettimana', 'ogniTanto']).optional(),
      autonomia: q.choice(['conAiuto', 'daSola', 'decideva']).optional(),
    },
    { rowTitle: ['attivita', 'esperienza'] },
  ),
  righe: q.table(
    {
      competenza: q.skill(),
      tipo: q.choice(['tecnica', 'trasversale', 'digitale', 'linguistica', 'sicurezza']),
      origine: q.pickedRows([...ORIGINS]),
      livello: q.choice(['conAiuto', 'coseNote', 'daSola', 'loInsegna']),
      recente: q.formatted('year'),
      prova: q.choices([
        'attestato',
        'referenza',
        'contratto',
        'prodotto',
        'provaPratica',
        'racconto',
        'nessuna',
      ]),
      provaVista: q.seenDocument().optional(),
      spendibile: q.choice(['si', 'dopoAggiornamento', 'no']),
      trasferibile: q.yesNo().optional(),
      consulente: q.choice(['si', 'inParte']).optional(),
      consulentePerche: q.text(200).optional(),
    },
    {
      rowTitle: ['competenza', 'livello', 'recente', 'spendibile'],
      rowMore: ['provaVista', 'trasferibile', 'consulente', 'consulentePerche'],
    },
  ),
});

const risorse = z.object({
  interessi: q.text(300).optional(),
  valoriLavoro: q
    .choices([
      'sicurezza',
      'autonomia',
      'utilita',
      'guadagno',
      'orari',
      'vicinanza',
      'imparare',
      'stareConGliAltri',
    ])
    .optional(),
  puntiForza: q.text(300).optional(),
  puntiDebolezza: q.text(300).optional(),
  vincoli: q.choices(['nessuno', 'cura', 'orari', 'trasporti', 'documenti', 'altro']).optional(),
  vincoliNote: q.text(300).optional(),
  rete: q.text(300).optional(),
  stile: q.text(300).optional(),
  testEsterno: q.seenDocument().optional(),
});

export const storiaSteps = { storia, competenze, risorse };
