import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldStream } from '../../domain/fold.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import type { TestDevice } from '../../domain/testing/test-device.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { flatten, unflatten } from './flat-message.ts';
import { changeFacts, messageChanges } from './message-changes.ts';
import type { Sending } from './person-message.ts';
import { readMessage } from './read-message.ts';
import { Lavoratore } from './rev009.ts';
import { anna, device, person, send, sent, STREAM, WITH_ENTE, WITH_LEVEL } from './testing/anna.ts';
import { anyMessage } from './testing/any-message.ts';
import { sampleMessage, schemaFaults } from './testing/sap-schema.ts';
import { writeMessage } from './write-message.ts';

const DIGEST = '00c0ffee';

function imported(message: Lavoratore, into: TestDevice = device()): StreamState {
  const found = messageChanges(message, {
    person: foldStream(into.facts),
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
    expect(messageChanges(sample(), { person: state, digest: DIGEST })).toEqual({
      ok: false,
      error: { kind: 'otherPerson', name: 'MARIA ESEMPIO', codiceFiscale: 'SMPMRA85E52F205J' },
    });
  });

  it('two birth dates in one message are one too many', () => {
    const message = sample();
    const datiinvio = { ...message.datiinvio, datadinascita: '1985-05-13' };
    const found = messageChanges(
      { ...message, datiinvio },
      { person: foldStream([]), digest: DIGEST },
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
