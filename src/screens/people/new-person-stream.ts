import { v7 } from 'uuid';
import { newStream, StreamId } from '../../domain/ids.ts';
import type { Desk } from '../desk.tsx';

/**
 * Which forms of *Nuova persona* are half typed: the position of a stream that never holds facts, in
 * the operator's own sealed store. A registration lost with its tab would be typed work lost.
 */
const FORMS = newStream('persona', '00000000-0000-7000-8000-000000000000');

export const newPersonStream = ({ clock, random }: Desk): StreamId =>
  newStream('persona', v7({ msecs: clock.now(), random: random.bytes(16) }));

/** The streams of the forms left half way, the one last used last. */
export async function openForms(desk: Desk): Promise<readonly StreamId[]> {
  const position = await desk.drafts.position(FORMS);
  return (position?.field ?? '').split(' ').flatMap((text) => {
    const stream = StreamId.safeParse(text);
    return stream.success ? [stream.data] : [];
  });
}

export const rememberForms = (desk: Desk, forms: readonly StreamId[]): Promise<void> =>
  desk.drafts.savePosition(FORMS, { step: 'nuovaPersona', field: forms.join(' ') });

/** This form comes back first when *Nuova persona* is opened. */
export async function rememberForm(desk: Desk, stream: StreamId): Promise<void> {
  const others = (await openForms(desk)).filter((one) => one !== stream);
  await rememberForms(desk, [...others, stream]);
}

export async function forgetForm(desk: Desk, stream: StreamId): Promise<void> {
  await rememberForms(
    desk,
    (await openForms(desk)).filter((one) => one !== stream),
  );
}

/** Opens a new form that already has this codice fiscale: the code never goes through the address. */
export async function prepareForm(desk: Desk, codiceFiscale: string): Promise<void> {
  const stream = newPersonStream(desk);
  desk.drafts.write(stream, 'codiceFiscale', codiceFiscale);
  await rememberForm(desk, stream);
}
