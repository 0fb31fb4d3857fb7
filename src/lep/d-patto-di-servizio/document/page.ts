import type { Known } from '../../../interview/definition.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, LabelledValue } from '../../../interview/document-model.ts';
import { fullName, personRows, sheet } from '../../../interview/document-sheet.ts';
import { knownText } from '../../../interview/fascicolo.ts';
import { signatureBox } from '../../../interview/signature-box.ts';
import type { PattoSteps } from '../steps.ts';

export type D = Known<PattoSteps>;

interface Page extends Pick<DocumentModel, 'title' | 'sections' | 'signatures' | 'remember'> {
  readonly norm: string;
  readonly version?: string | null;
}

/** What every sheet of service D has around its sections. */
export const page = (known: D, context: DocumentContext, content: Page): DocumentModel =>
  sheet(context, { ...content, subject: subjectOf(known, context) });

export const nameOf = ({ person }: D): string => fullName(person);

/** The day of the DID: said today, or known to the fascicolo. */
export const didDayOf = ({ answers, person }: D): string =>
  answers.verifichePreliminari?.dataDid ?? knownText(person, 'didDate');

function subjectOf(known: D, context: DocumentContext): readonly LabelledValue[] {
  const did = didDayOf(known);
  const since = did === '' ? 'da verificare' : `${context.formatDate(did)} (DID)`;
  return [...personRows(known.person, context), { label: 'Disoccupata dal', value: since }];
}

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
