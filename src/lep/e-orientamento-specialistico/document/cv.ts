import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel } from '../../../interview/document-model.ts';
import { chosen, section, wordOf } from '../../../interview/document-sheet.ts';
import { skillsOf } from '../distance.ts';
import { words } from '../messages.it.ts';
import { rowsPicked } from '../picked.ts';
import { page, type E } from './page.ts';

/** The skills that she ticked for the curriculum, among those she wants to spend (E-7). */
function shown({ answers }: E) {
  const ticked = rowsPicked(answers.restituzione?.visibilitaCv);
  return skillsOf(answers).filter(
    ({ row, spendibile }) => ticked.has(row ?? '') && spendibile !== 'no',
  );
}

export const canGoInCv = (known: E): boolean => shown(known).length > 0;

/** *Competenze per il curriculum* (e.md §5): nothing of the talk, nothing of the counsellor. */
export function sintesiCv(known: E, context: DocumentContext): DocumentModel {
  const { columns } = words.competenze.questions.righe;
  return page(known, context, {
    title: 'Competenze per il curriculum',
    sections: section('Che cosa so fare', [
      {
        kind: 'table',
        columns: ['Competenza', 'Livello', 'Che cosa lo mostra', 'Ultima volta'],
        rows: shown(known).map(({ competenza, livello, prova, recente }) => [
          competenza?.label ?? '',
          wordOf(livello, columns.livello.options),
          chosen(
            prova?.filter((one) => one !== 'nessuna'),
            columns.prova.options,
          ),
          recente ?? '',
        ]),
      },
    ]),
    remember: null,
    signatures: [],
  });
}
