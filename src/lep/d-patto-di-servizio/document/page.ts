import type { Known } from '../../../interview/definition.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, LabelledValue, Section } from '../../../interview/document-model.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import type { PattoSteps } from '../steps.ts';

export type D = Known<PattoSteps>;

interface Page extends Pick<DocumentModel, 'title' | 'sections' | 'signatures' | 'remember'> {
  readonly norm: string;
  readonly version?: string | null;
}

/** What every sheet of service D has around its sections. */
export const page = (known: D, context: DocumentContext, content: Page): DocumentModel => ({
  version: null,
  ...content,
  letterhead: context.place,
  number: context.number,
  date: context.date,
  provisionalSince: context.provisionalSince,
  subject: subjectOf(known, context),
  verification: context.verification,
});

export const nameOf = ({ person }: D): string =>
  `${knownText(person, 'name')} ${knownText(person, 'surname')}`.trim();

/** The day of the DID: said today, or known to the fascicolo. */
export const didDayOf = ({ answers, person }: D): string =>
  answers.verifichePreliminari?.dataDid ?? knownText(person, 'didDate');

function subjectOf(known: D, { placeName, formatDate }: DocumentContext): readonly LabelledValue[] {
  const { person } = known;
  const birthplace = knownText(person, 'birthplace');
  const birthDate = knownText(person, 'birthDate');
  const did = didDayOf(known);
  const born = [birthplace && placeName(birthplace), birthDate && formatDate(birthDate)];
  return [
    { label: 'Persona', value: nameOf(known) },
    { label: 'Luogo e data di nascita', value: born.filter(Boolean).join(', ') },
    {
      label: 'Codice fiscale',
      value: knownText(person, 'codiceFiscale') || 'assente',
      code: true,
    },
    { label: 'Disoccupata dal', value: did === '' ? 'da verificare' : `${formatDate(did)} (DID)` },
  ];
}

export const section = (
  heading: string,
  blocks: Section['blocks'],
  note: string | null = null,
): readonly Section[] => (blocks.length === 0 ? [] : [{ heading, note, blocks }]);

/** Rows that have a value. */
export const rows = (
  entries: readonly (readonly [label: string, value: string | undefined, mark?: string])[],
): Section['blocks'] => {
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

/** `24/12/2026, ore 9:30`. */
export const whenOf = (
  day: string | undefined,
  time: string | undefined,
  { formatDate }: DocumentContext,
): string =>
  day === undefined ? '' : [formatDate(day), time && `ore ${time}`].filter(Boolean).join(', ');

/** The operator alone signs: certificates, minutes, proposals. */
export const officeSignature = ({ place, formatDate }: DocumentContext) =>
  signatureBox(undefined, {
    role: 'Per il Centro per l’impiego',
    name: place.operator,
    official: place.operator,
    formatDate,
  });
