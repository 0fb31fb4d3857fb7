import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 8–10 of e.md §1: where she aims, how far it is, how what she knows can be recognised. */

const obiettivo = z.object({
  bersagli: q.table(
    {
      professione: q.profession(),
      motivo: q.text(200),
      priorita: q.choice(['1', '2', '3']),
      mercato: q.text(300).optional(),
      requisiti: q.text(200).optional(),
      conTurni: q.yesNo().optional(),
    },
    { rowTitle: ['professione', 'priorita'], rowMore: ['mercato', 'requisiti', 'conTurni'] },
  ),
  tipoObiettivo: q.choice([
    'inserimento',
    'reinserimento',
    'qualificazione',
    'riqualificazione',
    'autoimpiego',
  ]),
  realismo: q.choice(['subito', 'seiMesi', 'dueAnni', 'daVerificare']),
  daVerificareCon: q.text(200).optional(),
});

const autoimpiego = z.object({
  idea: q.longText(800),
  passiFatti: q.text(300).optional(),
});

const gap = z.object({
  richieste: q.table(
    {
      bersaglio: q.pickedRows(['obiettivo.bersagli']),
      competenza: q.skill(),
      fonte: q.choice(['annunci', 'repertorio', 'impresa', 'persona']),
      peso: q.choice(['essenziale', 'utile']),
      distanza: q.choice(['0', '1', '2']),
      motivoDistanza: q.text(200).optional(),
      comeColmare: q
        .choices(['corso', 'tirocinio', 'daSola', 'validazione', 'patente', 'assistenza', 'altro'])
        .optional(),
      nota: q.text(200).optional(),
    },
    {
      rowTitle: ['competenza', 'bersaglio', 'distanza'],
      rowMore: ['motivoDistanza', 'nota'],
      drawn: { as: 'levels', what: 'competenza', level: 'distanza' },
    },
  ),
  sintesiGap: q.longText(1000),
});

const validazione = z.object({
  informata: q.yesNo(),
  competenzeCandidate: q.pickedRows(['competenze.righe']).optional(),
  entiTitolati: q
    .table({ ente: q.text(120), contatto: q.text(120).optional(), costo: q.text(60).optional() })
    .optional(),
  interesse: q.choice(['si', 'no', 'poi']),
  documentiUtili: q.choices(['contratti', 'foto', 'referenze', 'attestati', 'altro']).optional(),
  dossier: q.yesNo().optional(),
});

export const obiettivoSteps = { obiettivo, autoimpiego, gap, validazione };
