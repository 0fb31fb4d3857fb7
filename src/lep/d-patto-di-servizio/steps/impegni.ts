import { z } from 'zod';
import * as q from '../../../interview/question.ts';

/** Steps 6–10 of d.md §1: what the person aims at and does, elements c, d, e, the activities, the availabilities. */

const obiettivo = z.object({
  obiettivi: q.table(
    { professione: q.profession(), priorita: q.choice(['1', '2', '3']) },
    { rowTitle: ['professione', 'priorita'] },
  ),
  settoriConcordati: q.text(300),
  orario: q.choices(['tempoPieno', 'partTimeMattina', 'partTimePomeriggio', 'turni']),
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
  limitiDichiarati: q.text(300).optional(),
});

/** Art. 20 c. 2 lett. c) and e): every act with its times and its proof. */
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
      quanto: q.number({ min: 1, max: 999 }),
      ogni: q.choice(['settimana', 'mese', 'unaVolta']),
      entro: q.date().optional(),
      prova: q.choice([
        'registroRicerca',
        'mailInviate',
        'ricevutaPortale',
        'schermata',
        'firmaAzienda',
        'copia',
        'attestato',
        'colloquio',
        'autodichiarazione',
      ]),
    },
    { rowTitle: ['atto', 'quanto', 'ogni', 'entro', 'prova'] },
  ),
});

/** Art. 20 c. 2 lett. d). */
const contatti = z.object({
  frequenza: q.choice(['quindiciGiorni', 'mese', 'dueMesi', 'treMesi', 'altro']),
  frequenzaAltro: q.text(200).optional(),
  canale: q.choice(['presenza', 'telefono', 'video']),
  primaVerifica: q.date(),
  oraVerifica: q.time().optional(),
  modalitaConvocazione: q.choices([
    'concordataOra',
    'pec',
    'raccomandata',
    'aMano',
    'sms',
    'email',
  ]),
  recapitoComunicazioni: q.text(200),
});

/** Services of the catalogue that a patto may agree on, and nothing else. */
export const agreedServices = [
  'C',
  'E',
  'F1',
  'F2',
  'F3',
  'G',
  'H',
  'I',
  'J',
  'K',
  'L',
  'M5',
  'M6',
  'N',
  'O',
] as const;

const attivita = z.object({
  nessunaPerOra: q.yesNo().optional(),
  motivoNessuna: q.text(300).optional(),
  righe: q
    .table(
      {
        servizio: q.choice(agreedServices),
        contenuto: q.text(100),
        ente: q.text(120).optional(),
        dal: q.date(),
        al: q.date(),
        durata: q.number({ min: 1, max: 9999 }).optional(),
        unita: q.choice(['O', 'G', 'M', 'A']).optional(),
        obbligatoria: q.yesNo(),
      },
      { rowTitle: ['servizio', 'contenuto', 'dal', 'al'], rowMore: ['ente', 'durata', 'unita'] },
    )
    .optional(),
});

/** Art. 20 c. 3: the words are those of the decree; nothing is ticked before the person speaks. */
const disponibilita = z.object({
  laboratori: q.yesNo(),
  formazione: q.yesNo(),
  offerteCongrue: q.yesNo(),
  motivoNo: q.text(300).optional(),
});

export const impegniSteps = { obiettivo, attiRicerca, contatti, attivita, disponibilita };
