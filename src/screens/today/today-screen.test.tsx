// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { FactId } from '../../domain/ids.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { colleague, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { TodayScreen } from './today-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
beforeAll(async () => {
  // Opened on demand: read once here, not inside a test's own time.
  await import('../agenda/appointment-sheet.tsx');
  await import('./snooze-sheet.tsx');
}, 60_000);
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

  it('one list: the most urgent first, each with what is due and one main action', async () => {
    const { desk, chiara } = await office();
    await desk.log.append(chiara, [
      answer(chiara, { path: 'situazione.dataDid', value: '2026-10-20' }),
    ]);
    show(<TodayScreen />, desk);
    await userEvent.click(screen.getByRole('radio', { name: /^Tutte/ }));
    const rows = rowsOf('Scadenze').map((row) => row.textContent);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('Patto di servizio da firmare entro il 19/11/2026');
    expect(rows[0]).toContain('D.Lgs. 150/2015, art. 20');
    expect(rows[0]).toContain('in ritardo di 4 giorni');
    expect(rows[1]).toContain('Colloquio a metà');
    expect(rows[1]).toContain('Riprendi: Chiara Benedetti');
  });

  it('the arrows walk from one main action to the next, Enter does it', async () => {
    const { desk, chiara } = await office();
    await desk.log.append(chiara, [
      answer(chiara, { path: 'situazione.dataDid', value: '2026-10-20' }),
    ]);
    const { visited } = show(<TodayScreen />, desk);
    panel('Scadenze').getByRole('button', { name: 'Avvia il patto: Chiara Benedetti' }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('Riprendi: Chiara Benedetti');
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{Enter}');
    expect(visited).toEqual([`/prestazioni/${prestazioneStream(2).slice(12)}`]);
  });

  it('an appointment gone by asks for its outcome; a no-show asks a person what follows', async () => {
    const { desk, mario } = await office();
    await walk(desk, 5, {
      service: 'D',
      person: mario,
      events: [{ event: '01', date: '2026-11-10' }],
      appointment: { date: '2026-11-20', time: '09:00' },
    });
    show(<TodayScreen />, desk);
    const ask = await screen.findByRole('button', { name: 'Registra l’esito: Mario Rossi' });
    await userEvent.click(ask);
    await userEvent.click(await screen.findByRole('radio', { name: /Assente, non giustificato/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Registra' }));
    expect(await screen.findByText(/Non parte niente da solo: decide lei/)).toBeTruthy();
    expect(desk.log.facts().filter(({ type }) => type === 'noShowJudged')).toHaveLength(0);
    await userEvent.click(screen.getByRole('radio', { name: 'Nessuna conseguenza' }));
    await userEvent.click(screen.getByRole('button', { name: 'Registra la decisione' }));
    expect(screen.getByText('Scriva perché: serve a chi lo leggerà.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /Perché/ }), 'Era in ospedale');
    await userEvent.click(screen.getByRole('button', { name: 'Registra la decisione' }));
    await waitFor(() =>
      expect(foldStream(desk.log.facts()).appointments.at(-1)?.judgement).toMatchObject({
        decision: 'nessunaConseguenza',
        reason: 'Era in ospedale',
      }),
    );
  });

  it('put off, it leaves the list until its day; taken back, it is there again', async () => {
    const { desk } = await office();
    show(<TodayScreen />, desk);
    expect(rowsOf('Scadenze')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Rimanda: Chiara Benedetti' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('radio', { name: 'Tra una settimana' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Rimanda' }));
    expect(await panel('Scadenze').findByText(/Niente da fare/)).toBeTruthy();
    const [put] = desk.log.facts().filter(({ type }) => type === 'deadlineSnoozed');
    expect(put?.payload).toMatchObject({ until: '2026-11-30' });
    await userEvent.click(screen.getByRole('button', { name: 'Annulla' }));
    await waitFor(() => expect(rowsOf('Scadenze')).toHaveLength(1));
  });

  it('the one filled button goes on with my interview', async () => {
    const { desk } = await office();
    const { visited } = show(<TodayScreen />, desk);
    expect(primary()).toBe('Riprendi: Chiara Benedetti');
    await userEvent.click(screen.getAllByRole('link', { name: 'Riprendi: Chiara Benedetti' })[0]!);
    expect(visited).toEqual([`/prestazioni/${prestazioneStream(2).slice(12)}`]);
  });

  it('mine alone first; those of colleagues are one press away, with their name', async () => {
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
    expect(rowsOf('Scadenze')).toHaveLength(1);
    await userEvent.click(screen.getByRole('radio', { name: 'Tutte (2)' }));
    const rows = rowsOf('Scadenze').map((row) => row.textContent);
    expect(rows.find((row) => row?.includes('Mario Rossi'))).toContain('con Marco Riva');
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
    await userEvent.click(screen.getByRole('radio', { name: /^Tutte/ }));
    expect(panel('Scadenze').getByText('1 cosa da rivedere')).toBeTruthy();
    await userEvent.click(panel('Da rivedere').getByRole('link', { name: '1 da rivedere' }));
    expect(panel('Da rivedere').getByText('1 messa da parte dal centro')).toBeTruthy();
    expect(visited).toEqual(['/da-rivedere']);
  });
});

describe('an empty office', () => {
  it('says why each panel is empty; the filled button is *Nuova persona*', () => {
    show(<TodayScreen />);
    expect(screen.getByText(/Oggi non c’è nessun appuntamento/)).toBeTruthy();
    expect(screen.getByText(/Niente da fare: qui arrivano/)).toBeTruthy();
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
