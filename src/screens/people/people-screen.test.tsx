// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newFact } from '../../domain/fact-types.ts';
import { colleague, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { PeopleScreen } from './people-screen.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });

const rows = () =>
  within(screen.getByRole('list', { name: 'Persone trovate' })).getAllByRole('listitem');
const field = () => screen.getByRole('searchbox');

async function office() {
  const desk = memoryDesk();
  const chiara = await register(desk, 1, CHIARA);
  const twin = await register(desk, 2, { ...CHIARA, surname: 'Benedeti', codiceFiscale: null });
  const mario = await register(desk, 3, {
    surname: 'Rossi',
    name: 'Mario',
    birthDate: '1971-11-03',
  });
  await walk(desk, 1, {
    service: 'A',
    person: chiara,
    events: [{ event: '02', date: '2026-11-20' }],
  });
  return { desk, chiara, twin, mario };
}

describe('search as you type', () => {
  it('finds through typos, marks letters, counts', async () => {
    const { desk } = await office();
    show(<PeopleScreen />, desk);
    await user.type(field(), 'benedeti chia');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.getByText('2 persone su 3')).toBeTruthy();
    expect(rows()[0]?.querySelectorAll('mark').length).toBeGreaterThan(1);
  });

  it('↓ goes to the rows, ↑ and Esc come back, Invio opens the first', async () => {
    const { desk, mario } = await office();
    const { visited } = show(<PeopleScreen />, desk);
    await user.type(field(), 'benedetti');
    await waitFor(() => expect(rows()).toHaveLength(2));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(rows()[1]?.contains(document.activeElement)).toBe(true);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{ArrowDown}{Escape}');
    expect(document.activeElement).toBe(field());
    await user.keyboard('{Escape}rossi{Enter}');
    expect(visited).toEqual([`/persone/${mario.slice(8)}`]);
  });

  it('a scanner types sixteen characters and Enter: the fascicolo opens', async () => {
    const { desk, chiara } = await office();
    const { visited } = show(<PeopleScreen />, desk);
    await user.type(field(), 'BNDCHR89D52F257D{Enter}');
    expect(visited).toEqual([`/persone/${chiara.slice(8)}`]);
  });

  it('a pasted code that nobody has becomes a new person, the code not in the address', async () => {
    const desk = memoryDesk();
    await register(desk, 1, { ...CHIARA, codiceFiscale: null });
    const { visited } = show(<PeopleScreen />, desk);
    await user.click(field());
    await user.paste('bndchr 89d52 f257d');
    await user.click(
      await screen.findByRole('button', { name: 'Nuova persona con questo codice' }),
    );
    await waitFor(() => expect(visited).toEqual(['/persone/nuova']));
  });

  it('a code with a slip says which', async () => {
    show(<PeopleScreen />, (await office()).desk);
    await user.type(field(), 'BNDCHR89D52F257X');
    expect(await screen.findByText(/l’ultima lettera dovrebbe essere «D»/)).toBeTruthy();
  });
});

describe('rows', () => {
  it('warn about who may be the same person, and compare side by side', async () => {
    const { desk } = await office();
    show(<PeopleScreen />, desk);
    await user.type(field(), 'chiara');
    const warned = await screen.findByText('Forse è la stessa persona di Chiara Benedetti.');
    const row = rows().find((one) => one.contains(warned));
    expect(row?.textContent).toContain('codice fiscale assente');
    await user.click(screen.getByRole('button', { name: 'Confronta' }));
    const sheet = await screen.findByRole('dialog', { name: 'Sono la stessa persona?' });
    expect(within(sheet).getAllByText('Benedeti')).not.toHaveLength(0);
    await user.click(within(sheet).getByRole('button', { name: 'Sono due persone diverse' }));
    expect(await screen.findByText(/restano due persone/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Forse è la stessa persona/)).toBeNull());
  });

  it('at most fifty are drawn, and how many more is said', async () => {
    const desk = memoryDesk();
    for (let n = 1; n <= 60; n += 1) {
      await register(desk, n, { surname: `Verdi${n}`, name: 'Anna' });
    }
    show(<PeopleScreen />, desk);
    expect(rows()).toHaveLength(50);
    expect(screen.getByText(/Ce ne sono altre 10/)).toBeTruthy();
  });

  it('*Le mie persone* are those whose prestazioni I opened or updated', async () => {
    const { desk, mario } = await office();
    desk.log.receive(
      prestazioneStream(9),
      [newFact('prestazioneOpened', { service: 'A', person: mario, origin: null })],
      { author: colleague },
    );
    show(<PeopleScreen />, desk);
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('radio', { name: 'Le mie persone' }));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]?.textContent).toContain('Colloquio in corso');
  });
});

describe('Accoglienza senza identificare', () => {
  it('two quick presses open one anonymous prestazione', async () => {
    const { desk, visited } = show(<PeopleScreen />);
    const button = screen.getByRole('button', { name: 'Accoglienza senza identificare' });
    act(() => {
      button.click();
      button.click();
    });
    await waitFor(() => expect(visited).toHaveLength(1));
    const facts = desk.log.facts();
    expect(facts.map(({ type }) => type)).toEqual(['prestazioneOpened', 'answerGiven']);
    const state = foldStream(facts);
    expect(state.opening?.chart?.id).toBeTruthy();
    expect(state.answers.get('apertura.persona')?.values[0].value).toBe('anonima');
    expect(visited).toEqual([`/prestazioni/${state.stream?.slice(12)}`]);
  });

  it('what cannot be saved is said, and can be tried again', async () => {
    const desk = memoryDesk();
    desk.log.failWith({ kind: 'diskFull' });
    const { visited } = show(<PeopleScreen />, desk);
    const button = screen.getByRole('button', { name: 'Accoglienza senza identificare' });
    await user.click(button);
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    desk.log.failWith(null);
    await user.click(button);
    await waitFor(() => expect(visited).toHaveLength(1));
  });
});

describe('space', () => {
  it('an interview is not begun where it would not fit; nothing is written', async () => {
    const desk = memoryDesk({ space: { used: 1, free: 1_000_000, isPersistent: false } });
    show(<PeopleScreen />, desk);
    await user.click(screen.getByRole('button', { name: 'Accoglienza senza identificare' }));
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    expect(desk.log.facts()).toHaveLength(0);
    expect(desk.asked).toEqual(['persist']);
  });
});
