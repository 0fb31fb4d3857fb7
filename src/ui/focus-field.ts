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
  return true;
}
