// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { prepareForm } from './new-person-stream.ts';
import { NewPersonScreen } from './new-person-screen.tsx';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const box = (name: string | RegExp) => screen.findByLabelText(name);
const type = async (name: string | RegExp, text: string) => {
  await user.click(await box(name));
  await user.paste(text);
};
const choose = (name: string) => user.click(screen.getByLabelText(name));
const save = () => user.click(screen.getByText('Salva e apri il fascicolo'));
const valueOf = async (name: string | RegExp) => ((await box(name)) as HTMLInputElement).value;

async function fillAll() {
  await type('Codice fiscale', 'bndchr 89d52-f257d');
  await type('Cognome', 'Benedetti');
  await type('Nome', 'Chiara');
  await choose('Documento visto');
  await choose('Sì');
}

const registered = (desk: MemoryDesk) =>
  desk.log.facts().filter(({ type: t }) => t === 'personRegistered');
const known = (desk: MemoryDesk, datum: PersonDatum) =>
  foldStream(desk.log.facts()).answers.get(personPaths[datum])?.values[0];

describe('the codice fiscale fills the rest', () => {
  it('birth date, sex and place, saved with their source on a new stream', async () => {
    const { desk, visited } = show(<NewPersonScreen />);
    await fillAll();
    expect(await valueOf('Data di nascita')).toBe('12/04/1989');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)).toHaveLength(1);
    expect(known(desk, 'codiceFiscale')?.value).toBe('BNDCHR89D52F257D');
    expect(known(desk, 'birthplace')?.value).toBe('F257');
    expect(known(desk, 'sex')).toMatchObject({ value: 'F', source: 'documentoVisto' });
    expect(known(desk, 'privacyNotice')?.value).toBe(true);
    expect(visited[0]).toBe(`/persone/${registered(desk)[0]?.stream.slice(8)}`);
  });

  it('what was typed by hand is never overwritten', async () => {
    show(<NewPersonScreen />);
    await type('Data di nascita', '13/04/1989');
    await type('Codice fiscale', 'BNDCHR89D52F257D');
    expect(await valueOf('Data di nascita')).toBe('13/04/1989');
  });

  it('what does not fit is explained and needs a written reason, kept in the facts', async () => {
    const { desk, visited } = show(<NewPersonScreen />);
    await fillAll();
    await user.clear(await box('Cognome'));
    await type('Cognome', 'Rossi');
    expect(await screen.findByText(/darebbe/)).toBeTruthy();
    await save();
    expect(visited).toEqual([]);
    await type(/Perché il codice va bene così/, 'Cognome da sposata');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)[0]?.payload).toEqual({
      overrides: [{ check: 'surnameDiffers', reason: 'Cognome da sposata' }],
    });
  });

  it('a provisional code of eleven digits is accepted', async () => {
    const { desk, visited } = show(<NewPersonScreen />);
    await type('Codice fiscale', '12345678903');
    await type('Cognome', 'Diallo');
    await type('Nome', 'Awa');
    await type('Data di nascita', '01/01/2000');
    await choose('Dichiarati dalla persona');
    await choose('Sì');
    expect(await screen.findByText(/codice provvisorio/)).toBeTruthy();
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(known(desk, 'codiceFiscale')?.value).toBe('12345678903');
  });

  it('without a code the reason is asked and kept', async () => {
    const { desk, visited } = show(<NewPersonScreen />);
    await type('Cognome', 'Diallo');
    await type('Nome', 'Awa');
    await type('Data di nascita', '01/01/2000');
    await choose('Dichiarati dalla persona');
    await choose('Sì');
    await user.click(screen.getByLabelText('Non ha il codice fiscale'));
    await save();
    expect(visited).toEqual([]);
    await choose('Non lo ha con sé');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)[0]?.payload).toEqual({
      overrides: [{ check: 'codiceFiscaleAssente', reason: 'Non lo ha con sé' }],
    });
    expect(known(desk, 'codiceFiscale')).toBeUndefined();
  });
});

describe('duplicates are noticed before they are made', () => {
  it('same code: a link to the fascicolo, and another person needs a reason', async () => {
    const desk = memoryDesk();
    const chiara = await register(desk, 1, CHIARA);
    const { visited } = show(<NewPersonScreen />, desk);
    await fillAll();
    await screen.findByText(/ha già questo codice fiscale/);
    const link = screen.getAllByText('Apri il fascicolo')[0]?.closest('a');
    expect(link?.getAttribute('href')).toBe(`/persone/${chiara.slice(8)}`);
    await save();
    expect(visited).toEqual([]);
    await type(/È un’altra persona/, 'Omonima');
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)[1]?.payload).toEqual({
      overrides: [{ check: 'stessoCodiceFiscale', reason: 'Omonima' }],
    });
  });

  it('similar name and birth date: a notice that does not block', async () => {
    const desk = memoryDesk();
    await register(desk, 1, { ...CHIARA, surname: 'Benedeti', codiceFiscale: null });
    const { visited } = show(<NewPersonScreen />, desk);
    await fillAll();
    await screen.findByText(/Forse Chiara Benedeti c’è già/);
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
  });
});

