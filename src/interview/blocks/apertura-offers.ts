import { hlcMillis } from '../../domain/hlc.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { Known } from '../definition.ts';
import { knownDatum } from '../fascicolo.ts';
import type { Answers } from '../steps.ts';
import { apertura } from './apertura.ts';
import { hasCurrentNotice } from './privacy-notice.ts';

type Opened = { readonly apertura: typeof apertura };

/** First step of A, B, C, D and E, from the desk, the clock and the fascicolo (a.md §0.1). */
export function offerApertura({
  state,
  person,
  today,
  time,
  place,
}: Omit<Known<Opened>, 'answers'>): Answers<Opened>['apertura'] {
  const lingua = apertura.shape.lingua.safeParse(knownDatum(person, 'language'));
  return {
    persona: state.opening?.person ?? undefined,
    dataOra: `${today}T${time}`,
    modalita: 'presenza',
    ...(place.desk === '' ? {} : { luogo: place.desk }),
    lingua: lingua.success ? lingua.data : 'it',
    ...(isOldAcquaintance(person, today) ? { identificazione: 'giaNota' as const } : {}),
    ...(hasCurrentNotice({ person, place }) ? { informativaPrivacy: true } : {}),
  };
}

/** Registered before today: the operator can confirm that it is the same person. */
const isOldAcquaintance = (person: StreamState | null, today: string): boolean => {
  const first = person?.first ?? null;
  return first !== null && isoDateOf(hlcMillis(first.hlc)) < today;
};
