/** Words of the pictures of tables. */
export const drawnWords = {
  timeline: 'Linea del tempo',
  timelineHelp: 'Con le frecce si va da un periodo all’altro, con Invio si apre la riga.',
  undated: (count: number) =>
    count === 1
      ? '1 riga senza date non è sulla linea.'
      : `${count} righe senza date non sono sulla linea.`,
  lasting: (from: string) => `dal ${from} a oggi`,
  between: (from: string, to: string) => `dal ${from} al ${to}`,
  empty: (from: string, to: string) =>
    `Dal ${from} al ${to} non c’è scritto niente. Non è una colpa.`,
  levels: 'Quanto ne ha, in un colpo d’occhio',
  columns: ['Che cosa serve', 'Oggi', 'Richiesto'],
  ofTwo: (level: number) => `${level} su 2`,
} as const;
