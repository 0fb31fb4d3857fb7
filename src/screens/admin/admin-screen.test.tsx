// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { officePaths, officeSettings, officeStream } from '../../domain/office-settings.ts';
import { ok } from '../../kernel/result.ts';
import type { Role } from '../../domain/permissions.ts';
import { answer } from '../../interview/commands.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { colleague, memoryDesk, memorySession, type MemoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { AdminScreen } from './admin-screen.tsx';

const STREAM = officeStream(memorySession.office.scope);

const deskOf = (role: Role): MemoryDesk =>
  memoryDesk({ session: { ...memorySession, operator: { ...memorySession.operator, role } } });

const settingsOf = async (desk: MemoryDesk) =>
  officeSettings(foldStream(await desk.log.read(STREAM)));

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('who writes the settings of the office', () => {
  it('the responsabile, beside the operators', () => {
    show(<AdminScreen />, deskOf('responsabile'));
    const tabs = screen.getAllByRole('tab').map(({ textContent }) => textContent);
    expect(tabs).toEqual(expect.arrayContaining(['Ufficio', 'Pacchetti', 'Operatori']));
  });

  it('not who reads no facts: the amministratore has accounts, devices and the law to read', async () => {
    show(<AdminScreen />, deskOf('amministratore'));
    const tabs = screen.getAllByRole('tab').map(({ textContent }) => textContent);
    expect(tabs).toEqual(['Operatori', 'Dispositivi', 'Numeri di legge']);
    await userEvent.click(screen.getByRole('tab', { name: 'Numeri di legge' }));
    expect(screen.getByText(/Li conferma un responsabile/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Confermo il numero' })).toBeNull();
  });

  it('not an operatore', () => {
    show(<AdminScreen />, deskOf('operatore'));
    expect(screen.getByText(/Il suo ruolo non gestisce/)).toBeDefined();
  });
});

describe('the settings of the office', () => {
  it('a comune is searched, added as a fact of its own, and taken away', async () => {
    const desk = deskOf('responsabile');
    show(<AdminScreen />, desk);
    const user = userEvent.setup();
    const panel = await screen.findByRole('group', { name: 'Comuni serviti' });
    await user.type(within(panel).getByRole('combobox', { name: 'Aggiungi un comune' }), 'Formig');
    await user.click(await screen.findByRole('option', { name: /Formigine/ }));
    const chip = await within(panel).findByRole('button', { name: /Togli Formigine/ });
    expect((await settingsOf(desk)).comuni).toEqual(['D711']);
    await user.click(chip);
    await waitFor(async () => expect((await settingsOf(desk)).comuni).toEqual([]));
  });

  it('a package is written by name, activities and material, and everybody’s desk reads it', async () => {
    const desk = deskOf('responsabile');
    show(<AdminScreen />, desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Pacchetti' }));
    await user.click(await screen.findByRole('button', { name: 'Aggiungi un pacchetto' }));
    await user.type(await screen.findByRole('textbox', { name: /^Nome/ }), 'Standard');
    await user.tab();
    await user.click(screen.getByRole('checkbox', { name: /rete dei servizi/ }));
    await user.click(screen.getByRole('button', { name: 'Aggiungi un materiale' }));
    await user.type(await screen.findByRole('textbox', { name: /Titolo/ }), 'Carta dei servizi');
    await user.tab();
    await user.click(screen.getByRole('radio', { name: 'QR' }));
    await waitFor(async () =>
      expect((await settingsOf(desk)).packages).toMatchObject([
        {
          name: 'Standard',
          activities: ['retiServizi'],
          materials: [{ title: 'Carta dei servizi', channel: 'qr', language: 'it' }],
        },
      ]),
    );
  });

  it('a new package says that without a name it does not show', async () => {
    show(<AdminScreen />, deskOf('responsabile'));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Pacchetti' }));
    await user.click(await screen.findByRole('button', { name: 'Aggiungi un pacchetto' }));
    expect(await screen.findByText(/non compare nei colloqui/)).toBeDefined();
  });

  it('two answers written apart are both shown, and one is chosen', async () => {
    const desk = deskOf('responsabile');
    await desk.log.append(STREAM, [answer(null, { path: officePaths.permitDays, value: 45 })]);
    desk.log.receive(STREAM, [answer(null, { path: officePaths.permitDays, value: 90 })], {
      author: { ...colleague, role: 'responsabile' },
      seen: [],
    });
    show(<AdminScreen />, desk);
    const user = userEvent.setup();
    const panel = await screen.findByRole('region', { name: /giorni prima della scadenza/ });
    await user.click(within(panel).getByRole('radio', { name: /90/ }));
    await user.click(within(panel).getByRole('button', { name: /Tengo/ }));
    await waitFor(async () => expect((await settingsOf(desk)).thresholds.permitDays).toBe(90));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: /giorni prima della scadenza/ })).toBeNull(),
    );
  });

  it('what can’t be saved is said, and stays on the screen', async () => {
    const desk = deskOf('responsabile');
    show(<AdminScreen />, desk);
    const user = userEvent.setup();
    const field = await screen.findByRole('textbox', { name: /Versione in uso/ });
    desk.log.failWith({ kind: 'diskFull' });
    await user.type(field, '3');
    await user.tab();
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeDefined();
    expect(field).toHaveProperty('value', '3');
  });
});

