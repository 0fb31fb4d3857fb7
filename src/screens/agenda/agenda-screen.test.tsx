// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { ELENA, memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { AgendaScreen } from './agenda-screen.tsx';
import { bookAppointment } from './appointment-commands.ts';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

describe('Agenda', () => {
  it('shows the days with appointments from today to sixty days on, and no other', async () => {
    const desk = memoryDesk();
    const person = await register(desk, 1, CHIARA);
    const days = ['2026-11-22', '2026-11-23', '2026-12-04', '2027-01-22', '2027-01-23'];
    for (const [index, date] of days.entries()) {
      await walk(desk, index + 1, {
        service: 'A',
        person,
        events: [{ event: '01', date: '2026-11-20' }],
        appointment: { date, time: '09:30' },
      });
    }
    show(<AgendaScreen />, desk);
    await userEvent.click(screen.getByRole('radio', { name: '60 giorni' }));
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Oggi, lunedì 23 novembre',
      'Venerdì 4 dicembre',
      'Venerdì 22 gennaio',
    ]);
    expect(screen.getAllByRole('button', { name: 'Avvia: Chiara Benedetti' })).toHaveLength(3);
  });

  it('empty, says so', () => {
    show(<AgendaScreen />);
    expect(screen.getByText(/Nessun appuntamento in questi giorni/)).toBeTruthy();
  });

  it('a week begins on Monday; *Dopo* leads to the next', async () => {
    const desk = memoryDesk();
    const person = await register(desk, 1, CHIARA);
    for (const [index, date] of ['2026-11-29', '2026-11-30'].entries()) {
      await walk(desk, index + 1, { ...PROPOSED, person, appointment: { date, time: '09:30' } });
    }
    show(<AgendaScreen />, desk);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Domenica 29 novembre');
    await userEvent.click(screen.getByRole('button', { name: 'Dopo' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Lunedì 30 novembre');
  });

  it('moved with a reason, it stands on its new day, with its history', async () => {
    const { desk } = await oneAppointment();
    await userEvent.click(screen.getByRole('button', { name: 'Gestisci: Chiara Benedetti' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sposta' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sposta' }));
    expect(screen.getByText('Scriva perché: serve a chi lo leggerà.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /Perché/ }), 'Visita medica');
    const time = screen.getByRole('textbox', { name: /^Ora/ });
    await userEvent.clear(time);
    await userEvent.type(time, '11:00');
    await userEvent.click(screen.getByRole('button', { name: 'Sposta' }));
    await waitFor(() => expect(document.querySelector('.row-time')?.textContent).toBe('11:00'));
    const [one] = foldStream(await desk.log.read(prestazioneStream(1))).appointments;
    expect(one?.moves).toMatchObject([{ reason: 'Visita medica' }]);
  });

  it('a new one at the same hour with the same operator is noticed, and can be fixed all the same', async () => {
    const { desk, chiara } = await oneAppointment();
    await register(desk, 2, { surname: 'Rossi', name: 'Mario' });
    const slot = { date: '2026-11-24', time: '09:30', minutes: 30, place: null } as const;
    await bookAppointment(desk, {
      ...slot,
      date: isoDate(slot.date),
      operator: ELENA,
      person: chiara,
      service: 'C',
      open: null,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Nuovo appuntamento' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fissa l’appuntamento' }));
    expect(screen.getByText('Scelga la persona.')).toBeTruthy();
    await userEvent.type(screen.getByRole('combobox', { name: 'Persona' }), 'mario');
    await userEvent.click(await screen.findByRole('option', { name: /Mario Rossi/ }));
    await userEvent.type(screen.getByRole('combobox', { name: 'Per quale servizio' }), 'accogli');
    await userEvent.click(await screen.findByRole('option', { name: 'A · Accoglienza' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^Giorno/ }), '24/11/2026');
    await userEvent.type(screen.getByRole('textbox', { name: /^Ora/ }), '09:45');
    expect(await screen.findByText('Doppia prenotazione')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Fissa l’appuntamento' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
    expect(rows.filter((row) => row?.includes('Doppia prenotazione'))).toHaveLength(2);
    expect(rows.join()).toContain('Mario Rossi');
  });

  it('can’t be saved: it says so and what was typed stays', async () => {
    const { desk } = await oneAppointment();
    await userEvent.click(screen.getByRole('button', { name: 'Gestisci: Chiara Benedetti' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Disdici' }));
    await userEvent.type(screen.getByRole('textbox', { name: /Perché/ }), 'Sciopero');
    desk.log.failWith({ kind: 'diskFull' });
    await userEvent.click(screen.getByRole('button', { name: 'Disdici' }));
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: /Perché/ }).value).toBe(
      'Sciopero',
    );
  });
});

const PROPOSED = { service: 'A', events: [{ event: '01', date: '2026-11-20' }] } as const;

async function oneAppointment() {
  const desk = memoryDesk();
  const chiara = await register(desk, 1, CHIARA);
  const appointment = { date: '2026-11-25', time: '09:30' };
  await walk(desk, 1, { ...PROPOSED, person: chiara, appointment });
  show(<AgendaScreen />, desk);
  return { desk, chiara };
}
