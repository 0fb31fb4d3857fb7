const FOCUSABLE =
  'input:not([type="hidden"]), select, textarea, button, a[href], [tabindex]:not([tabindex="-1"])';

/**
 * Moves focus to the field with this id: the control itself, or in a group the chosen option, or
 * its first. False when there is no such field on the page.
 */
export function focusField(id: string): boolean {
  const field = document.getElementById(id);
  if (field === null) return false;
  const target = field.matches(FOCUSABLE)
    ? field
    : (field.querySelector<HTMLElement>('input:checked') ??
      field.querySelector<HTMLElement>(FOCUSABLE));
  (target ?? field).focus();
  if (isWritten(target)) target.setSelectionRange(target.value.length, target.value.length);
  return true;
}

/** Words are gone on with where they end. Dates and numbers of the browser have no caret to place. */
const isWritten = (field: HTMLElement | null): field is HTMLTextAreaElement | HTMLInputElement =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && ['text', 'search', 'tel', 'url'].includes(field.type));