describe('the numbers of the law', () => {
  const at = (title: RegExp) =>
    within(screen.getByText(title).closest('li') ?? document.createElement('p'));

  it('a number known from memory is confirmed with where it was read, by whom, and undone', async () => {
    const desk = deskOf('responsabile');
    show(<AdminScreen />, desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Numeri di legge' }));
    await screen.findByText(/numeri da verificare/);
    const row = at(/Dopo la decadenza, senza nuova iscrizione per 2 mesi/);
    expect(row.getByText('da verificare')).toBeDefined();
    const before = desk.log.facts().length;
    await user.click(row.getByRole('button', { name: 'Confermo il numero' }));
    expect(row.getByText('Scriva dove lo ha letto.')).toBeDefined();
    expect(desk.log.facts()).toHaveLength(before);
    await user.type(row.getByRole('textbox', { name: /Dove lo ha letto/ }), 'Normattiva, art. 21');
    await user.click(row.getByRole('button', { name: 'Confermo il numero' }));
    expect(await row.findByText(/Verificato da Elena Sartori.*Normattiva, art. 21/)).toBeDefined();
    await user.click(row.getByRole('button', { name: 'Annulla la conferma' }));
    expect(await row.findByRole('button', { name: 'Confermo il numero' })).toBeDefined();
  });

  it('a confirmation of another value does not stand', async () => {
    const desk = deskOf('responsabile');
    const path = `${officePaths.lawChecks}#monthsWithoutRegistration.valore`;
    await desk.log.append(STREAM, [answer(null, { path, value: '3 mesi (altra norma, )' })]);
    show(<AdminScreen />, desk);
    await userEvent.click(await screen.findByRole('tab', { name: 'Numeri di legge' }));
    await screen.findByText(/numeri da verificare/);
    expect(screen.queryByText(/Verificato da/)).toBeNull();
  });
});

describe('the devices of the office', () => {
  const device = { active: true, enrolledAt: Date.parse('2026-01-10T09:00:00Z'), lastDseq: 12 };
  const here = { ...device, id: memorySession.device.id, number: 7, name: 'Pievebella' };
  const other = { ...device, id: colleague.device, number: 8, name: 'Tablet rosso' };

  it('another device is revoked after a question; not the one in use', async () => {
    const revoked: string[] = [];
    const desk = deskOf('responsabile');
    const administration = {
      ...desk.administration,
      devices: async () => ok([here, other]),
      revokeDevice: async (id: string) => {
        revoked.push(id);
        return ok(undefined);
      },
    };
    show(<AdminScreen />, { ...desk, administration });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Dispositivi' }));
    await screen.findByText('Pievebella (questo dispositivo)');
    const [only, ...others] = screen.getAllByRole('button', { name: 'Revoca' });
    expect(others).toEqual([]);
    await user.click(only!);
    await user.click(await screen.findByRole('button', { name: 'Lo tengo' }));
    expect(revoked).toEqual([]);
    await user.click(only!);
    await user.click(await screen.findByRole('button', { name: 'Revoca il dispositivo' }));
    await waitFor(() => expect(revoked).toEqual([other.id]));
  });

  it('without the network says so, and a refusal keeps what was written', async () => {
    const desk = deskOf('responsabile');
    const administration = { ...desk.administration, devices: async () => ok([here]) };
    show(<AdminScreen />, { ...desk, administration });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Dispositivi' }));
    await user.click(await screen.findByRole('button', { name: 'Rinomina' }));
    const name = await screen.findByRole('textbox', { name: /^Nome/ });
    await user.clear(name);
    await user.type(name, 'Sala B');
    await user.click(screen.getByRole('button', { name: 'Salva il nome' }));
    expect(await screen.findByText(/Riprovi quando torna la rete/)).toBeDefined();
    expect(name).toHaveProperty('value', 'Sala B');
  });
});

describe('the operators', () => {
  it('a role is changed by who may give it', async () => {
    const given: unknown[] = [];
    const desk = deskOf('responsabile');
    const marco = { id: colleague.operator, name: 'Marco Riva', username: 'marco.riva' };
    const administration = {
      ...desk.administration,
      operators: async () => ok([{ ...marco, role: 'operatore' as const, active: true }]),
      changeRole: async (operator: string, role: Role) => {
        given.push([operator, role]);
        return ok(undefined);
      },
    };
    show(<AdminScreen />, { ...desk, administration });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('tab', { name: 'Operatori' }));
    await user.click(await screen.findByRole('button', { name: 'Ruolo e accesso' }));
    const sheet = within(await screen.findByRole('dialog'));
    expect(sheet.queryByRole('radio', { name: 'Amministratore' })).toBeNull();
    await user.click(sheet.getByRole('radio', { name: 'Responsabile' }));
    await user.click(sheet.getByRole('button', { name: 'Cambia il ruolo' }));
    expect(await sheet.findByText('Il ruolo è cambiato.')).toBeDefined();
    expect(given).toEqual([[marco.id, 'responsabile']]);
  });
});
