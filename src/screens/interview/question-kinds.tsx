import type { ComponentType } from 'react';
import type { QuestionKind } from '../../interview/question.ts';
import {
  ChoiceQuestion,
  ChoicesQuestion,
  ScaleQuestion,
  YesNoQuestion,
} from './fields/chosen-fields.tsx';
import {
  DateQuestion,
  DateTimeQuestion,
  MonthQuestion,
  TimeQuestion,
} from './fields/dated-fields.tsx';
import type { KindProps } from './fields/field-props.ts';
import { InstrumentQuestion, JudgementsQuestion } from './fields/judged-fields.tsx';
import { ActivitiesQuestion } from './fields/listed-fields.tsx';
import {
  BirthplaceQuestion,
  ComuneQuestion,
  CountryQuestion,
  PersonQuestion,
  ProfessionQuestion,
  SkillQuestion,
} from './fields/looked-up-fields.tsx';
import { OfficeChoiceQuestion } from './fields/office-choice-field.tsx';
import { PickedRowsQuestion } from './fields/picked-rows-field.tsx';
import { SeenDocumentQuestion, SignatureQuestion } from './fields/signed-fields.tsx';
import { TableQuestion } from './fields/table-field.tsx';
import {
  LongTextQuestion,
  MoneyQuestion,
  NumberQuestion,
  TextQuestion,
} from './fields/written-fields.tsx';

/** How each kind is asked: a new kind does not compile until it has its row. */
const fields: Readonly<Record<QuestionKind, ComponentType<KindProps>>> = {
  text: TextQuestion,
  longText: LongTextQuestion,
  choice: ChoiceQuestion,
  choices: ChoicesQuestion,
  officeChoice: OfficeChoiceQuestion,
  yesNo: YesNoQuestion,
  date: DateQuestion,
  month: MonthQuestion,
  dateTime: DateTimeQuestion,
  time: TimeQuestion,
  number: NumberQuestion,
  money: MoneyQuestion,
  scale: ScaleQuestion,
  person: PersonQuestion,
  comune: ComuneQuestion,
  country: CountryQuestion,
  birthplace: BirthplaceQuestion,
  profession: ProfessionQuestion,
  skill: SkillQuestion,
  pickedRows: PickedRowsQuestion,
  seenDocument: SeenDocumentQuestion,
  signature: SignatureQuestion,
  instrument: InstrumentQuestion,
  judgements: JudgementsQuestion,
  table: TableQuestion,
  activities: ActivitiesQuestion,
};

/** One question, of whatever kind. */
export function QuestionKindField(props: Omit<KindProps, 'Cell'>) {
  const Kind = fields[props.meta.kind];
  return <Kind {...props} Cell={QuestionKindField} />;
}
