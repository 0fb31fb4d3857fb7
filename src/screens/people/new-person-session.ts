import { useRef, useState } from 'react';
import type { StreamId } from '../../domain/ids.ts';
import type { Duplicate } from '../../domain/people-index.ts';
import type { SaveError } from '../../domain/ports.ts';
import { isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import { useFocusAfter } from '../../ui/focus-after.ts';
import { useDesk, type Desk } from '../desk.tsx';
import { codeIssues, type CodeIssues } from '../person-data/code-issues.ts';
import { personToCompare } from '../person-data/compared-person.ts';
import { usePlaces } from '../places.ts';
import { personHref } from '../prestazione-start.ts';
import { useFormJournal, useRegistration } from '../registration.ts';
import { candidateOf, useLikelySame } from './new-person-duplicates.ts';
import { registrationFacts } from './new-person-facts.ts';
import { formFaults, writtenFaults, type FormFaults } from './new-person-faults.ts';
import {
  FORM_FIELDS,
  textOf,
  withCode,
  type FormField,
  type NewPersonForm,
} from './new-person-form.ts';
import { personForms } from './new-person-stream.ts';

const REGISTRATION = { fields: FORM_FIELDS, forms: personForms, hrefOf: personHref };

/** The registration as it is being written. */
export interface NewPersonSession {
  readonly form: NewPersonForm;
  readonly today: IsoDate;
  readonly set: (field: FormField, text: string) => void;
  /** Changes when everything was replaced: the fields start again. */
  readonly version: number;
  /** Replaces everything: emptying the form, and undoing it. */
  readonly replace: (form: NewPersonForm) => void;
  readonly issues: CodeIssues;
  readonly duplicates: readonly Duplicate[];
  /** Shown: all after *Salva* was tried, before only what is written wrong and was left. */
  readonly faults: FormFaults;
  readonly faultCount: number;
  readonly leave: (field: FormField) => void;
  readonly save: () => void;
  readonly isBusy: boolean;
  readonly saveError: SaveError | null;
}

export const fieldId = (field: FormField): string => `persona-${field}`;

export function useNewPersonSession(stream: StreamId, initial: NewPersonForm): NewPersonSession {
  const desk = useDesk();
  const today = isoDateOf(desk.clock.now());
  const written = useWrittenForm(stream, { initial, today });
  const { form } = written;
  const [isTried, setTried] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [late, setLate] = useState<readonly Duplicate[]>([]);
  const known = useLikelySame(form);
  const issues = useIssues(form, today);
  const duplicates = [...known, ...late.filter((one) => !isAmong(known, one))];
  const context = { today, issues, duplicates };
  const all = formFaults(form, context);
  const goTo = useFocusAfter();
  const saving = useRegistration(stream, REGISTRATION);
  const save = () => {
    setTried(true);
    const first = FORM_FIELDS.find((field) => all[field] !== undefined);
    if (first !== undefined) {
      goTo(fieldId(first));
      return;
    }
    const unseen = everybodyLike(desk, form).filter((one) => !isAmong(duplicates, one));
    setLate([...late, ...unseen]);
    if (unseen.length === 0) saving.run((own) => registrationFacts(own, form, context));
  };
  return {
    ...written,
    today,
    issues,
    duplicates,
    save,
    faults: isTried ? all : only(left, writtenFaults(form, today)),
    faultCount: isTried ? Object.keys(all).length : 0,
    leave: (field) => {
      setLeft((before) => new Set([...before, field]));
      void desk.drafts.flush();
    },
    isBusy: saving.isBusy,
    saveError: saving.error,
  };
}

const only = (left: ReadonlySet<FormField>, faults: FormFaults): FormFaults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => left.has(field as FormField)));

interface FormStart {
  readonly initial: NewPersonForm;
  readonly today: IsoDate;
}

/** The form, with every key on its way to disk. */
function useWrittenForm(stream: StreamId, { initial, today }: FormStart) {
  const [form, setForm] = useState(initial);
  const [version, setVersion] = useState(0);
  const latest = useRef(initial);
  const journal = useFormJournal(stream, REGISTRATION);
  const write = (next: NewPersonForm) => {
    journal(latest.current, next);
    latest.current = next;
    setForm(next);
  };
  return {
    form,
    version,
    replace: (next: NewPersonForm) => {
      write(next);
      setVersion((before) => before + 1);
    },
    set: (field: FormField, text: string) => {
      // A field may tell its words and its value at once: the second must see the first.
      const now = latest.current;
      write(field === 'codiceFiscale' ? withCode(now, text, today) : { ...now, [field]: text });
    },
  };
}

const isAmong = (some: readonly Duplicate[], { person }: Duplicate): boolean =>
  some.some((one) => one.person.stream === person.stream);

/** The whole office is looked at once, before saving. */
const everybodyLike = ({ people }: Desk, form: NewPersonForm): readonly Duplicate[] =>
  people.get()?.duplicatesOf(candidateOf(form)) ?? [];

function useIssues(form: NewPersonForm, today: IsoDate): CodeIssues {
  const places = usePlaces();
  const person = personToCompare((datum) => textOf(form, datum));
  return codeIssues(form.noCode === '' ? form.codiceFiscale : '', person, { places, today });
}
