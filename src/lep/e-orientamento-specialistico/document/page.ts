import type { Known } from '../../../interview/definition.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel } from '../../../interview/document-model.ts';
import { fullName, personRows, sheet } from '../../../interview/document-sheet.ts';
import { allegatoB } from '../allegato-b.ts';
import type { SpecialisticoSteps } from '../steps.ts';

export type E = Known<SpecialisticoSteps>;

export const nameOf = ({ person }: E): string => fullName(person);

/** What every sheet of service E has around its sections. */
export const page = (
  known: E,
  context: DocumentContext,
  content: Pick<DocumentModel, 'title' | 'sections' | 'remember' | 'signatures'>,
): DocumentModel =>
  sheet(context, {
    ...content,
    norm: `${allegatoB.norms[0].replace(/;$/, '')} · Allegato B, lettera ${allegatoB.code}`,
    subject: [
      ...personRows(known.person, context),
      { label: 'Consulente', value: context.place.operator },
    ],
  });
