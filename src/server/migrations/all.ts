import { logAndIdentity } from './0001-log-and-identity.ts';
import { feedKinds } from './0002-feed-kinds.ts';
import { officeRecoveryKey } from './0003-office-recovery-key.ts';
import { sealedDelivery } from './0004-sealed-delivery.ts';
import { enteIdentity } from './0005-ente-identity.ts';
import { kiosks } from './0006-kiosks.ts';
import { indicatorLines } from './0007-indicator-lines.ts';
import { handovers } from './0008-handovers.ts';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** In order, forward only; an applied migration is never edited. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'log-and-identity', statements: logAndIdentity },
  { id: 2, name: 'feed-kinds', statements: feedKinds },
  { id: 3, name: 'office-recovery-key', statements: officeRecoveryKey },
  { id: 4, name: 'sealed-delivery', statements: sealedDelivery },
  { id: 5, name: 'ente-identity', statements: enteIdentity },
  { id: 6, name: 'kiosks', statements: kiosks },
  { id: 7, name: 'indicator-lines', statements: indicatorLines },
  { id: 8, name: 'handovers', statements: handovers },
];
