// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import { speak } from '../../i18n/language.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { DeskProvider } from '../desk.tsx';
import { memoryDesk } from '../testing/memory-desk.ts';
import { InterviewScreen } from './interview-screen.tsx';

const STREAM: StreamId = newStream('prestazione', '0197c000-0000-7000-8000-000000000002');

const GERMAN = {
  'Persona e appuntamento': 'Person und Termin',
  'Perché è venuta': 'Warum sie gekommen ist',
  'Inizia: {step}': 'Beginnen: {step}',
  'Situazione di oggi': 'Heutige Lage',
  'Avanti: {step}': 'Weiter: {step}',
  Formazione: 'Ausbildung',
  'Manca la risposta.': 'Die Antwort fehlt.',
};

beforeAll(provideCssEscape);
afterEach(() => {
  cleanup();
  speak('it', {});
});

it('an interview is asked in the language of the page, and kept as it is in Italian', async () => {
  speak('de', GERMAN);
  const desk = memoryDesk();
  await desk.log.append(STREAM, [
    openPrestazione({ service: 'A', person: null, pin: interview.pin, origin: null }),
    answer(null, { path: 'apertura.persona', value: 'anonima' }),
  ]);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <DeskProvider desk={desk}>
        <InterviewScreen stream={STREAM} />
      </DeskProvider>
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await screen.findByRole('heading', { name: 'Person und Termin' });
  await user.click(screen.getByRole('button', { name: /^Beginnen: / }));
  await screen.findByRole('heading', { name: 'Warum sie gekommen ist' });
  await user.click(screen.getByRole('button', { name: /Weiter/ }));
  expect(await screen.findByText('Die Antwort fehlt.')).toBeDefined();
  await user.click(screen.getByRole('checkbox', { name: 'Ausbildung' }));
  await waitFor(async () => {
    const { answers } = foldStream(await desk.log.read(STREAM));
    expect(answers.get('motivo.motivi')?.values[0].value).toEqual(['formazione']);
  });
  const facts = JSON.stringify(await desk.log.read(STREAM));
  for (const german of Object.values(GERMAN)) expect(facts).not.toContain(german);
  expect(interview.words['motivo']?.title).toBe('Perché è venuta');
});
