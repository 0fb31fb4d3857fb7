// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EditorSeats, SeatRole } from '../../domain/editor-seat.ts';
import { foldStream } from '../../domain/fold.ts';
import { newFact } from '../../domain/fact-types.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { DeskProvider } from '../desk.tsx';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { memoryLive } from '../testing/memory-live.ts';
import { InterviewScreen } from './interview-screen.tsx';

const STREAM: StreamId = newStream('prestazione', '0197c000-0000-7000-8000-000000000001');

async function openAnonymous(desk: MemoryDesk): Promise<void> {
  await desk.log.append(STREAM, [
    openPrestazione({ service: 'A', person: null, pin: interview.pin, origin: null }),
    answer(null, { path: 'apertura.persona', value: 'anonima' }),
  ]);
}

function show(desk: MemoryDesk) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskProvider desk={desk}>
        <InterviewScreen stream={STREAM} />
      </DeskProvider>
    </QueryClientProvider>,
  );
}

const stateOf = async (desk: MemoryDesk) => foldStream(await desk.log.read(STREAM));
const valueAt = async (desk: MemoryDesk, path: string) =>
  (await stateOf(desk)).answers.get(path)?.values[0].value;

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('the interview', () => {
  it('opens on the first step with what is known, and one press confirms it and begins', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    show(desk);
    const user = userEvent.setup();
    await screen.findByRole('heading', { name: 'Persona e appuntamento' });
    await user.click(screen.getByRole('button', { name: /Inizia/ }));
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    expect(await valueAt(desk, 'apertura.modalita')).toBe('presenza');
    expect((await stateOf(desk)).events.map(({ event }) => event)).toEqual(['02']);
  });

  it('does not go on while something is missing, and says what', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    show(desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Inizia/ }));
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    await user.click(screen.getByRole('button', { name: /Avanti/ }));
    expect(await screen.findByText('Manca la risposta.')).toBeDefined();
    await user.click(screen.getByRole('checkbox', { name: 'Formazione' }));
    await user.click(screen.getByRole('button', { name: /Avanti/ }));
    await screen.findByRole('heading', { name: 'Situazione di oggi' });
  });

  it('two quick taps are two answers', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: null });
    show(desk);
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    screen.getByRole('checkbox', { name: 'NASpI' }).click();
    screen.getByRole('checkbox', { name: 'Tirocinio' }).click();
    await waitFor(async () =>
      expect(await valueAt(desk, 'motivo.motivi')).toEqual(['naspi', 'tirocinio']),
    );
  });

  it('comes back to the half-typed word, in its field', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: 'motivo.richiesta' });
    desk.drafts.write(STREAM, 'motivo.richiesta', 'un lavoro da magazz');
    show(desk);
    const field = await screen.findByRole('textbox', { name: /Con le sue parole/ });
    expect(field).toHaveProperty('value', 'un lavoro da magazz');
    expect(document.activeElement).toBe(field);
  });

  it('words become an answer when the field is left', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: null });
    show(desk);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: /Con le sue parole/ }), 'un corso');
    await user.tab();
    await waitFor(async () => expect(await valueAt(desk, 'motivo.richiesta')).toBe('un corso'));
    expect((await desk.drafts.read(STREAM)).size).toBe(0);
  });

  it('records the six activities one by one, and takes one back', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    await desk.log.append(STREAM, [answer(null, { path: 'motivo.motivi', value: ['formazione'] })]);
    await desk.drafts.savePosition(STREAM, { step: 'informazioni', field: null });
    show(desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Le ho date tutte' }));
    await waitFor(async () => expect((await stateOf(desk)).activities.size).toBe(6));
    const first = screen.getByRole('radiogroup', { name: /Informazioni sulla rete/ });
    await user.click(within(first).getByRole('radio', { name: 'Non applicabile' }));
    await waitFor(async () =>
      expect(
        (await stateOf(desk)).activities.get('retiServizi')?.map(({ status }) => status),
      ).toEqual(['nonApplicabile']),
    );
  });

  it('a person who leaves midway closes it with 05: answers stay, no document', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    show(desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Inizia/ }));
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    await user.click(screen.getByRole('checkbox', { name: 'Formazione' }));
    await user.click(screen.getByRole('button', { name: /Riepilogo/ }));
    await user.click(await screen.findByRole('button', { name: 'Chiudi prima della fine' }));
    await user.click(await screen.findByRole('button', { name: 'Chiudi la prestazione' }));
    await screen.findByRole('heading', { name: 'Prestazione chiusa prima della fine' });
    const state = await stateOf(desk);
    expect(state.events.map(({ event }) => event)).toEqual(['02', '05']);
    expect(state.documents).toEqual([]);
    expect(await valueAt(desk, 'motivo.motivi')).toEqual(['formazione']);
  });

  it('a tap and Avanti in the same instant are both heard, on a slow disk too', async () => {
    const desk = memoryDesk();
    await openAnonymous(desk);
    const begun = { event: '02', date: '2026-11-23', sap: null, binds: null } as const;
    await desk.log.append(STREAM, [
      newFact('eventRecorded', begun),
      answer(null, { path: 'motivo.richiestoDa', value: 'persona' }),
    ]);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: null });
    const append: MemoryDesk['log']['append'] = async (...facts) => {
      await new Promise((done) => setTimeout(done, 50));
      return desk.log.append(...facts);
    };
    show({ ...desk, log: { ...desk.log, append } });
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    screen.getByRole('checkbox', { name: 'NASpI' }).click();
    screen.getByRole('button', { name: /Avanti/ }).click();
    expect(await screen.findByRole('heading', { name: 'Situazione di oggi' })).toBeDefined();
    expect(await valueAt(desk, 'motivo.motivi')).toEqual(['naspi']);
  });
});

