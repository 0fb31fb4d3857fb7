// @vitest-environment jsdom
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '../../kernel/result.ts';
import { ELENA, MARCO, MEMORY_NOW } from '../testing/memory-desk.ts';
import { memoryLive } from '../testing/memory-live.ts';
import { AccessScreen } from './access-screen.tsx';
import type { Gate, GateError, KnownOperator, SetupRequest } from './gate.ts';
import { gateErrorWords } from './gate-errors.it.ts';
import { setupTokenIn } from './setup-token.ts';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const elena: KnownOperator = {
  id: ELENA,
  name: 'Elena Sartori',
  initials: 'ES',
  role: 'operatore',
  lastAccess: MEMORY_NOW,
  unsent: 0,
  canUnlockOffline: true,
};
const marco: KnownOperator = {
  ...elena,
  id: MARCO,
  name: 'Marco Riva',
  initials: 'MR',
  lastAccess: null,
  unsent: 3,
  canUnlockOffline: false,
};

/** A gate that answers `answer`, and remembers what it was asked. */
function gateWith(answer: Result<void, GateError> = ok(undefined), change: Partial<Gate> = {}) {
  const asked: unknown[] = [];
  const reply = async (what: unknown) => {
    asked.push(what);
    return answer;
  };
  const gate: Gate = {
    knownOperators: memoryLive<readonly KnownOperator[]>([marco, elena]),
    network: 'online',
    signIn: reply,
    unlock: reply,
    demoAccounts: null,
    place: null,
    ...change,
  };
  return { gate, asked };
}

const clock = { now: () => MEMORY_NOW };
const show = (gate: Gate, hash = '') =>
  render(<AccessScreen gate={gate} clock={clock} hash={hash} />);
const password = () => screen.getByLabelText('Password');
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('who is working now', () => {
  it('whoever was here last is chosen; the others are one touch away', async () => {
    const { gate, asked } = gateWith();
    show(gate);
    expect(screen.getByRole('radio', { name: /Elena Sartori/, checked: true })).toBeTruthy();
    expect(screen.getByText('Ultimo accesso oggi alle 10:42')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /Marco Riva/ }));
    await userEvent.type(password(), 'quattro parole{Enter}');
    expect(asked).toEqual([{ operator: MARCO, password: 'quattro parole' }]);
  });

  it('a colleague’s unsent work is counted, and nothing more is said of it', () => {
    show(gateWith().gate);
    expect(screen.getByText('Il lavoro di Marco Riva è su questo dispositivo')).toBeTruthy();
    expect(screen.getByText(/^3 scritture da consegnare al centro/)).toBeTruthy();
    expect(screen.queryByText(/Il lavoro di Elena/)).toBeNull();
  });

  it('without network, says before any typing who can’t enter yet', async () => {
    show(gateWith(ok(undefined), { network: 'offline' }).gate);
    expect(screen.queryByText('Senza rete non può ancora entrare.')).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: /Marco Riva/ }));
    expect(screen.getByText('Senza rete non può ancora entrare.')).toBeTruthy();
  });

  it('*Un altro operatore* asks for a user name too', async () => {
    const { gate, asked } = gateWith();
    show(gate);
    await userEvent.click(button(/^Un altro operatore/));
    await userEvent.type(screen.getByLabelText('Nome utente'), ' giulia.ferrante ');
    await userEvent.type(password(), 'quattro parole');
    await userEvent.dblClick(button('Entra'));
    expect(asked).toEqual([{ username: 'giulia.ferrante', password: 'quattro parole' }]);
  });

  it('nobody known: the form, and in the demo the accounts with one-tap fill', async () => {
    const { gate, asked } = gateWith(ok(undefined), {
      knownOperators: memoryLive<readonly KnownOperator[]>([]),
      demoAccounts: [
        {
          username: 'elena.sartori',
          password: 'di-prova',
          name: 'Elena Sartori',
          role: 'operatore',
        },
      ],
    });
    show(gate);
    await userEvent.click(screen.getByRole('radio', { name: /Elena Sartori.*operatore/ }));
    await userEvent.click(button('Entra'));
    expect(asked).toEqual([{ username: 'elena.sartori', password: 'di-prova' }]);
  });
});

