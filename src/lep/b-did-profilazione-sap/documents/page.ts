import type { DocumentContext } from '../../../interview/document-context.ts';
import type { DocumentModel, LabelledValue, Section } from '../../../interview/document-model.ts';
import { sheet } from '../../../interview/document-sheet.ts';
import { formatAnswer } from '../../../interview/format-answer.ts';
import { metaOf } from '../../../interview/question.ts';
import type { Known } from '../../../interview/definition.ts';
import { suggestFromPerson } from '../../../interview/fascicolo.ts';
import { questionsIn } from '../../../interview/steps.ts';
import type { AnyQuestionWords } from '../../../interview/words.ts';
import { allegatoB } from '../allegato-b.ts';
import { words } from '../messages.it.ts';
import { steps, type DidSteps } from '../steps.ts';
import { toPerson } from '../to-person.ts';

export type B = Known<DidSteps>;
export type StepName = keyof DidSteps;

/** What the three documents of B share: letterhead, subject, number. */
export const page = (
  known: B,
  context: DocumentContext,
  own: Pick<DocumentModel, 'title' | 'sections' | 'signatures' | 'remember'>,
): DocumentModel =>
  sheet(context, {
    norm: `${allegatoB.norms[0]} · Allegato B, lettera ${allegatoB.code}`,
    subject: subjectOf(known, context),
    ...own,
  });

/** Answers of today over those the fascicolo already had: the Scheda is whole also when little was asked. */
export function sheetOf({ answers, person }: B): B['answers'] {
  const kept = suggestFromPerson({ steps, toPerson }, person) as B['answers'];
  const names = Object.keys(steps) as readonly StepName[];
  return Object.fromEntries(
    names.map((step) => [step, { ...kept[step], ...answers[step] }]),
  ) as B['answers'];
}

export const nameOf = (known: B): string => {
  const { nome = '', cognome = '' } = sheetOf(known).identita ?? {};
  return `${nome} ${cognome}`.trim();
};

function subjectOf(known: B, context: DocumentContext): readonly LabelledValue[] {
  const { luogoNascita, dataNascita, codiceFiscale } = sheetOf(known).identita ?? {};
  const birth = [
    luogoNascita === undefined ? '' : context.placeName(luogoNascita),
    dataNascita === undefined ? '' : context.formatDate(dataNascita),
  ];
  return [
    { label: 'Persona', value: nameOf(known) },
    { label: 'Luogo e data di nascita', value: birth.filter(Boolean).join(', ') },
    { label: 'Codice fiscale', value: codiceFiscale ?? 'assente', code: true },
    { label: 'Operatore', value: context.place.operator },
  ];
}

const questionWords = (step: StepName, question: string): AnyQuestionWords =>
  (words[step].questions as Readonly<Record<string, AnyQuestionWords>>)[question] ?? {
    label: question,
  };

/** An answer, or a cell, in words. */
export function wordsOf(
  {
    step,
    question,
    column,
  }: { readonly step: StepName; readonly question: string; readonly column?: string },
  value: unknown,
  context: DocumentContext,
): string {
  if (value === undefined) return '';
  const schema = steps[step].shape[question as never];
  const own = questionWords(step, question);
  const meta = metaOf(schema);
  const cell = column === undefined ? undefined : meta.columns?.[column];
  const names = { date: context.formatDate, place: context.placeName, person: String };
  return cell === undefined
    ? formatAnswer({ value, meta, words: own, names })
    : formatAnswer({
        value,
        meta: metaOf(cell),
        words: own.columns?.[column ?? ''] ?? { label: '' },
        names,
      });
}

/** Questions that are printed apart, or not at all. */
const NOT_PRINTED = ['stato', 'completareEntro'];

/** The answered questions of a step, one under the other; tables and signatures apart. */
export const rowsOfStep = (
  step: StepName,
  answers: B['answers'],
  {
    context,
    except = [],
  }: { readonly context: DocumentContext; readonly except?: readonly string[] },
): readonly LabelledValue[] =>
  questionsIn(steps[step]).flatMap(([question, schema]) => {
    const value = (answers[step] as Readonly<Record<string, unknown>> | undefined)?.[question];
    const { kind } = metaOf(schema);
    const isApart = kind === 'table' || kind === 'signature' || kind === 'activities';
    if (value === undefined || isApart || [...NOT_PRINTED, ...except].includes(question)) return [];
    return [
      {
        label: questionWords(step, question).label,
        value: wordsOf({ step, question }, value, context),
      },
    ];
  });

/** A section of rows; none when it would be empty. */
export const rowsSection = (heading: string, rows: readonly LabelledValue[]): readonly Section[] =>
  rows.length === 0 ? [] : [{ heading, note: null, blocks: [{ kind: 'rows', rows }] }];
