import { useEffect, useRef, useState } from 'react';
import { focusField } from './focus-field.ts';

/** Moves the focus once the page is drawn: the field may appear with its error. */
export function useFocusAfter(): (id: string) => void {
  const waiting = useRef<string | null>(null);
  useEffect(() => {
    if (waiting.current !== null) focusField(waiting.current);
    waiting.current = null;
  });
  const [, redraw] = useState(0);
  return (id) => {
    waiting.current = id;
    redraw((before) => before + 1);
  };
}
