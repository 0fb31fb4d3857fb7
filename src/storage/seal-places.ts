import type { SealContext } from '../vault/sealer.ts';

/*
 * Where each sealed record lives: its ciphertext is bound to it. Never changed: a record sealed for
 * another place does not open.
 */

export const sealPlaces = {
  tail: (id: string): SealContext => ({ store: 'tail', key: id }),
  segment: (stream: string): SealContext => ({ store: 'segments', key: stream }),
  fold: (stream: string): SealContext => ({ store: 'folds', key: stream }),
  block: (id: string): SealContext => ({ store: 'blocks', key: id }),
  imported: (id: string): SealContext => ({ store: 'imported', key: id }),
  draft: (stream: string, path: string): SealContext => ({
    store: 'drafts',
    key: `${stream} ${path}`,
  }),
  position: (stream: string): SealContext => ({ store: 'progress', key: stream }),
};
