import { lawDay } from '../../../interview/held.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Section } from '../../../interview/document-model.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { receivesBenefit } from '../conditions.ts';
import { appealWords, consequences, JUSTIFIED, offerParameters } from '../law-words.it.ts';
import { words } from '../messages.it.ts';
import { availabilityTexts } from '../words/impegni.it.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { nameOf, whenOf, type D } from './page.ts';

/** §1 The parties, and where they are written to. */
export function parties(known: D, { place, formatDate }: DocumentContext): readonly Section[] {
  const { answers, person } = known;
  const { dal, al, letto } = answers.riepilogoFirma ?? {};
  const { didAttiva, pattoAltroCpi, programma } = answers.verifichePreliminari ?? {};
  const isReserved = didAttiva === 'daVerificare' || pattoAltroCpi === 'daVerificare';
  return section('1. Le parti', [
    ...rows([
      ['La persona', nameOf(known)],
      ['Telefono', knownText(person, 'phone')],
      ['Dove le scriviamo', answers.contatti?.recapitoComunicazioni],
      ['Il Centro', [place.office, place.address].filter(Boolean).join(', ')],
      ['Programma', programma],
      ['Vale', dal && al ? `dal ${formatDate(dal)} al ${formatDate(al)}` : ''],
      ['Come è stato letto', wordOf(letto, words.riepilogoFirma.questions.letto.options)],
    ]),
    ...(isReserved
      ? [
          {
            kind: 'text',
            text: 'Firmato con riserva: alcuni dati si verificano appena c’è il collegamento con il nodo nazionale.',
          } as const,
        ]
      : []),
  ]);
}

/** §2–§3 Elements a) and b). */
export function responsibleAndProfile(
  { answers }: D,
  { formatDate }: DocumentContext,
): readonly Section[] {
  const { responsabile, profilo } = answers;
  const index =
    profilo?.indiceStato === 'ricevuto'
      ? [profilo.indice, profilo.indiceData && `del ${formatDate(profilo.indiceData)}`]
          .filter(Boolean)
          .join(' ')
      : 'in attesa';
  return [
    ...section(
      '2. Il responsabile delle attività',
      rows([
        ['Responsabile', responsabile?.responsabile, 'a'],
        ['Se non c’è', responsabile?.sostituto],
        ['Come si contatta', responsabile?.contattiResponsabile],
      ]),
      'art. 20 c. 2 lett. a',
    ),
    ...section(
      '3. Il profilo di occupabilità',
      rows([
        ['Profilo', profilo?.quadro, 'b'],
        ['Indice di profilazione', index],
        ['Percorso', profilo?.percorso],
      ]),
      'art. 20 c. 2 lett. b',
    ),
  ];
}

/** §4 What work is looked for. */
export function objective({ answers }: D, { formatDate }: DocumentContext): readonly Section[] {
  const { obiettivo } = answers;
  const { questions } = words.obiettivo;
  const jobs = openRows(obiettivo?.obiettivi)
    .toSorted((a, b) => (a.priorita ?? '').localeCompare(b.priorita ?? ''))
    .flatMap(({ professione }) => professione?.label ?? []);
  return section(
    '4. Il lavoro cercato',
    rows([
      ['Lavori', jobs.join(', ')],
      ['Settori in cui un’offerta è coerente', obiettivo?.settoriConcordati],
      ['Orario', chosen(obiettivo?.orario, questions.orario.options)],
      ['Contratti', chosen(obiettivo?.contratti, questions.contratti.options)],
      [
        'Zona',
        obiettivo?.raggioKm === undefined
          ? ''
          : `fino a ${obiettivo.raggioKm} chilometri da casa, ${wordOf(obiettivo.mezzo, questions.mezzo.options).toLowerCase()}`,
      ],
      ['Da quando', obiettivo?.daQuando && formatDate(obiettivo.daQuando)],
      ['Impedimenti da tenere in conto', obiettivo?.limitiDichiarati],
    ]),
  );
}

/** §5 Elements c) and e): acts, times, proofs. */
export function acts({ answers }: D, { formatDate }: DocumentContext): readonly Section[] {
  const list = openRows(answers.attiRicerca?.atti);
  const { columns } = words.attiRicerca.questions.atti;
  if (list.length === 0) return [];
  return section(
    '5. Che cosa farò io',
    [
      {
        kind: 'rows',
        rows: [
          { mark: 'c', label: 'Gli atti di ricerca, con i tempi', value: 'nella tabella' },
          { mark: 'e', label: 'Come li dimostro', value: 'nell’ultima colonna' },
        ],
      },
      {
        kind: 'table',
        columns: ['Cosa farò', 'Quanto', 'Entro', 'Come lo dimostro'],
        rows: list.map(({ atto, descrizione, quanto, ogni, entro, prova }) => [
          [wordOf(atto, columns.atto.options), descrizione].filter(Boolean).join(': '),
          [
            quanto === undefined || ogni === 'unaVolta' ? '' : `${quanto}`,
            wordOf(ogni, columns.ogni.options).toLowerCase(),
          ]
            .filter(Boolean)
            .join(' '),
          entro === undefined ? '–' : formatDate(entro),
          wordOf(prova, columns.prova.options),
        ]),
      },
    ],
    'art. 20 c. 2 lett. c ed e',
  );
}

