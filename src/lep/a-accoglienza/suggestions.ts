import type { StreamState } from '../../domain/stream-state.ts';
import { offerApertura } from '../../interview/blocks/apertura-offers.ts';
import type { Known } from '../../interview/definition.ts';
import { knownDatum } from '../../interview/fascicolo.ts';
import type { Answers } from '../../interview/steps.ts';
import { steps, type AccoglienzaSteps } from './steps.ts';

type A = Known<AccoglienzaSteps>;

/** Answers already known, offered to be confirmed: from the desk, the person, the answers given. */
export function suggest(known: A): Answers<AccoglienzaSteps> {
  return {
    apertura: { ...offerApertura(known), persona: known.state.opening?.person ?? 'anonima' },
    motivo: { richiestoDa: 'persona' },
    situazione: suggestSituazione(known.person),
    destinazione: suggestRecapito(known.person),
    chiusura: { esito: suggestEsito(known) },
  };
}

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
  if (isSentElsewhere(answers)) return 'altroEnte' as const;
  return 'reindirizzata' as const;
}

/** Every next step that the person accepted is with another office. */
function isSentElsewhere({ destinazione }: A['answers']): boolean {
  const accepted = (destinazione?.proposte ?? []).filter(({ accettata }) => accettata);
  return accepted.length > 0 && accepted.every(({ servizio }) => servizio === 'altroEnte');
}
