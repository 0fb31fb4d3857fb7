import { hlcMillis } from '../../domain/hlc.ts';
import { personPaths, type PersonDatum } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Known } from '../../interview/definition.ts';
import type { Answers } from '../../interview/steps.ts';
import { steps, type AccoglienzaSteps } from './steps.ts';

type A = Known<AccoglienzaSteps>;

const knownDatum = (person: StreamState | null, datum: PersonDatum): unknown =>
  person?.answers.get(personPaths[datum])?.values[0].value ?? undefined;

/** Answers already known, offered to be confirmed: from the desk, the person, the answers given. */
export function suggest(known: A): Answers<AccoglienzaSteps> {
  return {
    apertura: suggestApertura(known),
    motivo: { richiestoDa: 'persona' },
    situazione: suggestSituazione(known.person),
    destinazione: suggestRecapito(known.person),
    chiusura: { esito: suggestEsito(known) },
  };
}

function suggestApertura({
  state,
  person,
  today,
  time,
  place,
}: A): Answers<AccoglienzaSteps>['apertura'] {
  const { shape } = steps.apertura;
  const lingua = shape.lingua.safeParse(knownDatum(person, 'language'));
  return {
    persona: state.opening?.person ?? 'anonima',
    dataOra: `${today}T${time}`,
    modalita: 'presenza',
    ...(place.desk === '' ? {} : { luogo: place.desk }),
    lingua: lingua.success ? lingua.data : 'it',
    ...(isOldAcquaintance(person, today) ? { identificazione: 'giaNota' as const } : {}),
    ...(knownDatum(person, 'privacyNotice') === true ? { informativaPrivacy: true } : {}),
  };
}

/** Registered before today: the operator can confirm that it is the same person. */
const isOldAcquaintance = (person: StreamState | null, today: string): boolean =>
  person?.first !== null &&
  person?.first !== undefined &&
  isoDateOf(hlcMillis(person.first.hlc)) < today;

function suggestSituazione(person: StreamState | null): Answers<AccoglienzaSteps>['situazione'] {
  const { shape } = steps.situazione;
  const condizione = shape.condizione.safeParse(knownDatum(person, 'condition'));
  const did = shape.did.safeParse(knownDatum(person, 'did'));
  const dataDid = shape.dataDid.safeParse(knownDatum(person, 'didDate'));
  const sostegno = shape.sostegno.safeParse(knownDatum(person, 'benefits'));
  const dataDomandaSostegno = shape.dataDomandaSostegno.safeParse(
    knownDatum(person, 'benefitDate'),
  );
  const comuneDomicilio = shape.comuneDomicilio.safeParse(knownDatum(person, 'comune'));
  return {
    condizione: condizione.data,
    did: did.data,
    dataDid: dataDid.data,
    sostegno: sostegno.data,
    dataDomandaSostegno: dataDomandaSostegno.data,
    comuneDomicilio: comuneDomicilio.data,
  };
}

function suggestRecapito(person: StreamState | null): Answers<AccoglienzaSteps>['destinazione'] {
  const contact = knownDatum(person, 'phone') ?? knownDatum(person, 'email');
  return typeof contact === 'string' && contact !== '' ? { recapito: contact } : {};
}

function suggestEsito({ answers }: A) {
  if (answers.apertura?.modalita === 'autonomo') return 'autoconsultazione' as const;
  if (answers.destinazione?.nessunaProsecuzione === true) return 'nessunaProsecuzione' as const;
  return 'reindirizzata' as const;
}
