import { openRows } from '../../interview/open-rows.ts';
import type { Answers } from '../../interview/steps.ts';
import { words } from './messages.it.ts';
import { areasAt, profileOf } from './profile.ts';
import type { OrientamentoSteps } from './steps.ts';

type Given = Answers<OrientamentoSteps>;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} e ${items.at(-1)}`;

const sentence = (start: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `${start} ${listed(items)}.`;

/** A summary from the answers, to be corrected; delicate things stay out (c.md, `sintesi`). */
export function offeredSummary(answers: Given): string | undefined {
  if (answers.ricerca === undefined) return undefined;
  const text = [aim(answers), skills(answers), search(answers), training(answers)]
    .filter(Boolean)
    .join(' ');
  return text === '' ? undefined : text.slice(0, 3000);
}

function aim({ domanda, obiettivo }: Given): string {
  const { options } = words.domanda.questions.bisogno;
  const needs = (domanda?.bisogno ?? []).map((key) => options[key].toLowerCase());
  const jobs = openRows(obiettivo?.obiettivi).flatMap(
    ({ professione }) => professione?.label ?? [],
  );
  return [
    sentence('Il bisogno:', needs),
    obiettivo?.nonSa === true
      ? 'Non sa ancora che lavoro cercare.'
      : sentence('Punta a lavorare come', jobs),
  ]
    .filter(Boolean)
    .join(' ');
}

const skills = ({ competenze }: Given): string =>
  sentence(
    'Sa',
    openRows(competenze?.competenze)
      .filter(({ daSpendere }) => daSpendere === true)
      .flatMap(({ competenza }) => competenza?.label ?? [])
      .slice(0, 5),
  );

function search({ ricerca }: Given): string {
  if (ricerca?.candidature === undefined || ricerca.colloqui === undefined) return '';
  const { candidature, colloqui } = ricerca;
  const sent = candidature === 1 ? '1 candidatura' : `${candidature} candidature`;
  const met = colloqui === 1 ? '1 colloquio' : `${colloqui} colloqui`;
  return `Nell’ultimo mese: ${sent} e ${met}.`;
}

function training({ obiettivo }: Given): string {
  const key = obiettivo?.disponibilitaFormazione;
  if (key === undefined) return '';
  const { options } = words.obiettivo.questions.disponibilitaFormazione;
  return `Disponibile a formarsi: ${options[key].toLowerCase()}.`;
}

const publicAreas = (answers: Given, level: 'strength' | 'toWorkOn'): readonly string[] =>
  areasAt(profileOf(answers), level)
    .filter(({ delicate, signal }) => !delicate && signal !== 'fragilita')
    .map(({ title }) => title.toLowerCase());

export function offeredStrengths(answers: Given): string | undefined {
  const { options } = words.competenze.questions.trasversali;
  const own = (answers.competenze?.trasversali ?? []).map((key) => options[key].toLowerCase());
  const text = listed([...own, ...publicAreas(answers, 'strength')]);
  return text === '' ? undefined : text.slice(0, 800);
}

export function offeredToDo(answers: Given): string | undefined {
  const missing = openRows(answers.mercato?.requisiti)
    .filter(({ posseduta }) => posseduta !== 'si')
    .flatMap(({ competenza }) => competenza?.label ?? []);
  const toBuild = openRows(answers.competenze?.daRinforzare).flatMap(
    ({ competenza }) => competenza?.label ?? [],
  );
  const text = listed([...new Set([...missing, ...toBuild, ...publicAreas(answers, 'toWorkOn')])]);
  return text === '' ? undefined : text.slice(0, 800);
}
