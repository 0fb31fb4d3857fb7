import { attestazioneTitles } from '../../interview/blocks/attestazione-titles.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default {
  entry: allegatoB,
  addressee: ['persona'],
  documents: {
    schedaOrientamento: 'Scheda di orientamento di base',
    schedaOrientamentoTerzi: 'Scheda di orientamento, copia breve',
    ...attestazioneTitles,
  },
  delivery: async () => (await import('./interview.ts')).interview,
} satisfies ServiceManifest;
