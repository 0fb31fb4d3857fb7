import { useEffect, useId, useRef, useState } from 'react';
import type { Source } from '../../domain/fact-types.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import type { FieldError } from '../../ui/field.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { cleanEmployerDatum, type ColumnSpec } from '../employer-data/employer-datum.ts';
import { codeIssue, employerFault, isCodeWhole } from '../employer-data/employer-faults.ts';
import { DatumField } from '../person-data/datum-field.tsx';
import type { EditDraft } from './edit-drafts.ts';
import { words } from './employer.it.ts';
import { PersonField } from './person-field.tsx';

/** What an editor writes: only what changed; an empty text clears. */
export interface Correction {
  readonly values: ReadonlyMap<string, string>;
  readonly source: Source;
  readonly reason: string;
}

export interface EmployerEditorProps {
  /** What is being corrected, for a screen reader. */
  readonly label: string;
  readonly specs: readonly ColumnSpec[];
  /** By `datum` of the specs, as they are now. */
  readonly known: ReadonlyMap<string, string>;
  readonly draft: EditDraft | undefined;
  readonly onDraft: (draft: EditDraft) => void;
  /** Why it can't be saved so, by `datum`; beyond what each field says of itself. */
  readonly check?:
    ((values: ReadonlyMap<string, string>) => ReadonlyMap<string, FieldError>) | undefined;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
  readonly isBusy: boolean;
}

/** The fields of one datum or of one row, where they come from and why. Every key is journalled. */
export function EmployerEditor(props: EmployerEditorProps) {
  const { label, specs, onCancel, isBusy } = props;
  const id = useId();
  const form = useEditorForm(props);
  const first = specs[0]?.datum ?? '';
  useEffect(() => {
    focusField(`${id}-${first}`);
  }, [id, first]);
  return (
    <form
      noValidate
      className="questions"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = form.submit();
        if (wrong !== null) focusField(`${id}-${wrong}`);
      }}
    >
      {specs.map((spec) => (
        <EditorField key={spec.datum} id={`${id}-${spec.datum}`} spec={spec} form={form} />
      ))}
      {form.issues.map((issue) => (
        <Alert key={issue} tone="att" title={words('codeWrong')} live="polite">
          {issue}
        </Alert>
      ))}
      <Chips
        id={`${id}-source`}
        label={words('source')}
        value={form.source}
        onChange={form.setSource}
        error={form.isTried && form.source === null ? words('sourceMissing') : undefined}
        options={[
          { value: 'dichiarato', label: words('declared') },
          { value: 'documentoVisto', label: words('seen') },
        ]}
      />
      <TextField
        id={`${id}-reason`}
        label={words(form.asksReason ? 'reasonCode' : 'reason')}
        optional={!form.asksReason}
        value={form.reason}
        onChange={form.setReason}
        maxLength={300}
        error={form.isTried && form.isReasonMissing ? words('reasonCodeMissing') : undefined}
      />
      <div className="btn-group">
        <Button type="submit" kind="secondary" busy={isBusy}>
          {words('save')}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EditorFieldProps {
  readonly id: string;
  readonly spec: ColumnSpec;
  readonly form: ReturnType<typeof useEditorForm>;
}

function EditorField({ id, spec, form }: EditorFieldProps) {
  const { datum, kind } = spec;
  const error = form.isTried || form.left.has(datum) ? form.faults.get(datum) : undefined;
  const text = { id, error, saved: true, optional: datum !== 'nome' && datum !== 'name' };
  const value = form.valueOf(datum);
  const draft = form.textOf(datum);
  const shared = {
    value,
    draft,
    onDraft: (next: string) => form.setText(datum, next),
    onBlur: () => form.leave(datum),
  };
  if (kind === 'person') {
    return (
      <PersonField
        {...text}
        {...shared}
        label={spec.label}
        onChange={(next) => form.setValue(datum, next)}
      />
    );
  }
  return (
    <DatumField
      {...shared}
      spec={{ ...spec, kind }}
      text={{ ...text, ...(datum === 'delega' ? { hint: words('delegaHint') } : {}) }}
      onChange={(next) => form.setValue(datum, typeof next === 'string' ? next : '')}
    />
  );
}

