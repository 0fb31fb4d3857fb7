// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { prestazioneStream } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { InterviewScreen } from './interview-screen.tsx';
import { interviewCommands } from './screen-commands.ts';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
beforeAll(async () => {
  provideCssEscape();
  // Opened on demand: read once here, not inside a test's own time.
  await import('./tool-sheets.tsx');
}, 60_000);
afterEach(cleanup);

const STREAM = prestazioneStream(1);

async function opened(desk: MemoryDesk = memoryDesk()) {
  await desk.log.append(STREAM, [
    openPrestazione({ service: 'A', person: null, pin: interview.pin, origin: null }),
    answer(null, { path: 'apertura.persona', value: 'anonima' }),
  ]);
  const shown = show(<InterviewScreen stream={STREAM} />, desk);
  await screen.findByRole('heading', { name: 'Persona e appuntamento' });
  return { ...shown, desk, state: async () => foldStream(await desk.log.read(STREAM)) };
}

describe('the tools of the interview', () => {
  it('`?` opens every command that can be used now, with its keys; pressed there it works', async () => {
    await opened();
    await userEvent.keyboard('?');
    const sheet = within(await screen.findByRole('dialog', { name: 'Comandi del colloquio' }));
    const rows = sheet.getAllByRole('listitem').map((row) => row.textContent);
    const known = interviewCommands.filter(({ id }) => !['help', 'back', 'print'].includes(id));
    expect(rows).toEqual(known.map(({ label, keys }) => label + keys.join('')));
    await userEvent.click(sheet.getByRole('button', { name: 'Vai al riepilogo' }));
    expect(await screen.findByRole('heading', { name: 'Riepilogo' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('Alt+N opens the notes: half written it stays, saved it has a name and an hour', async () => {
    const { state } = await opened();
    await userEvent.keyboard('{Alt>}[KeyN]{/Alt}');
    await userEvent.type(await screen.findByRole('textbox', { name: /Nuova nota/ }), 'Torna con');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Note' }));
    const note = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /Nuova nota/ });
    expect(note.value).toBe('Torna con');
    await userEvent.type(note, ' la figlia');
    await userEvent.click(screen.getByRole('button', { name: 'Aggiungi la nota' }));
    expect(await screen.findByText(/Elena Sartori, 23\/11\/2026, 10:42/)).toBeTruthy();
    expect((await state()).notes.map(({ text }) => text)).toEqual(['Torna con la figlia']);
    expect(note.value).toBe('');
  });

  it('suspended with a reason, it says so to who opens it again', async () => {
    const { desk, state, visited, unmount } = await opened();
    await userEvent.keyboard('{Alt>}[KeyP]{/Alt}');
    const sheet = within(await screen.findByRole('dialog', { name: 'Sospendi il colloquio' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Sospendi' }));
    expect(sheet.getByText('Scriva perché: serve a chi lo riprende.')).toBeTruthy();
    await userEvent.type(
      sheet.getByRole('textbox', { name: /Perché lo sospende/ }),
      'Va dal medico',
    );
    await userEvent.click(sheet.getByRole('button', { name: 'Sospendi' }));
    await waitFor(() => expect(visited).toEqual(['/']));
    expect((await state()).pauses).toMatchObject([{ reason: 'Va dal medico', resumeOn: null }]);
    unmount();
    show(<InterviewScreen stream={STREAM} />, desk);
    expect(
      await screen.findByText(/Va dal medico \(Elena Sartori, 23\/11\/2026, 10:42\)/),
    ).toBeTruthy();
  });
});
