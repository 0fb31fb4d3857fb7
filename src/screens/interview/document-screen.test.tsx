// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factsHash } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { answer, conclude, openPrestazione } from '../../interview/commands.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { ConcludedView } from './concluded-view.tsx';
import { DocumentScreen } from './document-screen.tsx';
import { usePrestazione } from './prestazione.ts';

const STREAM: StreamId = prestazioneStream(7);
const SCHEDA = { kind: 'schedaPrimaInformazione', number: '2026/MF-07/0001' };

/** A with Chiara, who speaks Arabic; concluded when `documents` says with what. */
async function held(desk: MemoryDesk, documents: readonly (typeof SCHEDA)[] | null): Promise<void> {
  const chiara = await register(desk, 1, CHIARA);
  await desk.log.append(STREAM, [
    openPrestazione({ service: 'A', person: chiara, pin: interview.pin, origin: null }),
    answer(chiara, { path: 'apertura.persona', value: chiara }),
    answer(chiara, { path: 'apertura.dataOra', value: '2026-11-23T09:30' }),
    answer(chiara, { path: 'apertura.modalita', value: 'presenza' }),
    answer(chiara, { path: 'apertura.lingua', value: 'ar' }),
  ]);
  if (documents === null) return;
  const binds = factsHash(await desk.log.read(STREAM));
  const date = isoDate('2026-11-23');
  await desk.log.append(
    STREAM,
    conclude(chiara, { event: '10', sap: 'A05', date, binds, documents }),
  );
}

const stateOf = async (desk: MemoryDesk) => foldStream(await desk.log.read(STREAM));

/** The view of a prestazione that is over. */
function Concluded() {
  const reading = usePrestazione(STREAM);
  return reading.kind === 'ready' ? <ConcludedView prestazione={reading.prestazione} /> : null;
}

beforeEach(() => {
  vi.spyOn(window, 'print').mockReturnValue(undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('an issued document', () => {
  it('is what its act had seen, with its number, whole', async () => {
    const desk = memoryDesk();
    await held(desk, [SCHEDA, { kind: 'attestazionePresenza', number: '2026/MF-07/0002' }]);
    show(<DocumentScreen stream={STREAM} document="attestazionePresenza" />, desk);
    const paper = await screen.findByRole('article');
    expect(within(paper).getByText('2026/MF-07/0002')).toBeTruthy();
    expect(within(paper).getByText('servizi per il lavoro')).toBeTruthy();
    expect(screen.queryByText('L’impronta non corrisponde.')).toBeNull();
  });

  it('has the courtesy copy in the language of the interview, until another is chosen', async () => {
    const desk = memoryDesk();
    await held(desk, [SCHEDA]);
    show(<DocumentScreen stream={STREAM} document={SCHEDA.kind} />, desk);
    const copy = await screen.findByRole('region', { name: 'ورقة المعلومات الأولى' });
    expect([copy.lang, copy.dir]).toEqual(['ar', 'rtl']);
    const user = userEvent.setup();
    const language = screen.getByRole('combobox', { name: /Copia di cortesia/ });
    await user.clear(language);
    await user.type(language, 'franc');
    await user.click(await screen.findByRole('option', { name: /francese/ }));
    expect(
      await screen.findByRole('region', { name: 'Fiche de première information' }),
    ).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'ورقة المعلومات الأولى' })).toBeNull();
  });

  it('is found by its number when it is not the latest of its kind', async () => {
    const desk = memoryDesk();
    const earlier = { kind: 'attestazionePresenza', number: '2026/MF-07/0002' };
    await held(desk, [SCHEDA, earlier, { ...earlier, number: '2026/MF-07/0003' }]);
    show(<DocumentScreen stream={STREAM} document="2026-MF-07-0002" />, desk);
    expect(await screen.findByText('n. 2026/MF-07/0002')).toBeTruthy();
  });
});

describe('a document not issued yet', () => {
  it('is a preview: the one of the end cannot be issued before it', async () => {
    const desk = memoryDesk();
    await held(desk, null);
    show(<DocumentScreen stream={STREAM} document={SCHEDA.kind} />, desk);
    expect(await screen.findByText('Questa è un’anteprima.')).toBeTruthy();
    expect(screen.getByText('anteprima, senza numero')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Rilascia/ })).toBeNull();
  });

  it('is nothing once the prestazione ended without it', async () => {
    const desk = memoryDesk();
    await held(desk, []);
    show(<DocumentScreen stream={STREAM} document={SCHEDA.kind} />, desk);
    expect(await screen.findByText(/Il documento non c’è ancora/)).toBeTruthy();
  });

  it('is given with one press, once, while the interview is open', async () => {
    const desk = memoryDesk();
    await held(desk, null);
    const { visited } = show(
      <DocumentScreen stream={STREAM} document="attestazionePresenza" />,
      desk,
    );
    const button = await screen.findByRole('button', {
      name: 'Rilascia: Attestazione di presenza',
    });
    button.click();
    button.click();
    await waitFor(async () => expect((await stateOf(desk)).documents).toHaveLength(1));
    expect((await stateOf(desk)).documents[0]?.document).toBe('attestazionePresenza');
    expect(visited).toEqual([`${prestazioneHref(STREAM)}/documenti/attestazionePresenza`]);
  });

  it('that cannot be saved says so, and nothing is given', async () => {
    const desk = memoryDesk();
    await held(desk, null);
    show(<DocumentScreen stream={STREAM} document="attestazionePresenza" />, desk);
    const button = await screen.findByRole('button', { name: /Rilascia/ });
    desk.log.failWith({ kind: 'diskFull' });
    await userEvent.click(button);
    expect(await screen.findByText('Il documento non è stato rilasciato.')).toBeTruthy();
    expect((await stateOf(desk)).documents).toEqual([]);
  });
});

describe('a prestazione that is over', () => {
  it('lists what came out of it, and gives the attestazione on request', async () => {
    const desk = memoryDesk();
    await held(desk, [SCHEDA]);
    show(<Concluded />, desk);
    const open = await screen.findByRole('link', { name: /Apri e stampa: scheda/ });
    expect(open.getAttribute('href')).toMatch(/documenti\/schedaPrimaInformazione$/);
    await userEvent.click(
      screen.getByRole('button', { name: 'Rilascia: Attestazione di presenza' }),
    );
    await waitFor(async () => expect((await stateOf(desk)).documents).toHaveLength(2));
    expect(await screen.findByText('Attestazione di presenza')).toBeTruthy();
  });
});
