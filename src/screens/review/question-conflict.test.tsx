// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newFact } from '../../domain/fact-types.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { InterviewScreen } from '../interview/interview-screen.tsx';
import { colleague, memoryDesk } from '../testing/memory-desk.ts';
import { prestazioneStream } from '../testing/people.ts';
import { show } from '../testing/show.tsx';

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('two answers, inside the interview', () => {
  it('the card is at the question; deciding there settles it and takes it away', async () => {
    const desk = memoryDesk();
    const stream = prestazioneStream(1);
    const path = 'motivo.motivi';
    await desk.log.append(stream, [
      openPrestazione({ service: 'A', person: null, pin: interview.pin, origin: null }),
      newFact('eventRecorded', { event: '02', date: '2026-11-23', sap: null, binds: null }),
      answer(null, { path: 'apertura.persona', value: 'anonima' }),
    ]);
    const seen = foldStream(await desk.log.read(stream)).heads;
    await desk.log.append(stream, [answer(null, { path, value: ['formazione'] })]);
    desk.log.receive(stream, [answer(null, { path, value: ['naspi'] })], {
      author: colleague,
      seen,
    });
    await desk.drafts.savePosition(stream, { step: 'motivo', field: null });
    show(<InterviewScreen stream={stream} />, desk);
    await screen.findByRole('heading', { name: 'Perché è venuta' });
    const question = document.querySelector(`[data-question="${path}"]`);
    const card = within(question instanceof HTMLElement ? question : document.body);
    expect(card.getByText(/Due risposte a questa domanda/)).toBeTruthy();
    const others = document.querySelectorAll('.question-conflict');
    expect(others).toHaveLength(1);
    await userEvent.click(card.getByRole('radio', { name: /Risposta di Marco Riva/ }));
    await userEvent.click(card.getByRole('button', { name: 'Tengo quella di Marco Riva' }));
    await waitFor(() => expect(document.querySelector('.question-conflict')).toBeNull());
    const settled = foldStream(await desk.log.read(stream)).answers.get(path);
    expect(settled?.values.map(({ value }) => value)).toEqual([['naspi']]);
  });
});
