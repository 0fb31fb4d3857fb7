import type { TableRow } from '../../../interview/answers.ts';
import { formatAnswer, type Names } from '../../../interview/format-answer.ts';
import { metaOf, type QuestionMeta } from '../../../interview/question.ts';
import type { AnyQuestionWords } from '../../../interview/words.ts';

interface Table {
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
  readonly names: Names;
}

/** What a row is called: the columns that the table names for it, or its first three. */
export function rowName({ meta, words, names }: Table, row: TableRow): string {
  const columns = Object.keys(meta.columns ?? {});
  return (meta.rowTitle ?? columns.slice(0, 3))
    .flatMap((column) => {
      const schema = meta.columns?.[column];
      const value = row[column];
      if (schema === undefined || value === undefined || value === null) return [];
      const cellWords = words.columns?.[column] ?? { label: column };
      return [formatAnswer({ value, meta: metaOf(schema), words: cellWords, names })];
    })
    .join(' · ');
}
