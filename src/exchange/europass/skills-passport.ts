import type { Curriculum, CurriculumLanguage, Period } from './curriculum.ts';

/*
 * A curriculum as Europass SkillsPassport V3.3 (CEDEFOP, document type ECV), before it is written as
 * XML or JSON. The order of the elements is that of the schema. Europass reads V3.3 as an earlier
 * format since its own of 2020; no mark is claimed of what that importer does with it.
 */

/** An element: its text, or its children in order; what is empty is left out. */
export interface Element {
  readonly name: string;
  readonly content: string | readonly Element[];
  /** Children are items of one list: an array in JSON. */
  readonly isList?: boolean;
  /** Parts of a date, which XML has as attributes. */
  readonly date?: Readonly<Partial<Record<'year' | 'month' | 'day', number>>>;
}

const leaf = (name: string, text: string | null): readonly Element[] =>
  text === null || text === '' ? [] : [{ name, content: text }];

const node = (name: string, children: readonly Element[]): readonly Element[] =>
  children.length === 0 ? [] : [{ name, content: children }];

const list = (name: string, items: readonly Element[]): readonly Element[] =>
  items.length === 0 ? [] : [{ name, content: items, isList: true }];

const labelled = (name: string, label: string): readonly Element[] =>
  node(name, leaf('Label', label));

/** ISO date, month or year. */
function dateOf(name: string, iso: string): readonly Element[] {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return [];
  return [
    {
      name,
      content: [],
      date: {
        year,
        ...(month === undefined ? {} : { month }),
        ...(day === undefined ? {} : { day }),
      },
    },
  ];
}

const periodOf = (period: Period | null): readonly Element[] =>
  period === null
    ? []
    : node('Period', [
        ...dateOf('From', period.from),
        ...(period.to === null ? leaf('Current', 'true') : dateOf('To', period.to)),
      ]);

const DOCUMENT = { type: 'ECV', version: 'V3.3', generator: 'Sportello' } as const;

/** @param at instant of writing, ISO 8601 in UTC */
export const skillsPassport = (cv: Curriculum, at: string): readonly Element[] => [
  ...node('DocumentInfo', [
    ...leaf('DocumentType', DOCUMENT.type),
    ...leaf('CreationDate', at),
    ...leaf('LastUpdateDate', at),
    ...leaf('XSDVersion', DOCUMENT.version),
    ...leaf('Generator', DOCUMENT.generator),
  ]),
  ...node('LearnerInfo', [
    ...identification(cv),
    ...headline(cv.aim),
    ...list('WorkExperienceList', cv.work.flatMap(workExperience)),
    ...list('EducationList', cv.studies.flatMap(education)),
    ...skills(cv),
  ]),
];

const identification = ({ name, surname, contacts, birthDate }: Curriculum): readonly Element[] =>
  node('Identification', [
    ...node('PersonName', [...leaf('FirstName', name), ...leaf('Surname', surname)]),
    ...contactInfo(contacts),
    ...node('Demographics', birthDate === null ? [] : dateOf('Birthdate', birthDate)),
  ]);

function contactInfo(contacts: Curriculum['contacts']): readonly Element[] {
  if (contacts === null) return [];
  const { address, postalCode, municipality, email, phone } = contacts;
  return node('ContactInfo', [
    ...node(
      'Address',
      node('Contact', [
        ...leaf('AddressLine', address),
        ...leaf('PostalCode', postalCode),
        ...leaf('Municipality', municipality),
      ]),
    ),
    ...node('Email', leaf('Contact', email)),
    ...list('TelephoneList', node('Telephone', leaf('Contact', phone))),
  ]);
}

const headline = (aim: string): readonly Element[] =>
  aim === ''
    ? []
    : node('Headline', [
        ...node('Type', leaf('Code', 'preferred_job')),
        ...labelled('Description', aim),
      ]);

const workExperience = ({
  period,
  position,
  activities,
  employer,
}: Curriculum['work'][number]): readonly Element[] =>
  node('WorkExperience', [
    ...periodOf(period),
    ...labelled('Position', position),
    ...leaf('Activities', activities),
    ...node('Employer', leaf('Name', employer)),
  ]);

const education = ({
  year,
  title,
  organisation,
}: Curriculum['studies'][number]): readonly Element[] =>
  node('Education', [
    ...(year === null ? [] : node('Period', [...dateOf('From', year), ...dateOf('To', year)])),
    ...leaf('Title', title),
    ...node('Organisation', leaf('Name', organisation)),
  ]);

const described = (name: string, words: readonly string[]): readonly Element[] =>
  node(name, leaf('Description', words.join('; ')));

const skills = ({ languages, skills: own }: Curriculum): readonly Element[] =>
  node('Skills', [
    ...node('Linguistic', [
      ...list(
        'MotherTongueList',
        languages
          .filter(({ isMotherTongue }) => isMotherTongue)
          .flatMap((one) => node('MotherTongue', languageName(one))),
      ),
      ...list(
        'ForeignLanguageList',
        languages.filter(({ isMotherTongue }) => !isMotherTongue).flatMap(foreignLanguage),
      ),
    ]),
    ...described('JobRelated', own.jobRelated),
    ...described('Computer', own.computer),
    ...described('Other', own.other),
  ]);

const languageName = ({ code, name }: CurriculumLanguage): readonly Element[] =>
  node('Description', [...leaf('Code', code), ...leaf('Label', name)]);

const foreignLanguage = (one: CurriculumLanguage): readonly Element[] =>
  node('ForeignLanguage', [
    ...languageName(one),
    ...node('ProficiencyLevel', [
      ...leaf('Reading', one.reading),
      ...leaf('SpokenInteraction', one.spoken),
      ...leaf('Writing', one.writing),
    ]),
  ]);
