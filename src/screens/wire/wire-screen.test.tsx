// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { FactId, newStream } from '../../domain/ids.ts';
import type { SyncReport, WireDetail, WireStatus } from '../../domain/ports.ts';
import { memoryDesk, MEMORY_NOW } from '../testing/memory-desk.ts';
import { CHIARA, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { sinceWords, untilWords } from './moments.ts';
import { outcomeWords } from './sync-outcome.ts';
import { WireScreen } from './wire-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

const MINUTE = 60_000;
const cut: Partial<WireStatus> = {
  network: 'offline',
  since: MEMORY_NOW - 131 * MINUTE,
  unsent: 12,
  oldestUnsentAt: MEMORY_NOW - 134 * MINUTE,
  receivedAt: MEMORY_NOW - 132 * MINUTE,
  durable: true,
  durableAt: MEMORY_NOW - 24 * 60 * MINUTE,
  lag: 3,
};
const wire = () => within(screen.getByRole('region', { name: 'Dove sono le risposte' }));
const report = (change: Partial<SyncReport>): SyncReport => ({
  sent: 0,
  received: 0,
  quarantined: 0,
  outcome: 'done',
  ...change,
});

describe('the wire', () => {
  it('is cut where the network is, with since when and the oldest unsent', () => {
    show(<WireScreen />, memoryDesk({ status: cut }));
    expect(wire().getByText('12 da inviare, il primo da 2 h 14 min')).toBeTruthy();
    expect(wire().getByText('Senza rete dalle 08:31')).toBeTruthy();
    expect(wire().getByText('fino alle 08:30')).toBeTruthy();
    expect(wire().getByText('fino a ieri')).toBeTruthy();
    expect(screen.getByText('oggi alle 08:28, da 2 h 14 min')).toBeTruthy();
    expect(screen.getByText('3 scritture dei colleghi')).toBeTruthy();
    expect(document.querySelectorAll('.wire-reached')).toHaveLength(1);
  });

  it('fills a node only when the latest answers are there', () => {
    const all = { receivedAt: MEMORY_NOW, durableAt: MEMORY_NOW, durable: true };
    const { desk } = show(<WireScreen />, memoryDesk({ status: { ...all, durable: false } }));
    expect(document.querySelectorAll('.wire-reached')).toHaveLength(2);
    expect(desk.status.get().network).toBe('online');
    cleanup();
    show(<WireScreen />, memoryDesk({ status: all }));
    expect(document.querySelectorAll('.wire-reached')).toHaveLength(3);
  });

  it('names what the centre put aside, with the reason, and leads there', async () => {
    const desk = memoryDesk();
    const stream = await register(desk, 1, CHIARA);
    const id = FactId.parse('0197e000-0000-7000-8000-000000000001');
    desk.status.set({
      ...desk.status.get(),
      quarantined: [{ id, stream, reason: 'L’ufficio è cambiato.' }],
    });
    const { visited } = show(<WireScreen />, desk);
    expect(screen.getByText('L’ufficio è cambiato.')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: 'Chiara Benedetti' }));
    expect(visited).toEqual([`/persone/${stream.slice(8)}`]);
  });
});

describe('Sincronizza ora', () => {
  it('asks once, keeps its label, and says what happened', async () => {
    const desk = memoryDesk({ status: cut });
    let asked = 0;
    let finish: (done: SyncReport) => void = () => undefined;
    const slow = () => {
      asked += 1;
      return new Promise<SyncReport>((resolve) => {
        finish = resolve;
      });
    };
    show(<WireScreen />, { ...desk, wire: { ...desk.wire, syncNow: slow } });
    const button = screen.getByRole('button', { name: 'Sincronizza ora' });
    await userEvent.dblClick(button);
    expect(asked).toBe(1);
    finish(report({ sent: 12, received: 3 }));
    expect(await screen.findByText(/Inviate 12 scritture. Ricevute 3 scritture./)).toBeTruthy();
  });

  it('never says that it worked when it had not', async () => {
    show(<WireScreen />, memoryDesk({ status: cut }));
    await userEvent.click(screen.getByRole('button', { name: 'Sincronizza ora' }));
    expect(await screen.findByText('La sincronizzazione non è riuscita.')).toBeTruthy();
    expect(screen.queryByText('Sincronizzazione riuscita.')).toBeNull();
  });

  it.each([
    [report({}), 'ok', 'Non c’era niente da inviare e niente da ricevere.'],
    [report({ sent: 1, quarantined: 1 }), 'att', 'messa da parte dal centro'],
    [report({ outcome: 'needsSignIn' }), 'att', 'chiede di nuovo la password'],
    [report({ outcome: 'refused' }), 'att', 'non accetta questo dispositivo'],
    [report({ outcome: 'busyElsewhere' }), 'att', 'Un’altra scheda'],
  ] as const)('%o', (done, tone, text) => {
    const outcome = outcomeWords(done);
    expect(outcome.tone).toBe(tone);
    expect(outcome.text).toContain(text);
  });

  it('what moved before the cut is told too', () => {
    const { title, text } = outcomeWords(report({ sent: 2, outcome: 'offline' }));
    expect(title).toBe('La sincronizzazione si è interrotta.');
    expect(text).toMatch(/^Inviate 2 scritture\. La rete non c’è/);
  });
});

