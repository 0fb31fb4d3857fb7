import { addDays, addMonths, daysBetween, type IsoDate } from '../../kernel/iso-date.ts';
import type { Lingua } from '../../interview/blocks/lingue.ts';
import type { BelfioreCode } from '../../reference/belfiore-code.ts';
import type { RegisteredSex } from '../../reference/codice-fiscale/birth-data.ts';
import { checkDigitOf } from '../../reference/codice-fiscale/check-letter.ts';
import { computeCodiceFiscale, withOmocodia } from '../../reference/codice-fiscale/compute.ts';
import { abolishedComuni, domiciles, italianBirthplaces, streets } from './birthplaces.ts';
import type { Chance, Weighted } from './chance.ts';
import { communities, type Community } from './communities.ts';
import { italianNames, italianSurnames } from './italian-names.ts';

/** Somebody who does not exist. */
export interface DemoPerson {
  readonly surname: string;
  readonly name: string;
  readonly sex: RegisteredSex;
  readonly birthDate: IsoDate;
  readonly birthplace: BelfioreCode;
  /** Null for those registered without. */
  readonly codiceFiscale: string | null;
  readonly citizenship: 'italiana' | 'ue' | 'extraUe';
  readonly language: Lingua;
  readonly comune: BelfioreCode;
  readonly address: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** The last of the people, registered twice. */
export const DUPLICATES = 4;
const HOMONYMS = 3;
const ABOLISHED = 5;
const PROVISIONAL = 2;
const OMOCODIA = 5;
/** Beside the duplicates, who have none either: 4 % in all. */
const WITHOUT_CODE = 8;

type Registry = Omit<DemoPerson, 'codiceFiscale' | 'phone' | 'email'>;
type Origin = Pick<DemoPerson, 'surname' | 'birthplace' | 'citizenship' | 'language'> & {
  readonly given: readonly string[];
};
type Birth = Pick<DemoPerson, 'sex' | 'birthDate'>;

/** People of 16 to 66 years on `today`; the last are the doubles of some of the first. */
export function inventPeople(
  chance: Chance,
  { today, count }: { readonly today: IsoDate; readonly count: number },
): readonly DemoPerson[] {
  const usual = Array.from({ length: count - DUPLICATES - HOMONYMS }, (_, index) =>
    registryOf(chance, birthOf(chance, today), index < ABOLISHED),
  );
  const homonyms = usual.slice(20, 20 + HOMONYMS).map((other): Registry => ({
    ...registryOf(chance, { ...birthOf(chance, today), sex: other.sex }, false),
    surname: other.surname,
    name: other.name,
    citizenship: other.citizenship,
    language: other.language,
  }));
  const people = withContacts(chance, withCodes([...usual, ...homonyms]));
  const misheard = people.filter(
    ({ codiceFiscale, surname }) => codiceFiscale !== null && DOUBLE_LETTER.test(surname),
  );
  return [...people, ...misheard.slice(0, DUPLICATES).map(registeredAgain)];
}

const AGES: readonly Weighted<readonly [number, number]>[] = [
  [4, [16, 17]],
  [15, [18, 24]],
  [23, [25, 34]],
  [21, [35, 44]],
  [21, [45, 54]],
  [16, [55, 66]],
];

function birthOf(chance: Chance, today: IsoDate): Birth {
  const [youngest, oldest] = chance.weighted(AGES);
  const last = addMonths(today, -12 * youngest);
  const first = addDays(addMonths(today, -12 * (oldest + 1)), 1);
  return {
    sex: chance.happens(52) ? 'F' : 'M',
    birthDate: addDays(first, chance.below(daysBetween(first, last) + 1)),
  };
}

function registryOf(chance: Chance, birth: Birth, isBornInAbolished: boolean): Registry {
  const origin =
    !isBornInAbolished && chance.happens(36)
      ? foreignOrigin(chance, birth, chance.weighted(communities))
      : italianOrigin(chance, birth, isBornInAbolished);
  const { given, ...kept } = origin;
  return {
    ...birth,
    ...kept,
    name: chance.oneOf(given),
    comune: chance.weighted(domiciles),
    address: `${chance.oneOf(streets)} ${chance.between(1, 88)}`,
  };
}

function italianOrigin(chance: Chance, { sex, birthDate }: Birth, isAbolished: boolean): Origin {
  const names = italianNames[sex];
  const abolished = abolishedComuni.filter(({ lastUsed }) => birthDate <= lastUsed);
  return {
    surname: chance.oneOf(italianSurnames),
    given: birthDate < '1985' ? names.before1985 : names.since1985,
    birthplace:
      isAbolished && abolished.length > 0
        ? chance.oneOf(abolished).code
        : chance.weighted(italianBirthplaces),
    citizenship: 'italiana',
    language: 'it',
  };
}

/** Some of the young were born here; many adults speak Italian with us, some became citizens. */
function foreignOrigin(chance: Chance, { sex, birthDate }: Birth, from: Community): Origin {
  const isBornHere = birthDate > '1996' && chance.happens(45);
  const isItalian = chance.happens(isBornHere ? 60 : 15);
  return {
    surname: chance.oneOf(from.surnames[sex]),
    given: from.names[sex],
    birthplace: isBornHere ? chance.weighted(italianBirthplaces) : from.country,
    citizenship: isItalian ? 'italiana' : from.citizenship,
    language: isBornHere || chance.happens(60) ? 'it' : from.language,
  };
}

type Coded = Omit<DemoPerson, 'phone' | 'email'>;

/** Who came lately has a provisional code, or none yet; a few have letters in place of digits. */
function withCodes(people: readonly Registry[]): readonly Coded[] {
  const taken = new Set<string>();
  const newcomers = people.filter(
    ({ citizenship, birthplace }) => citizenship === 'extraUe' && birthplace.startsWith('Z'),
  );
  const provisional = newcomers.slice(0, PROVISIONAL);
  const without = new Set(newcomers.slice(PROVISIONAL, PROVISIONAL + WITHOUT_CODE));
  return people.map((person, index) => {
    if (without.has(person)) return { ...person, codiceFiscale: null };
    const place = provisional.indexOf(person);
    if (place >= 0) return { ...person, codiceFiscale: provisionalCode(place) };
    const isOmocode = index >= 60 && index < 60 + OMOCODIA;
    const codiceFiscale = freeCode(person, isOmocode ? 1 : 0, taken);
    taken.add(codiceFiscale);
    return { ...person, codiceFiscale };
  });
}

const provisionalCode = (place: number): string => {
  const ten = `000000000${place + 1}`;
  return ten + checkDigitOf(ten);
};

function freeCode(person: Registry, order: number, taken: ReadonlySet<string>): string {
  const code = withOmocodia(
    computeCodiceFiscale({ ...person, birthplaceCode: person.birthplace }),
    order,
  );
  return taken.has(code) ? freeCode(person, order + 1, taken) : code;
}

/** Numbers `333 010 xx xx`, one each, and addresses of a domain that can't exist (RFC 2606). */
function withContacts(chance: Chance, people: readonly Coded[]): readonly DemoPerson[] {
  const numbers = chance.shuffled(Array.from({ length: 10_000 }, (_, n) => n));
  return people.map((person, index) => {
    const digits = String(numbers[index] ?? index).padStart(4, '0');
    const phone = `333 010 ${digits.slice(0, 2)} ${digits.slice(2)}`;
    const mailbox = [person.name, person.surname].map(asciiOf).join('.');
    return {
      ...person,
      phone: chance.happens(93) ? phone : null,
      email: chance.happens(55) ? `${mailbox}.${index + 1}@esempio.invalid` : null,
    };
  });
}

const asciiOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Said once: `Ferari`. */
const DOUBLE_LETTER = /([a-z])\1/;

/** The same person at another desk: no document at hand, a letter less in the surname. */
const registeredAgain = (person: DemoPerson, index: number): DemoPerson => ({
  ...person,
  surname: person.surname.replace(DOUBLE_LETTER, '$1'),
  codiceFiscale: null,
  phone: index % 2 === 0 ? person.phone : null,
  email: null,
});
