import type { ComponentType } from 'react';
import type { QuestionKind } from '../../interview/question.ts';
import {
  ChoiceQuestion,
  ChoicesQuestion,
  ScaleQuestion,
  YesNoQuestion,
} from './fields/chosen-fields.tsx';
import { DateQuestion, DateTimeQuestion, TimeQuestion } from './fields/dated-fields.tsx';
import type { KindProps } from './fields/field-props.ts';
import { ActivitiesQuestion, TableQuestion } from './fields/listed-fields.tsx';
import {
  ComuneQuestion,
  CountryQuestion,
  PersonQuestion,
  ProfessionQuestion,
} from './fields/looked-up-fields.tsx';
import { LongTextQuestion, NumberQuestion, TextQuestion } from './fields/written-fields.tsx';

/** How each kind is asked: a new kind does not compile until it has its row. */
const fields: Readonly<Record<QuestionKind, ComponentType<KindProps>>> = {
  text: TextQuestion,
  longText: LongTextQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  yesNo: YesNoQuestion,
  date: DateQuestion,
  dateTime: DateTimeQuestion,
  time: TimeQuestion,
  number: NumberQuestion,
  scale: ScaleQuestion,
  person: PersonQuestion,
  comune: ComuneQuestion,
  country: CountryQuestion,
  profession: ProfessionQuestion,
  table: TableQuestion,
  activities: ActivitiesQuestion,
};

/** One question, of whatever kind. */
export function QuestionKindField(props: Omit<KindProps, 'Cell'>) {
  const Kind = fields[props.meta.kind];
  return <Kind {...props} Cell={QuestionKindField} />;
}
