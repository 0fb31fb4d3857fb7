import { useMemo, useRef, useState } from 'react';
import type { EmployerDuplicate } from '../../domain/employers-index.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { useFocusAfter } from '../../ui/focus-after.ts';
import { useDesk, type Desk } from '../desk.tsx';
import { employerHref, useEmployers } from '../employers-of-office.ts';
import { newRowId } from '../interview/interview-commands.ts';
import { openFormsOf } from '../open-forms.ts';
import { useFormJournal, useRegistration } from '../registration.ts';
import {
  candidateOf,
  FORM_FIELDS,
  formFaults,
  formFrom,
  isEmptyForm,
  registrationFacts,
  writtenFaults,
  type FormFaults,
  type FormField,
  type NewEmployerForm,
} from './new-employer-form.ts';

export const employerForms = openFormsOf('impresa', 'nuovaImpresa');
const REGISTRATION = { fields: FORM_FIELDS, forms: employerForms, hrefOf: employerHref };

export interface OpenedForm {
  readonly stream: StreamId;
  readonly initial: NewEmployerForm;
}

/** The form to show, a new one when none was left half way, and another that waits. */
export async function readForms(desk: Desk): Promise<{
  readonly form: OpenedForm;
  readonly other: OpenedForm | undefined;
}> {
  const left = await Promise.all(
    (await employerForms.list(desk)).map(async (stream) => ({
      stream,
      initial: formFrom(await desk.drafts.read(stream)),
    })),
  );
  const written = left.filter(({ initial }) => !isEmptyForm(initial));
  const blank = { stream: employerForms.newStream(desk), initial: formFrom(new Map()) };
  return { form: written.at(-1) ?? blank, other: written.at(-2) };
}

/** The registration as it is being written. */
export interface NewEmployerSession {
  readonly form: NewEmployerForm;
  readonly set: (field: FormField, text: string) => void;
  /** Changes when everything was replaced: the fields start again. */
  readonly version: number;
  readonly replace: (form: NewEmployerForm) => void;
  readonly duplicates: readonly EmployerDuplicate[];
  /** Shown: all after *Salva* was tried, before only what is written wrong and was left. */
  readonly faults: FormFaults;
  readonly faultCount: number;
  readonly leave: (field: FormField) => void;
  readonly save: () => void;
  readonly isBusy: boolean;
  readonly saveError: SaveError | null;
}

export const fieldId = (field: FormField): string => `impresa-${field}`;

export function useNewEmployerSession({ stream, initial }: OpenedForm): NewEmployerSession {
  const desk = useDesk();
  const today = isoDateOf(desk.clock.now());
  const written = useWrittenForm(stream, initial);
  const { form } = written;
  const [isTried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const index = useEmployers();
  const duplicates = useMemo(() => index?.duplicatesOf(candidateOf(form)) ?? [], [index, form]);
  const all = formFaults(form, { today, duplicates });
  const goTo = useFocusAfter();
  const saving = useRegistration(stream, REGISTRATION);
  const save = () => {
    setTried(true);
    const first = FORM_FIELDS.find((field) => all[field] !== undefined);
    if (first === undefined) {
      const newRow = () => newRowId(desk);
      saving.run(() => registrationFacts({ form, duplicates, newRow }));
    } else goTo(fieldId(first));
  };
  const shown = Object.entries(writtenFaults(form, today)).filter(([field]) => left.has(field));
  return {
    ...written,
    duplicates,
    save,
    faults: isTried ? all : Object.fromEntries(shown),
    faultCount: isTried ? Object.keys(all).length : 0,
    leave: (field) => {
      setLeft((before) => new Set([...before, field]));
      void desk.drafts.flush();
    },
    isBusy: saving.isBusy,
    saveError: saving.error,
  };
}

/** The form, with every key on its way to disk. */
function useWrittenForm(stream: StreamId, initial: NewEmployerForm) {
  const [form, setForm] = useState(initial);
  const [version, setVersion] = useState(0);
  const latest = useRef(initial);
  const journal = useFormJournal(stream, REGISTRATION);
  const write = (next: NewEmployerForm) => {
    journal(latest.current, next);
    latest.current = next;
    setForm(next);
  };
  return {
    form,
    version,
    replace: (next: NewEmployerForm) => {
      write(next);
      setVersion((before) => before + 1);
    },
    // A field may tell its words and its value at once: the second must see the first.
    set: (field: FormField, text: string) => write({ ...latest.current, [field]: text }),
  };
}
