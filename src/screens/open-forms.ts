import { v7 } from 'uuid';
import { newStream, StreamId, type StreamKind } from '../domain/ids.ts';
import type { Desk } from './desk.tsx';

/** Registration forms left half way, so that one lost with its tab is not typed work lost. */
export interface OpenForms {
  /** A stream for a new form: it becomes the subject's own when it is saved. */
  newStream(desk: Desk): StreamId;
  /** The one last used last. */
  list(desk: Desk): Promise<readonly StreamId[]>;
  /** This form comes back first. */
  remember(desk: Desk, stream: StreamId): Promise<void>;
  forget(desk: Desk, stream: StreamId): Promise<void>;
}

/**
 * The forms of one kind. The list is the position of a stream that never holds facts, in the
 * operator's own sealed store.
 */
export function openFormsOf(kind: StreamKind, step: string): OpenForms {
  const marker = newStream(kind, '00000000-0000-7000-8000-000000000000');
  const list = async ({ drafts }: Desk): Promise<readonly StreamId[]> => {
    const position = await drafts.position(marker);
    return (position?.field ?? '').split(' ').flatMap((text) => {
      const stream = StreamId.safeParse(text);
      return stream.success ? [stream.data] : [];
    });
  };
  const rememberAll = ({ drafts }: Desk, forms: readonly StreamId[]): Promise<void> =>
    drafts.savePosition(marker, { step, field: forms.join(' ') });
  const others = async (desk: Desk, stream: StreamId) =>
    (await list(desk)).filter((one) => one !== stream);
  return {
    newStream: ({ clock, random }) =>
      newStream(kind, v7({ msecs: clock.now(), random: random.bytes(16) })),
    list,
    remember: async (desk, stream) => rememberAll(desk, [...(await others(desk, stream)), stream]),
    forget: async (desk, stream) => rememberAll(desk, await others(desk, stream)),
  };
}
