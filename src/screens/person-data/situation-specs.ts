import type { z } from 'zod';
import { useQuery } from '@tanstack/react-query';
import type { PersonDatum } from '../../domain/person.ts';
import { spoken } from '../../i18n/language.ts';
import type { AnyInterview } from '../../interview/definition.ts';
import { metaOf, type QuestionKind } from '../../interview/question.ts';
import { getService } from '../../lep/catalogue.ts';
import type { DatumKind, DatumSpec } from './person-datum.ts';
import { datumWords } from './person-data.it.ts';

const SITUATION = ['condition', 'did', 'didDate', 'benefits', 'benefitDate'] as const;

const KINDS: Partial<Readonly<Record<QuestionKind, DatumKind>>> = {
  choice: 'choice',
  choices: 'choices',
  date: 'date',
  yesNo: 'yesNo',
};

const load = async (): Promise<readonly DatumSpec[]> => {
  const interview = await getService('A').delivery?.();
  return SITUATION.flatMap((datum) => (interview ? situationSpec(interview, datum) : []));
};

/** The data of the situation, with the words of the interview that asks for them. */
export function useSituationSpecs(): readonly DatumSpec[] {
  const { data } = useQuery({
    queryKey: ['lep', 'situation'],
    queryFn: load,
    staleTime: Infinity,
    gcTime: Infinity,
    networkMode: 'always',
  });
  return data ?? [];
}

function situationSpec(interview: AnyInterview, datum: PersonDatum): readonly DatumSpec[] {
  const [path = ''] = Object.entries(interview.toPerson).find(([, own]) => own === datum) ?? [];
  const [step = '', question = ''] = path.split('.');
  const shape: Readonly<Record<string, z.ZodType>> = interview.steps[step]?.shape ?? {};
  const schema = shape[question];
  if (schema === undefined) return [];
  const meta = metaOf(schema);
  const texts = interview.words[step]?.questions[question];
  const options = (meta.options ?? []).map((value) => ({
    value,
    get label() {
      return spoken(texts?.options?.[value] ?? value);
    },
  }));
  const kind = KINDS[meta.kind] ?? 'text';
  return [
    {
      datum,
      kind,
      options,
      get label() {
        return texts === undefined ? datumWords(datum) : spoken(texts.label);
      },
    },
  ];
}
