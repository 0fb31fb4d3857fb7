import { useEffect } from 'react';
import { focusField } from '../../ui/focus-field.ts';
import { useLatest } from '../latest.ts';
import type { InterviewSession } from './interview-session.ts';

interface Keys {
  readonly session: InterviewSession;
  readonly next: () => void;
}

/** Ctrl+Invio goes on, Alt+↓ and Alt+↑ walk the questions. */
export function useInterviewKeys(keys: Keys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { session, next } = latest();
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        next();
      }
      if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
        event.preventDefault();
        walk(session, event.key === 'ArrowDown' ? 1 : -1);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [latest]);
}

function walk({ step }: InterviewSession, by: 1 | -1): void {
  const paths = step?.questions.map(({ path }) => path) ?? [];
  const here = document.activeElement?.closest('[data-question]')?.getAttribute('data-question');
  const index = here === null || here === undefined ? -1 : paths.indexOf(here);
  const target = paths[index === -1 && by === -1 ? paths.length - 1 : index + by];
  if (target !== undefined) focusField(target);
}