type GivenSource = Extract<Source, 'documentoVisto' | 'dichiarato'>;

function useEditorForm(props: EmployerEditorProps) {
  const { specs, known, onSave } = props;
  const written = useWritten(props);
  const { values } = written;
  const [source, setSource] = useState<GivenSource | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const faults = useFaults(props, written);
  const asksReason = specs.some(({ datum }) => codeIssue(datum, values.get(datum) ?? '') !== null);
  const isReasonMissing = asksReason && reason.trim() === '';
  /** Saves, or says which field keeps it from being saved. */
  const submit = (): string | null => {
    setTried(true);
    const wrong = specs.find(({ datum }) => faults.has(datum))?.datum;
    if (wrong !== undefined) return wrong;
    if (source === null) return 'source';
    if (isReasonMissing) return 'reason';
    const changed = [...values].filter(([datum, value]) => value !== (known.get(datum) ?? ''));
    onSave({ values: new Map(changed), source, reason: reason.trim() });
    return null;
  };
  const issues = specs.flatMap(({ datum }) => {
    const value = values.get(datum) ?? '';
    return isTried || isCodeWhole(value) ? (codeIssue(datum, value) ?? []) : [];
  });
  return {
    ...written,
    source,
    setSource,
    reason,
    setReason,
    isTried,
    issues,
    asksReason,
    isReasonMissing,
    faults,
    submit,
  };
}

/** What is written so far, every key on its way to disk. */
function useWritten({ specs, known, draft, onDraft }: EmployerEditorProps) {
  const [written, setWritten] = useState<EditDraft>(
    draft ?? { values: Object.fromEntries(known), texts: {} },
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(written);
  // A field may tell its words and its value at once: the second must see the first.
  const write = (part: 'values' | 'texts', datum: string, text: string) => {
    const before = latest.current;
    latest.current = { ...before, [part]: { ...before[part], [datum]: text } };
    onDraft(latest.current);
    setWritten(latest.current);
  };
  const valueOf = (datum: string) => written.values[datum] ?? '';
  return {
    left,
    leave: (datum: string) => setLeft((before) => new Set([...before, datum])),
    valueOf,
    textOf: (datum: string) => written.texts[datum] ?? '',
    setValue: (datum: string, value: string) => write('values', datum, value),
    setText: (datum: string, text: string) => write('texts', datum, text),
    values: new Map(specs.map((spec) => [spec.datum, cleaned(spec, valueOf(spec.datum))])),
  };
}

function useFaults(
  { specs, check }: EmployerEditorProps,
  { values, textOf }: ReturnType<typeof useWritten>,
): ReadonlyMap<string, FieldError> {
  const today = isoDateOf(useDesk().clock.now());
  return new Map([
    ...(check?.(values) ?? []),
    ...specs.flatMap((spec): readonly (readonly [string, FieldError])[] => {
      const value = values.get(spec.datum) ?? '';
      const fault = unchosen(spec, value, textOf(spec.datum)) ?? ownFault(spec, value, today);
      return fault === undefined ? [] : [[spec.datum, fault]];
    }),
  ]);
}

const ownFault = (spec: ColumnSpec, value: string, today: IsoDate): FieldError | undefined =>
  spec.kind === 'person' ? undefined : employerFault({ ...spec, kind: spec.kind }, value, today);

const cleaned = (spec: ColumnSpec, text: string): string =>
  spec.kind === 'person' ? text : cleanEmployerDatum({ ...spec, kind: spec.kind }, text);

/** Words typed in a search or a date and never taken would be lost: they stop the saving. */
function unchosen(spec: ColumnSpec, value: string, text: string): FieldError | undefined {
  const isSearched = ['person', 'comune', 'country', 'date'].includes(spec.kind);
  return isSearched && value === '' && text.trim() !== ''
    ? { what: words('notChosen', { text }), todo: words('notChosenTodo') }
    : undefined;
}
