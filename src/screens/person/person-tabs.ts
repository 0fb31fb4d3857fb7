/** The tabs of the fascicolo. */
export type PersonTab = 'percorso' | 'scheda' | 'documenti' | 'appuntamenti' | 'contatti';
