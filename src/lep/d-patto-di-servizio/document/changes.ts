import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Section } from '../../../interview/document-model.ts';
import { rowsOf } from '../../../interview/answers.ts';
import { formatAnswer } from '../../../interview/format-answer.ts';
import { metaOf } from '../../../interview/question.ts';
import { questionsIn } from '../../../interview/steps.ts';
import type { AnyWords } from '../../../interview/words.ts';
import { words } from '../messages.it.ts';
import { AGREED_STEPS, agreedAnswers, versionBefore } from '../standing-patto.ts';
import { steps } from '../steps.ts';
import { section } from '../../../interview/document-sheet.ts';
import type { D } from './page.ts';

interface Change {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

type StepOfPatto = (typeof AGREED_STEPS)[number];
type Values = Readonly<Record<string, unknown>>;

/** What is not as it was in the version before, question by question, in words. */
export function changesOf(known: D, { formatDate, placeName }: DocumentContext): readonly Change[] {
  const previous = versionBefore(known);
  if (previous === null || previous === undefined) return [];
  const before = agreedAnswers(previous.agreed);
  const names = { date: formatDate, place: placeName, person: String };
  const all: AnyWords = words;
  const wordsOf = (step: StepOfPatto, question: string, value: unknown): string => {
    const schema = steps[step].shape[question as never];
    const own = all[step]?.questions[question] ?? { label: question };
    const inOrder = Array.isArray(value) && metaOf(schema).kind === 'table' ? sorted(value) : value;
    return value === undefined
      ? '–'
      : formatAnswer({ value: inOrder, meta: metaOf(schema), words: own, names });
  };
  return AGREED_STEPS.flatMap((step) => {
    const [old, now]: readonly Values[] = [{ ...before[step] }, { ...known.answers[step] }];
    return questionsIn(steps[step]).flatMap(([question]) => {
      const was = wordsOf(step, question, old?.[question]);
      const is = wordsOf(step, question, now?.[question]);
      const label = all[step]?.questions[question]?.label ?? question;
      return was === is ? [] : [{ label, before: was, after: is }];
    });
  });
}

const sorted = (rows: unknown): unknown =>
  rowsOf(rows).toSorted((a, b) => a.row.localeCompare(b.row));

/** The differences first, when the version is not the first one (d.md §5). */
export function changesSection(known: D, context: DocumentContext): readonly Section[] {
  const previous = versionBefore(known);
  if (previous === null || previous === undefined) return [];
  const changes = changesOf(known, context);
  const heading = `Che cosa cambia dalla versione ${previous.version}`;
  const note = `del ${context.formatDate(previous.signedOn)}`;
  return changes.length === 0
    ? section(heading, [{ kind: 'text', text: 'Niente: il patto si rinnova com’era.' }], note)
    : section(
        heading,
        [
          {
            kind: 'table',
            columns: ['Che cosa', 'Prima', 'Ora'],
            rows: changes.map(({ label, before, after }) => [label, before, after]),
          },
        ],
        note,
      );
}
