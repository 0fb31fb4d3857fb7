import { aperturaWords } from '../../interview/blocks/apertura.it.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { PattoSteps } from './steps.ts';
import { chiusuraWords, firmaWords } from './words/firma.it.ts';
import { impegniWords } from './words/impegni.it.ts';
import { inizioWords } from './words/inizio.it.ts';
import { verificaWords } from './words/verifica.it.ts';

/** The words of service D: plain Italian, one thing per sentence. */
export const words: InterviewWords<PattoSteps> = {
  apertura: aperturaWords,
  ...inizioWords,
  ...impegniWords,
  ...firmaWords,
  ...verificaWords,
  chiusura: chiusuraWords,
};
