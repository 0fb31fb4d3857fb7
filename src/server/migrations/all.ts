import { logAndIdentity } from './0001-log-and-identity.ts';
import { feedKinds } from './0002-feed-kinds.ts';
import { officeRecoveryKey } from './0003-office-recovery-key.ts';

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
];