describe('nothing typed is lost', () => {
  it('reloading finds the half-typed form again, half words included', async () => {
    const desk = memoryDesk();
    const first = show(<NewPersonScreen />, desk);
    await type('Cognome', 'Bened');
    await type('Data di nascita', '12/04/19');
    await user.click(screen.getByLabelText(/^Comune di domicilio/));
    await user.paste('Mod');
    first.unmount();
    show(<NewPersonScreen />, desk);
    expect(await valueOf('Cognome')).toBe('Bened');
    expect(await valueOf('Data di nascita')).toBe('12/04/19');
    const comune: HTMLInputElement = screen.getByLabelText(/^Comune di domicilio/);
    expect(comune.value).toBe('Mod');
  });

  it('a code searched in Persone opens filled, and the form left before can be resumed', async () => {
    const desk = memoryDesk();
    const first = show(<NewPersonScreen />, desk);
    await type('Cognome', 'Diallo');
    first.unmount();
    await prepareForm(desk, 'BNDCHR89D52F257D');
    show(<NewPersonScreen />, desk);
    expect(await valueOf('Codice fiscale')).toBe('BNDCHR89D52F257D');
    expect(await valueOf('Data di nascita')).toBe('12/04/1989');
    expect(screen.getByText(/lasciata a metà: Diallo/)).toBeTruthy();
    await user.click(screen.getByText('Riprendi'));
    await waitFor(async () => expect(await valueOf('Cognome')).toBe('Diallo'));
  });

  it('emptying the form can be undone, half words included', async () => {
    show(<NewPersonScreen />);
    await type('Cognome', 'Diallo');
    await type('Data di nascita', '01/01/200');
    await user.click(screen.getByText('Svuota il modulo'));
    expect(await valueOf('Cognome')).toBe('');
    expect(await valueOf('Data di nascita')).toBe('');
    await user.click(await screen.findByText('Annulla'));
    expect(await valueOf('Cognome')).toBe('Diallo');
    expect(await valueOf('Data di nascita')).toBe('01/01/200');
  });

  it('a full disk keeps everything written, and saving can be tried again', async () => {
    const desk = memoryDesk();
    const { visited } = show(<NewPersonScreen />, desk);
    await fillAll();
    desk.log.failWith({ kind: 'diskFull' });
    await save();
    expect(await screen.findByText(/memoria di questo dispositivo è piena/)).toBeTruthy();
    expect(await valueOf('Cognome')).toBe('Benedetti');
    desk.log.failWith(null);
    await save();
    await waitFor(() => expect(visited).toHaveLength(1));
  });

  it('after saving the form is empty, and nothing personal stays in the drafts', async () => {
    const desk = memoryDesk();
    const first = show(<NewPersonScreen />, desk);
    await fillAll();
    await save();
    await waitFor(() => expect(first.visited).toHaveLength(1));
    first.unmount();
    const drafts = await desk.drafts.read(registered(desk)[0]!.stream);
    expect(drafts.size).toBe(0);
    show(<NewPersonScreen />, desk);
    expect(await valueOf('Cognome')).toBe('');
  });
});

describe('before saving', () => {
  it('what is missing is said, and the focus goes to the first', async () => {
    const { visited } = show(<NewPersonScreen />);
    await box('Cognome');
    await save();
    expect(await screen.findByText('Mancano ancora 6 cose prima di salvare.')).toBeTruthy();
    expect(document.activeElement).toBe(await box('Codice fiscale'));
    expect(visited).toEqual([]);
  });

  it('no privacy notice, no personal data', async () => {
    const { desk } = show(<NewPersonScreen />);
    await fillAll();
    await choose('No');
    await save();
    expect(
      await screen.findByText('Senza informativa i dati non si possono salvare.'),
    ).toBeTruthy();
    expect(desk.log.facts()).toEqual([]);
  });

  it('a birth date in the future is not one', async () => {
    const { desk } = show(<NewPersonScreen />);
    await fillAll();
    await user.clear(await box('Data di nascita'));
    await type('Data di nascita', '01/01/2030');
    await save();
    expect(await screen.findByText('Questo giorno non è ancora arrivato.')).toBeTruthy();
    expect(desk.log.facts()).toEqual([]);
  });

  it('Enter and double click: one person', async () => {
    const { desk, visited } = show(<NewPersonScreen />);
    await fillAll();
    const form = screen.getByRole<HTMLFormElement>('form', { name: 'Nuova persona' });
    act(() => {
      form.requestSubmit();
      form.requestSubmit();
      screen.getByText('Salva e apri il fascicolo').click();
    });
    await waitFor(() => expect(visited).toHaveLength(1));
    expect(registered(desk)).toHaveLength(1);
  });
});
