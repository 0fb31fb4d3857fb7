// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok, err } from '../../kernel/result.ts';
import { newStream } from '../../domain/ids.ts';
import { newFact } from '../../domain/fact-types.ts';
import { indicatorsOf } from '../../domain/indicators.ts';
import { WAIT_DOCUMENTS } from '../../domain/indicator-waits.ts';
import { personPaths } from '../../domain/person.ts';
import type { Role } from '../../domain/permissions.ts';
import { documentName } from '../service-names.it.ts';
import type { Desk } from '../desk.tsx';
import {
  MARCO,
  MEMORY_NOW,
  memoryDesk,
  memorySession,
  type MemoryDesk,
} from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { isoDate } from '../../kernel/iso-date.ts';
import { IndicatorsScreen } from './indicators-screen.tsx';

beforeEach(() => window.history.replaceState(null, '', '/indicatori'));
afterEach(cleanup);

const uuid = (tail: number): string => `01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`;

/** A welcome concluded in November, of a person whose DID was on the 3rd. */
async function writeWelcome(desk: MemoryDesk, tail = 1, place = 'Pievebella'): Promise<void> {
  const person = newStream('persona', uuid(tail));
  await desk.log.append(person, [
    newFact('answerGiven', { path: personPaths.didDate, value: '2026-11-03' }),
  ]);
  await desk.log.append(newStream('prestazione', uuid(tail + 100)), [
    newFact('prestazioneOpened', { service: 'A', person, origin: null }, { subject: person }),
    newFact('answerGiven', { path: 'apertura.luogo', value: place }),
    newFact('eventRecorded', { event: '02', date: '2026-11-10', sap: null, binds: null }),
    newFact('eventRecorded', { event: '10', date: '2026-11-10', sap: 'A05', binds: null }),
  ]);
}

const deskOf = (role: Role, centre?: Desk['centre']): MemoryDesk & Pick<Desk, 'centre'> => ({
  ...memoryDesk({ session: { ...memorySession, operator: { ...memorySession.operator, role } } }),
  ...(centre === undefined ? {} : { centre }),
});

const figure = (label: string): string =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent ?? '';

const rowOf = async (table: string, name: string): Promise<string> => {
  const found = await screen.findByRole('table', { name: table });
  return within(found).getByRole('rowheader', { name }).closest('tr')?.textContent ?? '';
};

describe('the numbers of this device', () => {
  it('a concluded prestazione is in the figures and in every table, with who and where', async () => {
    const desk = deskOf('operatore');
    await writeWelcome(desk);
    show(<IndicatorsScreen />, desk);
    expect(await rowOf('Prestazioni concluse per servizio', 'A')).toContain('1100');
    expect(figure('Prestazioni concluse')).toBe('1');
    expect(await rowOf('Prestazioni concluse per operatore', 'Elena Sartori')).toContain('1');
    expect(await rowOf('Prestazioni concluse per luogo', 'Pievebella')).toContain('1');
    expect(await rowOf('Prestazioni concluse per codice SAP', 'A05')).toContain('1');
    expect(await rowOf('Esiti', 'concluse')).toContain('1');
  });

  it('the days from the DID stand beside the term of the law, its norm and its mark', async () => {
    const desk = deskOf('operatore');
    await writeWelcome(desk);
    show(<IndicatorsScreen />, desk);
    const panel = await screen.findByRole('region', { name: 'Dalla DID al primo contatto' });
    expect(panel.textContent).toContain('Termine: 30 giorni · D.Lgs. 150/2015, art. 20');
    expect(panel.textContent).toContain('letto nella fonte');
    expect(await rowOf('Dalla DID al primo contatto', 'nov 2026')).toContain('711');
    const check = screen.getByRole('region', { name: 'Dal patto alla prima verifica' });
    expect(check.textContent).toContain('La legge non fissa un termine');
  });

  it('an office without work says so, and offers a longer period', async () => {
    show(<IndicatorsScreen />, deskOf('operatore'));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Guarda gli ultimi 12 mesi' }));
    expect(window.location.search).toBe('?da=2025-12&a=2026-11');
  });
});

describe('the filters', () => {
  it('are in the address, and are found there again', async () => {
    const desk = deskOf('operatore');
    await writeWelcome(desk, 1);
    await writeWelcome(desk, 2, 'Carcere');
    const { unmount } = show(<IndicatorsScreen />, desk);
    const user = userEvent.setup();
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('2'));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Luogo' }), 'Carcere');
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('1'));
    expect(window.location.search).toContain('luogo=Carcere');
    unmount();
    show(<IndicatorsScreen />, desk);
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('1'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Operatore' }), MARCO);
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('0'));
    await user.click(screen.getByRole('button', { name: 'Togli i filtri' }));
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('2'));
  });

  it('a period upside down is told, and the one before stays', async () => {
    show(<IndicatorsScreen />, deskOf('operatore'));
    const user = userEvent.setup();
    const from = await screen.findByRole('textbox', { name: 'Dal mese' });
    await user.clear(from);
    await user.type(from, '12/2026');
    await user.tab();
    expect(await screen.findByText(/Il primo mese viene dopo l’ultimo/)).toBeDefined();
    expect(window.location.search).not.toContain('2026-12');
  });
});

describe('the numbers of the centre', () => {
  const query = {
    fromMonth: '2026-06',
    toMonth: '2026-11',
    operator: null,
    place: null,
    service: null,
    today: isoDate('2026-11-23'),
  };
  const answer = { indicators: indicatorsOf([], query), head: 7, at: MEMORY_NOW };

  it('are marked as such for the responsabile, who can turn to those of the device', async () => {
    const desk = deskOf('responsabile', { read: () => Promise.resolve(ok(answer)) });
    await writeWelcome(desk);
    show(<IndicatorsScreen />, desk);
    expect(await screen.findByText(/Contati dal centro oggi alle 10:42/)).toBeDefined();
    expect(figure('Prestazioni concluse')).toBe('0');
    await userEvent.setup().click(screen.getByRole('radio', { name: 'Da questo dispositivo' }));
    await waitFor(() => expect(figure('Prestazioni concluse')).toBe('1'));
    expect(screen.getByText(/Contati su questo dispositivo/)).toBeDefined();
  });

  it('without an answer those of the device stand in, and it is said', async () => {
    const desk = deskOf('responsabile', { read: () => Promise.resolve(err('offline' as const)) });
    await writeWelcome(desk);
    show(<IndicatorsScreen />, desk);
    expect(await screen.findByText(/Il centro non risponde: ecco i numeri/)).toBeDefined();
    expect(figure('Prestazioni concluse')).toBe('1');
  });

  it('an amministratore never sees numbers of facts that the role may not read', async () => {
    const desk = deskOf('amministratore', { read: () => Promise.resolve(err('offline' as const)) });
    await writeWelcome(desk);
    show(<IndicatorsScreen />, desk);
    expect(await screen.findByText(/Riprovi quando c’è la rete/)).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('an operatore is not offered them', async () => {
    show(<IndicatorsScreen />, deskOf('operatore', { read: () => Promise.resolve(ok(answer)) }));
    await screen.findByText(/Contati su questo dispositivo/);
    expect(screen.queryByRole('radio', { name: 'Dal centro' })).toBeNull();
  });
});

it('the documents that the days are counted to are those that service D issues', () => {
  expect(documentName(WAIT_DOCUMENTS.patto)).toBe('Patto di servizio personalizzato');
  expect(documentName(WAIT_DOCUMENTS.check)).toBe('Verbale di verifica');
});
