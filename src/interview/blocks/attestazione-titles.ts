/** Titles by kind, apart from what renders them: the manifest of a service is read at start. */
export const attestazioneTitles = {
  attestazionePresenza: 'Attestazione di presenza',
  attestazionePresenzaServizio: 'Attestazione di presenza con il nome del servizio',
} as const;
