import { useState } from 'react';
import { elementName, tableNames } from '../../exchange/sap/element-names.it.ts';
import type { SapChange, SapImport } from '../../exchange/sap/message-changes.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBoxes } from '../../ui/check-boxes.tsx';
import { words } from './sap.it.ts';

export interface SapChangesProps {
  readonly found: SapImport;
  readonly onWrite: (changes: readonly SapChange[]) => void;
  readonly isBusy: boolean;
}

/** What a message would write: what is new is chosen, what replaces something waits for a person. */
export function SapChanges({ found: { changes, same }, onWrite, isBusy }: SapChangesProps) {
  const [chosen, setChosen] = useState<readonly string[]>(
    changes.filter(({ before }) => before === null).map(({ id }) => id),
  );
  if (changes.length === 0) {
    return <Alert tone="info" title={words('nothingNew')} live="polite" />;
  }
  const selected = changes.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <CheckBoxes
        id="sap-changes"
        label={words('preview')}
        hint={words('previewText')}
        options={changes.map((change) => ({
          value: change.id,
          label: labelOf(change),
          hint: hintOf(change),
        }))}
        value={chosen}
        onChange={setChosen}
        oneColumn
      />
      {same > 0 && <p className="text-meta">{words('same', { n: same })}</p>}
      <Button
        kind="primary"
        busy={isBusy}
        disabledReason={selected.length === 0 ? words('nothingChosen') : undefined}
        onPress={() => onWrite(selected)}
      >
        {words('write', { n: selected.length })}
      </Button>
    </>
  );
}

const labelOf = ({ table, element, after }: SapChange): string =>
  table === null
    ? words('changeDatum', { what: elementName(element), after })
    : words('changeRow', { list: tableNames[table], after });

function hintOf({ before, isCode }: SapChange): string | undefined {
  const lines = [
    ...(before === null ? [] : [words('today', { before })]),
    ...(isCode ? [words('asCode')] : []),
  ];
  return lines.length === 0 ? undefined : lines.join(' ');
}
