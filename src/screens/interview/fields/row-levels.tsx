import { useId } from 'react';
import type { TableRow } from '../../../interview/answers.ts';
import { formatAnswer } from '../../../interview/format-answer.ts';
import { metaOf } from '../../../interview/question.ts';
import { useNames } from '../names.ts';
import { cellOf } from './drawn-cells.ts';
import { drawnWords } from './drawn-rows.it.ts';
import type { KindProps } from './field-props.ts';

interface LevelsProps extends KindProps {
  readonly rows: readonly TableRow[];
  readonly what: string;
  readonly level: string;
}

const TOP = 2;

/** What is asked and how much of it there is, from 0 to 2, as bars beside their words. */
export function RowLevels(props: LevelsProps) {
  const { rows, what, level, meta, words } = props;
  const id = useId();
  const names = useNames();
  const wordsOf = (row: TableRow, column: string): string => {
    const schema = meta.columns?.[column];
    const value = cellOf(props, row, column);
    if (schema === undefined || value === undefined || value === null) return '';
    const cellWords = words.columns?.[column] ?? { label: column };
    return formatAnswer({ value, meta: metaOf(schema), words: cellWords, names });
  };
  const drawn = rows.flatMap((row) => {
    const value = Number(cellOf(props, row, level) ?? Number.NaN);
    const name = wordsOf(row, what);
    return Number.isNaN(value) || name === '' ? [] : [{ row, value, name }];
  });
  if (drawn.length === 0) return null;
  const [first, today, required] = drawnWords.columns;
  return (
    <section className="drawn" aria-labelledby={id}>
      <h3 id={id}>{drawnWords.levels}</h3>
      <table className="drawn-levels">
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">{today}</th>
            <th scope="col">{required}</th>
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ row, value, name }) => (
            <tr key={row.row}>
              <th scope="row">{name}</th>
              <td>
                <span className="drawn-lane" aria-hidden="true">
                  <span style={{ insetInlineStart: 0, inlineSize: `${(value / TOP) * 100}%` }} />
                </span>
                {wordsOf(row, level)} <span className="text-meta">({drawnWords.ofTwo(value)})</span>
              </td>
              <td>{wordsOf(row, 'peso')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
