import { useEffect, type RefObject } from 'react';

/**
 * Keyboard of a search over a list of links, inside `area`: ↓ and ↑ go from the field through the
 * rows and back, Esc comes back to the field, and a letter typed on a row goes into the field.
 */
export function useListKeys(area: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = area.current;
    const onKey = (event: KeyboardEvent) => element && move(element, event);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [area]);
}

const fieldIn = (area: HTMLElement) => area.querySelector<HTMLInputElement>('input[type="search"]');
const rowsIn = (area: HTMLElement) => [...area.querySelectorAll<HTMLElement>('li a.row-link')];

function move(area: HTMLElement, event: KeyboardEvent): void {
  const field = fieldIn(area);
  const rows = rowsIn(area);
  const at = rows.findIndex((row) => row === document.activeElement);
  if (field === null || (at === -1 && document.activeElement !== field)) return;
  if (event.key === 'ArrowDown') focusOn(rows[Math.min(at + 1, rows.length - 1)], event);
  else if (event.key === 'ArrowUp' && at !== -1) focusOn(rows[at - 1] ?? field, event);
  else if (event.key === 'Escape' && at !== -1) focusOn(field, event);
  else if (at !== -1 && isLetter(event)) field.focus();
}

function focusOn(target: HTMLElement | undefined, event: KeyboardEvent): void {
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView?.({ block: 'nearest' });
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && /[\p{L}\p{N}]/u.test(key) && !ctrlKey && !metaKey && !altKey;
