import { useMemo, useState } from 'react';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { catalogue } from '../../lep/catalogue.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { focusField } from '../../ui/focus-field.ts';
import type { ComboboxOption, OptionSearch } from '../../ui/option-search.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toast.tsx';
import { formatDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { fullName } from '../person-data/person-words.ts';
import { isOver } from '../prestazione-life.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { serviceWords } from '../stream-title.ts';
import { useOnce } from '../use-once.ts';
import { agendaWords as words } from './agenda.it.ts';
import { bookAppointment } from './appointment-commands.ts';
import { newSlotOf, slotFaults, SlotFields, useSlotDraft, type SlotDraft } from './slot-fields.tsx';

export interface NewAppointmentProps {
  readonly onClose: () => void;
  /** Already chosen, from a line that asks for an appointment. */
  readonly person?: StreamId | null | undefined;
  readonly service?: string | undefined;
  readonly draft?: Partial<SlotDraft> | undefined;
}

/** *Nuovo appuntamento*: who, for what, when. */
export function NewAppointmentSheet(props: NewAppointmentProps) {
  return (
    <Sheet isOpen onClose={props.onClose} title={words('newOne')}>
      <NewAppointmentForm {...props} />
    </Sheet>
  );
}

const SERVICES = catalogue
  .filter(({ addressee }) => addressee.includes('persona'))
  .map(({ entry }) => ({ value: entry.code, label: serviceWords(entry.code) }));

function NewAppointmentForm(props: NewAppointmentProps) {
  const booking = useBooking(props);
  const { person, service, draft, showsFaults } = booking;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        booking.submit();
      }}
    >
      <SaveErrorAlert error={booking.error} />
      <Combobox
        id="appuntamento-persona"
        label={words('person')}
        hint={words('personHint')}
        search={booking.search}
        value={person}
        onChange={booking.choosePerson}
        error={showsFaults && person === null ? words('personMissing') : undefined}
      />
      <ChoiceField
        id="appuntamento-servizio"
        label={words('service')}
        hint={booking.open === null ? undefined : words('goesOn')}
        options={SERVICES}
        value={service}
        onChange={booking.chooseService}
        error={showsFaults && service === null ? words('serviceMissing') : undefined}
      />
      <SlotFields
        draft={draft}
        onChange={booking.setDraft}
        showsFaults={showsFaults}
        person={booking.stream}
      />
      <div className="btn-group">
        <Button type="submit" kind="primary" busy={booking.isBusy}>
          {words('create')}
        </Button>
      </div>
    </form>
  );
}

function useBooking({ onClose, person: first, service: asked, draft: from }: NewAppointmentProps) {
  const desk = useDesk();
  const toast = useToast();
  const index = useLive(desk.people);
  const [person, choosePerson] = useState<ComboboxOption | null>(() => {
    const known = first ? index?.get(first) : undefined;
    return known === undefined ? null : { id: known.stream, label: fullName(known) };
  });
  const [service, chooseService] = useState<string | null>(asked ?? null);
  const [draft, setDraft] = useSlotDraft(from);
  const [showsFaults, setShows] = useState(false);
  const [error, setError] = useState<SaveError | null>(null);
  const { run, isBusy } = useOnce();
  const stream = person === null ? null : StreamId.parse(person.id);
  const open = useOpen(stream, service);
  const submit = () => {
    setShows(true);
    const { date } = draft;
    if (stream === null) return focusField('appuntamento-persona');
    if (service === null) return focusField('appuntamento-servizio');
    if (date === null || slotFaults(draft, isoDateOf(desk.clock.now())) !== null)
      return focusField('appuntamento-giorno');
    run(async () => {
      const slot = newSlotOf(draft, date);
      const saved = await bookAppointment(desk, { ...slot, person: stream, service, open });
      setError(saved.ok ? null : saved.error);
      if (!saved.ok) return false;
      toast({ words: words('created') });
      onClose();
      return true;
    });
    return undefined;
  };
  return {
    person,
    choosePerson,
    service,
    chooseService,
    draft,
    setDraft,
    showsFaults,
    error,
    isBusy,
    stream,
    open,
    submit,
    search: usePeopleOptions(),
  };
}

/** The prestazione of that service that is not over, if the person has one. */
function useOpen(person: StreamId | null, service: string | null) {
  const prestazioni = usePrestazioni(person ?? undefined);
  if (person === null || service === null) return null;
  return prestazioni?.find((one) => one.service === service && !isOver(one)) ?? null;
}

function usePeopleOptions(): OptionSearch {
  const index = useLive(useDesk().people);
  return useMemo(
    () => async (text: string) =>
      (index?.search(text, 8) ?? []).map(({ person }) => ({
        id: person.stream,
        label: fullName(person),
        sub: [
          person.birthDate !== null && isIsoDate(person.birthDate)
            ? formatDate(person.birthDate)
            : '',
          person.codiceFiscale ?? '',
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    [index],
  );
}
