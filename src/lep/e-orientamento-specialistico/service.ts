import { attestazioneTitles } from '../../interview/blocks/attestazione-titles.ts';
import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default {
  entry: allegatoB,
  addressee: ['persona', 'gruppo'],
  documents: {
    bilancioCompetenze: 'Bilancio delle competenze',
    bilancioDaFirmare: 'Bilancio da leggere e firmare',
    sintesiCv: 'Competenze per il curriculum',
    attestazioneFrequenza: 'Attestazione di frequenza',
    ...attestazioneTitles,
  },
  delivery: async () => (await import('./interview.ts')).interview,
} satisfies ServiceManifest;
