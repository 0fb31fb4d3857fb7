import { spokenAll } from '../../i18n/language.ts';
import { isOptional, metaOf } from '../../interview/question.ts';
import { parsePath, tableRows, type TableRow } from '../../interview/answers.ts';
import type { FieldText } from '../../ui/field.tsx';
import { stringOf } from '../interview/fields/field-props.ts';
import { QuestionKindField } from '../interview/question-kinds.tsx';
import { settingsSteps } from './settings-form.ts';
import type { SettingsSession } from './settings-session.ts';
import { settingsWords, words as uiWords } from './settings.it.ts';
import type { AnyStepWords, AnyQuestionWords } from '../../interview/words.ts';
import type { z } from 'zod';

export interface SettingFieldProps {
  readonly session: SettingsSession;
  /** Of a question, or of a cell: `pacchetti.righe#row.nome`. */
  readonly path: string;
  /** What holds while nobody has written it. */
  readonly usual?: unknown;
  readonly hint?: string | undefined;
}

/** One setting, asked as any question is; a cell is not numbered among the questions. */
export function SettingField({ session, path, usual, hint }: SettingFieldProps) {
  const { schema, words } = settingAt(path);
  const text: FieldText = {
    id: path,
    label: words.label,
    hint: hint ?? words.hint,
    optional: isOptional(schema),
  };
  return (
    <QuestionKindField
      path={path}
      meta={metaOf(schema)}
      words={words}
      text={text}
      value={valueAt(session, path) ?? usual}
      session={session}
    />
  );
}

/** A cell that says, at the name, that without it the row does not show. */
export function NameableField(props: SettingFieldProps) {
  const isUnnamed =
    props.path.endsWith('.nome') && valueAt(props.session, props.path) === undefined;
  return <SettingField {...props} hint={isUnnamed ? uiWords('unnamed') : props.hint} />;
}

/** What stands at a path now; a table's rows at the path of a table. */
export function valueAt({ pending, written: { state } }: SettingsSession, path: string): unknown {
  if (pending.has(path)) return pending.get(path) ?? undefined;
  if (!path.includes('#') && metaOf(settingAt(path).schema).kind === 'table') {
    return tableRows(state, path);
  }
  return state.answers.get(path)?.values[0].value ?? undefined;
}

/** The words that stand at a path; `''` when there are none. */
export const textAt = (session: SettingsSession, path: string): string =>
  stringOf(valueAt(session, path));

/** The rows of a table, or those of them that belong to the row `of`. */
export function rowsAt(
  { pending, written: { state } }: SettingsSession,
  table: string,
  of?: { readonly column: string; readonly row: string },
): readonly TableRow[] {
  return (tableRows(state, table) ?? []).filter(
    (row) =>
      pending.get(`${table}#${row.row}`) !== null &&
      (of === undefined || row[of.column] === of.row),
  );
}

const steps: Readonly<Record<string, z.ZodObject>> = settingsSteps;
const stepWords: Readonly<Record<string, AnyStepWords>> = settingsWords;

/** @throws Error for a path that is not a setting: a bug. */
function settingAt(path: string): { readonly schema: z.ZodType; readonly words: AnyQuestionWords } {
  const { step, question, column } = parsePath(path);
  const shape: Readonly<Record<string, z.ZodType>> = steps[step]?.shape ?? {};
  const schema = shape[question];
  const words = stepWords[step]?.questions[question];
  const cell = column === undefined ? schema : schema && metaOf(schema).columns?.[column];
  const cellWords = column === undefined ? words : words?.columns?.[column];
  if (cell === undefined || cellWords === undefined) throw new Error(`${path} is not a setting`);
  return { schema: cell, words: spokenAll(cellWords) };
}
