import { aperturaWords } from '../../interview/blocks/apertura.it.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { DidSteps } from './steps.ts';
import { didWords } from './words/did.it.ts';
import { personaWords } from './words/persona.it.ts';
import { schedaWords } from './words/scheda.it.ts';
import { statoWords } from './words/stato.it.ts';

/** The words of service B: plain Italian, one thing per sentence. */
export const words: InterviewWords<DidSteps> = {
  apertura: aperturaWords,
  ...personaWords,
  ...didWords,
  ...schedaWords,
  ...statoWords,
};
