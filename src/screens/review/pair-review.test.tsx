// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { PersonScreen } from '../person/person-screen.tsx';
import { memoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { ReviewScreen } from './review-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

describe('one person registered twice', () => {
  const DOUBLE = { ...CHIARA, surname: 'Benedeti', codiceFiscale: null, phone: '3330000002' };

  async function registeredTwice() {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const double = await register(desk, 2, DOUBLE);
    await walk(desk, 3, { service: 'A', person: double, events: [] });
    return { desk, chiara, double };
  }

  it('is shown side by side; merged, with the data chosen, is one everywhere', async () => {
    const { desk, chiara, double } = await registeredTwice();
    show(<ReviewScreen />, desk);
    expect(screen.getByText(/^1 cosa da decidere/)).toBeTruthy();
    const phones = await screen.findByRole('radiogroup', { name: /Telefono/ });
    await userEvent.click(within(phones).getByRole('radio', { name: '333 010 45 27' }));
    await userEvent.click(screen.getByRole('button', { name: 'Sono la stessa persona' }));
    expect(await screen.findByText(/ora sono una persona sola/)).toBeTruthy();
    const index = desk.people.get()!;
    expect(index.get(double)?.stream).toBe(chiara);
    expect(index.get(double)?.phone).toBe('3330104527');
    expect(index.openPairs()).toHaveLength(0);
    cleanup();
    show(<PersonScreen stream={double} />, desk);
    expect(await screen.findByText('Una persona, 2 registrazioni.')).toBeTruthy();
    expect(screen.getByText(/Chiara Benedeti, registrata oggi/)).toBeTruthy();
    expect(await screen.findByRole('link', { name: /Riprendi/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Separa di nuovo' }));
    expect(await screen.findByText(/Nulla è andato perso/)).toBeTruthy();
    await waitFor(() => expect(desk.people.get()?.get(double)?.stream).toBe(double));
  });

  it('kept apart, is asked no more; undone within ten minutes, is asked again', async () => {
    const { desk } = await registeredTwice();
    show(<ReviewScreen />, desk);
    const button = await screen.findByRole('button', { name: 'Sono due persone diverse' });
    await userEvent.click(button);
    expect(await screen.findByText(/restano due persone/)).toBeTruthy();
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Annulla: Tenute separate/ }));
    expect(await screen.findByRole('button', { name: 'Sono la stessa persona' })).toBeTruthy();
  });

  it('what can’t be saved is said, and nothing is merged', async () => {
    const { desk, chiara, double } = await registeredTwice();
    show(<ReviewScreen />, desk);
    const button = await screen.findByRole('button', { name: 'Sono la stessa persona' });
    desk.log.failWith({ kind: 'diskFull' });
    await userEvent.click(button);
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    expect(desk.people.get()?.groups().membersOf(double)).toEqual([double]);
    expect(chiara).not.toBe(double);
  });
});
