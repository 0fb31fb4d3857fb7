import { z } from 'zod';
import { lingue } from '../../../interview/blocks/lingue.ts';
import { EXPERIENCE_KINDS } from '../../../interview/blocks/esperienza.ts';
import * as q from '../../../interview/question.ts';
import { EDUCATION_LEVELS } from '../../../reference/education/education-levels.ts';
import { CEFR_LEVELS } from '../../../reference/languages/languages.ts';
import { REGION_CODES } from '../../../reference/regions/regions.ts';

/**
 * Steps 10–15 of b.md §1, the sections of the Scheda: each can be left as it is, and says so.
 * Lengths are those of SAP Rev009; where its tables are not known (contracts, hours, registers) the
 * answer is ours and its code, when somebody has it, stands beside it.
 */

/** Whether a section was brought up to date today, or why not. */
const closing = {
  stato: q.choice(['aggiornata', 'confermata', 'laPersonaCompleta', 'daCompletare']),
  completareEntro: q.date().optional(),
};

const righe = q.table(
  {
    tipoEsperienza: q.choice(EXPERIENCE_KINDS),
    professione: q.profession().optional(),
    datore: q.text(100).optional(),
    dal: q.date({ notFuture: true }).optional(),
    al: q.date().optional(),
    contratto: q
      .choice([
        'indeterminato',
        'determinato',
        'apprendistato',
        'somministrato',
        'intermittente',
        'collaborazione',
        'occasionale',
        'altro',
      ])
      .optional(),
    orario: q.choice(['FT', 'PT', 'LT', 'LN', 'WE', 'OS', 'TL', 'Q1']).optional(),
    mansioni: q.longText(250).optional(),
    luogo: q.birthplace().optional(),
    luogoIndirizzo: q.text(100).optional(),
    particolarita: q.choices(['legge68', 'mobilita', 'stagionale', 'agricoltura']).optional(),
    finePeriodoFormativo: q.date().optional(),
    datoreCodiceFiscale: q.formatted('fiscalCode').optional(),
    datoreAteco: q.formatted('ateco').optional(),
    datoreIndirizzo: q.text(100).optional(),
    utilizzatrice: q.text(100).optional(),
    utilizzatriceCodiceFiscale: q.formatted('fiscalCode').optional(),
    contrattoCodice: q.formatted('contract').optional(),
    fonte: q.choice(['comunicazione', 'documento', 'dichiarato']).optional(),
  },
  {
    rowTitle: ['professione', 'datore', 'dal', 'al'],
    rowMore: [
      'luogoIndirizzo',
      'particolarita',
      'finePeriodoFormativo',
      'datoreCodiceFiscale',
      'datoreAteco',
      'datoreIndirizzo',
      'utilizzatrice',
      'utilizzatriceCodiceFiscale',
      'contrattoCodice',
    ],
  },
);

const esperienze = z.object({ righe: righe.optional(), ...closing });

const titoli = q.table(
  {
    livello: q.choice(EDUCATION_LEVELS),
    corso: q.text(100).optional(),
    esito: q.choice(['preso', 'lasciato', 'inCorso']),
    anno: q.formatted('year').optional(),
    voto: q.text(3).optional(),
    luogo: q.birthplace().optional(),
    riconosciuto: q.yesNo().optional(),
    riconoscimento: q.text(120).optional(),
  },
  { rowTitle: ['livello', 'corso', 'anno'] },
);

const corsi = q.table(
  {
    titolo: q.text(100),
    ente: q.text(100).optional(),
    regione: q.choice(REGION_CODES).optional(),
    durata: q.number({ min: 1, max: 9999 }).optional(),
    durataTipo: q.choice(['O', 'G', 'M', 'A']).optional(),
    attestato: q
      .choice(['frequenza', 'qualifica', 'specializzazione', 'abilitazione', 'nessuno', 'altro'])
      .optional(),
    stage: q.yesNo().optional(),
    stageAzienda: q.text(100).optional(),
  },
  { rowTitle: ['titolo', 'ente'] },
);

const istruzione = z.object({ titoli: titoli.optional(), corsi: corsi.optional(), ...closing });

