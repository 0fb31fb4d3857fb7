import type { Desk } from '../desk.tsx';
import { openFormsOf } from '../open-forms.ts';

/** The registrations of people left half way. */
export const personForms = openFormsOf('persona', 'nuovaPersona');

/** Opens a new form that already has this codice fiscale: the code never goes through the address. */
export async function prepareForm(desk: Desk, codiceFiscale: string): Promise<void> {
  const stream = personForms.newStream(desk);
  desk.drafts.write(stream, 'codiceFiscale', codiceFiscale);
  await personForms.remember(desk, stream);
}
