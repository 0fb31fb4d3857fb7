import { newFact } from '../../domain/fact-types.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import { answer, openPrestazione } from '../../interview/commands.ts';
import type { SapEvent } from '../../domain/sap-event.ts';
import type { Json } from '../../kernel/json.ts';
import type { MemoryDesk } from './memory-desk.ts';

const uuid = (n: number): string => `0197d000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const personStream = (n: number): StreamId => newStream('persona', uuid(n));
export const prestazioneStream = (n: number): StreamId => newStream('prestazione', uuid(n));

export type PersonData = Partial<Readonly<Record<PersonDatum, Json>>>;

export const CHIARA: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR89D52F257D',
  birthDate: '1989-04-12',
  birthplace: 'F257',
  sex: 'F',
  phone: '3330104527',
  privacyNotice: true,
};

/** Registers somebody as the form does. */
export async function register(desk: MemoryDesk, n: number, data: PersonData): Promise<StreamId> {
  const stream = personStream(n);
  await desk.log.append(stream, [
    newFact('personRegistered', { overrides: [] }, { subject: stream }),
    ...Object.entries(data).map(([datum, value]) =>
      answer(stream, {
        path: personPaths[datum as PersonDatum],
        value,
        source: 'documentoVisto',
      }),
    ),
  ]);
  return stream;
}

export interface PathStep {
  readonly service: string;
  readonly person: StreamId;
  readonly events: readonly { readonly event: SapEvent; readonly date: string }[];
  readonly appointment?: { readonly date: string; readonly time: string };
}

/** A prestazione of a person's path, by its life events. */
export async function walk(desk: MemoryDesk, n: number, step: PathStep): Promise<StreamId> {
  const { service, person, events, appointment } = step;
  const stream = prestazioneStream(n);
  const about = { subject: person };
  await desk.log.append(stream, [
    openPrestazione({ service, person, pin: null, origin: null }),
    ...events.map((one) => newFact('eventRecorded', { ...one, sap: null, binds: null }, about)),
    ...(appointment === undefined
      ? []
      : [newFact('appointmentProposed', { service, ...appointment, place: null }, about)]),
  ]);
  return stream;
}
