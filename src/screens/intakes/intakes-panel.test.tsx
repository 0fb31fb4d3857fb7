// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream } from '../../domain/ids.ts';
import { openPrestazione } from '../../interview/commands.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { usePrestazioni } from '../office-records.ts';
import { colleague, memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { useIntakes } from './intake-records.ts';
import { IntakesPanel } from './intakes-panel.tsx';

const stream = newStream('prestazione', '0197c000-0000-4000-8000-00000abcdef1');

const Panel = () => (
  <>
    <IntakesPanel waiting={useIntakes()} />
    <output aria-label="prestazioni">{usePrestazioni()?.length}</output>
  </>
);

const prestazioni = () => screen.getByRole('status', { name: 'prestazioni' }).textContent;

function deskWithIntake(): MemoryDesk {
  const desk = memoryDesk();
  const opening = openPrestazione({ service: 'A', person: null, pin: null, origin: null });
  const intake = newFact('intakeReceived', {
    name: 'Zoe Canarini',
    contact: '333 1234567',
    needs: ['cercareLavoro', 'curriculum'],
    words: 'Cerco in cucina',
    language: 'en',
    noticeRead: true,
    leftAt: desk.clock.now(),
  });
  desk.log.receive(stream, [opening, intake], {
    author: { ...colleague, role: 'chiosco' },
    seen: [],
  });
  return desk;
}

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('Richieste dal chiosco', () => {
  it('A-14 · what was left opens the accoglienza with it, declared by the person', async () => {
    const { desk, visited } = show(<Panel />, deskWithIntake());
    const user = userEvent.setup();
    expect(await screen.findByText(/codice CDEF1|codice BCDEF1/)).toBeDefined();
    expect(prestazioni()).toBe('0');
    await user.click(screen.getByRole('button', { name: 'Accogli' }));
    await user.click(await screen.findByRole('button', { name: 'Accogli senza fascicolo' }));
    await waitFor(() =>
      expect(visited).toEqual([`/${stream.replace('prestazione', 'prestazioni')}`]),
    );
    const { answers } = foldStream(await desk.log.read(stream));
    const said = (path: string) => answers.get(path)?.values[0];
    expect(said('apertura.persona')?.value).toBe('anonima');
    expect(said('apertura.lingua')?.value).toBe('en');
    expect(said('motivo.motivi')).toMatchObject({
      value: ['cercareLavoro', 'curriculum'],
      source: 'dichiarato',
    });
    expect(said('motivo.richiesta')?.value).toBe('Cerco in cucina');
    await waitFor(() => expect(screen.queryByText('Zoe Canarini')).toBeNull());
    expect(prestazioni()).toBe('1');
  });

  it('is archived only with a reason, and then no longer waits', async () => {
    const { desk } = show(<Panel />, deskWithIntake());
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Accogli' }));
    await user.click(await screen.findByRole('button', { name: 'Archivia senza colloquio' }));
    expect(screen.getByText('Scriva il motivo.')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: /Perché/ }), 'prova');
    await user.click(screen.getByRole('button', { name: 'Archivia senza colloquio' }));
    await waitFor(() => expect(screen.queryByText('Zoe Canarini')).toBeNull());
    expect(prestazioni()).toBe('0');
    expect(foldStream(await desk.log.read(stream)).intake?.settled?.reason).toBe('prova');
  });
});
