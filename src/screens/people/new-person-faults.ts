import type { Duplicate } from '../../domain/people-index.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { FieldError } from '../../ui/field.tsx';
import type { CodeIssues } from '../person-data/code-issues.ts';
import { datumFault } from '../person-data/datum-faults.ts';
import { contactSpecs, identitySpecs, specOf } from '../person-data/person-datum.ts';
import { bornOn, sourceOf, YES, type FormField, type NewPersonForm } from './new-person-form.ts';
import { registering } from './new-person.it.ts';

export type FormFaults = Partial<Readonly<Record<FormField, FieldError>>>;

export interface FormContext {
  readonly today: IsoDate;
  readonly issues: CodeIssues;
  readonly duplicates: readonly Duplicate[];
}

const kept = (): string => registering('kept');

/** What keeps the form from being saved, field by field, in the order of the page. */
export function formFaults(form: NewPersonForm, context: FormContext): FormFaults {
  return {
    ...codeFaults(form, context),
    ...missingNames(form),
    ...writtenFaults(form, context.today),
    ...birthDateFault(form, context.today),
    ...unchosen(form),
    ...registrationFaults(form),
  };
}

function codeFaults(form: NewPersonForm, { issues, duplicates }: FormContext): FormFaults {
  if (form.noCode === YES) {
    return form.noCodeReason === '' ? { noCodeReason: { what: registering('noCodeMissing') } } : {};
  }
  if (form.codiceFiscale.trim() === '') {
    const todo = registering('codeMissingTodo');
    return { codiceFiscale: { what: registering('codeMissing'), todo } };
  }
  return {
    ...(issues.toExplain.length > 0 && form.codeReason.trim() === ''
      ? { codeReason: { what: registering('codeReasonMissing') } }
      : {}),
    ...(hasSameCode(duplicates) && form.sameCodeReason.trim() === ''
      ? { sameCodeReason: { what: registering('anotherPersonMissing') } }
      : {}),
  };
}

export const hasSameCode = (duplicates: readonly Duplicate[]): boolean =>
  duplicates.some(({ why }) => why === 'codiceFiscale');

const missingNames = (form: NewPersonForm): FormFaults =>
  Object.fromEntries(
    (['surname', 'name'] as const)
      .filter((field) => form[field].trim() === '')
      .map((field) => {
        const what = registering('missing', { what: specOf(field).label.toLowerCase() });
        return [field, { what, todo: registering('writeIt') }];
      }),
  );

/** What is written and can't be right, said as soon as the field is left. */
export const writtenFaults = (form: NewPersonForm, today: IsoDate): FormFaults =>
  Object.fromEntries(
    [...identitySpecs, ...contactSpecs].flatMap((spec) => {
      const fault = datumFault(spec, form[spec.datum], today);
      return fault === undefined ? [] : [[spec.datum, fault]];
    }),
  );

function birthDateFault(form: NewPersonForm, today: IsoDate): FormFaults {
  if (bornOn(form) !== null) {
    const fault = datumFault(specOf('birthDate'), form.birthDate, today);
    return fault === undefined ? {} : { birthDate: fault };
  }
  const isWritten = form.birthDateText.trim() !== '';
  const what = registering(isWritten ? 'dateUnreadable' : 'dateMissing');
  return { birthDate: { what, ...(isWritten ? { kept: kept() } : {}) } };
}

/** Words typed in a search and never chosen would be lost: they stop the saving. */
const unchosen = (form: NewPersonForm): FormFaults =>
  Object.fromEntries(
    (['birthplace', 'comune'] as const)
      .filter((field) => form[field] === '' && form[`${field}Text`].trim() !== '')
      .map((field) => {
        const what = registering('notChosen', { text: form[`${field}Text`] });
        return [field, { what, todo: registering('notChosenTodo') }];
      }),
  );

function registrationFaults(form: NewPersonForm): FormFaults {
  return {
    ...(sourceOf(form) === null ? { source: { what: registering('sourceMissing') } } : {}),
    ...(form.privacyNotice === ''
      ? { privacyNotice: { what: registering('privacyMissing') } }
      : {}),
    ...(form.privacyNotice === 'no' ? { privacyNotice: PRIVACY_NO } : {}),
  };
}

const PRIVACY_NO: FieldError = {
  get what() {
    return registering('privacyNo');
  },
  get todo() {
    return registering('privacyNoTodo');
  },
  get kept() {
    return kept();
  },
};
