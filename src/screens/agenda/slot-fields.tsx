import { useMemo, useState } from 'react';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { areBookedTwice } from '../../domain/appointments.ts';
import type { OperatorId, StreamId } from '../../domain/ids.ts';
import type { Session } from '../../domain/session.ts';
import { Alert } from '../../ui/alert.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Chips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TimeField } from '../../ui/time-field.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { nameOf, serviceWords } from '../stream-title.ts';
import { agendaWords as words } from './agenda.it.ts';
import type { NewSlot } from './appointment-commands.ts';
import { appointmentsIn, slotOf, type Appointment } from './appointments.ts';

/** A slot as it is being chosen. */
export interface SlotDraft {
  readonly date: IsoDate | null;
  readonly time: string | null;
  readonly minutes: number;
  readonly place: string;
  readonly operator: OperatorId | null;
}

/** Past and present colleagues, and who works here: each once. */
export const everybodyOf = ({ operator, colleagues }: Session) => [
  ...new Map([operator, ...colleagues].map(({ id, name }) => [id, { id, name }])).values(),
];

export function useSlotDraft(from: Partial<SlotDraft> = {}) {
  const { session } = useDesk();
  return useState<SlotDraft>({
    date: null,
    time: null,
    minutes: 30,
    place: '',
    operator: session.operator.id,
    ...from,
  });
}

/** The slot, when it can be kept; otherwise why its day can’t. */
export function slotFaults({ date }: SlotDraft, today: IsoDate): string | null {
  if (date === null) return words('dateMissing');
  return date < today ? words('datePast') : null;
}

export const newSlotOf = (draft: SlotDraft, date: IsoDate): NewSlot => ({
  ...draft,
  date,
  place: draft.place.trim() || null,
});

export interface SlotFieldsProps {
  readonly draft: SlotDraft;
  readonly onChange: (draft: SlotDraft) => void;
  readonly showsFaults: boolean;
  /** Whose appointment it is, and which one while it moves: it never meets itself. */
  readonly person: StreamId | null;
  readonly moving?: string | undefined;
}

const MINUTES = ['15', '30', '45', '60', '90'] as const;

/** When, where and with whom; says at once when somebody is already taken. */
export function SlotFields({ draft, onChange, showsFaults, person, moving }: SlotFieldsProps) {
  const { session, clock } = useDesk();
  const fault = showsFaults ? slotFaults(draft, isoDateOf(clock.now())) : null;
  return (
    <>
      <DateField
        id="appuntamento-giorno"
        label={words('date')}
        value={draft.date}
        onChange={(date) => onChange({ ...draft, date })}
        error={fault ?? undefined}
      />
      <TimeField
        label={words('time')}
        optional
        value={draft.time}
        onChange={(time) => onChange({ ...draft, time })}
      />
      <Chips
        label={words('duration')}
        options={MINUTES.map((value) => ({
          value,
          label: words('minutesShort', { n: Number(value) }),
        }))}
        value={MINUTES.find((value) => Number(value) === draft.minutes) ?? null}
        onChange={(value) => onChange({ ...draft, minutes: Number(value) })}
      />
      <ChoiceField
        label={words('who')}
        options={[
          { value: '', label: words('nobody') },
          ...everybodyOf(session).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={draft.operator ?? ''}
        onChange={(id) =>
          onChange({
            ...draft,
            operator: everybodyOf(session).find((one) => one.id === id)?.id ?? null,
          })
        }
      />
      <TextField
        label={words('placeLabel')}
        hint={words('placeHint')}
        optional
        value={draft.place}
        maxLength={200}
        onChange={(place) => onChange({ ...draft, place })}
      />
      <Doubled draft={draft} person={person} moving={moving} />
    </>
  );
}

function Doubled({
  draft,
  person,
  moving = '',
}: Pick<SlotFieldsProps, 'draft' | 'person' | 'moving'>) {
  const index = useLive(useDesk().people);
  const met = useMet(draft, person, moving);
  if (met === undefined) return null;
  const what = `${met.time ?? ''} ${serviceWords(met.service)}, ${nameOf(index, met.prestazione.person)}`;
  return (
    <Alert tone="att" title={words('doubled')} live="polite">
      {words('doubledWith', { what })}
    </Alert>
  );
}

/** The first appointment that wants the same operator or the same person at that time. */
function useMet(
  { date, time, minutes, operator }: SlotDraft,
  person: StreamId | null,
  moving: string,
): Appointment | undefined {
  const prestazioni = usePrestazioni();
  return useMemo(() => {
    if (date === null || time === null) return undefined;
    const wanted = { id: moving, date, time, minutes, operator, person };
    return appointmentsIn(prestazioni ?? [], { from: date, to: date }).find((one) => {
      const slot = slotOf(one);
      return slot !== null && areBookedTwice(wanted, slot);
    });
  }, [prestazioni, date, time, minutes, operator, person, moving]);
}
