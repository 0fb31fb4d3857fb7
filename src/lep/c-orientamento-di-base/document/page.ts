import type { Known } from '../../../interview/definition.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, LabelledValue, Section } from '../../../interview/document-model.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { allegatoB } from '../allegato-b.ts';
import { words } from '../messages.it.ts';
import type { OrientamentoSteps } from '../steps.ts';

export type C = Known<OrientamentoSteps>;

interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly remember: DocumentModel['remember'];
  readonly signatures: DocumentModel['signatures'];
}

/** What every sheet of service C has around its sections. */
export const page = (known: C, context: DocumentContext, content: Page): DocumentModel => ({
  ...content,
  norm: `${allegatoB.norms[0]} · Allegato B, lettera ${allegatoB.code}`,
  letterhead: context.place,
  number: context.number,
  version: null,
  date: context.date,
  provisionalSince: context.provisionalSince,
  subject: subjectOf(known, context),
  verification: context.verification,
});

export const nameOf = ({ person }: C): string =>
  `${knownText(person, 'name')} ${knownText(person, 'surname')}`.trim();

function subjectOf(known: C, { place, placeName, formatDate }: DocumentContext) {
  const { person, answers } = known;
  const birthplace = knownText(person, 'birthplace');
  const birthDate = knownText(person, 'birthDate');
  const modalita = answers.apertura?.modalita;
  const born = [birthplace && placeName(birthplace), birthDate && formatDate(birthDate)];
  const how = modalita && words.apertura.questions.modalita.options[modalita];
  const rows: readonly LabelledValue[] = [
    { label: 'Persona', value: nameOf(known) },
    { label: 'Luogo e data di nascita', value: born.filter(Boolean).join(', ') },
    {
      label: 'Codice fiscale',
      value: knownText(person, 'codiceFiscale') || 'assente',
      code: true,
    },
    { label: 'Operatore', value: place.operator },
    { label: 'Come', value: how ?? '' },
  ];
  return rows;
}

/** A section, when there is something in it. */
export const section = (
  heading: string,
  blocks: Section['blocks'],
  note: string | null = null,
): readonly Section[] => (blocks.length === 0 ? [] : [{ heading, note, blocks }]);

/** Rows that have a value. */
export const rows = (
  entries: readonly (readonly [label: string, value: string | undefined])[],
): Section['blocks'] => {
  const filled = entries.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value }],
  );
  return filled.length === 0 ? [] : [{ kind: 'rows', rows: filled }];
};

/** The words of an option; empty when the cell is. */
export const wordOf = <K extends string>(
  key: K | undefined,
  options: Readonly<Record<K, string>>,
): string => (key === undefined ? '' : options[key]);

/** Labels of a column of looked-up things, joined. */
export const labelsOf = (things: readonly ({ readonly label: string } | undefined)[]): string =>
  things.flatMap((thing) => thing?.label ?? []).join(', ');

/** Words of options, joined. */
export const chosen = <K extends string>(
  keys: readonly K[] | undefined,
  options: Readonly<Record<K, string>>,
): string => (keys ?? []).map((key) => options[key]).join(', ');
