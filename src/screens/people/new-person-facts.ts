import type { NewFact } from '../../domain/fact.ts';
import { newFact, type PayloadOf } from '../../domain/fact-types.ts';
import type { StreamId } from '../../domain/ids.ts';
import { personPaths } from '../../domain/person.ts';
import { answer, type Answer } from '../../interview/commands.ts';
import { cleanDatum } from '../person-data/datum-faults.ts';
import { contactSpecs, identitySpecs } from '../person-data/person-datum.ts';
import { hasSameCode, type FormContext } from './new-person-faults.ts';
import { sourceOf, YES, type NewPersonForm } from './new-person-form.ts';

type Overrides = PayloadOf<'personRegistered'>['overrides'];

/** The registration, then one answer per datum. */
export function registrationFacts(
  stream: StreamId,
  form: NewPersonForm,
  context: FormContext,
): readonly NewFact[] {
  const overrides = overridesOf(form, context);
  return [
    newFact('personRegistered', { overrides }, { subject: stream }),
    ...answersOf(form, context).map((given) => answer(stream, given)),
  ];
}

function overridesOf(form: NewPersonForm, { issues, duplicates }: FormContext): Overrides {
  if (form.noCode === YES) {
    return [{ check: 'codiceFiscaleAssente', reason: form.noCodeReason }];
  }
  const reasoned = (check: string, reason: string) => ({ check, reason: reason.trim() });
  return [
    ...issues.checks.map((check) => reasoned(check, form.codeReason)),
    ...(hasSameCode(duplicates) ? [reasoned('stessoCodiceFiscale', form.sameCodeReason)] : []),
  ];
}

function answersOf(form: NewPersonForm, { issues }: FormContext): readonly Answer[] {
  const source = sourceOf(form) ?? 'dichiarato';
  const reason = form.codeReason.trim();
  return [...identitySpecs, ...contactSpecs].flatMap((spec): readonly Answer[] => {
    const { datum } = spec;
    const path = personPaths[datum];
    if (datum === 'privacyNotice') return [{ path, value: true, source }];
    const value = cleanDatum(spec, form[datum]);
    if (value === '' || (datum === 'codiceFiscale' && form.noCode === YES)) return [];
    const isReasoned = datum === 'codiceFiscale' && issues.checks.length > 0 && reason !== '';
    return [{ path, value, source, ...(isReasoned ? { reason } : {}) }];
  });
}
