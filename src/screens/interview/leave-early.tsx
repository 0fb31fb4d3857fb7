import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { InterviewSession } from './interview-session.ts';

/** The person left midway (a.md §0.5): event 05, what was answered stays, no document comes out. */
export function LeaveEarly({ session }: { readonly session: InterviewSession }) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    const isDone = await session.abandon();
    setBusy(false);
    if (isDone) setOpen(false);
  };
  return (
    <Alert
      tone="info"
      title="La persona se n’è andata?"
      action={
        <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen(true)}>
          Chiudi prima della fine
        </Button>
      }
    >
      Il colloquio può restare aperto e riprendere un altro giorno.
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Chiudere prima della fine?"
        closeLabel="Torno al colloquio"
        action={{ label: 'Chiudi la prestazione', busy: isBusy, onPress: () => void close() }}
      >
        Le risposte date restano nel fascicolo. L’evento è 05, abbandono. Non esce nessun documento.
      </Dialog>
    </Alert>
  );
}
