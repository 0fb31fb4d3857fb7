import { useEffect, useState } from 'react';
import type { Source } from '../../domain/fact-types.ts';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useDesk } from '../desk.tsx';
import { CodeNotices } from '../person-data/code-notices.tsx';
import { codeIssues, type CodeIssues } from '../person-data/code-issues.ts';
import { cleanDatum, datumFault } from '../person-data/datum-faults.ts';
import { DatumField } from '../person-data/datum-field.tsx';
import { comparedPerson } from '../person-data/compared-person.ts';
import type { DatumSpec } from '../person-data/person-datum.ts';
import { usePlaces } from '../places.ts';
import type { DatumDraft, DatumDrafts } from './datum-drafts.ts';
import { words } from './person.it.ts';

/** What a correction writes. */
export interface Correction {
  readonly value: Json;
  readonly source?: Source;
  readonly reason?: string;
}

export interface DatumEditorProps {
  readonly spec: DatumSpec;
  readonly state: StreamState;
  readonly stream: StreamId;
  readonly drafts: DatumDrafts;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
  readonly isBusy: boolean;
}

/** The field of one datum, its source and why it changes. Every key is journalled. */
export function DatumEditor(props: DatumEditorProps) {
  const { spec, onCancel, isBusy } = props;
  const form = useDatumForm(props);
  const id = `dato-${spec.datum}`;
  useEffect(() => {
    focusField(id);
  }, [id]);
  return (
    <form
      noValidate
      className="questions"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <DatumField
        spec={spec}
        text={{ id, error: form.valueError, saved: true }}
        value={form.value}
        onChange={form.setValue}
        draft={form.draft}
        onDraft={form.setDraft}
        bornOn={form.bornOn}
      />
      <CodeNotices issues={form.issues} />
      <Chips
        label={words('source')}
        value={form.source}
        onChange={form.setSource}
        error={form.isTried && form.source === null ? words('sourceMissing') : undefined}
        options={[
          { value: 'documentoVisto', label: words('seen') },
          { value: 'dichiarato', label: words('declared') },
        ]}
      />
      <TextField
        label={words(form.asksReason ? 'reasonCode' : 'reason')}
        optional={!form.asksReason}
        value={form.reason}
        onChange={form.setReason}
        maxLength={300}
        error={
          form.isTried && form.asksReason && form.reason.trim() === ''
            ? words('reasonCodeMissing')
            : undefined
        }
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

type GivenSource = Extract<Source, 'documentoVisto' | 'dichiarato'>;

function useDatumForm({ spec, state, drafts, onSave }: DatumEditorProps) {
  const { clock } = useDesk();
  const today = isoDateOf(clock.now());
  const known = state.answers.get(personPaths[spec.datum])?.values[0].value ?? '';
  const left = drafts.left(spec.datum);
  const [written, setWritten] = useState<DatumDraft>(left ?? { value: known, text: '' });
  const { value, text: draft } = written;
  const [source, setSource] = useState<GivenSource | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const issues = useCodeIssues(spec, value, { state, today });
  const fault = typeof value === 'string' ? datumFault(spec, value, today) : undefined;
  const clean = typeof value === 'string' ? cleanDatum(spec, value) : value;
  const isMissing = clean === '' || clean === null;
  const asksReason = issues.toExplain.length > 0;
  // A field may tell its words and its value at once: the second must see the first.
  const write = (part: Partial<DatumDraft>) => {
    const next = { ...written, ...drafts.left(spec.datum), ...part };
    drafts.write(spec.datum, next);
    setWritten(next);
  };
  const submit = () => {
    setTried(true);
    const isReasoned = !asksReason || reason.trim() !== '';
    if (isMissing || fault !== undefined || source === null || !isReasoned) return;
    onSave({
      value: clean,
      source,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
    });
  };
  return {
    value,
    draft,
    source,
    reason,
    isTried,
    issues,
    asksReason,
    submit,
    setSource,
    setReason,
    setValue: (next: Json) => write({ value: next }),
    setDraft: (text: string) => write({ text }),
    valueError: isTried && isMissing && draft === '' ? words('valueMissing') : fault,
    bornOn: comparedPerson(state).birthDate ?? null,
  };
}

const NO_ISSUES: CodeIssues = { checks: [], toExplain: [], notes: [] };

function useCodeIssues(
  spec: DatumSpec,
  value: Json,
  { state, today }: { readonly state: StreamState; readonly today: IsoDate },
): CodeIssues {
  const places = usePlaces();
  if (spec.kind !== 'code' || typeof value !== 'string') return NO_ISSUES;
  return codeIssues(value, comparedPerson(state), { places, today });
}
