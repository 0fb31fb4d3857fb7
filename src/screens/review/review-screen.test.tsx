// @vitest-environment jsdom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { factsHash } from '../../domain/fact.ts';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { FactId, type StreamId } from '../../domain/ids.ts';
import { answer, conclude, openPrestazione } from '../../interview/commands.ts';
import { interview } from '../../lep/a-accoglienza/interview.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { colleague, memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, prestazioneStream, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { ReviewScreen } from './review-screen.tsx';

configure({ asyncUtilTimeout: 10_000 }); // a busy machine
afterEach(cleanup);

const headsOf = async (desk: MemoryDesk, stream: StreamId) =>
  foldStream(await desk.log.read(stream)).heads;

/** Elena and Marco answer the same question without having seen each other. */
async function differ(
  desk: MemoryDesk,
  stream: StreamId,
  { path, mine, theirs }: { readonly path: string; readonly mine: Json; readonly theirs: Json },
) {
  const seen = await headsOf(desk, stream);
  await desk.log.append(stream, [answer(null, { path, value: mine })]);
  desk.log.receive(stream, [answer(null, { path, value: theirs })], { author: colleague, seen });
}

async function begun(desk: MemoryDesk, person: StreamId): Promise<StreamId> {
  const stream = prestazioneStream(1);
  await desk.log.append(stream, [
    openPrestazione({ service: 'A', person, pin: interview.pin, origin: null }),
    newFact('eventRecorded', { event: '02', date: '2026-11-23', sap: null, binds: null }),
    answer(person, { path: 'apertura.persona', value: person }),
    answer(person, { path: 'motivo.motivi', value: ['altro'] }),
  ]);
  return stream;
}

async function twoAnswers() {
  const desk = memoryDesk();
  const chiara = await register(desk, 1, CHIARA);
  const stream = await begun(desk, chiara);
  const path = 'motivo.motivi';
  await differ(desk, stream, { path, mine: ['formazione'], theirs: ['naspi'] });
  return { desk, chiara, stream, path };
}

const cards = () => screen.getAllByRole('radio');
const valueAt = async (desk: MemoryDesk, stream: StreamId, path: string) =>
  foldStream(await desk.log.read(stream)).answers.get(path);

