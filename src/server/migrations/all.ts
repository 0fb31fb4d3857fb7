import { logAndIdentity } from './0001-log-and-identity.ts';

export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/** In order, forward only; an applied migration is never edited. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'log-and-identity', statements: logAndIdentity },
];