describe('the same interview in two tabs', () => {
  /** A place that another tab holds until it is asked. */
  const otherTab = () => {
    const role = memoryLive<SeatRole>('reader');
    let handOver = (): Promise<void> => Promise.resolve();
    const seats: EditorSeats = {
      sit: (_stream, hands) => {
        handOver = hands;
        return { role, take: () => role.set('asking'), leave: () => undefined };
      },
    };
    return { role, seats, handOver: () => handOver() };
  };

  it('the second reads: steps open, nothing can be written; taking control asks the other tab', async () => {
    const { role, seats } = otherTab();
    const desk = memoryDesk({ seats });
    await openAnonymous(desk);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: null });
    show(desk);
    expect(await screen.findByText(/aperto in un’altra scheda/)).toBeDefined();
    const written = desk.log.facts().length;
    const box = screen.getByRole('checkbox', { name: 'Formazione' });
    expect(box.matches(':disabled')).toBe(true);
    box.click();
    expect(desk.log.facts()).toHaveLength(written);
    await userEvent.click(screen.getByRole('button', { name: 'Prendi il controllo' }));
    expect(role.get()).toBe('asking');
    desk.drafts.write(STREAM, 'motivo.richiesta', 'cerca un po');
    role.set('editor');
    await waitFor(() => expect(screen.queryByText(/aperto in un’altra scheda/)).toBeNull());
    const words = await screen.findByLabelText(/Con le sue parole/);
    expect(words).toHaveProperty('value', 'cerca un po');
  });

  it('handing over makes an answer of what is half typed', async () => {
    const tab = otherTab();
    tab.role.set('editor');
    const desk = memoryDesk({ seats: tab.seats });
    await openAnonymous(desk);
    await desk.drafts.savePosition(STREAM, { step: 'motivo', field: null });
    show(desk);
    await userEvent.type(await screen.findByLabelText(/Con le sue parole/), 'magazzino');
    await tab.handOver();
    expect(await valueAt(desk, 'motivo.richiesta')).toBe('magazzino');
  });
});
