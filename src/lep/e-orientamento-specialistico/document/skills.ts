import type { Block, LevelsBlock, Section } from '../../../interview/document-model.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { skillsOf } from '../distance.ts';
import { words } from '../messages.it.ts';
import { namesOf, origins, rowsPicked, targetRows } from '../picked.ts';
import { DISTANCES } from '../words/obiettivo.it.ts';
import type { E } from './page.ts';

const RANK = { conAiuto: 1, coseNote: 2, daSola: 3, loInsegna: 4 } as const;
type Skill = ReturnType<typeof skillsOf>[number];

/** §3 Skills: levels as bars, then where each comes from, what shows it, and both views (E-12). */
export function skills({ answers }: E): readonly Section[] {
  const all = skillsOf(answers);
  const from = origins(answers);
  const { columns } = words.competenze.questions.righe;
  const known = all.filter(({ competenza }) => competenza !== undefined);
  if (known.length === 0) return [];
  return section(
    'Le mie competenze',
    [
      levels(known),
      {
        kind: 'table',
        columns: ['Competenza', 'Da dove viene', 'Che cosa lo mostra', 'La spende', 'Consulente'],
        rows: known.map((one) => [
          [one.competenza?.label, wordOf(one.tipo, columns.tipo.options).toLowerCase()]
            .filter(Boolean)
            .join(', '),
          namesOf(one.origine, from),
          [chosen(one.prova, columns.prova.options), one.provaVista?.label]
            .filter(Boolean)
            .join(': '),
          [
            wordOf(one.spendibile, columns.spendibile.options),
            one.trasferibile === true ? 'trasferibile' : '',
          ]
            .filter(Boolean)
            .join(', '),
          counsellorView(one),
        ]),
      },
      ...rows([['Attività svolte', doneOf(answers)]]),
    ],
    'non è una certificazione di competenze',
  );
}

const doneOf = ({ competenze }: E['answers']): string =>
  openRows(competenze?.attivitaSvolte)
    .flatMap(({ attivita }) => attivita ?? [])
    .join('; ');

const counsellorView = ({ consulente, consulentePerche }: Skill): string =>
  consulente === 'inParte'
    ? `concorda in parte: ${consulentePerche ?? ''}`
    : consulente === 'si'
      ? 'concorda'
      : '';

function levels(known: readonly Skill[]): LevelsBlock {
  const { livello } = words.competenze.questions.righe.columns;
  return {
    kind: 'levels',
    columns: ['Competenza', 'Livello'],
    top: 4,
    levels: known.map((one) => ({
      label: one.competenza?.label ?? '',
      value: one.livello === undefined ? 0 : RANK[one.livello],
      words: [wordOf(one.livello, livello.options), one.recente && `ultima volta ${one.recente}`]
        .filter(Boolean)
        .join(', '),
      required: null,
    })),
  };
}

/** §6 What is missing and how it is filled: one chart with its table for each target. */
export function missing({ answers }: E): readonly Section[] {
  const targets = targetRows(answers);
  const asked = openRows(answers.gap?.richieste);
  const { columns } = words.gap.questions.richieste;
  const blocks = targets.flatMap(({ row, label }): readonly Block[] => {
    const own = asked.filter(({ bersaglio }) => rowsPicked(bersaglio).has(row));
    if (own.length === 0) return [];
    return [
      { kind: 'text', text: label },
      distances(own),
      {
        kind: 'table',
        columns: ['Che cosa serve', 'Chi lo dice', 'Come si colma'],
        rows: own.map((one) => [
          [one.competenza?.label, wordOf(one.peso, columns.peso.options).toLowerCase()]
            .filter(Boolean)
            .join(', '),
          wordOf(one.fonte, columns.fonte.options),
          [chosen(one.comeColmare, columns.comeColmare.options), one.nota]
            .filter(Boolean)
            .join(': '),
        ]),
      },
    ];
  });
  return section(
    'Che cosa mi manca e come lo colmo',
    [...blocks, ...rows([['Letto insieme', answers.gap?.sintesiGap]])],
    'da 0, poco o niente, a 2, quanto basta',
  );
}

type Requirement = NonNullable<NonNullable<E['answers']['gap']>['richieste']>[number];

const distances = (own: readonly Partial<Requirement>[]): LevelsBlock => ({
  kind: 'levels',
  columns: ['Che cosa serve', 'Oggi', 'Richiesto'],
  top: 2,
  levels: own.map(({ competenza, distanza = '0', peso, motivoDistanza }) => ({
    label: competenza?.label ?? '',
    value: Number(distanza),
    words: [`${distanza} su 2, ${DISTANCES[distanza].toLowerCase()}`, motivoDistanza]
      .filter(Boolean)
      .join('. '),
    required:
      peso === 'utile'
        ? { value: 1, words: 'almeno in parte' }
        : { value: 2, words: 'quanto basta' },
  })),
});
