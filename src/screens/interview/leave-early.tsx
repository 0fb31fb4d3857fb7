import { useState } from 'react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { aroundWords as words } from './around.it.ts';
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
      title={words('left')}
      action={
        <Button kind="quiet" aria-haspopup="dialog" onPress={() => setOpen(true)}>
          {words('closeEarly')}
        </Button>
      }
    >
      {words('canStayOpen')}
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={words('closeEarlyTitle')}
        closeLabel={words('backToInterview')}
        action={{ label: words('closePrestazione'), busy: isBusy, onPress: () => void close() }}
      >
        {words('closeEarlyText')}
      </Dialog>
    </Alert>
  );
}
