import { spokenAll } from '../i18n/language.ts';
import { saveErrorWords } from './interview/faults.it.ts';
import type { StartError } from './prestazione-start.ts';

/** Why a prestazione could not start, and what to do. */
export const startErrorWords = (
  error: StartError,
): { readonly title: string; readonly text: string } =>
  error.kind === 'notDeliverable'
    ? spokenAll({
        title: 'Questo servizio non si può ancora erogare qui.',
        text: 'Nulla è cambiato: scelga un altro servizio.',
      })
    : saveErrorWords(error);
