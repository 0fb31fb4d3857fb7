import type { StreamState } from '../domain/stream-state.ts';
import type { DocumentContext } from './document-context.ts';
import type { Block, DocumentModel, LabelledValue, Section } from './document-model.ts';
import { knownText } from './fascicolo.ts';

/*
 * What the sheets of every service are made with: the frame around their sections, and sections that
 * are left out when there is nothing in them.
 */

type Framed = 'letterhead' | 'number' | 'date' | 'provisionalSince' | 'verification';
type Content = Omit<DocumentModel, Framed | 'version'> & Partial<Pick<DocumentModel, 'version'>>;

/** A document with its letterhead, number, date and verification. */
export const sheet = (context: DocumentContext, content: Content): DocumentModel => ({
  version: null,
  ...content,
  letterhead: context.place,
  number: context.number,
  date: context.date,
  provisionalSince: context.provisionalSince,
  verification: context.verification,
});

/** A section, when there is something in it. */
export const section = (
  heading: string,
  blocks: readonly Block[],
  note: string | null = null,
): readonly Section[] => (blocks.length === 0 ? [] : [{ heading, note, blocks }]);

/** Rows that have a value; `mark` is the letter of the law's element. */
export const rows = (
  entries: readonly (readonly [label: string, value: string | undefined, mark?: string])[],
): readonly Block[] => {
  const filled = entries.flatMap(([label, value, mark]) =>
    value === undefined || value === '' ? [] : [{ label, value, ...(mark && { mark }) }],
  );
  return filled.length === 0 ? [] : [{ kind: 'rows', rows: filled }];
};

/** The words of an option; empty when there is none. */
export const wordOf = <K extends string>(
  key: K | undefined,
  options: Readonly<Record<K, string>>,
): string => (key === undefined ? '' : options[key]);

/** Words of options, joined. */
export const chosen = <K extends string>(
  keys: readonly K[] | undefined,
  options: Readonly<Record<K, string>>,
): string => (keys ?? []).map((key) => options[key]).join(', ');

/** Name and surname, as the fascicolo has them. */
export const fullName = (person: StreamState | null): string =>
  `${knownText(person, 'name')} ${knownText(person, 'surname')}`.trim();

/** Who the sheet is about: name, birth, codice fiscale. */
export function personRows(
  person: StreamState | null,
  { placeName, formatDate }: DocumentContext,
): readonly LabelledValue[] {
  const birthplace = knownText(person, 'birthplace');
  const birthDate = knownText(person, 'birthDate');
  const born = [birthplace && placeName(birthplace), birthDate && formatDate(birthDate)];
  return [
    { label: 'Persona', value: fullName(person) },
    { label: 'Luogo e data di nascita', value: born.filter(Boolean).join(', ') },
    { label: 'Codice fiscale', value: knownText(person, 'codiceFiscale') || 'assente', code: true },
  ];
}
