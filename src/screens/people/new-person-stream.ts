import type { StreamId } from '../../domain/ids.ts';
import type { Desk } from '../desk.tsx';
import { openFormsOf } from '../open-forms.ts';

const forms = openFormsOf('persona', 'nuovaPersona');

export const newPersonStream = (desk: Desk): StreamId => forms.newStream(desk);

/** The streams of the forms left half way, the one last used last. */
export const openForms = (desk: Desk): Promise<readonly StreamId[]> => forms.list(desk);

/** This form comes back first when *Nuova persona* is opened. */
export const rememberForm = (desk: Desk, stream: StreamId): Promise<void> =>
  forms.remember(desk, stream);

export const forgetForm = (desk: Desk, stream: StreamId): Promise<void> =>
  forms.forget(desk, stream);

/** Opens a new form that already has this codice fiscale: the code never goes through the address. */
export async function prepareForm(desk: Desk, codiceFiscale: string): Promise<void> {
  const stream = newPersonStream(desk);
  desk.drafts.write(stream, 'codiceFiscale', codiceFiscale);
  await rememberForm(desk, stream);
}
