import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default {
  entry: allegatoB,
  addressee: ['persona', 'gruppo'],
  delivery: async () => (await import('./interview.ts')).interview,
} satisfies ServiceManifest;
