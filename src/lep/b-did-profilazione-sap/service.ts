import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default {
  entry: allegatoB,
  addressee: ['persona'],
  documents: {
    schedaAnagraficaProfessionale: 'Scheda Anagrafica e Professionale',
    ricevutaDid: 'Ricevuta della DID',
    attestazioneProfilazione: 'Attestazione di profilazione',
  },
  delivery: async () => (await import('./interview.ts')).interview,
} satisfies ServiceManifest;
