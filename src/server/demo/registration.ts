import { newFact, type Source } from '../../domain/fact-types.ts';
import type { NewFact } from '../../domain/fact.ts';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import { answer } from '../../interview/commands.ts';
import type { Json } from '../../kernel/json.ts';
import type { DemoPerson } from './people.ts';
import type { Told } from './situation.ts';

type Datum = readonly [PersonDatum, Json];

/** A person enters the registry; `told` when nobody will ask in an interview right after. */
export function registration(
  stream: StreamId,
  person: DemoPerson,
  told: Told | null,
): readonly NewFact[] {
  const identitySource = person.codiceFiscale === null ? 'dichiarato' : 'documentoVisto';
  return [
    newFact('personRegistered', { overrides: [] }, { subject: stream }),
    ...given(stream, identitySource, identityOf(person)),
    ...given(stream, 'dichiarato', contactsOf(person)),
    ...(told === null ? [] : given(stream, 'dichiarato', situationData(told))),
  ];
}

const given = (stream: StreamId, source: Source, data: readonly Datum[]): readonly NewFact[] =>
  data
    .filter(([, value]) => value !== null)
    .map(([datum, value]) => answer(stream, { path: personPaths[datum], value, source }));

const identityOf = (person: DemoPerson): readonly Datum[] => [
  ['surname', person.surname],
  ['name', person.name],
  ['codiceFiscale', person.codiceFiscale],
  ['birthDate', person.birthDate],
  ['birthplace', person.birthplace],
  ['sex', person.sex],
];

const contactsOf = (person: DemoPerson): readonly Datum[] => [
  ['comune', person.comune],
  ['address', person.address],
  ['phone', person.phone],
  ['email', person.email],
  ['language', person.language],
  ['privacyNotice', true],
];

const situationData = (told: Told): readonly Datum[] => [
  ['condition', told.condizione],
  ['did', told.did],
  ['didDate', told.dataDid],
  ['benefits', told.sostegno],
  ['benefitDate', told.dataDomandaSostegno],
];