/** §6 Element d). */
export function contacts({ answers }: D, context: DocumentContext): readonly Section[] {
  const { contatti } = answers;
  const { questions } = words.contatti;
  const frequency =
    contatti?.frequenza === 'altro'
      ? contatti.frequenzaAltro
      : wordOf(contatti?.frequenza, questions.frequenza.options);
  return section(
    '6. Ogni quanto ci sentiamo',
    rows([
      ['Frequenza', frequency, 'd'],
      ['Come', wordOf(contatti?.canale, questions.canale.options)],
      ['Prima verifica', whenOf(contatti?.primaVerifica, contatti?.oraVerifica, context)],
      [
        'Come la convochiamo',
        chosen(contatti?.modalitaConvocazione, questions.modalitaConvocazione.options),
      ],
    ]),
    'art. 20 c. 2 lett. d',
  );
}

/** §7–§8 What was agreed, and what the office does. */
export function activities(
  { answers }: D,
  { formatDate, serviceTitle }: DocumentContext,
): readonly Section[] {
  const { righe, motivoNessuna } = answers.attivita ?? {};
  const list = openRows(righe);
  const { columns } = words.attivita.questions.righe;
  const { options } = words.responsabile.questions.impegniCpi;
  const agreed: Section['blocks'] =
    list.length === 0
      ? [{ kind: 'text', text: `Nessuna per ora: ${motivoNessuna ?? ''}` }]
      : [
          {
            kind: 'table',
            columns: ['Attività', 'In cosa consiste', 'Quando', 'È un impegno'],
            rows: list.map((row) => [
              row.servizio === undefined ? '' : serviceTitle(row.servizio),
              [
                row.contenuto,
                row.ente,
                row.durata === undefined
                  ? ''
                  : `${row.durata} ${wordOf(row.unita, columns.unita.options).toLowerCase()}`,
              ]
                .filter(Boolean)
                .join(', '),
              `dal ${row.dal ? formatDate(row.dal) : ''} al ${row.al ? formatDate(row.al) : ''}`,
              row.obbligatoria === true ? 'Sì' : 'No',
            ]),
          },
        ];
  return [
    ...section('7. Le attività concordate', agreed),
    ...section('8. Che cosa fa il Centro', [
      {
        kind: 'checklist',
        items: (answers.responsabile?.impegniCpi ?? []).map((key) => ({
          done: true,
          text: options[key],
          note: null,
        })),
      },
    ]),
  ];
}

/** §9 The availabilities, in the words of the decree. */
export const availabilities = ({ answers }: D): readonly Section[] =>
  section(
    '9. La disponibilità della persona',
    [
      {
        kind: 'checklist',
        items: (['laboratori', 'formazione', 'offerteCongrue'] as const).map((key, index) => ({
          done: answers.disponibilita?.[key] === true,
          text: `${'abc'.charAt(index)}) ${availabilityTexts[key]}`,
          note: null,
        })),
      },
    ],
    'art. 20 c. 3',
  );

const asElements = (texts: readonly string[]): Section['blocks'] => [
  {
    kind: 'elements',
    elements: texts.map((title, index) => ({ mark: String(index + 1), title, text: null })),
  },
];

/** §10–§12 What was explained, and the rights. */
export function explained(known: D): readonly Section[] {
  const { answers, today } = known;
  const day = lawDay(answers, today);
  const isRecipient = receivesBenefit(answers);
  return [
    ...section('10. L’offerta congrua', asElements(offerParameters(day)), 'art. 25, DM 10/4/2018'),
    ...section(
      '11. Che cosa succede se non rispetto gli impegni',
      isRecipient
        ? asElements(consequences(day))
        : [
            {
              kind: 'text',
              text: 'La persona non prende NASpI né DIS-COLL: per lei non ci sono conseguenze su un sostegno. Gli effetti sullo stato di disoccupazione si chiedono al responsabile.',
            },
          ],
      'art. 21',
    ),
    ...section('12. I diritti', [
      {
        kind: 'text',
        text: [
          'Il patto si può cambiare: basta chiederlo al responsabile. Ogni versione si firma di nuovo, e quella di prima resta.',
          JUSTIFIED,
          ...(isRecipient ? [appealWords(day)] : []),
          'I dati si usano per i servizi per il lavoro, come dice l’informativa consegnata.',
        ]
          .filter(Boolean)
          .join('\n'),
      },
    ]),
  ];
}
