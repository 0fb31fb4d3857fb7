// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { AgendaScreen } from './agenda-screen.tsx';

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
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual([
      'Oggi, lunedì 23 novembre',
      'Venerdì 4 dicembre',
      'Venerdì 22 gennaio',
    ]);
    expect(screen.getAllByRole('button', { name: 'Avvia: Chiara Benedetti' })).toHaveLength(3);
  });

  it('empty, says where appointments come from', () => {
    show(<AgendaScreen />);
    expect(screen.getByText(/Nessun appuntamento nei prossimi sessanta giorni/)).toBeTruthy();
  });
});
