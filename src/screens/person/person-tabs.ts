/** The tabs of the fascicolo. */
export type PersonTab =
  'percorso' | 'storia' | 'scheda' | 'documenti' | 'appuntamenti' | 'contatti' | 'letture';
