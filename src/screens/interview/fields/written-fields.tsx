import { LongTextField } from '../../../ui/long-text-field.tsx';
import { MoneyField } from '../../../ui/money-field.tsx';
import { NumberStepper } from '../../../ui/number-stepper.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { TextFormat } from '../../../interview/text-formats.ts';
import { stringOf, type KindProps } from './field-props.ts';

/** Words become an answer when the field is left or the hand rests; empty words clear it. */
const wordsToValue = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Codes are in capitals, however they are typed. */
const IN_CAPITALS: readonly (TextFormat | undefined)[] = [
  'ente',
  'fiscalCode',
  'contract',
  'province',
];

const codeToValue = (text: string): string | null => wordsToValue(text)?.toUpperCase() ?? null;

function useWritten({ path, value, meta, session }: KindProps) {
  const toValue = IN_CAPITALS.includes(meta.format) ? codeToValue : wordsToValue;
  return {
    value: session.texts?.get(path) ?? stringOf(value),
    onChange: (text: string) => session.type(path, text, toValue),
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

export function MoneyQuestion({ path, value, text, session }: KindProps) {
  const { drafts } = session;
  return (
    <MoneyField
      {...text}
      value={typeof value === 'number' ? value : null}
      draft={session.texts?.get(path)}
      onDraft={(words) => drafts.type(path, words, () => Promise.resolve())}
      onChange={(next) => {
        session.answer(path, next);
        if (next !== null) drafts.drop(path);
      }}
    />
  );
}
