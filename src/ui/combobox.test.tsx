// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Combobox } from './combobox.tsx';
import { matchParts } from './match-parts.ts';
import type { ComboboxOption, OptionSearch } from './option-search.ts';

afterEach(cleanup);

const COMUNI: readonly ComboboxOption[] = [
  { id: 'D704', label: 'Forlì', sub: 'Forlì-Cesena' },
  { id: 'C573', label: 'Cesena', sub: 'Forlì-Cesena' },
  { id: 'C574', label: 'Cesenatico', sub: 'Forlì-Cesena' },
];

const find: OptionSearch = async (text) =>
  COMUNI.filter(({ label }) => label.toLowerCase().startsWith(text.toLowerCase()));

interface HostProps {
  readonly search?: OptionSearch;
  readonly draft?: string;
  readonly onCustom?: (text: string) => void;
}

function Host({ search = find, ...rest }: HostProps) {
  const [value, setValue] = useState<ComboboxOption | null>(null);
  return (
    <>
      <Combobox label="Comune" value={value} onChange={setValue} search={search} {...rest} />
      <output data-testid="value">{value?.id ?? 'nessuno'}</output>
      <button type="button">dopo</button>
    </>
  );
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Comune' });
const given = () => screen.getByTestId('value').textContent;
const active = () =>
  document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent ?? null;

describe('Combobox', () => {
  it('searches as you type; arrows move, Enter takes, the list closes', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.type(box(), 'ces');
    await screen.findAllByRole('option');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(active()).toBe('Cesena Forlì-Cesena');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('Cesenatico Forlì-Cesena');
    await user.keyboard('{Enter}');
    expect(given()).toBe('C574');
    expect(box().value).toBe('Cesenatico');
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('opens everything from its arrow, takes a click, keeps focus in the field', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.click(screen.getByRole('button', { name: 'Apri l’elenco' }));
    const rows = await screen.findAllByRole('option');
    expect(rows).toHaveLength(3);
    expect(active()).toBeNull();
    await user.click(rows[0] ?? box());
    expect(given()).toBe('D704');
    expect(document.activeElement).toBe(box());
  });

  it('Esc closes the list and nothing behind it', async () => {
    const user = userEvent.setup();
    const behind = vi.fn();
    render(
      <div onKeyDown={behind} role="presentation">
        <Host />
      </div>,
    );
    await user.type(box(), 'ces');
    await screen.findAllByRole('option');
    behind.mockClear();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(behind).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(behind).toHaveBeenCalledTimes(1);
  });

  it('keeps what was typed and not chosen, and points it out once left', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.type(box(), 'cesen');
    await screen.findAllByRole('option');
    await user.click(screen.getByText('dopo'));
    expect(box().value).toBe('cesen');
    expect(given()).toBe('nessuno');
    expect(screen.getByText('«cesen» non è ancora una scelta.')).toBeTruthy();
  });

  it('changing the words of a choice undoes the choice', async () => {
    const user = userEvent.setup();
    render(<Host />);
    await user.type(box(), 'forl');
    await screen.findAllByRole('option');
    await user.keyboard('{Enter}');
    expect(given()).toBe('D704');
    await user.type(box(), 'x');
    expect(given()).toBe('nessuno');
    expect(await screen.findAllByText('Nessun risultato per «Forlìx».')).toHaveLength(2);
  });

  it('never shows a late answer over a newer one, nor lets Enter take a row of an older text', async () => {
    const user = userEvent.setup();
    const answers = new Map<string, (rows: readonly ComboboxOption[]) => void>();
    const slow: OptionSearch = (text) => new Promise((resolve) => answers.set(text, resolve));
    render(<Host search={slow} />);
    await user.type(box(), 'c');
    answers.get('c')?.(COMUNI.slice(1));
    await screen.findAllByRole('option');
    await user.type(box(), 'e');
    await user.keyboard('{Enter}');
    expect(given()).toBe('nessuno');
    await user.type(box(), 's');
    answers.get('ces')?.(COMUNI.slice(2));
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1));
    answers.get('ce')?.(COMUNI);
    await Promise.resolve();
    expect(screen.getAllByRole('option')).toHaveLength(1);
  });

  it('says when a search fails', async () => {
    render(<Host search={() => Promise.reject(new Error('rotto'))} />);
    await userEvent.type(box(), 'c');
    expect(await screen.findAllByText(/non ha risposto/u)).toHaveLength(2);
  });

  it('offers the words as they are where that is allowed', async () => {
    const user = userEvent.setup();
    const custom = vi.fn();
    render(<Host onCustom={custom} />);
    await user.type(box(), 'Altrove');
    await user.click(await screen.findByText('Usa «Altrove»'));
    expect(custom).toHaveBeenCalledWith('Altrove');
  });

  it('comes back to the same half-typed word', () => {
    render(<Host draft="Ces" />);
    expect(box().value).toBe('Ces');
  });
});

describe('matchParts', () => {
  it('marks starts of words, accents and case aside', () => {
    expect(matchParts('Forlì-Cesena', 'FORLI ces')).toEqual([
      { text: 'Forlì', kind: 'found' },
      { text: '-' },
      { text: 'Ces', kind: 'found' },
      { text: 'ena' },
    ]);
    expect(matchParts('Roma', '')).toEqual([{ text: 'Roma' }]);
  });
});
