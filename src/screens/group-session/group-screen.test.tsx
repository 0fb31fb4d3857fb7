// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { tableRows } from '../../interview/answers.ts';
import { answer } from '../../interview/commands.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { GroupScreen } from './group-screen.tsx';

const user = userEvent.setup({ delay: null });

afterEach(cleanup);

/** A path of E in a small group, under way. */
async function inGroup(desk: MemoryDesk, n: number, name: string): Promise<StreamId> {
  const person = await register(desk, n, { ...CHIARA, name, codiceFiscale: '' });
  const path = await walk(desk, n, {
    service: 'E',
    person,
    events: [{ event: '02', date: '2026-11-20' }],
  });
  await desk.log.append(path, [
    answer(person, { path: 'accordo.formato', value: 'piccoloGruppo' }),
  ]);
  return path;
}

const registerOf = async (desk: MemoryDesk, path: StreamId) =>
  tableRows(foldStream(await desk.log.read(path)), 'incontri.registro') ?? [];

const choose = (person: string, presence: string) =>
  user.click(
    within(screen.getByRole('radiogroup', { name: new RegExp(person) })).getByRole('radio', {
      name: presence,
    }),
  );

async function writeSession(): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Nuovo incontro' }));
  await user.type(screen.getByRole('textbox', { name: 'Dalle' }), '10:00');
  await user.type(screen.getByRole('textbox', { name: 'Alle' }), '11:30');
  await user.click(screen.getByRole('radio', { name: 'Competenze' }));
  await choose('Chiara', 'Presente');
  await choose('Dario', 'Assente giustificata');
}

it('E-15 · one session is a row with one id in the record of each, who was not there has none', async () => {
  const desk = memoryDesk();
  const [chiara, dario, fatima] = [
    await inGroup(desk, 1, 'Chiara'),
    await inGroup(desk, 2, 'Dario'),
    await inGroup(desk, 3, 'Fatima'),
  ];
  show(<GroupScreen />, desk);
  await writeSession();
  await user.click(screen.getByRole('button', { name: 'Salva l’incontro' }));
  await waitFor(async () => expect(await registerOf(desk, dario)).toHaveLength(1));
  const [[hers], [his]] = [await registerOf(desk, chiara), await registerOf(desk, dario)];
  expect(hers).toMatchObject({
    dalle: '10:00',
    alle: '11:30',
    fase: 'competenze',
    come: 'gruppo',
    presenza: 'P',
  });
  expect(his).toMatchObject({ row: hers?.row, presenza: 'AG' });
  expect(await registerOf(desk, fatima)).toEqual([]);
  await user.click(await screen.findByRole('button', { name: /^Registro/ }));
  const table = await screen.findByRole('table', { name: 'Registro' });
  expect(within(table).getByText(/Dario/)).toBeTruthy();
  expect(within(table).queryByText(/Fatima/)).toBeNull();
});

it('E-15 · corrected, a session changes in place: one leaves, one joins', async () => {
  const desk = memoryDesk();
  const [chiara, dario] = [await inGroup(desk, 1, 'Chiara'), await inGroup(desk, 2, 'Dario')];
  show(<GroupScreen />, desk);
  await writeSession();
  await user.click(screen.getByRole('button', { name: 'Salva l’incontro' }));
  await user.click(await screen.findByRole('button', { name: /^Correggi/ }));
  await choose('Dario', 'Non in elenco');
  await choose('Chiara', 'Assente senza motivo');
  await user.click(screen.getByRole('button', { name: 'Salva l’incontro' }));
  await waitFor(async () => expect(await registerOf(desk, dario)).toEqual([]));
  expect(await registerOf(desk, chiara)).toMatchObject([{ presenza: 'AI', fase: 'competenze' }]);
});

it('a session half written comes back when its tab is lost; what is missing is said at once', async () => {
  const desk = memoryDesk();
  await inGroup(desk, 1, 'Chiara');
  show(<GroupScreen />, desk);
  await user.click(await screen.findByRole('button', { name: 'Nuovo incontro' }));
  await user.click(screen.getByRole('button', { name: 'Salva l’incontro' }));
  expect(screen.getByText(/Scriva quando comincia/)).toBeTruthy();
  expect(screen.getByText(/Scelga almeno una persona/)).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Dalle' }), '10:00');
  await user.tab();
  cleanup();
  show(<GroupScreen />, desk);
  const from = await screen.findByRole('textbox', { name: 'Dalle' });
  expect(from).toHaveProperty('value', '10:00');
});

it('with nobody in a small group it says where that is chosen', async () => {
  show(<GroupScreen />, memoryDesk());
  expect(await screen.findByText(/Piccolo gruppo e colloqui da soli/)).toBeTruthy();
});
