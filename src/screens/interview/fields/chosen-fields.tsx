import { spoken } from '../../../i18n/language.ts';
import { CheckBoxes } from '../../../ui/check-boxes.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Scale } from '../../../ui/scale.tsx';
import { YesNo } from '../../../ui/yes-no.tsx';
import { clearing, optionsOf, stringOf, type KindProps } from './field-props.ts';

export function ChoiceQuestion(props: KindProps) {
  const { path, text, value, meta, session } = props;
  const { languages } = session.prestazione.known.place.settings;
  const options = optionsOf(props);
  return (
    <ChoiceField
      {...text}
      {...clearing(props)}
      options={meta.office === 'languages' ? officeFirst(options, languages) : options}
      value={stringOf(value) || null}
      onChange={(next) => session.answer(path, next)}
    />
  );
}

/** Italian, then the languages in which the office works, then the others. */
function officeFirst<O extends { readonly value: string }>(
  options: readonly O[],
  languages: readonly string[],
): readonly O[] {
  const isFirst = ({ value }: O): boolean => value === 'it' || languages.includes(value);
  return [...options.filter(isFirst), ...options.filter((one) => !isFirst(one))];
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
      ends={[spoken('per niente'), spoken('molto')]}
      value={typeof value === 'number' ? value : null}
      onChange={(next) => session.answer(path, next)}
    />
  );
}
