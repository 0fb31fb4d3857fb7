import type { Json } from '../../../kernel/json.ts';
import { isoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import type { PersonData } from '../../../interview/testing/person-data.ts';
import { scenario, type Scenario } from '../../../interview/testing/scenario.ts';
import type { Place } from '../../../interview/place.ts';
import { interview } from '../interview.ts';

export const today = isoDate('2026-11-24');

/** A person the office knows: looking for work, with a DID of three weeks ago. */
export const knownPerson: PersonData = {
  surname: 'Benedetti',
  name: 'Chiara',
  codiceFiscale: 'BNDCHR90E43H501X',
  birthDate: '1990-05-03',
  birthplace: 'H501',
  phone: '333 010 45 27',
  language: 'it',
  privacyNotice: true,
  comune: 'H501',
  condition: 'no',
  did: 'si',
  didDate: '2026-11-03',
  benefits: ['nessuno'],
};

interface Setting {
  readonly person?: PersonData | null;
  readonly today?: IsoDate;
  readonly place?: Partial<Place>;
}

/** Service A opened for the known person, or for who is given; `null` is an anonymous one. */
export const accoglienza = ({ person = knownPerson, today: day = today, place }: Setting = {}) =>
  scenario(interview, { person, today: day, ...(place === undefined ? {} : { place }) });

/** At `destinazione` or wherever the route has led, with these answers and those already known. */
export function situation(
  answers: Readonly<Record<string, Json>>,
  setting: Setting = {},
): Scenario {
  const held = accoglienza({ ...setting, person: { ...knownPerson, ...setting.person } });
  held.next().answer('motivo.motivi', ['altro']);
  for (const [path, value] of Object.entries(answers)) held.answer(path, value);
  return held;
}

/** The plain case of a.md §7, up to the page before *Concludi*. */
export const plainCase = (setting: Setting = {}): Scenario =>
  accoglienza(setting)
    .next()
    .answer('motivo.motivi', ['cercareLavoro'])
    .nextUntil('informazioni')
    .recordAll('informazioni.attivita')
    .answer('informazioni.sistemaProfilazione', true)
    .answer('informazioni.eures', 'si')
    .nextUntil('destinazione')
    .take('C')
    .fill('destinazione.proposte', 0, { quando: '2026-12-01' })
    .nextUntil('riepilogo');
