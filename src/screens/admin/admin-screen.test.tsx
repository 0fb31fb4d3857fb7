// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { officePaths, officeSettings, officeStream } from '../../domain/office-settings.ts';
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

  it('not who reads no facts: the amministratore has the operators alone', () => {
    show(<AdminScreen />, deskOf('amministratore'));
    expect(screen.queryByRole('tab')).toBeNull();
    expect(screen.getByText('Nuovo operatore')).toBeDefined();
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
