import { aperturaWords } from '../../interview/blocks/apertura.it.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { AccoglienzaSteps } from './steps.ts';
import { ascoltoWords } from './words/ascolto.it.ts';
import { informazioneWords } from './words/informazione.it.ts';
import { seguitoWords } from './words/seguito.it.ts';

/** The words of service A: plain Italian, one thing per sentence. */
export const words: InterviewWords<AccoglienzaSteps> = {
  apertura: aperturaWords,
  ...ascoltoWords,
  ...informazioneWords,
  ...seguitoWords,
};
