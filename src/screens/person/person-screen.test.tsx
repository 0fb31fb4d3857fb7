// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { answer } from '../../interview/commands.ts';
import { colleague, memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, personStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { PersonScreen } from './person-screen.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const openTab = (name: RegExp) => user.click(screen.getByRole('tab', { name }));
const path = () => screen.getByRole('list', { name: 'Percorso, in ordine di scadenza' });

async function chiara(): Promise<{ desk: MemoryDesk; person: StreamId }> {
  const desk = memoryDesk();
  return { desk, person: await register(desk, 1, CHIARA) };
}

const prestazioneFacts = (desk: MemoryDesk) =>
  desk.log.facts().filter(({ stream }) => stream.startsWith('prestazione/'));

/** Readings come and go with the screen: they are nobody's answers. */
const writtenIn = async (desk: MemoryDesk, stream: StreamId) =>
  (await desk.log.read(stream)).filter(({ type }) => type !== 'fascicoloRead');

describe('who it is', () => {
  it('name, age, birthplace, code, phone', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    expect(screen.getByRole('heading', { level: 1, name: 'Chiara Benedetti' })).toBeTruthy();
    expect(
      await screen.findByText('37 anni · Modena (MO), 12/04/1989', {}, { timeout: 15_000 }),
    ).toBeTruthy();
    expect(screen.getByText('333 010 45 27')).toBeTruthy();
    expect(screen.getByText('Nessuna prestazione')).toBeTruthy();
  });

  it('an address that is nobody’s has a way back', () => {
    show(<PersonScreen stream={personStream(9)} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Persona non trovata' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Torna a Persone' })).toBeTruthy();
  });

  it('what is missing is said in words', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    expect(screen.getByText('mancano comune di domicilio e indirizzo')).toBeTruthy();
    expect(screen.getByText('manca e-mail')).toBeTruthy();
  });
});

describe('percorso', () => {
  it('in order of what is due: in hand, proposed by date, then what is over', async () => {
    const { desk, person } = await chiara();
    const steps = [
      {
        service: 'A',
        events: [
          { event: '02', date: '2026-09-10' },
          { event: '10', date: '2026-09-10' },
        ],
      },
      { service: 'L', events: [{ event: '01', date: '2026-10-01' }] },
      {
        service: 'B',
        events: [{ event: '01', date: '2026-10-01' }],
        appointment: { date: '2026-12-09', time: '09:30' },
      },
      { service: 'A', events: [{ event: '02', date: '2026-11-23' }] },
    ] as const;
    for (const [n, step] of steps.entries()) await walk(desk, n + 1, { ...step, person });
    show(<PersonScreen stream={person} />, desk);
    const items = within(path())
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');
    expect(
      items.map((text) => /Riprendi|Avvia|non ancora disponibile qui|Apri/.exec(text)?.[0]),
    ).toEqual(['Riprendi', 'Avvia', 'non ancora disponibile qui', 'Apri']);
    expect(items[1]).toContain('Appuntamento 9 dic alle 09:30');
    expect(items[0]).toContain('Ultima risposta oggi alle 10:42, Elena Sartori.');
    expect(screen.getAllByText('Colloquio in corso')).toHaveLength(1);
  });
});

describe('Avvia prestazione', () => {
  it('a double tap opens one Accoglienza for this person', async () => {
    const { desk, person } = await chiara();
    const { visited } = show(<PersonScreen stream={person} />, desk);
    await user.click(button('Avvia prestazione'));
    await user.dblClick(
      await screen.findByRole('button', { name: 'Accoglienza e prima informazione' }),
    );
    await waitFor(() => expect(visited).toHaveLength(1));
    const facts = prestazioneFacts(desk);
    expect(facts).toHaveLength(2);
    const state = foldStream(facts);
    expect(state.opening).toMatchObject({ service: 'A', person });
    expect(state.opening?.chart?.id).toBeTruthy();
    expect(state.answers.get('apertura.persona')?.values[0].value).toBe(person);
    expect(visited[0]).toBe(`/prestazioni/${state.stream?.slice(12)}`);
  });

  it('says honestly what cannot be started here', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    await user.click(button('Avvia prestazione'));
    const list = await screen.findByRole('list', { name: 'Non ancora disponibile qui' });
    expect(within(list).getAllByText(/lavoro socialmente utile/i)).toHaveLength(1);
    expect(within(list).queryAllByRole('button')).toEqual([]);
  });

  it('a proposal goes on: no second prestazione', async () => {
    const { desk, person } = await chiara();
    const proposed = await walk(desk, 1, {
      service: 'A',
      person,
      events: [{ event: '01', date: '2026-11-20' }],
    });
    const { visited } = show(<PersonScreen stream={person} />, desk);
    await user.dblClick(within(path()).getByRole('button', { name: 'Avvia' }));
    await waitFor(() => expect(visited).toEqual([`/prestazioni/${proposed.slice(12)}`]));
    const state = foldStream(prestazioneFacts(desk));
    expect(state.answers.get('apertura.persona')?.values[0].value).toBe(person);
    expect(prestazioneFacts(desk)).toHaveLength(3);
  });

  it('one already in hand is resumed', async () => {
    const { desk, person } = await chiara();
    await walk(desk, 1, { service: 'A', person, events: [{ event: '02', date: '2026-11-20' }] });
    show(<PersonScreen stream={person} />, desk);
    await user.click(button('Avvia prestazione'));
    const link = await screen.findByRole('link', { name: 'Accoglienza e prima informazione' });
    expect(link.getAttribute('href')).toMatch(/^\/prestazioni\//);
  });

  it('what cannot be saved is said', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    desk.log.failWith({ kind: 'diskFull' });
    await user.click(button('Avvia prestazione'));
    await user.click(
      await screen.findByRole('button', { name: 'Accoglienza e prima informazione' }),
    );
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
  });
});

