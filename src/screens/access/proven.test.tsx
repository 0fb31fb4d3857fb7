// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '../../kernel/result.ts';
import { AccessScreen } from './access-screen.tsx';
import type { Gate, ProofGate, ProvenPerson } from './gate.ts';

afterEach(cleanup);

const clock = { now: () => Date.UTC(2026, 10, 24) };

function gateWith(proof: Partial<ProofGate>, person: ProvenPerson | null = null): Gate {
  const operators: readonly never[] = [];
  return {
    knownOperators: { get: () => operators, subscribe: () => () => undefined },
    network: 'online',
    signIn: async () => ok(undefined),
    unlock: async () => ok(undefined),
    demoAccounts: null,
    place: null,
    byProof: {
      goToEnte: null,
      signInWithPasskey: null,
      who: async () => person,
      enter: async () => ok(undefined),
      ...proof,
    },
  };
}

const show = (gate: Gate, hash = '') =>
  render(<AccessScreen gate={gate} clock={clock} hash={hash} />);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const write = (text: string) =>
  fireEvent.change(screen.getByLabelText(/^Password di questo dispositivo/), {
    target: { value: text },
  });

describe('Accesso with the ente’s identity', () => {
  it('leaves for the ente when the server has one, and only then', () => {
    const goToEnte = vi.fn<() => void>();
    const { unmount } = show(gateWith({ goToEnte }));
    press('Entra con l’identità dell’ente');
    expect(goToEnte).toHaveBeenCalledOnce();
    unmount();
    show(gateWith({}));
    expect(screen.queryByRole('button', { name: /ente/ })).toBeNull();
  });

  it('says in words why the ente sent nobody back', () => {
    show(gateWith({}), '#ente=unknown_role');
    expect(screen.getByText('L’ente non le ha dato un ruolo in Sportello.')).toBeTruthy();
  });

  it('asks for a password of this device, twelve characters at least', async () => {
    const enter = vi.fn<ProofGate['enter']>(async () => ok(undefined));
    show(gateWith({ enter }, { name: 'Anna Riva', hasData: false }), '#ente');
    await screen.findByText('Anna Riva, manca un passo.');
    write('breve');
    press('Entra');
    expect(screen.getByText('La password ha meno di 12 caratteri.')).toBeTruthy();
    expect(enter).not.toHaveBeenCalled();
    write('una frase lunga');
    press('Entra');
    const way = { kind: 'password' };
    await waitFor(() => expect(enter).toHaveBeenCalledWith({ password: 'una frase lunga', way }));
  });

  it('keeps what was written when it does not open, and offers other ways', async () => {
    const enter = vi.fn<ProofGate['enter']>(async () => err({ kind: 'wrongCredentials' }));
    show(gateWith({ enter }, { name: 'Anna Riva', hasData: true }), '#ente');
    await screen.findByText('Anna Riva, manca un passo.');
    write('corta');
    press('Entra');
    await waitFor(() => expect(enter).toHaveBeenCalledOnce());
    expect(screen.getByDisplayValue('corta')).toBeTruthy();
    press('Non la ricordo');
    write('una frase nuova');
    press('Ricomincia senza il file');
    await waitFor(() =>
      expect(enter).toHaveBeenLastCalledWith({
        password: 'una frase nuova',
        way: { kind: 'startAnew' },
      }),
    );
  });

  it('says that the proof is over, and leads back', async () => {
    show(gateWith({}, null), '#ente');
    expect(await screen.findByText('L’accesso va ripetuto.')).toBeTruthy();
    press('Torna indietro');
    expect(screen.getByLabelText(/^Nome utente/)).toBeTruthy();
  });

  it('goes on with a passkey as with the ente', async () => {
    const signInWithPasskey = async () => ok(undefined);
    show(gateWith({ signInWithPasskey }, { name: 'Elena Sartori', hasData: true }));
    press('Entra con una passkey');
    expect(await screen.findByText('Elena Sartori, manca un passo.')).toBeTruthy();
  });
});
