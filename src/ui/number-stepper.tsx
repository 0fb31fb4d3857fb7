import { useState } from 'react';
import { formatNumber, parseNumber } from '../i18n/format.ts';
import { useCommon } from '../i18n/locale.tsx';
import { Field, type ControlAttributes, type FieldText } from './field.tsx';
import { IconButton } from './button.tsx';

export interface NumberStepperProps extends FieldText {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  /** Beside the control: «km», «ore al giorno». */
  readonly unit?: string | undefined;
  /** The half-typed text to come back to. */
  readonly draft?: string | undefined;
  readonly onDraft?: ((text: string) => void) | undefined;
}

/** − value +, with typing allowed. What cannot be read as a number stays written, with an error. */
export function NumberStepper({ value, onChange, draft, onDraft, ...props }: NumberStepperProps) {
  const { min = 0, max, step = 1, unit } = props;
  const common = useCommon();
  const [typed, setTyped] = useState<string | null>(draft ?? null);
  const { error, read } = useNumberRule(min, max);
  const type = (text: string) => {
    setTyped(text);
    onDraft?.(text);
    const number = read(text);
    if (number !== undefined) onChange(number);
  };
  const move = (by: number) => {
    const next = Math.min(
      max ?? Infinity,
      Math.max(min, (value ?? (by > 0 ? min - by : min)) + by),
    );
    setTyped(null);
    onChange(next);
  };
  const settle = () => typed !== null && read(typed) !== undefined && setTyped(null);
  const shown = typed ?? (value === null ? '' : formatNumber(value));
  return (
    <Field {...props} error={props.error ?? (typed === null ? undefined : error(typed))}>
      {(control) => (
        <>
          <div className="number-stepper">
            <IconButton
              icon="minus"
              label={common('decrease')}
              aria-describedby={`${control.id}-label`}
              onPress={() => move(-step)}
            />
            <NumberInput
              control={control}
              shown={shown}
              onType={type}
              onMove={(up) => move(up * step)}
              onBlur={settle}
            />
            <IconButton
              icon="plus"
              label={common('increase')}
              aria-describedby={`${control.id}-label`}
              onPress={() => move(step)}
            />
          </div>
          {unit !== undefined && <span className="form-previous">{unit}</span>}
        </>
      )}
    </Field>
  );
}

interface NumberInputProps {
  readonly control: ControlAttributes;
  readonly shown: string;
  readonly onType: (text: string) => void;
  readonly onMove: (direction: 1 | -1) => void;
  readonly onBlur: () => void;
}

function NumberInput({ control, shown, onType, onMove, onBlur }: NumberInputProps) {
  return (
    <input
      {...control}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      size={Math.max(2, shown.length)}
      value={shown}
      onChange={(event) => onType(event.target.value)}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? 1 : -1);
      }}
    />
  );
}

/** `read`: number, null for empty, undefined for what is not an admissible number. */
function useNumberRule(min: number, max: number | undefined) {
  const common = useCommon();
  const read = (text: string): number | null | undefined => {
    if (text.trim() === '') return null;
    const number = parseNumber(text);
    return number === null || number < min || number > (max ?? Infinity) ? undefined : number;
  };
  const error = (text: string) => {
    if (read(text) !== undefined) return undefined;
    const number = parseNumber(text);
    if (number === null) {
      return { what: common('numberInvalid', { text }), todo: common('numberTodo') };
    }
    return number < min
      ? { what: common('numberTooLow', { min }) }
      : { what: common('numberTooHigh', { max: max ?? '' }) };
  };
  return { error, read };
}