describe('scheda', () => {
  it('one datum is corrected with its source; the others stay', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    await openTab(/Scheda/);
    await user.click(await screen.findByRole('button', { name: 'Correggi Telefono' }));
    const field = screen.getByLabelText(/^Telefono/);
    await user.clear(field);
    await user.paste('339 1234567');
    await user.click(button('Salva'));
    expect(screen.getByText('Scelga da dove viene il dato.')).toBeTruthy();
    await user.click(screen.getByLabelText('Dichiarato dalla persona'));
    await user.click(button('Salva'));
    await waitFor(() => expect(screen.getAllByText('339 123 45 67').length).toBeGreaterThan(0));
    const facts = await desk.log.read(person);
    expect(facts.at(-1)?.payload).toEqual({
      path: personPaths.phone,
      value: '3391234567',
      source: 'dichiarato',
    });
    expect(document.activeElement).toBe(button('Correggi Telefono'));
  });

  it('a correction left half way is there again', async () => {
    const { desk, person } = await chiara();
    const first = show(<PersonScreen stream={person} />, desk);
    await openTab(/Scheda/);
    await user.click(await screen.findByRole('button', { name: 'Aggiungi Indirizzo' }));
    await user.type(screen.getByLabelText(/^Indirizzo/), 'Via Ro');
    first.unmount();
    show(<PersonScreen stream={person} />, desk);
    await openTab(/Scheda/);
    const field: HTMLInputElement = await screen.findByLabelText(/^Indirizzo/);
    expect(field.value).toBe('Via Ro');
  });

  it('a code that does not fit the person needs a reason', async () => {
    const { desk, person } = await chiara();
    show(<PersonScreen stream={person} />, desk);
    await openTab(/Scheda/);
    await user.click(await screen.findByRole('button', { name: 'Correggi Codice fiscale' }));
    const field = screen.getByLabelText(/^Codice fiscale/);
    await user.clear(field);
    await user.paste('BNDCHR89D52F257X');
    await user.click(screen.getByLabelText('Documento visto'));
    await user.click(button('Salva'));
    expect(await writtenIn(desk, person)).toHaveLength(9);
    await user.type(
      screen.getByLabelText(/Perché il codice va bene così/),
      'È scritto così sulla tessera',
    );
    await user.click(button('Salva'));
    await waitFor(async () => expect(await writtenIn(desk, person)).toHaveLength(10));
  });

  it('two answers that had not seen each other: both shown, one kept by a person', async () => {
    const { desk, person } = await chiara();
    const seen = foldStream(await desk.log.read(person)).heads;
    const phone = (value: string) =>
      answer(person, { path: personPaths.phone, value, source: 'dichiarato' });
    await desk.log.append(person, [phone('3391111111')]);
    desk.log.receive(person, [phone('3392222222')], { author: colleague, seen });
    show(<PersonScreen stream={person} />, desk);
    expect(screen.getByText('1 dato da decidere')).toBeTruthy();
    await openTab(/Scheda/);
    expect(await screen.findByText(/Marco Riva, 23\/11\/2026 alle 10:42/)).toBeTruthy();
    await user.dblClick(button('Tengo «339 222 22 22»'));
    await waitFor(() => expect(screen.queryByText('1 dato da decidere')).toBeNull());
    const register = foldStream(await desk.log.read(person)).answers.get(personPaths.phone);
    expect(register?.values.map(({ value }) => value)).toEqual(['3392222222']);
    expect(await desk.log.read(person)).toHaveLength(12);
  });
});
