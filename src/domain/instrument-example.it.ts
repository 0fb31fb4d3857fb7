import { sealInstrument, type InstrumentContent } from './instrument.ts';

/* An example in words of our own (c.md §2, `profiloQualitativo`): it is no official questionnaire. */

type ExampleArea = Pick<InstrumentContent['areas'][number], 'title' | 'signal' | 'delicate'> & {
  readonly questions: readonly string[];
};

const plain = { signal: null, delicate: false } as const;

const AREAS: readonly ExampleArea[] = [
  {
    ...plain,
    title: 'Obiettivo',
    questions: [
      'Sa dire che lavoro cerca?',
      'L’obiettivo sta insieme a esperienza e mercato?',
      'Sa fare un secondo piano?',
    ],
  },
  {
    ...plain,
    title: 'Esperienza e competenze',
    questions: [
      'Ha lavorato di recente in quel campo?',
      'Sa raccontare con esempi quello che sa fare?',
      'Ha titoli o attestati utili?',
    ],
  },
  {
    ...plain,
    title: 'Ricerca del lavoro',
    signal: 'ricerca',
    questions: ['Usa più di un canale?', 'Ha un CV pronto?', 'Sa presentarsi a voce?'],
  },
  {
    ...plain,
    title: 'Digitale',
    signal: 'digitale',
    questions: ['Si muove da sola con portali e posta?', 'Ha un telefono o un computer suo?'],
  },
  {
    ...plain,
    title: 'Lingua',
    signal: 'lingua',
    questions: [
      'Capisce e si fa capire in italiano per quel lavoro?',
      'Legge e scrive quanto serve?',
    ],
  },
  {
    ...plain,
    title: 'Tempo e spostamenti',
    questions: [
      'Ha ore compatibili con quel lavoro?',
      'Può raggiungerlo?',
      'Qualcuno l’aiuta con i carichi di cura?',
    ],
  },
  {
    ...plain,
    title: 'Apprendere',
    questions: [
      'Ha imparato qualcosa di nuovo negli ultimi anni?',
      'È disponibile a fare un corso?',
    ],
  },
  {
    title: 'Stabilità',
    signal: 'fragilita',
    delicate: true,
    questions: [
      'Ha una casa e un reddito sufficienti per cercare con calma?',
      'La salute e la famiglia le lasciano spazio per cercare? (senza dettagli)',
    ],
  },
  {
    ...plain,
    title: 'Energia e fiducia',
    signal: 'fragilita',
    questions: ['Vive la ricerca con energia?', 'Ha qualcuno su cui contare?'],
  },
];

const two = (index: number): string => String(index + 1).padStart(2, '0');

const content: InstrumentContent = {
  title: 'Sportello-1',
  author: 'Esempio di Sportello',
  standing: 'esempio',
  validFrom: null,
  validMonths: 12,
  aggregation: 'mean',
  thresholds: { strength: 250, toWorkOn: 100 },
  levels: { strength: 'punto di forza', between: 'a buon punto', toWorkOn: 'da costruire' },
  asksLevel: true,
  hasOverall: false,
  answers: [
    { key: '0', label: 'Molto da costruire', value: 0 },
    { key: '1', label: 'Qualcosa c’è', value: 1 },
    { key: '2', label: 'A buon punto', value: 2 },
    { key: '3', label: 'Punto di forza', value: 3 },
  ],
  areas: AREAS.map(({ title, signal, delicate, questions }, area) => ({
    key: `area-${two(area)}`,
    title,
    weight: 1,
    delicate,
    signal,
    questions: questions.map((text, index) => ({
      key: `domanda-${two(area)}-${two(index)}`,
      text,
      weight: 1,
      answers: null,
    })),
  })),
};

/** What is used until the office publishes its own. */
export const exampleInstrument = sealInstrument('sportello-1', 1, content);
