import type { DeviceId } from '../../domain/ids.ts';
import type { SaveError } from '../../domain/ports.ts';
import type { Result } from '../../kernel/result.ts';

export interface WorkFile {
  readonly name: string;
  readonly text: string;
}

export interface ImportedWork {
  /** How many facts it brought. */
  readonly facts: number;
  readonly device: DeviceId;
}

/** `notOurs`: not such a file, or of another office. `damaged`: not what was written. */
export type ImportWorkError =
  SaveError | { readonly kind: 'notOurs' | 'damaged' | 'wrongPassword' };

/** Work that the centre does not have, carried by hand: sealed under a password. */
export interface WorkFiles {
  exportUnsent(password: string): Promise<WorkFile>;
  /** Keeps another device's work until the centre has it. */
  importUnsent(text: string, password: string): Promise<Result<ImportedWork, ImportWorkError>>;
}
