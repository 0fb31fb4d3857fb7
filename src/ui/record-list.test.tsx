// @vitest-environment jsdom
import { useState } from 'react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordList } from './record-list.tsx';
import { SignatureField, type SignatureGiven } from './signature-field.tsx';
import type { TableEditorColumn } from './table-editor.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

interface Job {
  readonly id: string;
  readonly name: string;
}

const column = (label: string, isMore = false): TableEditorColumn<Job> => ({
  key: label,
  label,
  isMore,
  cell: (row, update) => (
    <TextField label={label} value={row.name} onChange={(name) => update({ ...row, name })} />
  ),
});

const COLUMNS = [column('Lavoro'), column('Codice', true)];

function Jobs({ onCopy }: { readonly onCopy?: (row: Job) => void }) {
  const [rows, setRows] = useState<readonly Job[]>([{ id: 'a', name: 'Barista' }]);
  return (
    <RecordList
      label="Lavori"
      columns={COLUMNS}
      rows={rows}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      newRow={() => ({ id: `n${rows.length}`, name: '' })}
      addLabel="Aggiungi"
      onChange={setRows}
      onCopy={onCopy}
    />
  );
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('rows of many fields', () => {
  it('are a line each until they are opened; what is less asked waits for a press', async () => {
    render(<Jobs />);
    const user = userEvent.setup();
    expect(screen.queryByLabelText('Lavoro')).toBeNull();
    await user.click(button('Barista'));
    expect(screen.getByLabelText('Lavoro')).toHaveProperty('value', 'Barista');
    expect(screen.queryByLabelText('Codice')).toBeNull();
    await user.click(button('Altri dati'));
    expect(screen.getByLabelText('Codice')).toBeTruthy();
  });

  it('a new row is open at once; one taken away can be put back', async () => {
    render(<Jobs />);
    const user = userEvent.setup();
    await user.click(button('Aggiungi'));
    expect(screen.getByLabelText('Lavoro')).toHaveProperty('value', '');
    await user.click(button('Barista'));
    await user.click(button('Togli «Barista»'));
    expect(screen.queryByRole('button', { name: 'Barista' })).toBeNull();
    await user.click(button('Annulla'));
    expect(button('Barista')).toBeTruthy();
  });

  it('a row can be copied where that makes sense', async () => {
    const copied: Job[] = [];
    render(<Jobs onCopy={(row) => copied.push(row)} />);
    const user = userEvent.setup();
    await user.click(button('Barista'));
    await user.click(button('Duplica'));
    expect(copied).toEqual([{ id: 'a', name: 'Barista' }]);
  });
});

describe('who can’t draw', () => {
  function shown(): readonly SignatureGiven[] {
    const given: SignatureGiven[] = [];
    render(
      <SignatureField
        label="Firma"
        ways={['carta', 'testimoni', 'impedimento', 'rifiuta']}
        signed={null}
        onSign={(one) => given.push(one)}
        onClear={() => undefined}
      />,
    );
    return given;
  }

  it('signs on paper', async () => {
    const given = shown();
    await userEvent.click(screen.getByRole('radio', { name: 'Sulla carta' }));
    await userEvent.click(button('Ha firmato sulla carta'));
    expect(given).toEqual([{ how: 'carta' }]);
  });

  it('signs before two witnesses, all named, with the reason', async () => {
    const given = shown();
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: 'Con due testimoni' }));
    await user.type(screen.getByLabelText('Primo testimone'), 'Ada B.');
    await user.type(screen.getByLabelText('Secondo testimone'), 'Ugo C.');
    await user.click(button('Conferma'));
    expect(given).toEqual([]);
    await user.type(screen.getByLabelText('Perché non può firmare?'), 'non vede');
    await user.click(button('Conferma'));
    expect(given).toEqual([
      { how: 'testimoni', witnesses: ['Ada B.', 'Ugo C.'], reason: 'non vede' },
    ]);
  });

  it.each([
    ['Non può firmare', 'Perché non può firmare?', 'impedimento'],
    ['Non firma', 'Che cosa dice per non firmare?', 'rifiuta'],
  ])('%s: in words', async (way, label, how) => {
    const given = shown();
    const user = userEvent.setup();
    await user.click(screen.getByRole('radio', { name: way }));
    await user.type(screen.getByLabelText(label), 'motivo');
    await user.click(button('Conferma'));
    expect(given).toEqual([{ how, reason: 'motivo' }]);
  });
});
