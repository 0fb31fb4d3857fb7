import { useState } from 'react';
import { isoDateOf } from '../../kernel/iso-date.ts';
import type { AppointmentOutcome } from '../../domain/fact-types.ts';
import type { Fact } from '../../domain/fact.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { Result } from '../../kernel/result.ts';
import { Button } from '../../ui/button.tsx';
import { focusField } from '../../ui/focus-field.ts';
import { RadioList } from '../../ui/radio-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast.tsx';
import { useDesk } from '../desk.tsx';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useOnce } from '../use-once.ts';
import { agendaWords as words } from './agenda.it.ts';
import { closeAppointment, moveAppointment, takeBack } from './appointment-commands.ts';
import type { Appointment } from './appointments.ts';
import { newSlotOf, slotFaults, SlotFields, useSlotDraft } from './slot-fields.tsx';

interface FormProps {
  readonly one: Appointment;
  readonly onDone: () => void;
}

type Work = () => Promise<Result<readonly Fact[], SaveError>>;

/** Writes once, says what was done and offers to take it back; an error leaves the form as it is. */
export function useWriting(one: Appointment) {
  const desk = useDesk();
  const toast = useToast();
  const { run, isBusy } = useOnce();
  const [error, setError] = useState<SaveError | null>(null);
  const write = (work: Work, done: { readonly words: string; readonly onSaved: () => void }) =>
    run(async () => {
      const saved = await work();
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      toast({
        words: done.words,
        onUndo: () => void takeBack(desk, one, saved.value),
      });
      done.onSaved();
      return false;
    });
  return { write, isBusy, error };
}

/** A new slot and why: the one before stays in the history. */
export function MoveForm({ one, onDone }: FormProps) {
  const desk = useDesk();
  const [draft, setDraft] = useSlotDraft({
    date: one.date,
    time: one.time,
    minutes: one.minutes ?? 30,
    place: one.place ?? '',
    operator: one.operator,
  });
  const [reason, setReason] = useState('');
  const [showsFaults, setShows] = useState(false);
  const { write, isBusy, error } = useWriting(one);
  const submit = () => {
    setShows(true);
    const { date } = draft;
    if (date === null || slotFaults(draft, isoDateOf(desk.clock.now())) !== null) {
      return focusField('appuntamento-giorno');
    }
    if (reason.trim() === '') return focusField('appuntamento-motivo');
    const slot = { ...newSlotOf(draft, date), reason: reason.trim() };
    return write(() => moveAppointment(desk, one, slot), {
      words: words('movedDone'),
      onSaved: onDone,
    });
  };
  return (
    <form className="stack" onSubmit={submitting(submit)}>
      <SaveErrorAlert error={error} />
      <SlotFields
        draft={draft}
        onChange={setDraft}
        showsFaults={showsFaults}
        person={one.prestazione.person}
        moving={one.id}
      />
      <ReasonField value={reason} onChange={setReason} showsFault={showsFaults} />
      <Submit busy={isBusy}>{words('saveMove')}</Submit>
    </form>
  );
}

export const submitting = (submit: () => void) => (event: { preventDefault: () => void }) => {
  event.preventDefault();
  submit();
};

export const Submit = ({
  busy,
  children,
}: {
  readonly busy: boolean;
  readonly children: string;
}) => (
  <div className="btn-group">
    <Button type="submit" kind="primary" busy={busy}>
      {children}
    </Button>
  </div>
);

export interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly showsFault: boolean;
}

export const ReasonField = ({ value, onChange, showsFault }: ReasonFieldProps) => (
  <TextField
    id="appuntamento-motivo"
    label={words('reason')}
    hint={words('reasonHint')}
    value={value}
    maxLength={500}
    onChange={onChange}
    error={showsFault && value.trim() === '' ? words('reasonMissing') : undefined}
  />
);

/** Outcome AN, with why. */
export function CancelForm({ one, onDone }: FormProps) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const [showsFaults, setShows] = useState(false);
  const { write, isBusy, error } = useWriting(one);
  const submit = () => {
    setShows(true);
    if (reason.trim() === '') return focusField('appuntamento-motivo');
    const closing = { outcome: 'AN' as const, reason: reason.trim() };
    return write(() => closeAppointment(desk, one, closing), {
      words: words('cancelled'),
      onSaved: onDone,
    });
  };
  return (
    <form className="stack" onSubmit={submitting(submit)}>
      <SaveErrorAlert error={error} />
      <ReasonField value={reason} onChange={setReason} showsFault={showsFaults} />
      <Submit busy={isBusy}>{words('saveCancel')}</Submit>
    </form>
  );
}

const OUTCOMES: readonly {
  readonly value: AppointmentOutcome;
  readonly label: string;
  readonly hint?: string;
}[] = [
  {
    value: 'P',
    get label() {
      return words('outcomeP');
    },
  },
  {
    value: 'AG',
    get label() {
      return words('outcomeAG');
    },
    get hint() {
      return words('hintAG');
    },
  },
  {
    value: 'AI',
    get label() {
      return words('outcomeAI');
    },
    get hint() {
      return words('hintAI');
    },
  },
  {
    value: 'AN',
    get label() {
      return words('outcomeAN');
    },
    get hint() {
      return words('hintAN');
    },
  },
];

/** How it went, by the SAP standard’s four codes. */
export function OutcomeForm({
  one,
  onDone,
}: {
  readonly one: Appointment;
  readonly onDone: (outcome: AppointmentOutcome) => void;
}) {
  const desk = useDesk();
  const [outcome, setOutcome] = useState<AppointmentOutcome | null>(one.outcome);
  const [reason, setReason] = useState('');
  const [showsFaults, setShows] = useState(false);
  const { write, isBusy, error } = useWriting(one);
  const submit = () => {
    setShows(true);
    if (outcome === null) return focusField('appuntamento-esito');
    const closing = { outcome, reason: reason.trim() };
    return write(() => closeAppointment(desk, one, closing), {
      words: words('outcomeDone', { outcome: words(`outcome${outcome}`).toLowerCase() }),
      onSaved: () => onDone(outcome),
    });
  };
  return (
    <form className="stack" onSubmit={submitting(submit)}>
      <SaveErrorAlert error={error} />
      <RadioList
        id="appuntamento-esito"
        label={words('outcome')}
        options={OUTCOMES}
        value={outcome}
        onChange={setOutcome}
        error={showsFaults && outcome === null ? words('outcomeMissing') : undefined}
      />
      <TextField
        label={words('note')}
        optional
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
      <Submit busy={isBusy}>{words('saveOutcome')}</Submit>
    </form>
  );
}
