/** jsdom has no `CSS.escape`; overlays and radio groups in tests need it. */
export function provideCssEscape(): void {
  const escape = (text: string) => text.replace(/[^\w-]/gu, (character) => `\\${character}`);
  if (typeof CSS === 'undefined') Object.assign(globalThis, { CSS: { escape } });
}
