import { attestazioneTitles } from '../../interview/blocks/attestazione-titles.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default {
  entry: allegatoB,
  addressee: ['persona'],
  documents: {
    pattoDiServizio: 'Patto di servizio personalizzato',
    confermaDisoccupazione: 'Conferma dello stato di disoccupazione',
    verbaleVerifica: 'Verbale di verifica',
    pattoDaFirmare: 'Patto da leggere e firmare',
    propostaSegnalazione: 'Proposta di segnalazione',
    ...attestazioneTitles,
  },
  delivery: async () => (await import('./interview.ts')).interview,
} satisfies ServiceManifest;
