import { knownRows } from '../../../interview/fascicolo.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { findIsoDate, partsOf, type IsoDate } from '../../../kernel/iso-date.ts';
import { OWN } from '../../../interview/rule.ts';
import { DECREE, finding, type Rule } from './situation.ts';

/** C-18: fewer than three skills are a thin analysis: why is written. */
export const fewSkills: Rule = ({ answers }) => {
  const count = answers.competenze?.competenze?.length ?? 0;
  if (answers.competenze === undefined || count >= 3) return [];
  return finding('C-18', 'competenze', {
    ...DECREE,
    mark: 'P',
    level: 'motiva',
    explanation: `Le competenze scritte sono ${count}: ne servono almeno tre, o il motivo.`,
  });
};

/** C-19: who teaches a skill has usually something to show. */
export const unprovenSkill: Rule = ({ answers }) => {
  const unproven = openRows(answers.competenze?.competenze).filter(
    ({ livello, prova }) => livello === 'loInsegna' && (prova === undefined || prova === 'nessuna'),
  );
  if (unproven.length === 0) return [];
  const names = unproven.map(({ competenza }) => `«${competenza?.label ?? '…'}»`).join(', ');
  return finding('C-19', 'competenze', {
    ...OWN,
    level: 'avvisa',
    explanation: `Livello 4 senza una prova: ${names}. Un racconto basta.`,
  });
};

/** C-20: a job in shifts, and no shifts among the hours given. */
export const shiftsExcluded: Rule = ({ answers }) => {
  const { obiettivi, orario, turni } = answers.obiettivo ?? {};
  const excludes = turni?.includes('nessuno') === true && orario?.includes('turni') !== true;
  const shifted = excludes ? openRows(obiettivi).filter(({ conTurni }) => conTurni === true) : [];
  if (shifted.length === 0) return [];
  return finding('C-20', 'obiettivo', {
    ...OWN,
    level: 'avvisa',
    explanation: `${namesOf(shifted)}: è un lavoro a turni, ma i turni sono esclusi.`,
  });
};

const namesOf = (rows: readonly { readonly professione?: { readonly label: string } }[]): string =>
  rows.map(({ professione }) => professione?.label ?? '').join(', ');

/** ISCO-08 group 83: drivers and mobile plant operators; the words when there is no code. */
const NEEDS_LICENCE = /^83/;
const DRIVERS = /\b(autist|conducent|camionist|mulett|carrellist)/i;

const isDriver = (job: { readonly code: string | null; readonly label: string } | undefined) =>
  job !== undefined && (job.code === null ? DRIVERS.test(job.label) : NEEDS_LICENCE.test(job.code));

/** C-21: a job that needs a licence, and none in the Scheda. */
export const licenceMissing: Rule = ({ answers, person }) => {
  const hasLicence =
    knownRows(person, 'licences').length > 0 || knownRows(person, 'permits').length > 0;
  const drivers = openRows(answers.obiettivo?.obiettivi).filter(({ professione }) =>
    isDriver(professione),
  );
  if (hasLicence || drivers.length === 0) return [];
  return finding('C-21', 'obiettivo', {
    ...OWN,
    level: 'avvisa',
    explanation: `${namesOf(drivers)}: di solito serve una patente o un’abilitazione, e nella scheda non ce n’è.`,
  });
};

/** C-22: more months of experience than time since the first job. */
export const tooMuchExperience: Rule = ({ answers, person, day }) => {
  const first = knownRows(person, 'experiences')
    .flatMap(({ dal }) => findIsoDate(dal) ?? [])
    .toSorted((a, b) => (a < b ? -1 : 1))
    .at(0);
  if (first === undefined) return [];
  const most = monthsBetween(first, day) + 1;
  const beyond = openRows(answers.obiettivo?.obiettivi).filter(({ mesi }) => (mesi ?? 0) > most);
  if (beyond.length === 0) return [];
  return finding('C-22', 'obiettivo', {
    ...OWN,
    level: 'avvisa',
    explanation: `${namesOf(beyond)}: i mesi di esperienza sono più del tempo passato dal primo lavoro della scheda.`,
  });
};

function monthsBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

/** C-23: a gap that takes training, and no will to train. */
export const noTraining: Rule = ({ answers }) => {
  const isFar = (answers.mercato?.letture ?? []).some(
    ({ lettura }) => lettura === 'conRiqualificazione',
  );
  if (!isFar || answers.obiettivo?.disponibilitaFormazione !== 'no') return [];
  return finding('C-23', 'mercato', {
    ...OWN,
    level: 'informa',
    explanation: 'Per questo lavoro serve una riqualificazione, ma la persona non vuole formarsi.',
  });
};

/** The requirements that the person has, in words (c.md, `quantiHa`). */
export const requirementsHeld: Rule = ({ answers }) => {
  const asked = answers.mercato?.requisiti ?? [];
  if (asked.length === 0) return [];
  const held = asked.filter(({ posseduta }) => posseduta === 'si').length;
  const partly = asked.filter(({ posseduta }) => posseduta === 'inParte').length;
  return finding('C-26', 'mercato', {
    ...DECREE,
    mark: 'P',
    level: 'informa',
    explanation: `Ha ${held} requisiti su ${asked.length}${partly === 0 ? '' : `, e ${partly} in parte`}.`,
  });
};
