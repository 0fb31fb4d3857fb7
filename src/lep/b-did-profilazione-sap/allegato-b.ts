import type { AllegatoBEntry } from '../../interview/service-manifest.ts';

export const allegatoB = {
  code: 'B',
  title: 'Did, Profilazione e aggiornamento della Scheda Anagrafica professionale',
  norms: ['D.Lgs. 150/2015 artt. 20, 21, co. 2'],
  activities: [
    {
      key: 'accessoDid',
      text: 'Messa a disposizione di strumenti informatici e eventuale supporto per l’accesso diretto alla Did on line;',
    },
    { key: 'raccoltaInformazioni', text: 'raccolta delle informazioni sulle persone;' },
    { key: 'registrazioneDati', text: 'registrazione dei dati sul sistema informativo unitario;' },
    {
      key: 'schedaAnagrafica',
      text: 'predisposizione o aggiornamento della scheda anagrafica professionale.',
    },
  ],
  description: [
    'La profilazione è lo strumento che misura la distanza della persona rispetto al mercato del lavoro. L’attività di profilazione consiste nella raccolta dei dati della persona relativamente al percorso formativo e lavorativo intrapreso fin a quel momento.',
    'Tutte le informazioni acquisite dai servizi nell’attività di orientamento e di profilazione confluiscono nella Scheda Anagrafica professionale.',
  ],
  output: [
    'prima analisi della storia professionale della persona; assolvimento delle pratiche amministrative, aggiornamento della scheda anagrafico-professionale, profilazione.',
  ],
  outcome: [
    'persona che ha rilasciato la DID ed ha effettuato la profilazione; persona consapevole della propria storia professionale e della propria Scheda anagrafico-professionale.',
  ],
  sap: [{ code: 'A01', text: null }],
} as const satisfies AllegatoBEntry;
