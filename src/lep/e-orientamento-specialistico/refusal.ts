/** The person chose not to sign (E-24): the choice is the signature field’s, not an option of this chart. */
export const isRefused = (signature: { readonly how?: string } | null | undefined): boolean =>
  signature?.how === 'rifiuta';
