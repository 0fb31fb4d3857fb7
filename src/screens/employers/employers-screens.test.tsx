// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { newFact } from '../../domain/fact-types.ts';
import { foldStream } from '../../domain/fold.ts';
import { employerPaths } from '../../domain/employer.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import type { WireDetail } from '../../domain/ports.ts';
import { answer } from '../../interview/commands.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { show } from '../testing/show.tsx';
import { EmployersScreen } from './employers-screen.tsx';
import { NewEmployerScreen } from './new-employer-screen.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const PIVA = '12345678903';

async function registerFirm(desk: MemoryDesk, n: number, name: string, partitaIva: string | null) {
  const stream = newStream('impresa', `0197d000-0000-7000-8000-${String(n).padStart(12, '0')}`);
  await desk.log.append(stream, [
    newFact('employerRegistered', { overrides: [] }),
    answer(null, { path: employerPaths.name, value: name }),
    ...(partitaIva === null
      ? []
      : [answer(null, { path: employerPaths.partitaIva, value: partitaIva })]),
  ]);
  return stream;
}

const QUIET: WireDetail = {
  progress: null,
  fences: [],
  rejected: [],
  damaged: 0,
  revoked: false,
  role: null,
  imported: 0,
  trouble: null,
  failures: 0,
  nextAt: 0,
  clockOffset: null,
  waiting: [],
};

const hrefOf = (stream: StreamId | undefined): string => `/imprese/${stream?.slice(8)}`;
const rows = () =>
  within(screen.getByRole('list', { name: 'Imprese trovate' })).getAllByRole('listitem');

describe('the list', () => {
  it('says that the firms are on their way while the office is first copied here', async () => {
    const desk = memoryDesk({
      status: { detail: { ...QUIET, progress: { done: 10, total: 90 } } },
    });
    show(<EmployersScreen />, desk);
    expect(await screen.findByText(/Le imprese stanno arrivando dal centro/)).toBeTruthy();
    expect(screen.queryByText(/0 imprese/)).toBeNull();
  });

  it('finds as one types, says who looks like one, opens with Invio', async () => {
    const desk = memoryDesk();
    const officine = await registerFirm(desk, 1, 'Officine Rossi S.r.l.', PIVA);
    await registerFirm(desk, 2, 'OFFICINE ROSSI SRL', null);
    await registerFirm(desk, 3, 'Forno Bianchi', null);
    const { visited } = show(<EmployersScreen />, desk);
    expect(await screen.findByText('3 imprese su 3')).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'oficine');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(screen.getAllByText(/Forse è la stessa impresa/)).toHaveLength(2);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), `IT ${PIVA}{Enter}`);
    expect(visited).toEqual([hrefOf(officine)]);
  });
});

describe('a firm is registered', () => {
  const box = (name: string | RegExp) => screen.findByLabelText(name);
  const paste = async (name: string | RegExp, text: string) => {
    await user.click(await box(name));
    await user.paste(text);
  };
  const choose = (name: string) => user.click(screen.getByLabelText(name));
  const save = () => user.click(screen.getByText('Salva e apri la scheda'));
  const registered = (desk: MemoryDesk) =>
    desk.log.facts().filter(({ type }) => type === 'employerRegistered');

  it('code cleaned, first seat and who speaks for it in their rows, once for a double click', async () => {
    const { desk, visited } = show(<NewEmployerScreen />);
    await paste('Partita IVA', 'IT 123 456 789 03');
    await paste('Denominazione', 'Officine Rossi S.r.l.');
    await paste(/^Indirizzo/, 'via del Lavoro 3');
    await paste(/^Nome e cognome/, 'Anna Rossi');
    await choose('Dichiarati dall’impresa');
    await user.dblClick(screen.getByText('Salva e apri la scheda'));
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)).toHaveLength(1);
    expect(visited).toEqual([hrefOf(registered(desk)[0]?.stream)]);
    const { answers } = foldStream(desk.log.facts());
    expect(answers.get(employerPaths.partitaIva)?.values[0].value).toBe(PIVA);
    const paths = [...answers.keys()].join(' ');
    expect(paths).toMatch(/sedi\.sede#[\w-]+\.indirizzo/);
    expect(paths).toMatch(/persone\.referente#[\w-]+\.nome/);
  });

  it('a wrong digit is explained, and kept only with a written reason', async () => {
    const { desk, visited } = show(<NewEmployerScreen />);
    await paste('Partita IVA', '12345678901');
    await paste('Denominazione', 'Officine Rossi');
    await choose('Dichiarati dall’impresa');
    await save();
    expect(screen.getByText(/l’ultima dovrebbe essere «3»/)).toBeTruthy();
    expect(registered(desk)).toHaveLength(0);
    await paste(/Perché il codice va bene così/, 'Sulla visura è così');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)[0]?.payload).toEqual({
      overrides: [{ check: 'codiceNonValido', reason: 'Sulla visura è così' }],
    });
  });

  it('a foreign firm has its country instead of a code', async () => {
    const { desk, visited } = show(<NewEmployerScreen />);
    await box('Partita IVA');
    await choose('È un’impresa estera');
    await paste('Paese della sede legale', 'germania');
    await user.click(await screen.findByRole('option', { name: /Germania/ }));
    await paste(/Codice dell’impresa nel suo Paese/, 'HRB 1234');
    await paste('Denominazione', 'Müller Bau GmbH');
    await choose('Visura o documento visto');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    const { answers } = foldStream(desk.log.facts());
    expect(answers.get(employerPaths.country)?.values[0].value).toBe('Z112');
    expect(answers.get(employerPaths.foreignCode)?.values[0].value).toBe('HRB 1234');
  });

  it('the same code is noticed while it is typed, and needs a reason', async () => {
    const desk = memoryDesk();
    await registerFirm(desk, 1, 'Officine Rossi', PIVA);
    show(<NewEmployerScreen />, desk);
    await paste('Partita IVA', PIVA);
    expect(await screen.findByText('«Officine Rossi» ha già questo codice.')).toBeTruthy();
    await paste('Denominazione', 'Un’altra');
    await choose('Dichiarati dall’impresa');
    await save();
    expect(registered(desk)).toHaveLength(1);
    expect(screen.getByText(/oppure scriva perché è un’altra impresa/)).toBeTruthy();
  });

  it('half typed and closed: the same words are there again', async () => {
    const desk = memoryDesk();
    const { unmount } = show(<NewEmployerScreen />, desk);
    await paste('Denominazione', 'Officine Ros');
    unmount();
    show(<NewEmployerScreen />, desk);
    expect(((await box('Denominazione')) as HTMLInputElement).value).toBe('Officine Ros');
  });
});
