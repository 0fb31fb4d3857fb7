import { officePaths } from '../../domain/office-settings.ts';
import { spoken } from '../../i18n/language.ts';
import { Panel } from '../../ui/panel.tsx';
import { RecordList } from '../../ui/record-list.tsx';
import { cellColumns, NamedRows, useRowChanges } from './own-rows.tsx';
import { textAt } from './setting-field.tsx';
import type { SettingsSession } from './settings-session.ts';
import { settingsWords, words } from './settings.it.ts';

interface PackagesPanelProps {
  readonly session: SettingsSession;
}

interface RowName {
  readonly row: string;
}

const { righe, materiali } = settingsWords.pacchetti.questions;

/** What is usually said together to a kind of person, and what is handed out with it. */
export function PackagesPanel({ session }: PackagesPanelProps) {
  return (
    <Panel title={spoken(settingsWords.pacchetti.title)}>
      <NamedRows
        session={session}
        table={officePaths.packages}
        label={spoken(righe.label)}
        hint={spoken(righe.hint ?? '')}
        addLabel={words('addPackage')}
        unnamed={words('unnamedPackage')}
        columns={packageColumns(session)}
      />
    </Panel>
  );
}

const packageColumns = (session: SettingsSession) => [
  ...cellColumns(session, officePaths.packages, righe.columns),
  {
    key: 'materiali',
    label: spoken(materiali.label),
    cell: ({ row }: RowName) => <Materials session={session} of={row} />,
  },
];

/** Beside the package to which they belong. */
const { pacchetto: _package, ...materialColumns } = materiali.columns;

function Materials({ session, of }: PackagesPanelProps & { readonly of: string }) {
  const table = officePaths.materials;
  const { rows, change, newRow } = useRowChanges(session, table, { column: 'pacchetto', row: of });
  return (
    <RecordList
      id={`${table}-${of}`}
      label={spoken(materiali.label)}
      hint={spoken(materiali.hint ?? '')}
      columns={cellColumns(session, table, materialColumns)}
      rows={rows}
      rowId={({ row }) => row}
      rowName={({ row }) => textAt(session, `${table}#${row}.titolo`)}
      newRow={newRow}
      addLabel={words('addMaterial')}
      onChange={change}
    />
  );
}
