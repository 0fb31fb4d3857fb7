import { CheckBoxes } from '../../../ui/check-boxes.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Scale } from '../../../ui/scale.tsx';
import { YesNo } from '../../../ui/yes-no.tsx';
import { clearing, optionsOf, stringOf, type KindProps } from './field-props.ts';

export function ChoiceQuestion(props: KindProps) {
  const { path, text, value, session } = props;
  return (
    <ChoiceField
      {...text}
      {...clearing(props)}
      options={optionsOf(props)}
      value={stringOf(value) || null}
      onChange={(next) => session.answer(path, next)}
    />
  );
}

/** Answers that exclude the others, wherever they appear. */
const ALONE = ['nessuno', 'nonRisponde'];

export function ChoicesQuestion(props: KindProps) {
  const { path, text, value, meta, session } = props;
  return (
    <CheckBoxes
      {...text}
      options={optionsOf(props)}
      exclusive={ALONE.filter((key) => meta.options?.includes(key))}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(next) => session.answer(path, next.length === 0 ? null : next)}
    />
  );
}

export function YesNoQuestion(props: KindProps) {
  const { path, text, value, session } = props;
  return (
    <YesNo
      {...text}
      {...clearing(props)}
      value={typeof value === 'boolean' ? value : null}
      onChange={(next) => session.answer(path, next)}
    />
  );
}

export function ScaleQuestion(props: KindProps) {
  const { path, text, value, session } = props;
  return (
    <Scale
      {...text}
      {...clearing(props)}
      ends={['per niente', 'molto']}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => session.answer(path, next)}
    />
  );
}
