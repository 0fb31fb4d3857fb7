import { z } from 'zod';
import type { StreamState } from '../../domain/stream-state.ts';
import { knownDatum, knownRows, knownText } from '../../interview/fascicolo.ts';
import { EDUCATION_LEVELS } from '../../reference/education/education-levels.ts';
import { educationWords } from '../../reference/education/education-levels.it.ts';
import { findLanguage } from '../../reference/languages/languages.ts';

/*
 * What of the fascicolo goes into a curriculum: what the person did, studied and speaks, and of her
 * skills only those she ticked to be shown (E-7). Nothing on her situation, benefits or health.
 */

export interface Period {
  /** ISO date, month or year. */
  readonly from: string;
  /** Null while it lasts. */
  readonly to: string | null;
}

export interface CurriculumWork {
  readonly period: Period | null;
  readonly position: string;
  readonly activities: string;
  readonly employer: string;
}

export interface CurriculumStudy {
  /** Year in which it was awarded; null when nobody said. */
  readonly year: string | null;
  readonly title: string;
  readonly organisation: string;
}

export interface CurriculumLanguage {
  /** ISO 639; null for one that the reference has not. */
  readonly code: string | null;
  readonly name: string;
  readonly isMotherTongue: boolean;
  /** CEFR, when known. */
  readonly reading: string | null;
  readonly spoken: string | null;
  readonly writing: string | null;
}

export interface Curriculum {
  readonly name: string;
  readonly surname: string;
  readonly birthDate: string | null;
  /** Null when she keeps them reserved. */
  readonly contacts: {
    readonly address: string;
    readonly postalCode: string;
    readonly municipality: string;
    readonly phone: string;
    readonly email: string;
  } | null;
  readonly aim: string;
  readonly work: readonly CurriculumWork[];
  readonly studies: readonly CurriculumStudy[];
  readonly languages: readonly CurriculumLanguage[];
  /** In her own words, by what Europass calls them. */
  readonly skills: Readonly<Record<'jobRelated' | 'computer' | 'other', readonly string[]>>;
}

const Labelled = z.object({ label: z.string() });
const Shown = z.object({ cv: z.array(z.string()) });
const Level = z.enum(EDUCATION_LEVELS);

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const labelOf = (value: unknown): string => Labelled.safeParse(value).data?.label.trim() ?? '';
const orNull = (value: string): string | null => (value === '' ? null : value);

/** @param placeName name of a comune from its Belfiore code */
export function curriculumOf(
  person: StreamState,
  placeName: (belfiore: string) => string,
): Curriculum {
  return {
    name: knownText(person, 'name'),
    surname: knownText(person, 'surname'),
    birthDate: orNull(knownText(person, 'birthDate')),
    contacts: contactsOf(person, placeName),
    aim: knownText(person, 'balanceAim'),
    work: workOf(person),
    studies: studiesOf(person),
    languages: languagesOf(person),
    skills: skillsOf(person),
  };
}

function contactsOf(
  person: StreamState,
  placeName: (belfiore: string) => string,
): Curriculum['contacts'] {
  if (knownDatum(person, 'reservedContacts') === true) return null;
  const comune = knownText(person, 'comune');
  return {
    address: knownText(person, 'address'),
    postalCode: knownText(person, 'homePostcode'),
    municipality: comune === '' ? '' : placeName(comune),
    phone: knownText(person, 'phone'),
    email: knownText(person, 'email'),
  };
}

/** Work and what is like it, the latest first; what she did at home is hers to add. */
function workOf(person: StreamState): readonly CurriculumWork[] {
  return knownRows(person, 'experiences')
    .filter(({ tipoEsperienza }) => tipoEsperienza !== 'cura' && tipoEsperienza !== 'informale')
    .map((row): CurriculumWork => {
      const [from, to] = [text(row['dal']), text(row['al'])];
      return {
        period: from === '' ? null : { from, to: orNull(to) },
        position: labelOf(row['professione']),
        activities: [text(row['ruoloReale']), text(row['mansioni'])].filter(Boolean).join('. '),
        employer: text(row['datore']),
      };
    })
    .filter(({ position, employer }) => position !== '' || employer !== '')
    .toSorted((a, b) => (b.period?.from ?? '').localeCompare(a.period?.from ?? ''));
}

const studiesOf = (person: StreamState): readonly CurriculumStudy[] => [
  ...knownRows(person, 'studies')
    .filter(({ esito }) => esito === undefined || esito === 'preso')
    .flatMap((row): readonly CurriculumStudy[] => {
      const level = Level.safeParse(row['livello']).data;
      const title = [
        level === undefined || level === 'NED' ? '' : educationWords[level],
        text(row['corso']),
      ]
        .filter(Boolean)
        .join(', ');
      return title === '' ? [] : [{ year: orNull(text(row['anno'])), title, organisation: '' }];
    }),
  ...knownRows(person, 'trainings').flatMap((row): readonly CurriculumStudy[] => {
    const title = text(row['titolo']);
    return title === '' ? [] : [{ year: null, title, organisation: text(row['ente']) }];
  }),
];

function languagesOf(person: StreamState): readonly CurriculumLanguage[] {
  return knownRows(person, 'languages').flatMap((row): readonly CurriculumLanguage[] => {
    const known = findLanguage(text(row['lingua']));
    const name = known?.name ?? text(row['altraLingua']);
    if (name === '') return [];
    return [
      {
        code: known?.code ?? null,
        name,
        isMotherTongue: row['comeAppresa'] === 'madrelingua',
        reading: orNull(text(row['letto'])),
        spoken: orNull(text(row['parlato'])),
        writing: orNull(text(row['scritto'])),
      },
    ];
  });
}

const SECTIONS: Readonly<Record<string, keyof Curriculum['skills']>> = {
  tecnica: 'jobRelated',
  sicurezza: 'jobRelated',
  digitale: 'computer',
};

/** Only what she ticked, and does not refuse to spend (E-7); words, never a code (E-14). */
function skillsOf(person: StreamState): Curriculum['skills'] {
  const ticked = new Set(Shown.safeParse(knownDatum(person, 'balanceShown')).data?.cv ?? []);
  const skills: Record<keyof Curriculum['skills'], string[]> = {
    jobRelated: [],
    computer: [],
    other: [],
  };
  for (const { row, competenza, tipo, spendibile } of knownRows(person, 'balanceSkills')) {
    const label = labelOf(competenza);
    if (!ticked.has(row) || spendibile === 'no' || label === '') continue;
    skills[SECTIONS[text(tipo)] ?? 'other'].push(label);
  }
  return skills;
}
