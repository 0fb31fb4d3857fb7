/** The token in `#avvio=<token>`: after the hash, so that it never reaches a server's log. */
export function setupTokenIn(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('avvio')?.trim() ?? '';
  return token === '' ? null : token;
}
