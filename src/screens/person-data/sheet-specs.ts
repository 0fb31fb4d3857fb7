import type { z } from 'zod';
import { useQuery } from '@tanstack/react-query';
import { fascicoloPaths, sheetPaths, type SheetDatum } from '../../domain/person-sheet.ts';
import { spoken, spokenAll } from '../../i18n/language.ts';
import { parsePath, pathOf } from '../../interview/answers.ts';
import type { AnyInterview } from '../../interview/definition.ts';
import { metaOf, type QuestionMeta } from '../../interview/question.ts';
import type { AnyQuestionWords } from '../../interview/words.ts';
import { getService } from '../../lep/catalogue.ts';

/** A datum of the Scheda, with the words of the question of service B that asks for it. */
export interface SheetSpec {
  readonly datum: SheetDatum;
  /** In the person's stream. */
  readonly path: string;
  readonly meta: QuestionMeta;
  readonly words: AnyQuestionWords;
}

export interface SheetSection {
  /** Step of service B. */
  readonly step: string;
  readonly title: string;
  readonly specs: readonly SheetSpec[];
}

export interface SheetReading {
  readonly definition: AnyInterview;
  readonly sections: readonly SheetSection[];
  /** Path of the question of B at a path of the person's stream, rows and columns included. */
  readonly questionAt: (path: string) => string | null;
}

const isSheetDatum = (datum: string): datum is SheetDatum => Object.hasOwn(sheetPaths, datum);

async function load(): Promise<SheetReading | null> {
  const definition = await getService('B').delivery?.();
  return definition === undefined ? null : readSheet(definition);
}

/** The Scheda as service B asks for it, section by section. */
export function readSheet(definition: AnyInterview): SheetReading {
  const sections = Object.keys(definition.steps).flatMap((step): readonly SheetSection[] => {
    const specs = specsOf(definition, step);
    const title = spoken(definition.words[step]?.title ?? step);
    return specs.length === 0 ? [] : [{ step, title, specs }];
  });
  const questions = new Map(
    Object.entries(definition.toPerson).map(([path, datum]) => [fascicoloPaths[datum], path]),
  );
  const questionAt = (path: string): string | null => {
    const [main = '', cell] = path.split('#');
    const question = questions.get(main);
    if (question === undefined) return null;
    return cell === undefined ? question : `${question}#${cell}`;
  };
  return { definition, sections, questionAt };
}

const specsOf = (definition: AnyInterview, step: string): readonly SheetSpec[] =>
  Object.entries(definition.toPerson).flatMap(([path, datum]) => {
    const at = parsePath(path);
    const shape: Readonly<Record<string, z.ZodType>> = definition.steps[step]?.shape ?? {};
    const schema = shape[at.question];
    if (at.step !== step || schema === undefined || !isSheetDatum(datum)) return [];
    const words = definition.words[step]?.questions[at.question] ?? { label: pathOf(step, datum) };
    return [{ datum, path: sheetPaths[datum], meta: metaOf(schema), words: spokenAll(words) }];
  });

/** Null until it is read. */
export function useSheet(): SheetReading | null {
  const { data } = useQuery({
    queryKey: ['lep', 'sheet'],
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
  });
  return data ?? null;
}
