import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { EditorSeat, SeatRole } from '../../domain/editor-seat.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { Live } from '../../domain/ports.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { transferWords } from '../transfer/transfer.it.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { InterviewSession } from './interview-session.ts';
import { seatWords as words } from './seat.it.ts';

export interface Seat {
  readonly role: SeatRole;
  /** Grows each time this tab takes the place of another: what was half typed there is read again. */
  readonly turn: number;
  readonly take: () => void;
  /** The office that the person was transferred to: then nobody writes here. */
  readonly leftTo?: string | undefined;
  /** The drafts to put on disk before another tab writes. */
  readonly holds: (drafts: DraftDesk) => void;
}

const UNKNOWN: Live<SeatRole> = { get: () => undefined, subscribe: () => () => undefined };

/** This tab's place at an interview. While it is not known this tab writes: facts take no harm. */
export function useEditorSeat(stream: StreamId): Seat {
  const { seats, drafts: journal } = useDesk();
  const [seat, setSeat] = useState<EditorSeat | null>(null);
  const [turn, setTurn] = useState(0);
  const held = useRef<DraftDesk | null>(null);
  useEffect(() => {
    let before: SeatRole | undefined;
    const own = seats.sit(stream, async () => {
      await held.current?.settleAll();
      await journal.flush();
    });
    const stop = own.role.subscribe(() => {
      const now = own.role.get();
      if (now === 'editor' && before !== undefined) setTurn((last) => last + 1);
      before = now;
    });
    setSeat(own);
    return () => {
      stop();
      own.leave();
    };
  }, [seats, stream, journal]);
  const role = useLive(seat?.role ?? UNKNOWN) ?? 'editor';
  return {
    role,
    turn,
    take: () => seat?.take(),
    holds: (drafts) => {
      held.current = drafts;
    },
  };
}

/** The interview as a reader has it: it can be looked at step by step, nothing is written. */
export const readOnly = (session: InterviewSession): InterviewSession => ({
  ...session,
  answer: () => undefined,
  type: () => undefined,
  record: () => Promise.resolve(false),
  take: () => undefined,
  conclude: () => Promise.resolve(false),
  abandon: () => Promise.resolve(false),
  remember: () => undefined,
  next: () => {
    const { steps } = session.prestazione.view;
    const following = steps[steps.findIndex(({ id }) => id === session.step?.id) + 1];
    if (following !== undefined) session.open(following.id);
    return Promise.resolve(null);
  },
});

/** The banner of the second tab; nothing where this tab writes. */
export function SeatBanner({ seat }: { readonly seat: Seat }) {
  if (seat.leftTo !== undefined) {
    return (
      <Alert tone="att" title={transferWords('readInterviewTitle', { office: seat.leftTo })}>
        {transferWords('left')}
      </Alert>
    );
  }
  if (seat.role === 'editor') return null;
  return (
    <Alert
      tone="att"
      live="polite"
      title={words('readTitle')}
      action={
        <Button kind="primary" busy={seat.role === 'asking'} onPress={seat.take}>
          {words('take')}
        </Button>
      }
    >
      {words(seat.role === 'asking' ? 'asking' : 'readText')}
    </Alert>
  );
}

/** Fields of a reader can be read, copied and scrolled, not changed. */
export function Seated({ seat, children }: { readonly seat: Seat; readonly children: ReactNode }) {
  return (
    <fieldset className="seat" disabled={seat.role !== 'editor'}>
      {children}
    </fieldset>
  );
}
