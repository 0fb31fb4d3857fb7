import { z } from 'zod';
import * as q from '../../../interview/question.ts';
import { allegatoB } from '../allegato-b.ts';

/** Steps 8–12 of c.md §1: the qualitative profile, what follows from it, what the person will do. */

const profiloQualitativo = z.object({
  strumento: q.instrument(),
  parlaDelicate: q.yesNo(),
  giudizi: q.judgements({
    instrumentAt: 'profiloQualitativo.strumento',
    yesAt: 'profiloQualitativo.parlaDelicate',
  }),
  livelloOccupabilita: q.scale().optional(),
  motivazioneLivello: q.longText(800).optional(),
  indice: q.formatted('profilingIndex').optional(),
  indiceData: q.date({ notFuture: true }).optional(),
  discordanza: q.longText(500).optional(),
  percorso: q.officeChoice('programmes').optional(),
  condivisoConPersona: q.yesNo(),
  disaccordo: q.longText(800).optional(),
  approfondisci: q.yesNo().optional(),
});

const approfondimento = z.object({
  ambiti: q
    .choices([
      'casa',
      'salute',
      'dipendenze',
      'giustizia',
      'violenza',
      'debiti',
      'isolamento',
      'lingua',
      'cura',
    ])
    .optional(),
  adesioneRete: q
    .table({
      ente: q.text(120),
      adesione: q.yesNo(),
      data: q.date({ notFuture: true }),
    })
    .optional(),
  propostaN: q.yesNo().optional(),
  propostaM1: q.yesNo().optional(),
});

const assegno = z.object({
  mesiNaspi: q.number({ min: 0, max: 36 }).optional(),
  mesiNonSo: q.yesNo().optional(),
  informato: q.yesNo(),
  interesse: q.choice(['si', 'no', 'ciPensa']),
});

const attiRicerca = z.object({
  atti: q.table(
    {
      atto: q.choice([
        'aggiornareCv',
        'portali',
        'candidature',
        'agenzie',
        'autocandidature',
        'laboratorio',
        'visiteImprese',
        'corso',
        'altro',
      ]),
      descrizione: q.text(200).optional(),
      quanto: q.number({ min: 1, max: 999 }).optional(),
      ogni: q.choice(['settimana', 'mese', 'unaVolta']).optional(),
      entro: q.date().optional(),
      prova: q.choice(['copia', 'elenco', 'attestato', 'colloquio']).optional(),
    },
    { rowTitle: ['atto', 'quanto', 'ogni', 'entro'] },
  ),
});

const sintesi = z.object({
  quadro: q.longText(3000),
  puntiForza: q.longText(800).optional(),
  daFare: q.longText(800).optional(),
  attivita: q.activities(allegatoB.activities),
  durata: q.number({ min: 5, max: 480 }),
});

export const profiloSteps = {
  profiloQualitativo,
  approfondimento,
  assegno,
  attiRicerca,
  sintesi,
};
