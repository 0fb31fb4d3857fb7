import { aperturaWords } from '../../interview/blocks/apertura.it.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { OrientamentoSteps } from './steps.ts';
import { ascoltoWords } from './words/ascolto.it.ts';
import { profiloWords } from './words/profilo.it.ts';
import { progettoWords } from './words/progetto.it.ts';

/** The words of service C: plain Italian, one thing per sentence. */
export const words: InterviewWords<OrientamentoSteps> = {
  apertura: aperturaWords,
  ...ascoltoWords,
  ...progettoWords,
  ...profiloWords,
};
