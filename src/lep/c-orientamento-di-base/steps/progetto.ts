import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 5–7 of c.md §1: where the person aims, what the local market asks, how she looks for it. */

const obiettivo = z.object({
  nonSa: q.yesNo().optional(),
  obiettivi: q
    .table(
      {
        professione: q.profession(),
        mesi: q.number({ min: 0, max: 700 }).optional(),
        perche: q.text(200).optional(),
        distanza: q.choice(['vicino', 'daPreparare', 'lontano']),
        priorita: q.choice(['1', '2', '3']),
        conTurni: q.yesNo().optional(),
      },
      { rowTitle: ['professione', 'distanza', 'priorita'] },
    )
    .optional(),
  orario: q.choices(['tempoPieno', 'partTimeMattina', 'partTimePomeriggio', 'turni']),
  turni: q.choices(['nessuno', 'notte', 'festivi', 'fineSettimana']).optional(),
  contratti: q
    .choices([
      'indeterminato',
      'determinato',
      'apprendistato',
      'somministrato',
      'intermittente',
      'tirocinio',
      'autonomo',
    ])
    .optional(),
  mezzo: q.choice(['auto', 'motociclo', 'mezziPubblici', 'bicicletta', 'piedi']),
  raggioKm: q.number({ min: 1, max: 1000 }),
  daQuando: q.date().optional(),
  limiti: q.choices(['cura', 'salute', 'documenti', 'orari', 'altro']).optional(),
  limitiNote: q.text(300).optional(),
  disponibilitaFormazione: q.choice(['ancheLunga', 'seBreve', 'soloLavorando', 'no']),
});

const mercato = z.object({
  letture: q
    .table(
      {
        obiettivo: q.text(200),
        offerte: q.number({ min: 0, max: 100_000 }).optional(),
        andamento: q.choice(['cresce', 'stabile', 'cala', 'nonSo']).optional(),
        fonte: q.text(120).optional(),
        aggiornateAl: q.date({ notFuture: true }).optional(),
        lettura: q.choice([
          'raggiungibileOra',
          'pocaPreparazione',
          'conRiqualificazione',
          'daRipensare',
        ]),
      },
      { rowTitle: ['obiettivo', 'lettura'] },
    )
    .optional(),
  requisiti: q
    .table({
      competenza: q.skill(),
      perObiettivo: q.text(200).optional(),
      posseduta: q.choice(['si', 'inParte', 'no']),
    })
    .optional(),
  alternative: q.table({ professione: q.profession() }).optional(),
});

const ricerca = z.object({
  metodi: q.choices([
    'annunci',
    'agenzie',
    'passaparola',
    'autocandidatura',
    'centro',
    'social',
    'nonCerco',
  ]),
  candidature: q.number({ min: 0, max: 999 }),
  colloqui: q.number({ min: 0, max: 99 }),
  cv: q.choice(['aggiornato', 'vecchio', 'nonCe']),
  cvVisto: q.seenDocument().optional(),
  autonomia: q.choice(['daSola', 'conAiuto', 'accompagnata']),
  comeAlColloquio: q.choice(['male', 'pocoBene', 'abbastanza', 'bene']).optional(),
});

export const progettoSteps = { obiettivo, mercato, ricerca };
