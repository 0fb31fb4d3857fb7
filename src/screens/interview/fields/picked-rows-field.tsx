import { spoken } from '../../../i18n/language.ts';
import { rowsOf } from '../../../interview/answers.ts';
import { shownValue } from '../../../interview/table-offers.ts';
import { CheckBoxes } from '../../../ui/check-boxes.tsx';
import { Field } from '../../../ui/field.tsx';
import { useNames } from '../names.ts';
import type { KindProps } from './field-props.ts';
import { nothingToPick } from './picked-rows.it.ts';
import { rowName } from './row-name.ts';

/** The longest name that an answer keeps of a row. */
const MOST = 200;

/** Rows already written in other tables, to be ticked; one that is there no more can be unticked. */
export function PickedRowsQuestion(props: KindProps) {
  const { path, text, value, session } = props;
  const picked = rowsOf(value).map(({ row, label }) => ({ value: row, label: String(label) }));
  const there = usePickableRows(props);
  const known = new Set(there.map((one) => one.value));
  const options = [...there, ...picked.filter((one) => !known.has(one.value))];
  if (options.length === 0) {
    return (
      <Field shape="group" {...text}>
        {() => <p className="text-meta">{spoken(nothingToPick)}</p>}
      </Field>
    );
  }
  return (
    <CheckBoxes
      {...text}
      options={options}
      value={picked.map((one) => one.value)}
      onChange={(next) => {
        const rows = options
          .filter((one) => next.includes(one.value))
          .map((one) => ({ row: one.value, label: one.label }));
        session.answer(path, rows.length === 0 ? null : rows);
      }}
    />
  );
}

/** The rows of the tables that can be picked from, by their names of now. */
function usePickableRows({ meta, session }: KindProps) {
  const names = useNames();
  const questions = session.prestazione.view.steps.flatMap((step) => step.questions);
  return (meta.tables ?? []).flatMap((table) => {
    const question = questions.find((one) => one.path === table);
    if (question === undefined) return [];
    return rowsOf(shownValue(question)).flatMap((row) => {
      const label = rowName({ ...question, names }, row).slice(0, MOST);
      return label === '' ? [] : [{ value: row.row, label }];
    });
  });
}
