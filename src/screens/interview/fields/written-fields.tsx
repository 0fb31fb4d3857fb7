import { LongTextField } from '../../../ui/long-text-field.tsx';
import { NumberStepper } from '../../../ui/number-stepper.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { stringOf, type KindProps } from './field-props.ts';

/** Words become an answer when the field is left or the hand rests; empty words clear it. */
const wordsToValue = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function useWritten({ path, value, session }: KindProps) {
  return {
    value: session.texts?.get(path) ?? stringOf(value),
    onChange: (text: string) => session.type(path, text, wordsToValue),
    onBlur: () => void session.drafts.settleAll(),
  };
}

export function TextQuestion(props: KindProps) {
  const written = useWritten(props);
  return <TextField {...props.text} {...written} maxLength={props.meta.max} saved />;
}

export function LongTextQuestion(props: KindProps) {
  const written = useWritten(props);
  return <LongTextField {...props.text} {...written} maxLength={props.meta.max} saved />;
}

export function NumberQuestion({ path, value, meta, text, session }: KindProps) {
  return (
    <NumberStepper
      {...text}
      value={typeof value === 'number' ? value : null}
      min={meta.min}
      max={meta.max}
      onChange={(next) => session.answer(path, next)}
    />
  );
}