describe('two answers to one question', () => {
  it('before, mine and theirs, in words, with who and when; none chosen', async () => {
    show(<ReviewScreen />, (await twoAnswers()).desk);
    const group = await screen.findByRole('radiogroup');
    const texts = [...group.querySelectorAll('.conflict-card')].map((one) => one.textContent);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toMatch(/^Prima era/);
    const all = texts.join('\n');
    expect(all).toMatch(/Risposta mia.*Formazione.*Elena Sartori.*oggi alle 10:42/);
    expect(all).toMatch(/Risposta di Marco Riva.*NASpI.*un altro dispositivo/);
    for (const card of cards()) expect(card).toHaveProperty('checked', false);
  });

  it('nothing is written until somebody chooses', async () => {
    const { desk } = await twoAnswers();
    show(<ReviewScreen />, desk);
    const before = desk.log.facts().length;
    await userEvent.click(await screen.findByRole('button', { name: 'Decido' }));
    expect(desk.log.facts()).toHaveLength(before);
    expect(screen.getByText('Scelga prima una risposta.')).toBeTruthy();
  });

  it('the button says the decision; choosing settles it with the reason, once', async () => {
    const { desk, stream, path } = await twoAnswers();
    show(<ReviewScreen />, desk);
    await userEvent.click(await screen.findByRole('radio', { name: /Risposta mia/ }));
    expect(screen.getByRole('button', { name: 'Tengo la mia' })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: /Risposta di Marco Riva/ }));
    await userEvent.type(screen.getByLabelText(/Perché\?/), 'Richiamata oggi');
    const before = desk.log.facts().length;
    await userEvent.dblClick(screen.getByRole('button', { name: 'Tengo quella di Marco Riva' }));
    expect(await screen.findByText(/deciso, resta «NASpI»/)).toBeTruthy();
    expect(desk.log.facts()).toHaveLength(before + 1);
    const register = await valueAt(desk, stream, path);
    expect(register?.values.map(({ value }) => value)).toEqual([['naspi']]);
    expect(register?.values[0].reason).toBe('Richiamata oggi');
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
  });

  it('cells of a row that was taken away have nothing left to decide, nor are they shown', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    await differ(desk, chiara, { path: 'recapiti.altri#r1.numero', mine: '1', theirs: '2' });
    await desk.log.append(chiara, [answer(chiara, { path: 'recapiti.altri#r1', value: null })]);
    await differ(desk, chiara, { path: 'recapiti.telefono', mine: '333', theirs: '334' });
    show(<ReviewScreen />, desk);
    expect(await screen.findByText(/^1 cosa da decidere/)).toBeTruthy();
    expect(await screen.findAllByRole('radiogroup')).toHaveLength(1);
  });

  it('what can’t be saved keeps choice and reason', async () => {
    const { desk } = await twoAnswers();
    show(<ReviewScreen />, desk);
    await userEvent.click(await screen.findByRole('radio', { name: /Risposta mia/ }));
    await userEvent.type(screen.getByLabelText(/Perché\?/), 'Sicura');
    desk.log.failWith({ kind: 'diskFull' });
    await userEvent.click(screen.getByRole('button', { name: 'Tengo la mia' }));
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    expect(screen.getByLabelText(/Perché\?/)).toHaveProperty('value', 'Sicura');
    expect(screen.getByRole('radio', { name: /Risposta mia/ })).toHaveProperty('checked', true);
  });

  it('the registry too, by the name of the datum', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const path = 'recapiti.telefono';
    await differ(desk, chiara, { path, mine: '3330000001', theirs: '3330000002' });
    show(<ReviewScreen />, desk);
    expect(await screen.findByRole('heading', { name: /^Telefono|^Cellulare/ })).toBeTruthy();
    expect(screen.getByText('333 000 00 02')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Apri il fascicolo' })).toBeTruthy();
  });
});

