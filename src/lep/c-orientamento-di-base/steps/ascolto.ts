import { z } from 'zod';
import { EXPERIENCE_KINDS } from '../../../interview/blocks/esperienza.ts';
import * as q from '../../../interview/question.ts';

/** Steps 2–4 of c.md §1: the request, the story so far, what the person can do. */

const domanda = z.object({
  richiesta: q.longText(500),
  attesa: q.text(300).optional(),
  bisogno: q.choices([
    'trovareLavoro',
    'cambiareMestiere',
    'capireCosaFare',
    'formarmi',
    'primoLavoro',
    'rientro',
    'conciliare',
    'mettersiInProprio',
    'riconoscereTitolo',
    'soloInformazione',
  ]),
  urgenza: q.choice(['subito', 'treMesi', 'anno', 'nonEIlPunto']).optional(),
  ostacoli: q
    .choices([
      'pocheOfferte',
      'eta',
      'pocaEsperienza',
      'titolo',
      'lingua',
      'cura',
      'trasporti',
      'salute',
      'documenti',
      'nonSoDaDove',
    ])
    .optional(),
  ostacoliNote: q.text(300).optional(),
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
  disabilita: q.yesNo().optional(),
  altriServizi: q
    .table({
      ente: q.text(120),
      riferimento: q.text(120).optional(),
      adesione: q.yesNo(),
      dataAdesione: q.date({ notFuture: true }).optional(),
    })
    .optional(),
});

/** Who only wanted a piece of information: it is given, and orientation is not counted. */
const nonErogata = z.object({
  informazioneChiesta: q.longText(500),
  informazioneData: q.yesNo(),
  note: q.longText(2000).optional(),
});

const storia = z.object({
  sapConfermata: q.choice(['si', 'correttaOggi', 'daCompletare', 'nonCe']),
  completareEntro: q.date().optional(),
  esperienze: q
    .table(
      {
        tipoEsperienza: q.choice(EXPERIENCE_KINDS),
        professione: q.profession().optional(),
        datore: q.text(100).optional(),
        dal: q.date({ notFuture: true }).optional(),
        al: q.date().optional(),
        mansioni: q.longText(250).optional(),
      },
      { rowTitle: ['professione', 'datore', 'dal'] },
    )
    .optional(),
  racconto: q.longText(800).optional(),
  lavoroPreferito: q.text(300).optional(),
  lavoroDaEvitare: q.text(300).optional(),
  pause: q
    .table({
      dal: q.month({ notFuture: true }),
      al: q.month().optional(),
      motivo: q.text(200).optional(),
    })
    .optional(),
});

const digitale = () => q.choice(['no', 'conAiuto', 'daSola']);

const competenze = z.object({
  competenze: q.table(
    {
      competenza: q.skill(),
      dove: q.text(120).optional(),
      anno: q.formatted('year').optional(),
      livello: q.choice(['conAiuto', 'coseNote', 'daSola', 'loInsegna']),
      prova: q.choice(['attestato', 'referenza', 'racconto', 'nessuna']).optional(),
      daSpendere: q.yesNo(),
    },
    { rowTitle: ['competenza', 'livello', 'anno'] },
  ),
  posta: digitale(),
  offerte: digitale(),
  mandareCv: digitale(),
  spid: digitale(),
  moduli: digitale(),
  video: digitale(),
  trasversali: q
    .choices([
      'puntualita',
      'precisione',
      'squadra',
      'autonomia',
      'ascolto',
      'pazienza',
      'energia',
      'organizzazione',
      'imparare',
      'problemi',
      'pubblico',
      'responsabilita',
    ])
    .optional(),
  daRinforzare: q.table({ competenza: q.skill() }).optional(),
});

export const ascoltoSteps = { domanda, nonErogata, storia, competenze };
