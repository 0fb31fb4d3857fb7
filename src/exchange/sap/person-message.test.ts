import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import { newStream } from '../../domain/ids.ts';
import type { SapEvent } from '../../domain/sap-event.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import { keepData, type PersonData } from '../../interview/testing/person-data.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { flatten, unflatten } from './flat-message.ts';
import { changeFacts, messageChanges } from './message-changes.ts';
import type { OwnPrestazione } from './own-policies.ts';
import { personMessage, type Sending } from './person-message.ts';
import { readMessage } from './read-message.ts';
import { Lavoratore } from './rev009.ts';
import { anyMessage } from './testing/any-message.ts';
import { sampleMessage, schemaFaults } from './testing/sap-schema.ts';
import { writeMessage } from './write-message.ts';

const uuid = (n: number) => `0197d000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const STREAM = newStream('persona', uuid(1));
const DIGEST = '00c0ffee';

const device = () => new TestDevice(1, { stream: STREAM });

const anna: PersonData = {
  surname: 'D’Amico',
  name: 'Anna',
  codiceFiscale: 'DMCNNA85E52F205X',
  birthDate: '1985-05-12',
  birthplace: 'F205',
  sex: 'F',
  citizenshipGroup: 'italiana',
  comune: 'A001',
  homePostcode: '35031',
  address: 'Via Roma 3 & figli',
  phone: '333 010 4527',
  email: 'anna@example.it',
  profilingIndex: '0,6443',
  didDate: '2026-11-02',
  experiences: [
    {
      row: '0197a',
      tipoEsperienza: 'contratto',
      datore: 'Bar Centrale',
      datoreCodiceFiscale: '12345678903',
      datoreAteco: '56.30.00',
      dal: '2020-01-01',
      al: '2022-12-31',
      professione: { code: '5.2.2.3.2', label: 'barista' },
      contrattoCodice: 'A.02.00',
      orario: 'PT',
      particolarita: ['stagionale'],
      luogo: 'A001',
      luogoIndirizzo: 'Piazza 1',
    },
    { row: '0197b', tipoEsperienza: 'cura' },
    { row: '0197c', tipoEsperienza: 'contratto', datore: 'Hotel Lido', orario: 'FT' },
  ],
  studies: [
    {
      row: '0197d',
      livello: 'USG',
      corso: 'Ragioneria',
      esito: 'preso',
      anno: '2004',
      riconosciuto: true,
    },
  ],
  trainings: [{ row: '0197e', titolo: 'HACCP', durata: 20, durataTipo: 'O', stage: false }],
};
const WITH_ENTE = { 'sap.datiinvioCodiceentetit': 'A001C000128' };
const WITH_LEVEL = { 'istruzione.titoli#0197d.sapCodlivelloistruzione': '4' };

function person(data: PersonData, texts: Readonly<Record<string, Json>> = {}): StreamState {
  const own = device();
  keepData(own, data);
  for (const [path, value] of Object.entries(texts)) own.answer(path, value);
  return foldStream(own.facts);
}

const send = (state: StreamState, more: Partial<Sending> = {}) =>
  personMessage({
    person: state,
    prestazioni: [],
    updatedOn: isoDate('2026-11-24'),
    variation: '01',
    ...more,
  });

function sent(state: StreamState, more: Partial<Sending> = {}) {
  const result = send(state, more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function imported(message: Lavoratore, into: TestDevice = device()): StreamState {
  const found = messageChanges(message, {
    person: foldStream(into.facts),
    own: new Set(),
    digest: DIGEST,
  });
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  for (const fact of changeFacts(STREAM, found.value.changes)) into.append(fact);
  return foldStream(into.facts);
}

const sample = (): Lavoratore => {
  const message = readMessage(sampleMessage());
  if (!message.ok) throw new Error(message.error.kind);
  return message.value;
};

const again = ({ datiinvio }: Lavoratore): Partial<Sending> => ({
  updatedOn: isoDate(datiinvio.dataultimoagg),
  variation: '02',
});

describe('import and export of a person', () => {
  it('B-14 · export ∘ import is the identity on the ministerial sample', () => {
    const message = sample();
    expect(sent(imported(message), again(message))).toEqual({ message, leftOut: [] });
  });

  it('B-14 · export ∘ import is the identity on all the schema carries, list by list', () => {
    fc.assert(
      fc.property(anyMessage(), (any) => {
        const whole = { ...any, datianagrafici: any.datianagrafici ?? sample().datianagrafici };
        const born = whole.datianagrafici?.datipersonali.datanascita ?? '';
        const datiinvio = { ...any.datiinvio, datadinascita: born, dataultimoagg: '2026-11-24' };
        const message = Lavoratore.parse(
          unflatten(flatten({ ...whole, datiinvio: { ...datiinvio, tipovariazione: '02' } })),
        );
        expect(sent(imported(message), again(message))).toEqual({ message, leftOut: [] });
      }),
      { numRuns: 40, seed: 20_261_124 },
    );
  }, 60_000);

  it('the same message a second time changes nothing', () => {
    const own = device();
    imported(sample(), own);
    const second = messageChanges(sample(), {
      person: foldStream(own.facts),
      own: new Set(),
      digest: DIGEST,
    });
    expect(second).toMatchObject({ ok: true, value: { changes: [] } });
  });

  it('a code that came holds until the answer beside it is written again', () => {
    const own = device();
    imported(sample(), own);
    const row = '#sap-0001-00c0ffee';
    own.answer(`istruzione.titoli${row}.livello`, 'USG');
    const { message, leftOut } = sent(foldStream(own.facts), again(sample()));
    expect(message.allegato?.titolistudio_lst).toEqual([]);
    expect(leftOut).toMatchObject([{ element: 'codlivelloistruzione', kind: 'missing' }]);
  });

  it('the message of somebody else is not taken in', () => {
    const state = person(anna);
    expect(messageChanges(sample(), { person: state, own: new Set(), digest: DIGEST })).toEqual({
      ok: false,
      error: { kind: 'otherPerson', name: 'MARIA ESEMPIO', codiceFiscale: 'SMPMRA85E52F205J' },
    });
  });

  it('two birth dates in one message are one too many', () => {
    const message = sample();
    const datiinvio = { ...message.datiinvio, datadinascita: '1985-05-13' };
    const found = messageChanges(
      { ...message, datiinvio },
      { person: foldStream([]), own: new Set(), digest: DIGEST },
    );
    expect(found).toEqual({ ok: false, error: { kind: 'twoBirthDates' } });
  });
});

describe('B-14 · the SAP of a person', () => {
  it('is valid against the official schema, and says what it leaves out', async () => {
    const { message, leftOut } = sent(person(anna, { ...WITH_ENTE, ...WITH_LEVEL }));
    expect(await schemaFaults(writeMessage(message))).toEqual([]);
    expect(message).toMatchObject({
      datianagrafici: { datipersonali: { codcittadinanza: '000', cognome: 'D’Amico' } },
      datiamministrativi: { statoinanagrafe: { indiceprofiling: '0.6443' } },
      livelliistruzione_lst: { codlivelloistruzione: ['4'] },
      allegato: { titolistudio_lst: [{ titolostudio: [{ annotermine: '2004' }] }] },
    });
    expect(message.esperienzelavoro_lst?.esperienzalavoro).toMatchObject([
      { tiporapporto: { lavoroStagionale: 'SI', lavoroInAgricoltura: 'NO' } },
    ]);
    expect(new Set(leftOut.map(({ title }) => title))).toEqual(new Set(['Hotel Lido']));
    expect(leftOut.map(({ element }) => element)).toEqual([
      'azienda.codicefiscale',
      'azienda.codateco',
      'datainizio',
      'codprofessione',
      'tiporapporto.tipocontratto',
      'luogolavoro.indirizzo',
      'luogolavoro.codcomune',
    ]);
  });

  it('without what the schema wants there is no message: each is named, with where it goes', () => {
    const { codiceFiscale: _, ...without } = anna;
    const result = send(person(without));
    expect(result.ok ? [] : result.error).toEqual([
      {
        kind: 'missing',
        element: 'datiinvio.codiceentetit',
        table: null,
        title: '',
        write: { stream: STREAM, path: 'sap.datiinvioCodiceentetit' },
      },
      {
        kind: 'missing',
        element: 'datianagrafici.datipersonali.codicefiscale',
        table: null,
        title: '',
        write: null,
      },
    ]);
  });

  it('a code of a table that nobody gave is not made up', () => {
    const { message, leftOut } = sent(person(anna, WITH_ENTE));
    expect(message.allegato?.titolistudio_lst).toEqual([]);
    expect(message.livelliistruzione_lst).toBeUndefined();
    expect(leftOut).toContainEqual({
      kind: 'missing',
      element: 'codlivelloistruzione',
      table: 'studies',
      title: 'Ragioneria, USG, 2004',
      write: { stream: STREAM, path: 'istruzione.titoli#0197d.sapCodlivelloistruzione' },
    });
  });

  it('what the schema refuses and can do without stays here, and is said', () => {
    const { message, leftOut } = sent(person({ ...anna, email: 'anna@' }, WITH_ENTE));
    expect(message.datianagrafici?.recapiti).toEqual({ cellulare: '333 010 4527' });
    expect(leftOut).toContainEqual(
      expect.objectContaining({ kind: 'value', element: 'datianagrafici.recapiti.email' }),
    );
  });

  it('a permit in attesa and a permanent one have the days of the standard', () => {
    const validUntil = (permitKind: string) =>
      sent(person({ ...anna, permitKind }, WITH_ENTE)).message.datianagrafici?.datistranieri;
    expect(validUntil('inAttesa')).toEqual({ validoal: '1900-01-01' });
    expect(validUntil('cartaPermanente')).toEqual({ validoal: '2099-12-31' });
  });
});

describe('politiche_attive: one entry per prestazione, with its last event', () => {
  const happened = (
    events: readonly (readonly [SapEvent, string])[],
    texts: Readonly<Record<string, string>> = { 'sap.identificativo': '2100000001B' },
  ): OwnPrestazione => {
    const own = new TestDevice(2, { stream: newStream('prestazione', uuid(2)) });
    for (const [event, date] of events) {
      own.write('eventRecorded', { event, date, sap: null, binds: null });
    }
    for (const [path, value] of Object.entries(texts)) own.answer(path, value);
    return { state: foldStream(own.facts), title: 'Patto di servizio', codes: ['A02'] };
  };
  const policies = (one: OwnPrestazione) => {
    const { message, leftOut } = sent(person(anna, WITH_ENTE), { prestazioni: [one] });
    const gaps = leftOut.filter(({ table }) => table === 'policies');
    return { entries: message.politiche_attive_lst?.politiche_attive ?? [], gaps };
  };

  it('10 · fine is the day of the event, inizio that of the start', () => {
    const { entries, gaps } = policies(
      happened([
        ['01', '2026-10-01'],
        ['02', '2026-10-08'],
        ['10', '2026-10-09'],
      ]),
    );
    expect(gaps).toEqual([]);
    expect(entries).toEqual([
      {
        tipo_attivita: 'A02',
        titolo_denominazione: 'Patto di servizio',
        data_proposta: '2026-10-01',
        data: '2026-10-08',
        data_fine: '2026-10-09',
        descrizione: 'Patto di servizio',
        titolo_progetto: '01',
        codice_ente_promotore: 'A001C000128',
        identificativo_politica: '2100000001B',
        ultimo_evento: {
          evento: '10',
          data_evento: '2026-10-09',
          descrizione_evento: 'terminata',
        },
      },
    ]);
  });

  it('01 · without the days planned it waits, and says which', () => {
    const { entries, gaps } = policies(happened([['01', '2026-10-01']]));
    expect(entries).toEqual([]);
    expect(gaps.map(({ element, write }) => [element, write?.path])).toEqual([
      ['data', 'sap.inizioPrevisto'],
      ['data_fine', 'sap.finePrevista'],
    ]);
  });

  it('planned days that contradict the events are refused', () => {
    const { entries, gaps } = policies(
      happened([['02', '2026-10-08']], {
        'sap.identificativo': '2100000001B',
        'sap.finePrevista': '2026-10-01',
      }),
    );
    expect(entries).toEqual([]);
    expect(gaps).toMatchObject([{ kind: 'value', element: 'data_fine' }]);
  });

  it('04 · refused before the start: its days are that of the refusal', () => {
    const { entries } = policies(
      happened([
        ['01', '2026-10-01'],
        ['04', '2026-10-05'],
      ]),
    );
    expect(entries).toMatchObject([
      { data_proposta: '2026-10-01', data: '2026-10-05', data_fine: '2026-10-05' },
    ]);
  });

  it('without identifier it waits', () => {
    const { entries, gaps } = policies(
      happened(
        [
          ['02', '2026-10-08'],
          ['10', '2026-10-08'],
        ],
        {},
      ),
    );
    expect(entries).toEqual([]);
    expect(gaps).toMatchObject([{ kind: 'missing', element: 'identificativo_politica' }]);
  });
});
