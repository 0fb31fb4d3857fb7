import { useMemo } from 'react';
import type { z } from 'zod';
import { streamKind, type StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { spoken, spokenAll } from '../../i18n/language.ts';
import { parsePath } from '../../interview/answers.ts';
import type { AnyInterview } from '../../interview/definition.ts';
import type { Names } from '../../interview/format-answer.ts';
import { metaOf, type QuestionMeta } from '../../interview/question.ts';
import type { AnyQuestionWords } from '../../interview/words.ts';
import type { Json } from '../../kernel/json.ts';
import {
  contactSpecs,
  datumText,
  identitySpecs,
  type DatumSpec,
} from '../person-data/person-datum.ts';
import { readAnswer } from '../interview/read-answer.ts';
import { readEmployer } from '../employer-data/employer-datum.ts';
import { useSheet } from '../person-data/sheet-specs.ts';
import { useSituationSpecs } from '../person-data/situation-specs.ts';
import { reviewWords as words } from './review.it.ts';

/** How the answers at a path are read out: its question's label, and values as words. */
export interface QuestionReading {
  readonly label: string;
  /** The step, or nothing for the registry. */
  readonly step: string | null;
  readonly format: (value: Json) => string;
}

interface Found {
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
  readonly step: string;
}

/** Questions and their words: an interview's, or those of the office's settings. */
type Questions = Pick<AnyInterview, 'steps' | 'words'>;

/** The question, or the column of a table, at a path of an interview. */
export function findQuestion(definition: Questions, path: string): Found | null {
  const { step, question, column } = parsePath(path);
  const shape: Readonly<Record<string, z.ZodType>> = definition.steps[step]?.shape ?? {};
  const schema = shape[question];
  const stepWords = spokenAll(definition.words[step]);
  const own = stepWords?.questions[question];
  if (schema === undefined || stepWords === undefined || own === undefined) return null;
  const meta = metaOf(schema);
  if (column === undefined) return { meta, words: own, step: stepWords.title };
  const cell = meta.columns?.[column];
  const cellWords = own.columns?.[column];
  if (cell === undefined || cellWords === undefined) return null;
  const label = `${own.label}: ${cellWords.label.toLowerCase()}`;
  return { meta: metaOf(cell), words: { ...cellWords, label }, step: stepWords.title };
}

/** A question of an interview; what this build can't read is shown as it was written. */
export function readQuestion(
  definition: Questions | null,
  path: string,
  names: Names,
): QuestionReading {
  const found = definition === null ? null : findQuestion(definition, path);
  if (found === null) return { label: path, step: null, format: plainWords };
  const { meta, words: own, step } = found;
  return {
    label: own.label,
    step,
    format: (value) =>
      value === null ? clearedWords(path) : readAnswer({ value, meta, words: own, names }),
  };
}

/** A datum of the registry, by its path in the person's stream. */
export function readDatum(
  specs: readonly DatumSpec[],
  path: string,
  { place }: Names,
): QuestionReading {
  const spec = specs.find(({ datum }) => personPaths[datum] === path);
  if (spec === undefined) return { label: path, step: null, format: plainWords };
  const format = (value: Json) => datumText(spec, value, place) || words('cleared');
  return { label: spec.label, step: null, format };
}

const clearedWords = (path: string): string =>
  words(path.includes('#') && !path.split('#')[1]?.includes('.') ? 'rowRemoved' : 'cleared');

function plainWords(value: Json): string {
  if (value === null) return words('cleared');
  if (typeof value === 'boolean') return spoken(value ? 'Sì' : 'No');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** The reading of every path of a stream. */
export function useReadings(
  stream: StreamId,
  definition: AnyInterview | null,
  names: Names,
): (path: string) => QuestionReading {
  const situation = useSituationSpecs();
  const sheet = useSheet();
  return useMemo(() => {
    if (streamKind(stream) === 'impresa') {
      return (path) => readEmployer(path, names, words('cleared'));
    }
    if (streamKind(stream) !== 'persona') return (path) => readQuestion(definition, path, names);
    const specs = [...identitySpecs, ...contactSpecs, ...situation];
    return (path) => {
      const isRegistry = specs.some(({ datum }) => personPaths[datum] === path);
      const question = isRegistry ? null : (sheet?.questionAt(path) ?? null);
      return question === null || sheet === null
        ? readDatum(specs, path, names)
        : readQuestion(sheet.definition, question, names);
    };
  }, [stream, definition, names, situation, sheet]);
}
