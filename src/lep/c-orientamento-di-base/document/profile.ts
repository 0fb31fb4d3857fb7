import {
  hundredths,
  topOf,
  type AreaLevel,
  type AreaResult,
} from '../../../domain/instrument-result.ts';
import type { Instrument } from '../../../domain/instrument.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Section } from '../../../interview/document-model.ts';
import { profileOf } from '../profile.ts';
import { rows, section } from '../../../interview/document-sheet.ts';
import type { C } from './page.ts';

const STANDING = {
  esempio: 'esempio, non è uno strumento ufficiale',
  ufficio: 'strumento dell’ufficio',
  ufficiale: 'strumento ufficiale',
} as const;

/** §5 The qualitative profile: areas in words and bars, with the instrument and its version. */
export function qualitativeProfile(known: C, context: DocumentContext): readonly Section[] {
  const profile = profileOf(known.answers);
  const instrument = known.answers.profiloQualitativo?.giudizi?.instrument;
  if (profile === null || instrument === undefined) return [];
  const told = profile.areas.filter(({ points }) => points !== null);
  const silent = profile.areas.filter(({ points }) => points === null).map(({ title }) => title);
  const { title, standing } = instrument.content;
  return section(
    'Il profilo qualitativo',
    [
      ...(profile.isPartial
        ? [
            {
              kind: 'text',
              text: 'Profilo parziale: più della metà delle domande non è stata rilevata.',
            } as const,
          ]
        : []),
      ...bars(instrument, told),
      ...rows([
        ['Non rilevate', silent.join(', ')],
        ['Risultato complessivo', profile.overall === null ? '' : hundredths(profile.overall)],
        ...judgement(known, context),
        ['Non è d’accordo su', known.answers.profiloQualitativo?.disaccordo],
      ]),
    ],
    `${title}, versione ${instrument.version} (${STANDING[standing]})`,
  );
}

function bars(instrument: Instrument, areas: readonly AreaResult[]): Section['blocks'] {
  const { content } = instrument;
  if (areas.length === 0) return [];
  const words: Readonly<Record<AreaLevel, string>> = content.levels;
  return [
    {
      kind: 'levels',
      columns: ['Area', 'Oggi'],
      top: Math.max(...content.areas.map((area) => topOf(content, area))) / 100,
      levels: areas.map(({ title, points, level, gathered, questions }) => ({
        label: title,
        value: (points ?? 0) / 100,
        words: [
          hundredths(points ?? 0),
          level === null ? '' : words[level],
          gathered < questions
            ? `${gathered} ${gathered === 1 ? 'risposta' : 'risposte'} su ${questions}`
            : '',
        ]
          .filter(Boolean)
          .join(', '),
        required: null,
      })),
    },
  ];
}

/** Index and judgement side by side, with the reason when they differ. */
function judgement({ answers: { profiloQualitativo: told } }: C, { formatDate }: DocumentContext) {
  const level = told?.livelloOccupabilita;
  const when = told?.indiceData === undefined ? '' : `, del ${formatDate(told.indiceData)}`;
  return [
    ['Indice quantitativo', told?.indice === undefined ? '' : `${told.indice}${when}`],
    [
      'Vicinanza al lavoro, secondo l’operatore',
      level === undefined ? '' : `${level} su 5: ${told?.motivazioneLivello ?? ''}`,
    ],
    ['Perché indice e giudizio sono diversi', told?.discordanza],
    ['Percorso', told?.percorso],
  ] as const;
}
