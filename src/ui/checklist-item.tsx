import { useId } from 'react';
import { useCommon } from '../i18n/locale.tsx';
import type { ChoiceOption } from './choice-option.ts';
import { Chips } from './chips.tsx';
import type { FieldText } from './field.tsx';
import { TextField } from './text-field.tsx';

/** `open`: nobody said yet. */
export type ChecklistValue<Mode extends string = string> =
  | { readonly state: 'open' }
  | { readonly state: 'done'; readonly mode: Mode | null }
  | { readonly state: 'notApplicable'; readonly reason: string };

export interface ChecklistItemProps<Mode extends string> extends Pick<FieldText, 'id' | 'error'> {
  /** The activity, in the words of the norm. */
  readonly label: string;
  readonly value: ChecklistValue<Mode>;
  readonly onChange: (value: ChecklistValue<Mode>) => void;
  /** How it was done; none, and it is not asked. */
  readonly modes?: readonly ChoiceOption<Mode>[] | undefined;
  readonly doneLabel?: string | undefined;
  readonly hint?: string | undefined;
}

/** One activity: *svolta* and how, or *non applicabile* and why. Nothing chosen by default. */
export function ChecklistItem<Mode extends string>(props: ChecklistItemProps<Mode>) {
  const { label, value, onChange, modes = [], doneLabel, ...text } = props;
  const common = useCommon();
  const generated = useId();
  const id = text.id ?? generated;
  const states = [
    { value: 'done', label: doneLabel ?? common('done') },
    { value: 'notApplicable', label: common('notApplicable') },
  ] as const;
  const changeState = (state: 'done' | 'notApplicable') =>
    onChange(
      state === 'done'
        ? { state, mode: modes.length === 1 ? (modes[0]?.value ?? null) : null }
        : { state, reason: '' },
    );
  return (
    <div className="checklist-item">
      <Chips
        {...text}
        id={id}
        label={label}
        options={states}
        value={value.state === 'open' ? null : value.state}
        onChange={changeState}
        onClear={() => onChange({ state: 'open' })}
      />
      {value.state === 'done' && modes.length > 1 && (
        <div className="checklist-more">
          <Chips
            id={`${id}-mode`}
            label={common('mode')}
            options={modes}
            value={value.mode}
            onChange={(mode) => onChange({ state: 'done', mode })}
          />
        </div>
      )}
      {value.state === 'notApplicable' && (
        <div className="checklist-more">
          <TextField
            id={`${id}-reason`}
            label={common('reason')}
            value={value.reason}
            onChange={(reason) => onChange({ state: 'notApplicable', reason })}
          />
        </div>
      )}
    </div>
  );
}
