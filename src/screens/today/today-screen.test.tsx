// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { FactId } from '../../domain/ids.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { colleague, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { TodayScreen } from './today-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

const panel = (name: string) => within(screen.getByRole('region', { name }));
const rowsOf = (name: string) => panel(name).getAllByRole('listitem');
const primary = () => document.querySelector('.btn-primary')?.textContent;

/** 23 November, 10:42: one appointment done, one in hand, one proposed, one tomorrow. */
async function office() {
  const desk = memoryDesk();
  const chiara = await register(desk, 1, CHIARA);
  const mario = await register(desk, 2, { surname: 'Rossi', name: 'Mario' });
  const at = (time: string, date = '2026-11-23') => ({ date, time });
  const on = (event: '01' | '02' | '09' | '10', date = '2026-11-23') => ({ event, date });
  await walk(desk, 1, {
    service: 'A',
    person: mario,
    events: [on('01', '2026-11-10'), on('02'), on('10')],
    appointment: at('08:45'),
  });
  await walk(desk, 2, {
    service: 'A',
    person: chiara,
    events: [on('01', '2026-11-12'), on('02')],
    appointment: at('10:30'),
  });
  await walk(desk, 3, {
    service: 'A',
    person: mario,
    events: [on('01', '2026-11-20')],
    appointment: at('11:30'),
  });
  await walk(desk, 4, {
    service: 'G',
    person: chiara,
    events: [on('01', '2026-11-16')],
    appointment: at('09:00', '2026-11-24'),
  });
  return { desk, chiara, mario };
}

describe('Oggi', () => {
  it('the agenda is in order, with the “now” line under what has begun', async () => {
    show(<TodayScreen />, (await office()).desk);
    expect(screen.getByText('lunedì 23 novembre 2026 · 3 appuntamenti, 1 concluso')).toBeTruthy();
    const rows = rowsOf('Agenda');
    expect(rows.map((row) => row.querySelector('.row-time')?.textContent)).toEqual([
      '08:45',
      '10:30',
      '11:30',
    ]);
    expect(rows.map((row) => row.querySelector('.row-now')?.textContent)).toEqual([
      undefined,
      '10:42',
      undefined,
    ]);
    expect(rows[0]?.textContent).toContain('Conclusa');
    expect(within(rows[1]!).getByRole('link', { name: 'Riprendi: Chiara Benedetti' })).toBeTruthy();
  });

  it('*Avvia* goes on with the proposal, it does not open another', async () => {
    const { desk, mario } = await office();
    const { visited } = show(<TodayScreen />, desk);
    await userEvent.dblClick(panel('Agenda').getByRole('button', { name: 'Avvia: Mario Rossi' }));
    const stream = prestazioneStream(3);
    await waitFor(() => expect(visited).toEqual([`/prestazioni/${stream.slice(12)}`]));
    const { answers } = foldStream(await desk.log.read(stream));
    expect(answers.get('apertura.persona')?.values[0].value).toBe(mario);
    expect(desk.log.facts().filter(({ type }) => type === 'prestazioneOpened')).toHaveLength(4);
  });

  it('proposals stand from the oldest, and what can’t be delivered here says so', async () => {
    show(<TodayScreen />, (await office()).desk);
    const rows = rowsOf('Proposte da avviare').map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('G · Assegno di ricollocazione · proposta 16 nov');
    expect(rows[0]).toContain('Non ancora disponibile qui');
    expect(rows[1]).toContain('proposta ven 20');
  });

  it('the one filled button goes on with my interview', async () => {
    const { desk } = await office();
    const { visited } = show(<TodayScreen />, desk);
    expect(primary()).toBe('Riprendi: Chiara Benedetti');
    await userEvent.click(screen.getAllByRole('link', { name: 'Riprendi: Chiara Benedetti' })[0]!);
    expect(visited).toEqual([`/prestazioni/${prestazioneStream(2).slice(12)}`]);
  });

  it('mine come first, then those of colleagues, with their name; suspended ones stay', async () => {
    const { desk, mario } = await office();
    desk.log.receive(
      prestazioneStream(9),
      [
        openPrestazione({ service: 'A', person: mario, pin: null, origin: null }),
        newFact('eventRecorded', { event: '02', date: '2026-11-20', sap: null, binds: null }),
        newFact('eventRecorded', { event: '09', date: '2026-11-20', sap: null, binds: null }),
      ],
      { author: colleague },
    );
    show(<TodayScreen />, desk);
    const rows = rowsOf('Colloqui in corso').map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Chiara Benedetti');
    expect(rows[1]).toContain('A · Accoglienza · sospeso, con Marco Riva');
  });

  it('says what waits to be reviewed, and leads there', async () => {
    const { desk, chiara } = await office();
    const seen = foldStream(await desk.log.read(chiara)).heads;
    const path = 'recapiti.telefono';
    await desk.log.append(chiara, [answer(chiara, { path, value: '3330000001' })]);
    const late = [answer(chiara, { path, value: '3330000002' })];
    desk.log.receive(chiara, late, { author: colleague, seen });
    const aside = { id: FactId.parse('0197e000-0000-7000-8000-000000000001'), stream: chiara };
    desk.status.set({ ...desk.status.get(), quarantined: [{ ...aside, reason: 'Troppo grande' }] });
    const { visited } = show(<TodayScreen />, desk);
    await userEvent.click(panel('Da rivedere').getByRole('link', { name: '2 da rivedere' }));
    expect(panel('Da rivedere').getByText(/1 risposta doppia · 1 messa da parte/)).toBeTruthy();
    expect(visited).toEqual(['/da-rivedere']);
  });
});

describe('an empty office', () => {
  it('says why each panel is empty; the filled button is *Nuova persona*', () => {
    show(<TodayScreen />);
    expect(screen.getByText(/Oggi non c’è nessun appuntamento/)).toBeTruthy();
    expect(screen.getByText(/Nessun colloquio a metà/)).toBeTruthy();
    expect(screen.getByText('Nessuna proposta in attesa.')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Da rivedere' })).toBeNull();
    expect(primary()).toBe('Nuova persona');
  });

  it('*Accoglienza senza identificare* opens one anonymous interview', async () => {
    const { desk, visited } = show(<TodayScreen />);
    await userEvent.dblClick(
      screen.getByRole('button', { name: 'Accoglienza senza identificare' }),
    );
    await waitFor(() => expect(visited).toHaveLength(1));
    const state = foldStream(desk.log.facts());
    expect(state.answers.get('apertura.persona')?.values[0].value).toBe('anonima');
  });

  it('what could not be saved is said', async () => {
    const desk = memoryDesk();
    desk.log.failWith({ kind: 'diskFull' });
    const { visited } = show(<TodayScreen />, desk);
    await userEvent.click(screen.getByRole('button', { name: 'Accoglienza senza identificare' }));
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    expect(visited).toEqual([]);
  });
});
