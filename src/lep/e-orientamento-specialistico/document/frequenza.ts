import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel } from '../../../interview/document-model.ts';
import { rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { attended, duration, minutesHeld, minutesOf } from '../meetings.ts';
import { words } from '../messages.it.ts';
import { nameOf, page, type E } from './page.ts';

export const wasAttended = ({ answers }: E): boolean => minutesHeld(answers) > 0;

/** *Attestazione di frequenza* (e.md §5): days and hours, nothing of what was said. */
export function frequenza(known: E, context: DocumentContext): DocumentModel {
  const { come } = words.incontri.questions.registro.columns;
  return page(known, context, {
    title: 'Attestazione di frequenza',
    sections: section('Gli incontri', [
      {
        kind: 'table',
        columns: ['Giorno', 'Dalle', 'Alle', 'Come', 'Durata'],
        rows: attended(known.answers).map((one) => [
          one.data === undefined ? '' : context.formatDate(one.data),
          one.dalle ?? '',
          one.alle ?? '',
          wordOf(one.come, come.options),
          duration(minutesOf(one)),
        ]),
      },
      ...rows([['In tutto', duration(minutesHeld(known.answers))]]),
    ]),
    remember: null,
    signatures: [
      { role: 'La persona', name: nameOf(known), signing: { how: 'paper' } },
      { role: 'Il consulente', name: context.place.operator, signing: { how: 'paper' } },
    ],
  });
}
