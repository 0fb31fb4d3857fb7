/** Hands bytes to the person as a file. */
export function downloadBytes(
  bytes: Uint8Array,
  file: { readonly name: string; readonly type: string },
): void {
  downloadBlob(new Blob([bytes.slice()], { type: file.type }), file.name);
}

export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
