// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import { isInConflict } from '../../domain/stream-state.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { colleague, memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { InterviewScreen } from './interview-screen.tsx';
import { REVIEW } from './position.ts';

const STREAM: StreamId = newStream('prestazione', '0197c000-0000-7000-8000-000000000003');
const PATH = 'situazione.condizione';

/** Two tablets answered `situazione.condizione` apart; then it was a firm that asked. */
async function withOrphanConflict(): Promise<MemoryDesk> {
  const desk = memoryDesk();
  await desk.log.append(STREAM, [
    openPrestazione({ service: 'A', person: null, pin: interview.pin, origin: null }),
    answer(null, { path: 'apertura.persona', value: 'anonima' }),
  ]);
  const before = await desk.log.read(STREAM);
  await desk.log.append(STREAM, [answer(null, { path: PATH, value: 'no' })]);
  desk.log.receive(STREAM, [answer(null, { path: PATH, value: 'preavviso' })], {
    author: colleague,
    seen: before.slice(-1).map(({ id }) => id),
  });
  await desk.log.append(STREAM, [
    answer(null, { path: 'motivo.richiestoDa', value: 'impresa' }),
    answer(null, { path: 'motivo.motivi', value: ['altro'] }),
  ]);
  await desk.drafts.savePosition(STREAM, { step: REVIEW, field: null });
  return desk;
}

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('the review of an interview', () => {
  it('shows a conflict on a question no longer asked, and lets a person decide it there', async () => {
    const desk = await withOrphanConflict();
    show(<InterviewScreen stream={STREAM} />, desk);
    const user = userEvent.setup();
    const panel = await screen.findByRole('region', { name: 'Oggi lavora?' });
    expect(within(panel).getByText('non più richiesta')).toBeDefined();
    await user.click(within(panel).getByRole('radio', { name: /in preavviso/ }));
    await user.click(within(panel).getByRole('button', { name: /Tengo/ }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Oggi lavora?' })).toBeNull());
    const register = foldStream(await desk.log.read(STREAM)).answers.get(PATH);
    expect(register !== undefined && isInConflict(register)).toBe(false);
    expect(register?.values[0].value).toBe('preavviso');
  });

  it('shows what is kept and no longer asked, with its answer', async () => {
    show(<InterviewScreen stream={STREAM} />, await withOrphanConflict());
    const panel = await screen.findByRole('region', { name: 'Non più richieste' });
    expect(within(panel).getByText('Oggi lavora?')).toBeDefined();
    expect(within(panel).getByText(/non va nel documento/)).toBeDefined();
  });
});
