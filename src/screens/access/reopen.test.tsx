// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { err, ok } from '../../kernel/result.ts';
import { ELENA, MEMORY_NOW } from '../testing/memory-desk.ts';
import { memoryLive } from '../testing/memory-live.ts';
import { AccessScreen } from './access-screen.tsx';
import type { Gate, KnownOperator } from './gate.ts';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

const elena: KnownOperator = {
  id: ELENA,
  name: 'Elena Sartori',
  initials: 'ES',
  role: 'operatore',
  lastAccess: MEMORY_NOW,
  unsent: 0,
  canUnlockOffline: true,
};

/** *Accesso* for Elena, with a gate that remembers what it was asked. */
function show(change: Partial<Gate> = {}, operator: Partial<KnownOperator> = {}) {
  const asked: unknown[] = [];
  const gate: Gate = {
    knownOperators: memoryLive<readonly KnownOperator[]>([{ ...elena, ...operator }]),
    network: 'online',
    signIn: async () => ok(undefined),
    unlock: async (what) => {
      asked.push(what);
      return ok(undefined);
    },
    demoAccounts: null,
    place: null,
    ...change,
  };
  render(<AccessScreen gate={gate} clock={{ now: () => MEMORY_NOW }} hash="" />);
  return asked;
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const unlockWith = (password: string) =>
  userEvent.type(screen.getByLabelText('Password'), `${password}{Enter}`);
const file = new File(['{"file":1}'], 'recupero.json', { type: 'application/json' });
const chooseFile = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('No file is asked for');
  return userEvent.upload(input, file);
};

describe('a password that has changed at the centre', () => {
  async function changed(answers: Awaited<ReturnType<NonNullable<Gate['reopen']>>>) {
    const means: unknown[] = [];
    show({
      unlock: async () => err({ kind: 'passwordChanged', unsent: 3 }),
      reopen: async (by) => {
        means.push(by);
        return answers;
      },
    });
    await unlockWith('la nuova');
    await screen.findByRole('heading', { name: 'La password è cambiata' });
    return means;
  }

  it('says how much is closed, and asks for the earlier one once', async () => {
    const means = await changed(ok(undefined));
    expect(screen.getByText(/ci sono 3 scritture non ancora inviate/)).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Password di prima'), 'la vecchia{Enter}');
    expect(means).toEqual([{ kind: 'oldPassword', password: 'la vecchia' }]);
  });

  it('a wrong earlier one is said, and keeps what was written', async () => {
    await changed(err({ kind: 'wrongOldPassword' }));
    await userEvent.type(screen.getByLabelText('Password di prima'), 'non quella{Enter}');
    expect(await screen.findByText('Non è la password di prima.')).toBeTruthy();
    expect(screen.getByLabelText('Password di prima')).toHaveProperty('value', 'non quella');
  });

  it('forgotten: the recovery file, or a new beginning that says what it leaves closed', async () => {
    const means = await changed(err({ kind: 'wrongRecoveryFile' }));
    await press('Non la ricordo');
    expect(screen.getByText(/restano chiuse su questo dispositivo/)).toBeTruthy();
    await chooseFile();
    expect(await screen.findByText('Questo file non apre i dati.')).toBeTruthy();
    await press('Ricomincia senza il file');
    await waitFor(() =>
      expect(means).toEqual([{ kind: 'recoveryFile', file: '{"file":1}' }, { kind: 'startAnew' }]),
    );
  });
});

describe('work that nobody here could open', () => {
  it('is counted, and opened with today’s password and the office’s file', async () => {
    const recovered: unknown[] = [];
    show(
      {
        recoverAside: async (by) => {
          recovered.push(by);
          return err({ kind: 'wrongCredentials' });
        },
      },
      { aside: 2 },
    );
    expect(screen.getByText(/^2 scritture non inviate, chiuse/)).toBeTruthy();
    await press('Recupera il lavoro chiuso');
    const [, password] = screen.getAllByLabelText('Password');
    if (password === undefined) throw new Error('The recovery asks for the password');
    await userEvent.type(password, 'quella di oggi');
    await chooseFile();
    expect(await screen.findByText(/non corrispondono/)).toBeTruthy();
    expect(recovered).toEqual([
      { operator: ELENA, password: 'quella di oggi', file: '{"file":1}' },
    ]);
  });
});

describe('fingerprint, face or PIN', () => {
  it('is offered where the device has it, and only there', async () => {
    show();
    expect(screen.queryByRole('checkbox')).toBeNull();
    cleanup();
    const asked = show({ unlockByPasskey: async () => ok(undefined) });
    await userEvent.click(screen.getByRole('checkbox', { name: /impronta, volto o PIN/ }));
    await unlockWith('quattro parole');
    expect(asked).toEqual([{ operator: ELENA, password: 'quattro parole', addPasskey: true }]);
  });

  it('comes before the password once it was added, and says when it fails', async () => {
    show({ unlockByPasskey: async () => err({ kind: 'passkeyFailed' }) }, { hasPasskey: true });
    await press('Sblocca con impronta, volto o PIN');
    expect(
      await screen.findByText('Lo sblocco con impronta, volto o PIN non è riuscito.'),
    ).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});

describe('too long without the centre', () => {
  it('says how long, why, and that nothing is lost', async () => {
    show({ unlock: async () => err({ kind: 'leaseExpired', days: 14 }) });
    await unlockWith('quattro parole');
    expect(await screen.findByText(/Dopo 14 giorni senza rete/)).toBeTruthy();
  });
});

describe('the recovery file at the first start', () => {
  it('must be downloaded before the office is made; its public half goes with it', async () => {
    const made: string[] = [];
    const sent: unknown[] = [];
    const gate: Gate = {
      knownOperators: memoryLive<readonly KnownOperator[]>([]),
      network: 'online',
      signIn: async () => ok(undefined),
      unlock: async () => ok(undefined),
      demoAccounts: null,
      place: null,
      newRecoveryFile: async (office) => {
        made.push(office);
        return { publicKey: 'meta-pubblica', fileName: 'recupero.json', text: '{}' };
      },
      setup: async ({ office }) => {
        sent.push(office.recoveryKey);
        return ok(undefined);
      },
    };
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    render(<AccessScreen gate={gate} clock={{ now: () => MEMORY_NOW }} hash="#avvio=segreto" />);
    for (const [label, text] of [
      [/^Nome dell’ufficio/, 'Montefiore'],
      [/^Sigla/, 'MF'],
      [/^Ente/, 'Regione'],
      [/^Nome e cognome/, 'Ada Neri'],
      [/^Nome utente/, 'ada.neri'],
      [/^Password$/, 'una frase lunga'],
      [/^Password, di nuovo/, 'una frase lunga'],
    ] as const) {
      await userEvent.type(screen.getByLabelText(label), text);
    }
    await press('Crea ufficio e amministratore');
    expect(screen.getByText(/Scarichi prima il file di recupero/)).toBeTruthy();
    expect(document.activeElement).toBe(
      screen.getByRole('button', { name: 'Scarica il file di recupero' }),
    );
    await press('Scarica il file di recupero');
    expect(await screen.findByText(/Il file è stato scaricato/)).toBeTruthy();
    await press('Crea ufficio e amministratore');
    await waitFor(() => expect([made, sent]).toEqual([['Montefiore'], ['meta-pubblica']]));
  });
});