const lingueConosciute = q.table(
  {
    lingua: q.choice(lingue),
    altraLingua: q.text(60).optional(),
    letto: q.choice(CEFR_LEVELS).optional(),
    scritto: q.choice(CEFR_LEVELS).optional(),
    parlato: q.choice(CEFR_LEVELS).optional(),
    certificato: q.text(100).optional(),
    comeAppresa: q
      .choice(['madrelingua', 'scuola', 'corso', 'lavoro', 'estero', 'daSola'])
      .optional(),
  },
  { rowTitle: ['lingua', 'altraLingua', 'parlato'] },
);

const informatica = q.table({
  conoscenza: q.text(100),
  grado: q.choice(['1', '2']),
  specifiche: q.text(1000).optional(),
});

const competenzeLinguistiche = z.object({
  italiano: q.choice(['madrelingua', ...CEFR_LEVELS, 'nessuno']),
  lingue: lingueConosciute.optional(),
  informatica: informatica.optional(),
  ...closing,
});

const abilitazioni = z.object({
  patenti: q
    .table({
      patente: q.choice([
        'AM',
        'A1',
        'A2',
        'A',
        'B',
        'BE',
        'C1',
        'C',
        'CE',
        'D1',
        'D',
        'DE',
        'CQC',
      ]),
      scadenza: q.date().optional(),
    })
    .optional(),
  patentini: q.table({ abilitazione: q.text(100), scadenza: q.date().optional() }).optional(),
  albi: q.table({ albo: q.text(120), numero: q.text(30).optional() }).optional(),
  mezzoProprio: q.yesNo().optional(),
  ...closing,
});

const disponibilita = z.object({
  professioniDesiderate: q
    .table({ professione: q.profession(), mesi: q.number({ min: 0, max: 700 }).optional() })
    .optional(),
  orario: q.choices(['tempoPieno', 'partTimeMattina', 'partTimePomeriggio', 'turni']).optional(),
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
  turni: q.choices(['nessuno', 'notte', 'festivi', 'fineSettimana']).optional(),
  raggioKm: q.number({ min: 1, max: 1000 }).optional(),
  raggioMinuti: q.number({ min: 1, max: 300 }).optional(),
  mezzo: q.choice(['auto', 'motociclo', 'mezziPubblici', 'bicicletta', 'piedi']).optional(),
  trasferte: q.yesNo().optional(),
  trasferimento: q.yesNo().optional(),
  estero: q.yesNo().optional(),
  lavoroAgile: q.yesNo().optional(),
  daQuando: q.date().optional(),
  retribuzioneAttesa: q.money().optional(),
  curriculumPubblicabile: q.yesNo(),
  curriculumA: q.choices(['cpi', 'imprese', 'siisl']).optional(),
  ...closing,
});

const liste = q.table({
  lista: q.choice(['1', '2', '3', '4', '5']),
  dal: q.date().optional(),
  al: q.date().optional(),
  differimento: q.date().optional(),
  provincia: q.formatted('province').optional(),
});

const datiAmministrativi = z.object({
  statoOccupazionale: q.choice(['DI', 'IN', 'OC', 'AL']).optional(),
  condizione: q.choice(['CO', 'SC', 'CM', 'CE', 'DO', 'SO', 'DS', 'CS', 'DE', 'PE']).optional(),
  categoria297: q.text(1).optional(),
  anzianitaMesi: q.number({ min: 0, max: 999 }).optional(),
  ingressoData: q.date({ notFuture: true }).optional(),
  ingressoTipo: q.choice(['D', 'F']).optional(),
  liste: liste.optional(),
  obbligoFormativo: q.choice(['1', '2', '3', '4', '5']).optional(),
  categorieProtette: q.choice(['C1', 'C2', 'C3', 'C4']).optional(),
  isee: q.money().optional(),
  iseeData: q.date({ notFuture: true }).optional(),
  ...closing,
});

export const schedaSteps = {
  esperienze,
  istruzione,
  competenzeLinguistiche,
  abilitazioni,
  disponibilita,
  datiAmministrativi,
};
