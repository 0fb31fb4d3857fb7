import type { ServiceManifest } from '../../interview/service-manifest.ts';
import { allegatoB } from './allegato-b.ts';

export default { entry: allegatoB, addressee: ['persona'] } satisfies ServiceManifest;
