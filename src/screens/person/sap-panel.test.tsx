// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import type { StreamId } from '../../domain/ids.ts';
import { fascicoloPaths, type FascicoloDatum } from '../../domain/person-sheet.ts';
import { readMessage } from '../../exchange/sap/read-message.ts';
import { answer } from '../../interview/commands.ts';
import type { Json } from '../../kernel/json.ts';
import { memoryDesk, type MemoryDesk } from '../testing/memory-desk.ts';
import { CHIARA, register, walk } from '../testing/people.ts';
import { show } from '../testing/show.tsx';
import { PersonScreen } from './person-screen.tsx';

const user = userEvent.setup({ delay: null, applyAccept: false });
const saved: Blob[] = [];

beforeEach(() => {
  saved.length = 0;
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return 'blob:sap';
    },
    revokeObjectURL: () => undefined,
  });
});
afterEach(cleanup);

const HOME: Partial<Record<FascicoloDatum, Json>> = {
  comune: 'F257',
  homePostcode: '41121',
  address: 'Via Emilia 1',
  citizenshipGroup: 'italiana',
};

async function atHome(): Promise<{ desk: MemoryDesk; person: StreamId }> {
  const desk = memoryDesk();
  const person = await register(desk, 1, CHIARA);
  await desk.log.append(
    person,
    Object.entries(HOME).map(([datum, value]) =>
      answer(person, { path: fascicoloPaths[datum as FascicoloDatum], value }),
    ),
  );
  return { desk, person };
}

async function open(desk: MemoryDesk, person: StreamId, name: string): Promise<void> {
  show(<PersonScreen stream={person} />, desk);
  await user.click(screen.getByRole('tab', { name: /Scheda/ }));
  await user.click(await screen.findByRole('button', { name }, { timeout: 15_000 }));
}

const find = (name: RegExp | string, role = 'button') =>
  screen.findByRole(role, { name }, { timeout: 15_000 });

/** All facts but those of reading: opening the file writes one after half a second. */
const written = (desk: MemoryDesk) =>
  desk.log.facts().filter(({ type }) => type !== 'fascicoloRead');

describe('Esporta SAP (XML)', () => {
  it('B-14 · a code half typed comes back when its tab is lost, and goes once it is saved', async () => {
    const { desk, person } = await atHome();
    await open(desk, person, 'Esporta SAP (XML)');
    await user.type(await find('Codice dell’ente titolare', 'textbox'), 'A001C0');
    cleanup();
    await open(desk, person, 'Esporta SAP (XML)');
    const ente = await find('Codice dell’ente titolare', 'textbox');
    await waitFor(() => expect(ente).toHaveProperty('value', 'A001C0'));
    await user.type(ente, '00128{Enter}');
    await waitFor(async () => expect([...(await desk.drafts.read(person)).keys()]).toEqual([]));
  });

  it('B-14 · asks what is missing, numbers the prestazioni, hands over a message', async () => {
    const { desk, person } = await atHome();
    const prestazione = await walk(desk, 1, {
      service: 'D',
      person,
      events: [
        { event: '02', date: '2026-11-20' },
        { event: '10', date: '2026-11-20' },
      ],
    });
    await open(desk, person, 'Esporta SAP (XML)');
    const ente = await find('Codice dell’ente titolare', 'textbox');
    await user.type(ente, 'sbagliato');
    await user.click(screen.getByRole('button', { name: 'Salva' }));
    expect(screen.getByText(/Lo standard non accetta questo valore/)).toBeTruthy();
    await user.clear(ente);
    await user.type(ente, 'A001C000128{Enter}');
    await user.type(await find(/Codice del sistema/, 'textbox'), '21');
    await user.type(await find(/Primo numero libero/, 'textbox'), '1F');
    await user.click(await find('Assegna gli identificativi'));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Assegna gli identificativi' })).toBeNull(),
    );
    const kept = foldStream(await desk.log.read(person)).answers.get(
      `sap.prestazioni#${prestazione.slice(12)}.identificativo`,
    );
    expect(kept?.values[0].value).toMatch(/^210000001F[A-Z]$/);
    await user.click(await find('Scarica il file XML'));
    const bytes = new Uint8Array(await (saved[0] ?? new Blob()).arrayBuffer());
    expect(readMessage(bytes)).toMatchObject({
      ok: true,
      value: {
        datianagrafici: { datipersonali: { cognome: 'Benedetti', codcittadinanza: '000' } },
        politiche_attive_lst: { politiche_attive: [{ data_fine: '2026-11-20' }] },
      },
    });
  }, 60_000);
});

const message = (surname: string, phone: string) => `<?xml version="1.0" encoding="UTF-8"?>
<lavoratore>
  <datiinvio>
    <dataultimoagg>2026-11-01</dataultimoagg>
    <codiceentetit>A001C000128</codiceentetit>
    <tipovariazione>02</tipovariazione>
    <datadinascita>1989-04-12</datadinascita>
  </datiinvio>
  <datianagrafici>
    <datipersonali>
      <codicefiscale>BNDCHR89D52F257D</codicefiscale>
      <cognome>${surname}</cognome><nome>CHIARA</nome><sesso>F</sesso>
      <datanascita>1989-04-12</datanascita>
      <codcomune>F257</codcomune><codcittadinanza>000</codcittadinanza>
    </datipersonali>
    <domicilio><codcomune>F257</codcomune><cap>41121</cap><indirizzo>Via Emilia 1</indirizzo></domicilio>
    <recapiti><cellulare>${phone}</cellulare></recapiti>
  </datianagrafici>
  <livelliistruzione_lst><codlivelloistruzione>4</codlivelloistruzione></livelliistruzione_lst>
</lavoratore>`;

const upload = async (text: string) => {
  await find('Scegli un file');
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error('No file field');
  await user.upload(input, new File([text], 'sap.xml', { type: 'application/xml' }));
};

describe('Importa SAP (XML)', () => {
  it('shows what would change; what replaces something is written only if chosen', async () => {
    const { desk, person } = await atHome();
    await open(desk, person, 'Importa SAP (XML)');
    const before = written(desk).length;
    await upload(message('BENEDETTI', '3339999999'));
    const box = await find(/cellulare: 3339999999/, 'checkbox');
    expect(box).toHaveProperty('checked', false);
    expect(
      within(screen.getByRole('dialog')).getByText(/Oggi nel fascicolo: 3330104527/),
    ).toBeTruthy();
    expect(written(desk)).toHaveLength(before);
    await user.click(await find(/^Importa \d+ dati$/));
    await screen.findByText(/^Importati \d+ dati\.$/);
    const { answers } = foldStream(await desk.log.read(person));
    expect(answers.get('recapiti.telefono')?.values[0].value).toBe('3330104527');
    expect(answers.get('sap.datiinvioCodiceentetit')?.values[0]).toMatchObject({
      value: 'A001C000128',
      source: 'archivio',
    });
  }, 60_000);

  it('a file cut in the middle, with entities, or of another one: a reason, and nothing written', async () => {
    const { desk, person } = await atHome();
    await open(desk, person, 'Importa SAP (XML)');
    const before = written(desk).length;
    await upload(message('BENEDETTI', '1').slice(0, 300));
    await screen.findByText('Il file non è un XML intero.');
    await upload('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY x SYSTEM "file:///x">]><lavoratore/>');
    await screen.findByText('Il file non si può aprire in sicurezza.');
    await upload('<lavoratore><nuovo/></lavoratore>');
    await screen.findByText('Il file non segue lo standard SAP Rev009.');
    expect(written(desk)).toHaveLength(before);
  }, 60_000);
});
