import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Block, Section, TimelineBlock } from '../../../interview/document-model.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { attended, duration, minutesHeld } from '../meetings.ts';
import { words } from '../messages.it.ts';
import type { E } from './page.ts';

/** §1 The path: meetings, hours, ways. */
export function pathTaken({ answers }: E, { formatDate }: DocumentContext): readonly Section[] {
  const { esigenza, formato } = words.accordo.questions;
  const { fase, come } = words.incontri.questions.registro.columns;
  const held = attended(answers);
  const table: readonly Block[] =
    held.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Giorno', 'Ore', 'Su che cosa', 'Come'],
            rows: held.map((one) => [
              one.data === undefined ? '' : formatDate(one.data),
              [one.dalle, one.alle].filter(Boolean).join('–'),
              wordOf(one.fase, fase.options),
              wordOf(one.come, come.options),
            ]),
          },
        ];
  return section('Il percorso fatto', [
    ...rows([
      ['Che cosa le serviva', chosen(answers.accordo?.esigenza, esigenza.options)],
      ['Che cosa si aspettava', answers.accordo?.attese],
      ['Come', wordOf(answers.accordo?.formato, formato.options)],
      ['In tutto', held.length === 0 ? '' : duration(minutesHeld(answers))],
    ]),
    ...table,
  ]);
}

/** §2 The history on its timeline; pauses are not printed. */
export function history(known: E, context: DocumentContext): readonly Section[] {
  const { answers } = known;
  const { livello, esito } = words.storia.questions.titoli.columns;
  return section('La mia storia', [
    ...timeline(known, context),
    ...details(known),
    ...rows([
      [
        'Studi',
        openRows(answers.storia?.titoli)
          .map((one) =>
            [
              wordOf(one.livello, livello.options),
              one.corso,
              one.esito === 'preso' ? one.anno : wordOf(one.esito, esito.options).toLowerCase(),
            ]
              .filter(Boolean)
              .join(', '),
          )
          .join('; '),
      ],
      [
        'Corsi',
        openRows(answers.storia?.corsi)
          .map(({ titolo, ente }) => [titolo, ente].filter(Boolean).join(', '))
          .join('; '),
      ],
      [
        'Momenti di svolta',
        openRows(answers.storia?.svolte)
          .map(({ anno, cosa }) => [anno, cosa].filter(Boolean).join(': '))
          .join('; '),
      ],
    ]),
  ]);
}

function timeline({ answers, today }: E, { formatDate }: DocumentContext): readonly Block[] {
  const month = (text: string): string => text.slice(0, 7).split('-').toReversed().join('/');
  const periods = [
    ...openRows(answers.storia?.esperienze).map((one) => ({
      label: [one.professione?.label, one.datore].filter(Boolean).join(', '),
      from: one.dal,
      to: one.al,
      words: (text: string) => formatDate(text),
    })),
    ...openRows(answers.storia?.extra).map((one) => ({
      label: one.cosa ?? '',
      from: one.dal,
      to: one.al,
      words: month,
    })),
  ]
    .flatMap(({ label, from, to, words: say }): TimelineBlock['periods'][number][] =>
      from === undefined || label === ''
        ? []
        : [
            {
              label,
              from: from.slice(0, 7),
              to: to === undefined ? null : to.slice(0, 7),
              words:
                to === undefined ? `dal ${say(from)} a oggi` : `dal ${say(from)} al ${say(to)}`,
            },
          ],
    )
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  if (periods.length === 0) return [];
  return [
    { kind: 'timeline', columns: ['Esperienza', 'Periodo'], periods, today: today.slice(0, 7) },
  ];
}

/** What was done and learned, experience by experience. */
function details({ answers }: E): readonly Block[] {
  const told = [
    ...openRows(answers.storia?.esperienze).map((one) => ({
      title: [one.professione?.label, one.datore].filter(Boolean).join(', '),
      text: [one.ruoloReale, one.mansioni, one.imparato && `Ho imparato: ${one.imparato}`],
    })),
    ...openRows(answers.storia?.extra).map((one) => ({
      title: one.cosa ?? '',
      text: [one.imparato && `Ho imparato: ${one.imparato}`],
    })),
  ].filter(({ title, text }) => title !== '' && text.some(Boolean));
  if (told.length === 0) return [];
  return [
    {
      kind: 'elements',
      elements: told.map(({ title, text }, index) => ({
        mark: String(index + 1),
        title,
        text: text.filter(Boolean).join('\n'),
      })),
    },
  ];
}
