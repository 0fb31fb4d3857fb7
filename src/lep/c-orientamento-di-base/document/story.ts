import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Section } from '../../../interview/document-model.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { words } from '../messages.it.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { labelsOf, type C } from './page.ts';

/** §1 The need, in the person's words and as it was read together. */
export function need({ answers }: C): readonly Section[] {
  const { domanda } = answers;
  const { bisogno, urgenza, ostacoli } = words.domanda.questions;
  return section('Il bisogno', [
    ...(domanda?.richiesta === undefined
      ? []
      : [{ kind: 'text', text: `«${domanda.richiesta}»` } as const]),
    ...rows([
      ['Che cosa le sarebbe utile', domanda?.attesa],
      ['Il bisogno, letto insieme', chosen(domanda?.bisogno, bisogno.options)],
      ['Urgenza di un reddito', domanda?.urgenza && urgenza.options[domanda.urgenza]],
      ['Che cosa frena', chosen(publicObstacles(domanda?.ostacoli), ostacoli.options)],
    ]),
  ]);
}

type Ostacoli = NonNullable<C['answers']['domanda']>['ostacoli'];

/** Health stays in the talk. */
const publicObstacles = (keys: Ostacoli): Ostacoli => keys?.filter((key) => key !== 'salute');

/** §2 The story in short. */
export const story = ({ answers: { storia } }: C): readonly Section[] =>
  section('La storia in breve', [
    ...(storia?.racconto === undefined ? [] : [{ kind: 'text', text: storia.racconto } as const]),
    ...rows([
      ['Le è piaciuto di più', storia?.lavoroPreferito],
      ['Non rifarebbe', storia?.lavoroDaEvitare],
    ]),
  ]);

/** §3 Skills, and what the local market asks, each datum with its date. */
export const skillsAndMarket = (known: C, context: DocumentContext): readonly Section[] => [
  ...section('Le competenze', [...skillTable(known), ...digital(known)]),
  ...section('Il mercato del lavoro locale', [...marketTable(known, context), ...required(known)]),
];

function skillTable({ answers }: C): Section['blocks'] {
  const list = openRows(answers.competenze?.competenze);
  const { columns } = words.competenze.questions.competenze;
  if (list.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['Competenza', 'Dove e quando', 'Livello', 'Prova'],
      rows: list.map(({ competenza, dove, anno, livello, prova }) => [
        competenza?.label ?? '',
        [dove, anno].filter(Boolean).join(', '),
        wordOf(livello, columns.livello.options),
        wordOf(prova, columns.prova.options),
      ]),
    },
  ];
}

const DIGITAL = [
  { key: 'posta', name: 'usare la posta' },
  { key: 'offerte', name: 'cercare offerte' },
  { key: 'mandareCv', name: 'mandare il curriculum' },
  { key: 'spid', name: 'entrare con SPID o CIE' },
  { key: 'moduli', name: 'compilare moduli' },
  { key: 'video', name: 'fare videochiamate' },
] as const;

function digital({ answers: { competenze } }: C): Section['blocks'] {
  const questions = words.competenze.questions;
  const doing = (how: 'daSola' | 'conAiuto') =>
    DIGITAL.filter(({ key }) => competenze?.[key] === how)
      .map(({ name }) => name)
      .join(', ');
  return rows([
    ['Con telefono o computer, da sola', doing('daSola')],
    ['Con telefono o computer, con aiuto', doing('conAiuto')],
    ['Punti di forza', chosen(competenze?.trasversali, questions.trasversali.options)],
    [
      'Da rinforzare',
      labelsOf(openRows(competenze?.daRinforzare).map(({ competenza }) => competenza)),
    ],
  ]);
}

const NO_DATUM = 'dato non disponibile';

function marketTable({ answers }: C, { formatDate }: DocumentContext): Section['blocks'] {
  const list = openRows(answers.mercato?.letture);
  const { columns } = words.mercato.questions.letture;
  if (list.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: ['Lavoro', 'Offerte nella zona', 'Andamento', 'Lettura'],
      rows: list.map(({ obiettivo, offerte, andamento, fonte, aggiornateAl, lettura }) => [
        obiettivo ?? '',
        offerte === undefined
          ? NO_DATUM
          : [
              String(offerte),
              fonte,
              aggiornateAl === undefined ? 'senza data' : `al ${formatDate(aggiornateAl)}`,
            ]
              .filter(Boolean)
              .join(', '),
        andamento === undefined ? NO_DATUM : columns.andamento.options[andamento],
        wordOf(lettura, columns.lettura.options),
      ]),
    },
  ];
}

function required({ answers: { mercato } }: C): Section['blocks'] {
  const asked = openRows(mercato?.requisiti);
  const having = (key: 'si' | 'inParte' | 'no') =>
    labelsOf(
      asked.filter(({ posseduta }) => posseduta === key).map(({ competenza }) => competenza),
    );
  return rows([
    ['Requisiti che ha', having('si')],
    ['In parte', having('inParte')],
    ['Mancano', having('no')],
    [
      'Lavori vicini',
      labelsOf(openRows(mercato?.alternative).map(({ professione }) => professione)),
    ],
  ]);
}

/** §4 Where the person aims, and under which conditions. */
export function objectives({ answers: { obiettivo } }: C, { formatDate }: DocumentContext) {
  const { obiettivi, orario, turni, mezzo, contratti, disponibilitaFormazione } =
    words.obiettivo.questions;
  const list = openRows(obiettivo?.obiettivi);
  const table: Section['blocks'] =
    list.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Lavoro', 'Perché', 'Esperienza', 'Distanza', 'Priorità'],
            rows: list.map(({ professione, perche, mesi, distanza, priorita }) => [
              professione?.label ?? '',
              perche ?? '',
              mesi === undefined ? '' : `${mesi} mesi`,
              wordOf(distanza, obiettivi.columns.distanza.options),
              wordOf(priorita, obiettivi.columns.priorita.options),
            ]),
          },
        ];
  return section('Gli obiettivi', [
    ...(obiettivo?.nonSa === true
      ? [{ kind: 'text', text: 'Non sa ancora che lavoro cercare.' } as const]
      : []),
    ...table,
    ...rows([
      ['Orario', chosen(obiettivo?.orario, orario.options)],
      ['Turni', chosen(obiettivo?.turni, turni.options)],
      ['Contratto', chosen(obiettivo?.contratti, contratti.options)],
      [
        'Spostamenti',
        obiettivo?.mezzo && `${mezzo.options[obiettivo.mezzo]}, ${obiettivo.raggioKm ?? '—'} km`,
      ],
      ['Da quando', obiettivo?.daQuando && formatDate(obiettivo.daQuando)],
      [
        'Formazione',
        obiettivo?.disponibilitaFormazione &&
          disponibilitaFormazione.options[obiettivo.disponibilitaFormazione],
      ],
    ]),
  ]);
}
