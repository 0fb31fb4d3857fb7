// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { exampleInstrument } from '../../domain/instrument-example.it.ts';
import { draftPaths, readDraft } from '../../domain/instrument-draft.ts';
import { publishedInstruments } from '../../domain/instrument-versions.ts';
import { officeStream } from '../../domain/office-settings.ts';
import { answer } from '../../interview/commands.ts';
import { colleague, memoryDesk, memorySession, type MemoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { InstrumentEditor } from './instrument-editor.tsx';

afterEach(cleanup);

const stream = officeStream(memorySession.office.scope);
const stateOf = async (desk: MemoryDesk) => foldStream(await desk.log.read(stream));

async function opened(): Promise<MemoryDesk> {
  const desk = memoryDesk();
  show(<InstrumentEditor />, desk);
  await screen.findByText('Sportello-1 · versione 1');
  return desk;
}

async function begun(): Promise<MemoryDesk> {
  const desk = await opened();
  await userEvent.click(screen.getByRole('button', { name: 'Parti dall’esempio' }));
  await screen.findByLabelText('Nome');
  return desk;
}

it('an office that has none sees the example, which says that it is one', async () => {
  await opened();
  expect(screen.getByText(/non è un questionario ufficiale/)).toBeTruthy();
  expect(screen.getByText('In uso oggi')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Pubblica/ })).toBeNull();
});

it('starts from the example, and the draft is the same instrument', async () => {
  const desk = await begun();
  expect(readDraft(await stateOf(desk))).toEqual({ ok: true, content: exampleInstrument.content });
});

it('a text changed is saved as a fact, and published as version 1', async () => {
  const desk = await begun();
  const name = screen.getByLabelText('Nome');
  await userEvent.clear(name);
  await userEvent.type(name, 'Il nostro');
  await userEvent.tab();
  await waitFor(async () =>
    expect((await stateOf(desk)).answers.get(draftPaths.title)?.values[0].value).toBe('Il nostro'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Pubblica la versione 1' }));
  expect(await screen.findByText('Il nostro · versione 1')).toBeTruthy();
  const [published] = publishedInstruments(await stateOf(desk));
  expect(published?.content.title).toBe('Il nostro');
  expect(screen.getByText('La bozza è uguale all’ultima versione pubblicata.')).toBeTruthy();
});

it('says what is missing instead of offering to publish', async () => {
  const desk = await begun();
  await userEvent.clear(screen.getByLabelText('Nome'));
  await userEvent.tab();
  expect(await screen.findByText('Manca il nome dello strumento.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Pubblica/ })).toBeNull();
  expect(publishedInstruments(await stateOf(desk))).toEqual([]);
});

it('an area moves up, and its questions with it', async () => {
  const desk = await begun();
  await userEvent.click(
    screen.getByRole('button', { name: 'Esperienza e competenze · 3 domande' }),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Sposta su' }));
  await waitFor(async () => {
    const read = readDraft(await stateOf(desk));
    const titles = read.ok ? read.content.areas.map(({ title }) => title) : [];
    expect(titles.slice(0, 2)).toEqual(['Esperienza e competenze', 'Obiettivo']);
  });
});

it('a question is added to its area, and waits for its text', async () => {
  const desk = await begun();
  await userEvent.click(screen.getByRole('button', { name: 'Digitale · 2 domande' }));
  await userEvent.click(screen.getByRole('button', { name: 'Aggiungi una domanda' }));
  expect(await screen.findByText('Una domanda è senza testo.')).toBeTruthy();
  const fields = screen.getAllByRole('textbox', { name: 'Domanda' });
  await userEvent.type(fields.at(-1)!, 'Usa lo SPID?');
  await userEvent.tab();
  await waitFor(async () => {
    const read = readDraft(await stateOf(desk));
    const texts = read.ok ? read.content.areas[3]?.questions.map(({ text }) => text) : [];
    expect(texts).toEqual([
      'Si muove da sola con portali e posta?',
      'Ha un telefono o un computer suo?',
      'Usa lo SPID?',
    ]);
  });
});

it('points with a comma are whole hundredths; what is no number says so and is kept', async () => {
  const desk = await begun();
  const field = screen.getByLabelText('Da quanti punti è un punto di forza');
  await userEvent.clear(field);
  await userEvent.type(field, '2,25');
  await userEvent.tab();
  await waitFor(async () =>
    expect((await stateOf(desk)).answers.get(draftPaths.strength)?.values[0].value).toBe(225),
  );
  await userEvent.clear(field);
  await userEvent.type(field, 'due e mezzo');
  expect(await screen.findByText('Non è un numero di punti.')).toBeTruthy();
  expect(screen.getByDisplayValue('due e mezzo')).toBeTruthy();
});

it('I7 · two devices that wrote the same cell: both are shown, and somebody decides', async () => {
  const desk = await begun();
  const seen = (await stateOf(desk)).heads;
  await desk.log.append(stream, [answer(null, { path: draftPaths.author, value: 'Elena' })]);
  desk.log.receive(stream, [answer(null, { path: draftPaths.author, value: 'Marco' })], {
    author: colleague,
    seen,
  });
  await screen.findByText('Due persone hanno scritto cose diverse');
  expect(screen.getByRole('button', { name: 'Tengo «Elena»' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Tengo «Marco»' }));
  await waitFor(() =>
    expect(screen.queryByText('Due persone hanno scritto cose diverse')).toBeNull(),
  );
  expect((await stateOf(desk)).answers.get(draftPaths.author)?.values[0].value).toBe('Marco');
});
