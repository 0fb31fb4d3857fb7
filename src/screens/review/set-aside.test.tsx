// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DeviceId, Sha256 } from '../../domain/ids.ts';
import { answer } from '../../interview/commands.ts';
import { err, ok } from '../../kernel/result.ts';
import type { AsideDecision, SetAsideFact } from '../admin/administration.ts';
import { colleague, memoryDesk, memorySession, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { ReviewScreen } from './review-screen.tsx';

afterEach(cleanup);

const REASON = 'Il dato è arrivato dopo la revoca dell’accesso: un responsabile lo rivedrà.';

const deskOf = (role: 'operatore' | 'responsabile'): MemoryDesk =>
  memoryDesk({
    session: {
      ...memorySession,
      operator: { ...memorySession.operator, role },
      devices: [{ id: DeviceId.parse(colleague.device), number: 8, name: 'Tablet rosso' }],
    },
  });

/** A phone number of Chiara, written by Marco on a device that was revoked. */
async function oneWaits(role: 'operatore' | 'responsabile', change: Partial<SetAsideFact> = {}) {
  const desk = deskOf(role);
  const stream = await register(desk, 1, CHIARA);
  const apart = memoryDesk({ seed: 5 });
  const given = answer(stream, { path: 'recapiti.telefono', value: '3330000009' });
  apart.log.receive(stream, [given], { author: colleague });
  const [fact] = apart.log.facts();
  const waiting: SetAsideFact = {
    id: fact!.id,
    bodyHash: Sha256.parse('a'.repeat(64)),
    stream,
    device: colleague.device,
    actor: colleague.operator,
    reason: REASON,
    receivedAt: desk.clock.now(),
    body: JSON.stringify(fact),
    canAccept: true,
    ...change,
  };
  const decisions: AsideDecision[] = [];
  let left: readonly SetAsideFact[] = [waiting];
  const administration = {
    ...desk.administration,
    setAside: async () => ok(left),
    decideAside: async (decision: AsideDecision) => {
      decisions.push(decision);
      left = [];
      return ok(undefined);
    },
  };
  return { desk: { ...desk, administration }, decisions, waiting };
}

describe('facts that the centre keeps apart', () => {
  it('a responsabile reads what it says, why, who, when and on which device', async () => {
    const { desk } = await oneWaits('responsabile');
    show(<ReviewScreen />, desk);
    expect(await screen.findByRole('heading', { name: REASON })).toBeTruthy();
    expect(screen.getByText(/«333 000 00 09»/)).toBeTruthy();
    expect(screen.getByText('Marco Riva')).toBeTruthy();
    expect(screen.getByText('Tablet rosso')).toBeTruthy();
    expect(screen.getByText(/^Una cosa|^1 cosa da decidere/)).toBeTruthy();
  });

  it('accepted once, with its reason; then the list is empty and says what happened', async () => {
    const { desk, decisions, waiting } = await oneWaits('responsabile');
    show(<ReviewScreen />, desk);
    await userEvent.type(await screen.findByLabelText(/Perché decide così/), 'Era in servizio');
    await userEvent.dblClick(screen.getByRole('button', { name: 'Accetta' }));
    expect(await screen.findByText(/Chiara Benedetti: accettata/)).toBeTruthy();
    const { id: fact, bodyHash } = waiting;
    expect(decisions).toEqual([
      { fact, bodyHash, decision: 'accepted', reason: 'Era in servizio' },
    ]);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
  });

  it('a refusal needs a reason', async () => {
    const { desk, decisions } = await oneWaits('responsabile');
    show(<ReviewScreen />, desk);
    await userEvent.click(await screen.findByRole('button', { name: 'Rifiuta' }));
    expect(screen.getByText('Per rifiutare scriva il motivo.')).toBeTruthy();
    expect(decisions).toEqual([]);
    await userEvent.type(screen.getByLabelText(/Perché decide così/), 'Numero sbagliato');
    await userEvent.click(screen.getByRole('button', { name: 'Rifiuta' }));
    await waitFor(() => expect(decisions).toMatchObject([{ decision: 'rejected' }]));
  });

  it('what is no whole fact can only be refused, and is shown all the same', async () => {
    const { desk, decisions } = await oneWaits('responsabile', { body: '{', canAccept: false });
    show(<ReviewScreen />, desk);
    expect(await screen.findByText('non si riesce a leggerla')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Accetta' }));
    expect(screen.getByText(/si può solo rifiutare/)).toBeTruthy();
    expect(decisions).toEqual([]);
  });

  it('without the network: said, nothing is lost of what was written', async () => {
    const { desk } = await oneWaits('responsabile');
    const offline = async () => err({ kind: 'offline' as const });
    const administration = { ...desk.administration, decideAside: offline };
    show(<ReviewScreen />, { ...desk, administration });
    await userEvent.type(await screen.findByLabelText(/Perché decide così/), 'Era in servizio');
    await userEvent.click(screen.getByRole('button', { name: 'Accetta' }));
    expect(await screen.findByText(/Riprovi quando torna la rete/)).toBeTruthy();
    expect(screen.getByLabelText(/Perché decide così/)).toHaveProperty('value', 'Era in servizio');
  });

  it('an operatore is not asked', async () => {
    const { desk } = await oneWaits('operatore');
    show(<ReviewScreen />, desk);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
  });
});
