import type { Json } from '../../kernel/json.ts';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { Field } from '../../ui/field.tsx';
import type { OptionSearch } from '../../ui/option-search.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { stringOf } from '../interview/fields/field-props.ts';
import { rowsAt } from './setting-field.tsx';
import { words } from './settings.it.ts';
import type { SettingsSession } from './settings-session.ts';
import './office-settings.scss';

export interface PickedRowsProps {
  readonly session: SettingsSession;
  readonly table: string;
  /** The column that holds the code that is picked. */
  readonly column: string;
  /** The row of another table to which these belong. */
  readonly of?: { readonly column: string; readonly row: string };
  readonly label: string;
  readonly hint?: string | undefined;
  readonly addLabel: string;
  readonly search: OptionSearch;
  readonly nameOf: (code: string) => string;
}

/** A list of codes, one row each: searched to be added, a tap takes one away. */
export function PickedRows(props: PickedRowsProps) {
  const { session, table, column, of, label, hint, addLabel, search, nameOf } = props;
  const id = of === undefined ? table : `${table}-${of.row}`;
  const rows = rowsAt(session, table, of);
  const picked = new Set(rows.map((row) => stringOf(row[column])));
  const add = (code: string) => {
    const link: Readonly<Record<string, Json>> = of === undefined ? {} : { [of.column]: of.row };
    if (!picked.has(code)) session.addRow(table, { ...link, [column]: code });
  };
  return (
    <Field shape="group" id={id} label={label} hint={hint}>
      {() => (
        <div className="stack">
          {rows.length === 0 ? (
            <p className="text-meta">{words('none')}</p>
          ) : (
            <ul className="picked-rows">
              {rows.map((row) => (
                <li key={row.row}>
                  <Button
                    kind="secondary"
                    iconEnd="close"
                    onPress={() => session.answer(`${table}#${row.row}`, null)}
                  >
                    <VisuallyHidden>{words('remove')}</VisuallyHidden>{' '}
                    {nameOf(stringOf(row[column]))}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <Combobox
            id={`${id}-aggiungi`}
            label={addLabel}
            search={search}
            value={null}
            onChange={(option) => option !== null && add(option.id)}
          />
        </div>
      )}
    </Field>
  );
}