describe('this device', () => {
  it('asks the browser not to delete, and says what it answered', async () => {
    const space = { used: 120_000_000, free: 46_000_000_000, isPersistent: false };
    const { desk } = show(<WireScreen />, memoryDesk({ space }));
    expect(await screen.findByText('46 GB')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Chiedi al browser di non cancellare' }),
    );
    await waitFor(() => expect(desk.asked).toEqual(['persist']));
    expect(await screen.findByText(/Il browser ha detto di sì/)).toBeTruthy();
  });

  it('warns before the space is gone', async () => {
    const space = { used: 120_000_000, free: 90_000_000, isPersistent: true };
    show(<WireScreen />, memoryDesk({ space }));
    expect(await screen.findByText('Lo spazio sta per finire.')).toBeTruthy();
  });

  it('a new version waits for *Aggiorna*', async () => {
    const { desk } = show(<WireScreen />);
    expect(screen.getByText('Sportello è aggiornato.')).toBeTruthy();
    desk.update.set({ isReady: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Aggiorna' }));
    expect(desk.asked).toEqual(['applyUpdate']);
  });
});

describe('moments in Italian', () => {
  it.each([
    ['2026-11-23T07:31:00Z', 'dalle 08:31', 'fino alle 08:31'],
    ['2026-11-22T07:31:00Z', 'da ieri', 'fino a ieri'],
    ['2026-11-08T09:00:00Z', 'dall’8 nov', 'fino all’8 nov'],
    ['2026-11-11T09:00:00Z', 'dall’11 nov', 'fino all’11 nov'],
    ['2026-09-10T09:00:00Z', 'dal 10 set', 'fino al 10 set'],
    ['2025-09-10T09:00:00Z', 'dal 10/09/2025', 'fino al 10/09/2025'],
  ])('%s', (at, since, until) => {
    expect(sinceWords(Date.parse(at), MEMORY_NOW)).toBe(since);
    expect(untilWords(Date.parse(at), MEMORY_NOW)).toBe(until);
  });
});

describe('what keeps work here', () => {
  const QUIET: WireDetail = {
    progress: null,
    fences: [],
    rejected: [],
    damaged: 0,
    revoked: false,
    role: null,
    imported: 0,
    trouble: null,
    failures: 0,
    nextAt: 0,
    clockOffset: null,
    waiting: [],
  };

  it('nothing in the way, nothing is said', async () => {
    show(<WireScreen />, memoryDesk({ status: { detail: { ...QUIET, failures: 1 } } }));
    expect(await screen.findByText('Sincronizzazione')).toBeTruthy();
    expect(screen.queryByText('Che cosa trattiene le scritture')).toBeNull();
  });

  it('says which stream waits and why, how often it failed, and that the clock is wrong', async () => {
    const stream = newStream('prestazione', '0197d000-0000-7000-8000-000000000001');
    const detail: WireDetail = {
      ...QUIET,
      fences: [{ stream, why: 'denied', unsent: 3 }],
      trouble: 'server',
      failures: 4,
      nextAt: Date.parse('2026-11-23T09:45:00Z'),
      clockOffset: -3_600_000,
    };
    show(<WireScreen />, memoryDesk({ status: { detail } }));
    expect(
      await screen.findByText(/3 scritture aspettano: il centro non le permette/),
    ).toBeTruthy();
    expect(
      screen.getByText(/4 tentativi non riusciti: il centro ha un guasto.*10:45/),
    ).toBeTruthy();
    expect(screen.getByText(/orologio di questo dispositivo è avanti/)).toBeTruthy();
  });
});
