import type { ComponentType } from 'react';
import type { FieldText } from '../../../ui/field.tsx';
import type { QuestionMeta } from '../../../interview/question.ts';
import type { AnyQuestionWords } from '../../../interview/words.ts';
import type { InterviewSession } from '../interview-session.ts';
import type { Prestazione } from '../prestazione.ts';

/** What a field asks of whoever holds the answers: an interview, or the settings of the office. */
export type FieldSession = Pick<
  InterviewSession,
  'answer' | 'type' | 'record' | 'drafts' | 'texts' | 'pending' | 'step'
> & { readonly prestazione: Pick<Prestazione, 'known' | 'view'> };

/** What every kind of question is given to draw itself: in a step, or in a cell of a table. */
export interface KindProps {
  readonly path: string;
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
  /** Label, hint, error …, as the kit's fields take them. */
  readonly text: FieldText;
  /** The answer, or what is on its way to disk, or what is suggested. */
  readonly value: unknown;
  readonly session: FieldSession;
  /** Draws a question of any kind: for the cells of a table. */
  readonly Cell: ComponentType<Omit<KindProps, 'Cell'>>;
}

/** The question can be left without an answer: the kit offers to take it back. */
export const clearing = ({ text, path, session }: KindProps): { readonly onClear?: () => void } =>
  text.optional === true ? { onClear: () => session.answer(path, null) } : {};

export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const optionsOf = ({ meta, words }: Pick<KindProps, 'meta' | 'words'>) =>
  (meta.options ?? []).map((value) => ({ value, label: words.options?.[value] ?? value }));
