import { saveErrorWords } from './interview/faults.it.ts';
import type { StartError } from './prestazione-start.ts';

/** Why a prestazione could not start, and what to do. */
export const startErrorWords = (
  error: StartError,
): { readonly title: string; readonly text: string } =>
  error.kind === 'notDeliverable'
    ? {
        title: 'Questo servizio non si può ancora erogare qui.',
        text: 'Nulla è cambiato: scelga un altro servizio.',
      }
    : saveErrorWords(error);
