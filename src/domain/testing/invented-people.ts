import { StreamId } from '../ids.ts';
import type { PersonSummary } from '../summary.ts';

/** A person of the registry, invented: `tail` makes the stream. */
export function inventedPerson(tail: number, data: Partial<PersonSummary> = {}): PersonSummary {
  return {
    kind: 'persona',
    stream: StreamId.parse(`persona/01930000-0000-7000-8000-${String(tail).padStart(12, '0')}`),
    surname: `Cognome${tail}`,
    name: `Nome${tail}`,
    codiceFiscale: null,
    birthDate: null,
    birthplace: null,
    sex: null,
    comune: null,
    phone: null,
    email: null,
    didDate: null,
    benefitDate: null,
    patto: null,
    snoozes: [],
    updatedAt: tail,
    pairings: [],
    stamps: {},
    conflicts: 0,
    changed: 0,
    unreadable: 0,
    ...data,
  };
}
