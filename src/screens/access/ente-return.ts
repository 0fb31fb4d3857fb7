/** How a person has come back from the ente's provider. */
export type EnteReturn =
  { readonly kind: 'proven' } | { readonly kind: 'refused'; readonly code: string };

const RETURN = /^#ente(?:=([a-z_]{1,30}))?$/;

/** From the part after the `#`: `#ente` with somebody proven, `#ente=reason` with nobody. */
export function enteReturnIn(hash: string): EnteReturn | null {
  const found = RETURN.exec(hash);
  if (found === null) return null;
  return found[1] === undefined ? { kind: 'proven' } : { kind: 'refused', code: found[1] };
}
