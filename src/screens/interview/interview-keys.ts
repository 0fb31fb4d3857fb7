import { useEffect } from 'react';
import { useLatest } from '../latest.ts';
import { commandFor, type CommandContext } from './screen-commands.ts';

/** The keyboard as a view of the commands. A sheet or a dialog that is open keeps its own keys. */
export function useInterviewKeys(context: CommandContext): void {
  const latest = useLatest(context);
  useEffect(() => {
    const listen = (hearsWritten: boolean) => (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return;
      const command = commandFor(event, latest(), isTyping(event.target));
      if (command === undefined || (command.isWritten === true) !== hearsWritten) return;
      event.preventDefault();
      command.run(latest());
    };
    // `?` is heard on its way down, before the office's own help; the others after the fields.
    const onWayDown = listen(true);
    const onWayUp = listen(false);
    document.addEventListener('keydown', onWayDown, true);
    document.addEventListener('keydown', onWayUp);
    return () => {
      document.removeEventListener('keydown', onWayDown, true);
      document.removeEventListener('keydown', onWayUp);
    };
  }, [latest]);
}

const TYPED =
  'textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(TYPED);
