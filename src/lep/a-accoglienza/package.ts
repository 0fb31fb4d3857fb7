import {
  findPackage,
  type InformationMaterial,
  type InformationPackage,
} from '../../domain/office-settings.ts';
import type { ActivityDone, Answer } from '../../interview/commands.ts';
import type { Known } from '../../interview/definition.ts';
import type { Filling } from '../../interview/filling.ts';
import { allegatoB } from './allegato-b.ts';
import type { AccoglienzaSteps } from './steps.ts';

type A = Known<AccoglienzaSteps>;

const PATH = 'informazioni.pacchetto';
const TABLE = 'informazioni.materiali';

/**
 * One tap on a package records what it covers, with its materials (a.md, `pacchetto`); the operator
 * then takes back what was not said. Another package, or none, takes back what this one had brought
 * and nobody has changed since.
 */
export function fillFromPackage(known: A, { path, value }: Answer): Filling | undefined {
  if (path !== PATH) return undefined;
  const before = findPackage(known.place.settings, known.answers.informazioni?.pacchetto);
  const next = findPackage(known.place.settings, value);
  const brought = next === undefined ? [] : materialsFor(next, known);
  return {
    activities: activitiesOf(known, before, next),
    removed: rowsToRemove(known, before, brought),
    rows: brought
      .filter((material) => !isHandedOut(known, material))
      .map((material) => ({ table: TABLE, cells: cellsOf(material) })),
  };
}

/** In the language of the interview when there is any, otherwise in Italian, otherwise all. */
function materialsFor({ materials }: InformationPackage, { answers }: A) {
  const spoken = answers.apertura?.lingua ?? 'it';
  const inLanguage = (language: string) => materials.filter((one) => one.language === language);
  return [inLanguage(spoken), inLanguage('it'), materials].find(({ length }) => length > 0) ?? [];
}

function activitiesOf(
  known: A,
  before: InformationPackage | undefined,
  next: InformationPackage | undefined,
): readonly ActivityDone[] {
  const recorded = new Map(known.answers.informazioni?.attivita?.map((one) => [one.activity, one]));
  return allegatoB.activities.flatMap(({ key }): readonly ActivityDone[] => {
    const status = recorded.get(key)?.status;
    if (next?.activities.includes(key) === true) {
      if (status !== undefined && before?.activities.includes(key) !== true) return [];
      if (status === 'nonApplicabile') return [];
      return [{ activity: key, status: 'svolta', materials: shownWith(key, next, known) }];
    }
    const isLeft = before?.activities.includes(key) === true && status === 'svolta';
    return isLeft ? [{ activity: key, status: null }] : [];
  });
}

const shownWith = (activity: string, chosen: InformationPackage, known: A) =>
  materialsFor(chosen, known)
    .filter((one) => one.activity === null || one.activity === activity)
    .map(({ title, version, language }) => ({ title, version, language }));

type Row = NonNullable<NonNullable<A['answers']['informazioni']>['materiali']>[number];

const isThis =
  ({ title, version, language, channel }: InformationMaterial) =>
  ({ titolo, versione, lingua, canale }: Row): boolean =>
    titolo === title && (versione ?? '') === version && lingua === language && canale === channel;

const isHandedOut = ({ answers }: A, material: InformationMaterial): boolean =>
  answers.informazioni?.materiali?.some(isThis(material)) ?? false;

/** Rows of the former package as they came, unless the next brings them too. */
const rowsToRemove = (
  { answers }: A,
  before: InformationPackage | undefined,
  brought: readonly InformationMaterial[],
): readonly string[] =>
  (answers.informazioni?.materiali ?? [])
    .filter((row) => before?.materials.some((one) => isThis(one)(row)))
    .filter((row) => !brought.some((one) => isThis(one)(row)))
    .map(({ row }) => `${TABLE}#${row}`);

const cellsOf = ({ title, version, language, channel }: InformationMaterial) => ({
  titolo: title,
  lingua: language,
  ...(version === '' ? {} : { versione: version }),
  canale: channel,
});