describe('what goes wrong', () => {
  it('an empty password is not sent', async () => {
    const { gate, asked } = gateWith();
    show(gate);
    await userEvent.click(button('Sblocca'));
    expect(screen.getByText('Manca la password.')).toBeTruthy();
    expect(asked).toEqual([]);
  });

  it('a wrong password is said at the field, which keeps it and the focus', async () => {
    show(gateWith(err({ kind: 'wrongCredentials' })).gate);
    await userEvent.type(password(), 'quattro parole');
    await userEvent.click(button('Sblocca'));
    expect(await screen.findByText(/non corrispondono/)).toBeTruthy();
    expect(password()).toHaveProperty('value', 'quattro parole');
    expect(document.activeElement).toBe(password());
    await userEvent.click(button('Mostra'));
    expect(password().getAttribute('type')).toBe('text');
  });

  it('after too many attempts the wait is counted, and nothing is sent before its end', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    let now = MEMORY_NOW;
    const { gate, asked } = gateWith(err({ kind: 'tooManyAttempts', waitSeconds: 30 }));
    render(<AccessScreen gate={gate} clock={{ now: () => now }} hash="" />);
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.type(password(), 'quattro parole{Enter}');
    expect(await screen.findByText('Può riprovare tra 30 secondi')).toBeTruthy();
    await user.type(password(), '{Enter}');
    await user.click(button('Sblocca'));
    expect(asked).toHaveLength(1);
    now += 29_000;
    vi.advanceTimersByTime(1000);
    expect(await screen.findByText('Può riprovare tra 1 secondo')).toBeTruthy();
    now += 1000;
    vi.advanceTimersByTime(1000);
    await waitFor(() => expect(screen.queryByText(/Può riprovare/)).toBeNull());
    await user.click(button('Sblocca'));
    expect(asked).toHaveLength(2);
  });

  it.each([
    [{ kind: 'offlineFirstTime' }, 'La prima volta serve la rete.'],
    [{ kind: 'serverUnreachable' }, 'Il centro non risponde.'],
    [{ kind: 'deviceRevoked' }, 'Questo dispositivo non è più abilitato.'],
    [{ kind: 'storageMissing' }, 'Questo browser non può conservare i dati.'],
    [{ kind: 'refused', detail: 'Account sospeso.' }, 'Il centro non ha accettato la richiesta.'],
  ] as const)('%o', async (error, title) => {
    show(gateWith(err(error)).gate);
    await userEvent.type(password(), 'quattro parole{Enter}');
    expect(await screen.findByText(title)).toBeTruthy();
    expect(screen.getByText(gateErrorWords(error).text, { exact: false })).toBeTruthy();
  });
});

describe('the first start of a server', () => {
  const write = async (label: string, text: string) =>
    userEvent.type(screen.getByLabelText(new RegExp(`^${label}`)), text);
  const submit = () => userEvent.click(button('Crea ufficio e amministratore'));

  it('only with a token in the hash', () => {
    expect(setupTokenIn('#avvio=aB-1_2')).toBe('aB-1_2');
    expect(setupTokenIn('#altro')).toBeNull();
    expect(setupTokenIn('')).toBeNull();
    const setup = async () => ok(undefined);
    show(gateWith(ok(undefined), { setup }).gate);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Accesso');
  });

  it('says what is missing before anything leaves, then sends it once and opens *Accesso*', async () => {
    const sent: SetupRequest[] = [];
    const setup = async (request: SetupRequest) => {
      sent.push(request);
      return ok(undefined);
    };
    show(gateWith(ok(undefined), { setup }).gate, '#avvio=segreto');
    await submit();
    expect(document.activeElement).toBe(screen.getByLabelText('Nome dell’ufficio'));
    await write('Nome dell’ufficio', 'Centro per l’impiego di Montefiore');
    await write('Sigla', 'mf');
    await write('Ente', 'Regione Valdora');
    await write('Nome e cognome', 'Tommaso Riva');
    await write('Nome utente', 'Tommaso.riva');
    await write('Password$', 'undici1234');
    await write('Password, di nuovo', 'undici');
    await submit();
    expect(screen.getByText('Mancano ancora 2 caratteri.')).toBeTruthy();
    expect(screen.getByText('Le due password sono diverse.')).toBeTruthy();
    expect(sent).toEqual([]);
    await write('Password$', 'ab');
    await write('Password, di nuovo', '1234ab');
    await submit();
    expect(await screen.findByText('L’ufficio è pronto.')).toBeTruthy();
    expect(sent).toEqual([
      {
        token: 'segreto',
        office: {
          code: 'MF',
          name: 'Centro per l’impiego di Montefiore',
          ente: 'Regione Valdora',
          address: '',
          phone: '',
          email: '',
        },
        administrator: {
          name: 'Tommaso Riva',
          username: 'tommaso.riva',
          password: 'undici1234ab',
        },
      },
    ]);
  });

  it('a link that was used keeps what was written', async () => {
    const setup = async () => err({ kind: 'invalidToken' } as const);
    show(gateWith(ok(undefined), { setup }).gate, '#avvio=usato');
    await write('Nome dell’ufficio', 'Montefiore');
    await write('Sigla', 'mf');
    await write('Ente', 'Regione Valdora');
    await write('Nome e cognome', 'Tommaso Riva');
    await write('Nome utente', 'tommaso');
    await write('Password$', 'undici1234ab');
    await write('Password, di nuovo', 'undici1234ab');
    await submit();
    const alert = await screen.findByText('Il link di primo avvio non vale più.');
    expect(within(document.body).getByLabelText('Sigla')).toHaveProperty('value', 'MF');
    expect(alert).toBeTruthy();
  });
});
