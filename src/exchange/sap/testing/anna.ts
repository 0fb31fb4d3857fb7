import { foldStream } from '../../../domain/fold.ts';
import { newStream } from '../../../domain/ids.ts';
import type { StreamState } from '../../../domain/stream-state.ts';
import { TestDevice } from '../../../domain/testing/test-device.ts';
import { keepData, type PersonData } from '../../../interview/testing/person-data.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Json } from '../../../kernel/json.ts';
import { personMessage, type Sending } from '../person-message.ts';

const uuid = (n: number) => `0197d000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const STREAM = newStream('persona', uuid(1));

export const device = () => new TestDevice(1, { stream: STREAM });

export const anna: PersonData = {
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
export const WITH_ENTE = { 'sap.datiinvioCodiceentetit': 'A001C000128' };
export const WITH_LEVEL = { 'istruzione.titoli#0197d.sapCodlivelloistruzione': '4' };

export function person(data: PersonData, texts: Readonly<Record<string, Json>> = {}): StreamState {
  const own = device();
  keepData(own, data);
  for (const [path, value] of Object.entries(texts)) own.answer(path, value);
  return foldStream(own.facts);
}

export const send = (state: StreamState, more: Partial<Sending> = {}) =>
  personMessage({
    person: state,
    prestazioni: [],
    updatedOn: isoDate('2026-11-24'),
    variation: '01',
    ...more,
  });

export function sent(state: StreamState, more: Partial<Sending> = {}) {
  const result = send(state, more);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
