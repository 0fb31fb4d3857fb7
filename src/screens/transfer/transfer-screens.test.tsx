// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { DeviceId, newStream, OperatorId, ScopeId, type StreamId } from '../../domain/ids.ts';
import type { Author } from '../../domain/ports.ts';
import { provideCssEscape } from '../../ui/testing/css-escape.ts';
import { PersonScreen } from '../person/person-screen.tsx';
import { memoryDesk, memorySession, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, personStream, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import './arrival-sheet.tsx';
import { ArrivalsPanel } from './arrivals-panel.tsx';
import './propose-sheet.tsx';

const VALSORDA = { scope: ScopeId.parse('cpi-vs'), code: 'VS', name: 'Valsorda' };
const HERE = { scope: memorySession.office.scope, name: memorySession.office.name };
const transfer = newStream('trasferimento', '0197e000-0000-7000-8000-000000000001');

/** Somebody of the other office. */
const paolo: Author = {
  operator: OperatorId.parse('0197a000-0000-7000-8000-000000000009'),
  role: 'responsabile',
  scope: VALSORDA.scope,
  device: DeviceId.parse('0197b000-0000-7000-8000-000000000009'),
};

const proposal = (person: StreamId, [from, to]: readonly [typeof HERE, typeof HERE]) =>
  newFact(
    'transferProposed',
    {
      person,
      registrations: [person],
      from: { scope: from.scope, name: from.name },
      to: { scope: to.scope, name: to.name },
      date: '2026-11-30',
      reason: 'ha cambiato domicilio',
      who: {
        surname: 'Benedetti',
        name: 'Chiara',
        codiceFiscale: 'BNDCHR89D52F257D',
        birthDate: '1989-04-12',
        comune: null,
        services: ['A'],
        hasPatto: false,
      },
    },
    { subject: person },
  );

const statusOf = async (desk: MemoryDesk) => foldStream(await desk.log.read(transfer)).transfer;

beforeAll(provideCssEscape);
afterEach(cleanup);

describe('Trasferisci a un altro ufficio', () => {
  it('T-2 · tells the other office who it is, what is open and why, and nothing else', async () => {
    const desk = memoryDesk({ offices: [VALSORDA, { ...HERE, code: 'MF' }] });
    const person = await register(desk, 1, CHIARA);
    await walk(desk, 1, { service: 'A', person, events: [{ event: '02', date: '2026-11-20' }] });
    show(<PersonScreen stream={person} />, desk);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Trasferisci a un altro ufficio' }));
    await user.click(await screen.findByRole('button', { name: 'Proponi il trasferimento' }));
    expect(screen.getAllByText('Scelga l’ufficio.').length).toBeGreaterThan(0);
    await user.selectOptions(screen.getByLabelText(/Ufficio/), 'Valsorda');
    await user.type(screen.getByLabelText(/Motivo/), 'ha cambiato casa');
    await user.click(screen.getByRole('button', { name: 'Proponi il trasferimento' }));
    await screen.findByText(/Proposta all’ufficio «Valsorda»/);
    const written = desk.log.facts().filter(({ type }) => type === 'transferProposed');
    expect(written.map(({ payload }) => payload)).toMatchObject([
      { person, reason: 'ha cambiato casa', to: { name: 'Valsorda' } },
    ]);
    expect(JSON.stringify(written[0]?.payload)).not.toContain(CHIARA.phone);
    expect(screen.queryByRole('button', { name: 'Trasferisci a un altro ufficio' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ritira la proposta a Valsorda' }));
    await screen.findByRole('button', { name: 'Trasferisci a un altro ufficio' });
  });

  it('who has left is read, not written; what is left in the diary is cancelled in one tap', async () => {
    const desk = memoryDesk();
    const person = await register(desk, 1, CHIARA);
    const visit = await walk(desk, 1, {
      service: 'A',
      person,
      events: [{ event: '02', date: '2026-11-20' }],
      appointment: { date: '2026-12-01', time: '09:00' },
    });
    const [asked] = await written(desk, proposal(person, [HERE, VALSORDA]));
    if (asked === undefined) throw new Error('not written');
    const answer = { transfer: asked.id, answer: 'accepted' as const, reason: '' };
    desk.log.receive(transfer, [newFact('transferAnswered', answer)], {
      author: paolo,
      seen: [asked.id],
    });
    show(<PersonScreen stream={person} />, desk);
    await screen.findByText(/Trasferita all’ufficio «Valsorda»/);
    expect(screen.queryByRole('button', { name: 'Avvia prestazione' })).toBeNull();
    const user = userEvent.setup();
    await user.click(screen.getByRole('tab', { name: 'Scheda' }));
    expect(screen.queryByRole('button', { name: /Correggi/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Annulla gli appuntamenti' }));
    await waitFor(async () => {
      const { appointments } = foldStream(await desk.log.read(visit));
      expect(appointments.map(({ closing }) => closing?.outcome)).toEqual(['AN']);
    });
  });
});

describe('In arrivo', () => {
  const arrived = (role: 'operatore' | 'responsabile') => {
    const { operator } = memorySession;
    const desk = memoryDesk({ session: { ...memorySession, operator: { ...operator, role } } });
    desk.log.receive(transfer, [proposal(personStream(9), [VALSORDA, HERE])], {
      author: paolo,
      seen: [],
    });
    return show(<ArrivalsPanel />, desk);
  };

  it('an operator reads who is coming, a responsabile decides', async () => {
    arrived('operatore');
    await userEvent.click(await screen.findByRole('button', { name: /Decidi su Chiara/ }));
    expect(await screen.findByText('ha cambiato domicilio')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Accetta' })).toBeNull();
  });

  it('a refusal says why', async () => {
    const { desk } = arrived('responsabile');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Decidi su Chiara/ }));
    await user.click(await screen.findByRole('button', { name: 'Rifiuta' }));
    expect(screen.getAllByText('Per rifiutare scriva perché.').length).toBeGreaterThan(0);
    expect((await statusOf(desk))?.status).toBe('proposto');
    await user.type(screen.getByLabelText(/Perché rifiuta/), 'abita a Montefiore');
    await user.click(screen.getByRole('button', { name: 'Rifiuta' }));
    await waitFor(async () => expect((await statusOf(desk))?.status).toBe('rifiutato'));
    await waitFor(() => expect(screen.queryByText(/Chiara Benedetti/)).toBeNull());
  });

  it('who is accepted waits for the file, and whoever is here already is named', async () => {
    const { desk } = arrived('responsabile');
    await register(desk, 1, CHIARA);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /Decidi su Chiara/ }));
    expect(await screen.findByText(/C’è già qui una persona/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Accetta' }));
    expect(await screen.findByText('accettata, il fascicolo sta arrivando')).toBeDefined();
  });
});

async function written(desk: MemoryDesk, fact: ReturnType<typeof proposal>) {
  const saved = await desk.log.append(transfer, [fact]);
  return saved.ok ? saved.value : [];
}
