// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { employerContacts, employerPaths, employerRows } from '../../domain/employer.ts';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream } from '../../domain/ids.ts';
import { answer } from '../../interview/commands.ts';
import { colleague, memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { EmployerScreen } from './employer-screen.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const FIRM = newStream('impresa', '0197d000-0000-7000-8000-000000000001');

async function office(): Promise<MemoryDesk> {
  const desk = memoryDesk();
  await desk.log.append(FIRM, [
    newFact('employerRegistered', { overrides: [] }),
    answer(null, { path: employerPaths.name, value: 'Officine Rossi', source: 'dichiarato' }),
    answer(null, { path: employerPaths.phone, value: '0999111111' }),
  ]);
  return desk;
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));
const tab = async (name: RegExp) => user.click(await screen.findByRole('tab', { name }));
const stateOf = async (desk: MemoryDesk) => foldStream(await desk.log.read(FIRM));
const valueOf = async (desk: MemoryDesk, path: string) =>
  (await stateOf(desk)).answers.get(path)?.values[0].value;

describe('the page of a firm', () => {
  it('a datum is corrected with its source; half written it is found again', async () => {
    const desk = await office();
    const { unmount } = show(<EmployerScreen stream={FIRM} />, desk);
    await screen.findByRole('heading', { level: 1, name: 'Officine Rossi' });
    await press('Correggi Telefono');
    await user.clear(screen.getByRole('textbox', { name: /^Telefono/ }));
    await user.paste('0999 22');
    unmount();
    show(<EmployerScreen stream={FIRM} />, desk);
    const field = (await screen.findByRole('textbox', { name: /^Telefono/ })) as HTMLInputElement;
    expect(field.value).toBe('099922');
    await user.click(field);
    await user.keyboard('{End}2222');
    await press('Salva');
    expect(screen.getByText('Scelga da dove viene il dato.')).toBeTruthy();
    await user.click(screen.getByLabelText('Dichiarato dall’impresa'));
    await press('Salva');
    await waitFor(async () => expect(await valueOf(desk, employerPaths.phone)).toBe('0999222222'));
  });

  it('who speaks for it is added, linked to the registry, taken away and put back', async () => {
    const desk = await office();
    const chiara = await register(desk, 1, CHIARA);
    show(<EmployerScreen stream={FIRM} />, desk);
    await tab(/^Persone/);
    await press('Aggiungi una persona');
    await user.click(screen.getByLabelText('Nome e cognome'));
    await user.paste('Chiara Benedetti');
    await user.click(screen.getByLabelText(/È anche nel registro/));
    await user.paste('benedetti');
    await user.click(await screen.findByRole('option', { name: /Benedetti/ }));
    await user.click(screen.getByLabelText('Dichiarato dall’impresa'));
    await press('Salva');
    await screen.findByRole('link', { name: 'Apri il fascicolo' });
    expect(employerContacts(await stateOf(desk))).toMatchObject([
      { name: 'Chiara Benedetti', person: chiara },
    ]);
    await press(/^Togli Chiara/);
    await waitFor(async () => expect(employerRows(await stateOf(desk), 'contacts')).toEqual([]));
    await press('Annulla');
    await waitFor(async () =>
      expect(employerContacts(await stateOf(desk))).toMatchObject([{ person: chiara }]),
    );
  });

  it('a firm’s facts are about no person', async () => {
    const desk = await office();
    expect(desk.log.facts().every(({ subject }) => subject === null)).toBe(true);
  });

  it('a note is kept, shown and taken back', async () => {
    const desk = await office();
    show(<EmployerScreen stream={FIRM} />, desk);
    await tab(/^Note/);
    await user.click(await screen.findByLabelText(/Nuova nota/));
    await user.paste('Chiamare dopo le 17');
    await press('Salva la nota');
    expect(await screen.findByText('Chiamare dopo le 17')).toBeTruthy();
    await press(/^Togli/);
    await waitFor(async () => expect((await stateOf(desk)).notes).toEqual([]));
  });

  it('I7 · answers that had not seen each other are both shown until one is kept', async () => {
    const desk = await office();
    const seen = (await stateOf(desk)).heads;
    await desk.log.append(FIRM, [answer(null, { path: employerPaths.phone, value: '0999222222' })]);
    desk.log.receive(FIRM, [answer(null, { path: employerPaths.phone, value: '0999333333' })], {
      author: colleague,
      seen,
    });
    show(<EmployerScreen stream={FIRM} />, desk);
    expect(await screen.findByText(/dato da decidere/)).toBeTruthy();
    const cards = screen.getAllByRole('radio').filter((one) => one.closest('.conflict-card'));
    expect(cards).toHaveLength(2);
    await user.click(cards[1] as HTMLElement);
    await press(/^Tengo/);
    await waitFor(() => expect(screen.queryByText(/dato da decidere/)).toBeNull());
  });

  it('an address nobody has is said plainly', async () => {
    show(<EmployerScreen stream={newStream('impresa', '0197d000-0000-7000-8000-0000000000ff')} />);
    expect(await screen.findByText('Impresa non trovata')).toBeTruthy();
  });
});
