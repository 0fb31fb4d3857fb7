// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { TableEditor } from './table-editor.tsx';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

interface Language {
  readonly id: string;
  readonly name: string;
}

const nameCell = (row: Language, update: (row: Language) => void) => (
  <TextField label="Lingua" value={row.name} onChange={(name) => update({ ...row, name })} />
);

const COLUMNS = [{ key: 'name', label: 'Lingua', cell: nameCell }];

function Host() {
  const [rows, setRows] = useState<readonly Language[]>([
    { id: '1', name: 'Inglese' },
    { id: '2', name: 'Rumeno' },
    { id: '3', name: 'Arabo' },
  ]);
  return (
    <>
      <TableEditor
        label="Lingue"
        rows={rows}
        onChange={setRows}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        newRow={() => ({ id: '9', name: '' })}
        addLabel="Aggiungi una lingua"
        maxRows={4}
        columns={COLUMNS}
      />
      <output data-testid="value">{rows.map((row) => row.name).join(',')}</output>
    </>
  );
}

const given = () => screen.getByTestId('value').textContent;

describe('TableEditor', () => {
  it('edits in place and names its group and rows', async () => {
    render(<Host />);
    const group = screen.getByRole('group', { name: 'Lingue' });
    const row = within(group).getByRole('listitem', { name: 'Riga 2' });
    await userEvent.type(within(row).getByLabelText('Lingua'), '!');
    expect(given()).toBe('Inglese,Rumeno!,Arabo');
  });

  it('adds a row, goes to it, and stops at the limit', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.click(screen.getByRole('button', { name: 'Aggiungi una lingua' }));
    await waitFor(() => expect(document.activeElement?.tagName).toBe('INPUT'));
    await user.keyboard('Urdu');
    expect(given()).toBe('Inglese,Rumeno,Arabo,Urdu');
    expect(screen.queryByRole('button', { name: 'Aggiungi una lingua' })).toBeNull();
  });

  it('removes a row at once, says which, and puts it back in its place', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.click(screen.getByRole('button', { name: 'Togli «Rumeno»' }));
    expect(given()).toBe('Inglese,Arabo');
    expect(screen.getByText('«Rumeno» tolta.').closest('[role="status"]')).not.toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Annulla' }));
    await user.keyboard('{Enter}');
    expect(given()).toBe('Inglese,Rumeno,Arabo');
  });
});