describe('ten minutes to change one’s mind', () => {
  it('a decision undone brings both answers back, and both stay in the history', async () => {
    const { desk, stream, path } = await twoAnswers();
    show(<ReviewScreen />, desk);
    await userEvent.click(await screen.findByRole('radio', { name: /Risposta mia/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Tengo la mia' }));
    await userEvent.click(await screen.findByRole('button', { name: /^Annulla: Scelta/ }));
    expect(await screen.findByText(/di nuovo da decidere/)).toBeTruthy();
    expect((await valueAt(desk, stream, path))?.values).toHaveLength(2);
    expect(await screen.findByRole('radio', { name: /Risposta di Marco Riva/ })).toBeTruthy();
  });

  it('after ten minutes it is no longer offered', async () => {
    const { desk } = await twoAnswers();
    const { unmount } = show(<ReviewScreen />, desk);
    await userEvent.click(await screen.findByRole('radio', { name: /Risposta mia/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Tengo la mia' }));
    expect(await screen.findByRole('button', { name: /^Annulla: Scelta/ })).toBeTruthy();
    unmount();
    desk.clock.set(desk.clock.now() + 11 * 60_000);
    show(<ReviewScreen />, desk);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Annulla/ })).toBeNull();
  });
});

describe('the list', () => {
  it('another line opens it and takes the focus to its name', async () => {
    const { desk } = await twoAnswers();
    const mario = await register(desk, 2, { surname: 'Rossi', name: 'Mario' });
    await differ(desk, mario, { path: 'recapiti.email', mine: 'a@b.it', theirs: 'c@d.it' });
    show(<ReviewScreen />, desk);
    expect(screen.getByText(/^2 cose da decidere/)).toBeTruthy();
    const list = within(screen.getByRole('list', { name: 'Cose da rivedere' }));
    await userEvent.click(list.getByRole('button', { name: 'Chiara Benedetti' }));
    const heading = await screen.findByRole('heading', { name: 'Chiara Benedetti' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('empty, says so', async () => {
    show(<ReviewScreen />);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
  });
});

describe('an act changed after', () => {
  it('shows what the document saw beside what came later', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const stream = await begun(desk, chiara);
    const seen = await headsOf(desk, stream);
    const binds = factsHash(await desk.log.read(stream));
    const document = { kind: 'schedaPrimaInformazione', number: '2026/MF-07/0001' };
    const date = isoDate('2026-11-23');
    await desk.log.append(
      stream,
      conclude(chiara, { event: '10', sap: 'A05', date, binds, documents: [document] }),
    );
    const late = answer(chiara, { path: 'motivo.motivi', value: ['naspi'] });
    show(<ReviewScreen />, desk);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
    desk.log.receive(stream, [late], { author: colleague, seen });
    const table = await screen.findByRole('table');
    expect(
      screen.getByRole('heading', { name: /Modificato dopo.*2026\/MF-07\/0001/ }),
    ).toBeTruthy();
    const row = within(table).getAllByRole('row')[1]!;
    expect(within(row).getByText('NASpI')).toBeTruthy();
    expect(row.textContent).toMatch(/Altro.*NASpI.*Marco Riva, oggi alle 10:42/);
  });

  it('confirmed as it is, waits no more; what comes later is asked anew', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const stream = await begun(desk, chiara);
    const seen = await headsOf(desk, stream);
    const binds = factsHash(await desk.log.read(stream));
    const document = { kind: 'schedaPrimaInformazione', number: '2026/MF-07/0001' };
    const date = isoDate('2026-11-23');
    await desk.log.append(
      stream,
      conclude(chiara, { event: '10', sap: 'A05', date, binds, documents: [document] }),
    );
    const late = (value: Json) => answer(chiara, { path: 'motivo.motivi', value });
    desk.log.receive(stream, [late(['naspi'])], { author: colleague, seen });
    show(<ReviewScreen />, desk);
    const before = desk.log.facts().length;
    await userEvent.dblClick(await screen.findByRole('button', { name: 'Confermo l’atto com’è' }));
    expect(await screen.findByText(/confermato com’è/)).toBeTruthy();
    expect(desk.log.facts()).toHaveLength(before + 1);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
    expect(await screen.findByRole('button', { name: /^Annulla: Confermato/ })).toBeTruthy();
    desk.log.receive(stream, [late(['formazione'])], { author: colleague });
    expect(await screen.findByRole('button', { name: 'Confermo l’atto com’è' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /^Annulla: Confermato/ }));
    const table = await screen.findByRole('table');
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3));
  });

  it('answers that the closing had seen are no trouble', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const stream = await begun(desk, chiara);
    const binds = factsHash(await desk.log.read(stream));
    const date = isoDate('2026-11-23');
    await desk.log.append(stream, [
      answer(chiara, { path: 'motivo.motivi', value: ['naspi'] }),
      ...conclude(chiara, { event: '10', sap: null, date, binds, documents: [] }),
    ]);
    show(<ReviewScreen />, desk);
    expect(await screen.findByText(/Non c’è nulla da rivedere/)).toBeTruthy();
  });
});

describe('what can’t be folded or was put aside', () => {
  it('is kept and told', async () => {
    const { desk, stream } = await twoAnswers();
    await desk.log.append(stream, [{ type: 'futureThing', tv: 1, payload: {} }]);
    const id = FactId.parse('0197e000-0000-7000-8000-000000000001');
    desk.status.set({
      ...desk.status.get(),
      quarantined: [{ id, stream, reason: 'Troppo grande.' }],
    });
    show(<ReviewScreen />, desk);
    expect(await screen.findByText('Serve un aggiornamento.')).toBeTruthy();
    expect(screen.getByText('Troppo grande.')).toBeTruthy();
    expect(screen.getByText(/^3 cose da decidere/)).toBeTruthy();
  });
});
