import type { Known } from '../../../interview/definition.ts';
import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, LabelledValue } from '../../../interview/document-model.ts';
import { fullName, personRows, sheet } from '../../../interview/document-sheet.ts';
import { allegatoB } from '../allegato-b.ts';
import { words } from '../messages.it.ts';
import type { OrientamentoSteps } from '../steps.ts';

export type C = Known<OrientamentoSteps>;

/** What every sheet of service C has around its sections. */
export const page = (
  known: C,
  context: DocumentContext,
  content: Pick<DocumentModel, 'title' | 'sections' | 'remember' | 'signatures'>,
): DocumentModel =>
  sheet(context, {
    ...content,
    norm: `${allegatoB.norms[0]} · Allegato B, lettera ${allegatoB.code}`,
    subject: subjectOf(known, context),
  });

export const nameOf = ({ person }: C): string => fullName(person);

function subjectOf({ person, answers }: C, context: DocumentContext): readonly LabelledValue[] {
  const modalita = answers.apertura?.modalita;
  const how = modalita && words.apertura.questions.modalita.options[modalita];
  return [
    ...personRows(person, context),
    { label: 'Operatore', value: context.place.operator },
    { label: 'Come', value: how ?? '' },
  ];
}

/** Labels of a column of looked-up things, joined. */
export const labelsOf = (things: readonly ({ readonly label: string } | undefined)[]): string =>
  things.flatMap((thing) => thing?.label ?? []).join(', ');
