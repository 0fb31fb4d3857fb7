import { aperturaWords } from '../../interview/blocks/apertura.it.ts';
import type { InterviewWords } from '../../interview/words.ts';
import type { SpecialisticoSteps } from './steps.ts';
import { accordoWords } from './words/accordo.it.ts';
import { obiettivoWords } from './words/obiettivo.it.ts';
import { progettoWords } from './words/progetto.it.ts';
import { storiaWords } from './words/storia.it.ts';

/** The words of service E: plain Italian, one thing per sentence. */
export const words: InterviewWords<SpecialisticoSteps> = {
  apertura: aperturaWords,
  ...accordoWords,
  ...storiaWords,
  ...obiettivoWords,
  ...progettoWords,
};
